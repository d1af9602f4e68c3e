import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { startEmulator, type Emulator } from '../../src/dev/emulator/server.ts';
import type { ImportReport } from '../../src/usecases/import/report.ts';
import { temporaryFolder } from './temporary-files.ts';

const MAPPING = {
  keyPrefix: 'crm',
  separator: ';',
  decimalSeparator: ',',
  dateFormat: 'dd/MM/yyyy',
  companies: {
    key: 'cliente',
    properties: {
      name: { column: 'cliente' },
      annualrevenue: { column: 'faturamento', type: 'number' },
      vrm_segment: { constant: 'smb' },
      vrm_start_date: { column: 'início', type: 'date' },
      vrm_renewal_date: { derive: 'next_anniversary_of_start_date' },
    },
  },
};
const COMPANIES = 'cliente;faturamento;início\nAção Ltda;1.234,56;05/03/2026\nBela;7;31/02/2026\n';

let emulator: Emulator;
let files: Awaited<ReturnType<typeof temporaryFolder>>;
let mapping: string;
let companies: string;
const output = { out: [] as string[], error: [] as string[] };

beforeAll(async () => {
  emulator = await startEmulator({ limits: false });
  files = await temporaryFolder();
  mapping = await files.write('mapping.json', JSON.stringify(MAPPING));
  companies = await files.write('companies.csv', COMPANIES);
});
beforeEach(() => {
  output.out = [];
  output.error = [];
});
afterAll(async () => {
  await emulator.close();
  await files.remove();
});

const run = (
  args: readonly string[],
  environment: Terminal['environment'] = { HUBSPOT_ACCESS_TOKEN: emulator.token },
) =>
  main(args, {
    out: (line) => output.out.push(line),
    error: (line) => output.error.push(line),
    interactive: false,
    environment,
  });
const onEmulator = (...args: readonly string[]) => run([...args, '--api-base', emulator.url]);
const said = () => output.out.join('\n');
const complained = () => output.error.join('\n');
const importing = (...args: readonly string[]) =>
  onEmulator('import', '--companies', companies, '--mapping', mapping, ...args);

describe('help and usage', () => {
  it('lists the commands', async () => {
    expect(await run(['--help'])).toBe(0);
    for (const command of ['provision', 'import', 'repair', 'emulator', 'start'])
      expect(said()).toContain(command);
  });

  it.each(['provision', 'import', 'repair', 'emulator', 'start'])('explains %s', async (command) => {
    expect(await run([command, '--help'])).toBe(0);
    expect(said()).toContain(`value-milestones ${command}`);
  });

  it.each([
    [['imprt'], "unknown command 'imprt'"],
    [['import'], "required option '--companies <file>' not specified"],
    [['provision', '--fast'], "unknown option '--fast'"],
    [['emulator', '--port', 'http'], '"http" is not a port'],
    [
      ['import', '--companies', 'a', '--mapping', 'b', '--as-of', '31.12.2017'],
      '--as-of takes a date such as',
    ],
  ])('%j is answered with what is wrong', async (args, message) => {
    expect(await run(args)).toBe(2);
    expect(complained()).toContain(message);
    expect(complained()).not.toMatch(/\n\s+at /);
  });

  it('without a command shows the help', async () => {
    expect(await run([])).toBe(2);
    expect(complained()).toContain('Usage: value-milestones');
  });
});

describe('an account', () => {
  it.each(['provision', 'import'])('needs a token for %s, which is named', async (command) => {
    const args =
      command === 'import' ? ['import', '--companies', companies, '--mapping', mapping] : [command];
    expect(await run(args, {})).toBe(2);
    expect(complained()).toContain('Set HUBSPOT_ACCESS_TOKEN');
  });

  it('that does not know the token says so without telling it', async () => {
    const environment = { HUBSPOT_ACCESS_TOKEN: 'pat-wrong-secret' };
    expect(await run(['provision', '--api-base', emulator.url], environment)).toBe(1);
    expect(complained()).toContain('HubSpot did not accept the access token');
    expect(complained()).not.toContain('secret');
  });

  it('that cannot be reached is told', async () => {
    expect(await run(['provision', '--api-base', 'http://127.0.0.1:1'])).toBe(1);
    expect(complained()).toBe('HubSpot could not be reached.');
  }, 30_000);

  it('at an address that is none is told', async () => {
    expect(await run(['provision', '--api-base', 'http://example.com'])).toBe(1);
    expect(complained()).toContain('Use https://...');
  });

  it('in which the app is not set up is told before an import writes anything', async () => {
    expect(await importing()).toBe(2);
    expect(complained()).toContain('run "value-milestones provision" first');
    expect(emulator.store.ids('companies')).toEqual([]);
  });
});

describe('provision', () => {
  it('shows its plan, carries it out, and has nothing to do after that', async () => {
    expect(await onEmulator('provision', '--dry-run')).toBe(0);
    expect(said()).toContain('object Value Milestones (value_milestone)');
    expect(said()).toContain('Nothing was changed (--dry-run).');
    output.out = [];
    expect(await onEmulator('provision')).toBe(0);
    expect(said()).toContain('Done:');
    output.out = [];
    expect(await onEmulator('provision')).toBe(0);
    expect(said()).toContain('Everything is there; nothing to do.');
  });

  it('changes nothing while a property is not as it has to be', async () => {
    const other = await startEmulator({ limits: false });
    other.store.createGroup('companies', { name: 'own', label: 'Own' });
    other.store.createProperties('companies', [
      { name: 'vrm_annual_cost', label: 'Cost', groupName: 'own', type: 'string', fieldType: 'text' },
    ]);
    other.requests.clear();
    expect(await run(['provision', '--api-base', other.url])).toBe(1);
    expect(complained()).toContain('companies.vrm_annual_cost exists with type string; it has to be number');
    expect(other.requests.count({ method: 'POST' })).toBe(0);
    await other.close();
  });
});

describe('import', () => {
  it('reads files of another country and reports in words', async () => {
    expect(await importing()).toBe(0);
    expect(said()).toContain('Companies  2 read: 1 created, 0 updated, 0 unchanged, 1 refused');
    expect(said()).toContain('"31/02/2026" in "início" is no date of the form dd/MM/yyyy: line 3');
    const [id = ''] = emulator.store.ids('companies');
    expect(emulator.store.values('companies', id)).toMatchObject({
      name: 'Ação Ltda',
      annualrevenue: '1234.56',
      vrm_import_key: 'crm/a%c3%a7%c3%a3o ltda',
      vrm_start_date: '2026-03-05',
    });
  });

  it('reports every row as JSON and nothing else on the same output', async () => {
    expect(await importing('--json', '--dry-run')).toBe(0);
    const report = JSON.parse(said()) as ImportReport;
    expect(report).toMatchObject({
      dryRun: true,
      companies: { read: 2, unchanged: 1, refused: 1 },
      refused: [{ file: 'companies', line: 3 }],
    });
  });

  it.each<[string, string, string]>([
    ['a mapping that is no JSON', '{', 'is not JSON'],
    [
      'a mapping with a slip',
      JSON.stringify({ ...MAPPING, dateFormat: 'DD/MM/YYYY' }),
      'dateFormat: write day',
    ],
    [
      'a mapping for another file',
      JSON.stringify({ ...MAPPING, companies: { key: 'account', properties: {} } }),
      'companies.key: the file has no column "account". It has: cliente, faturamento, início.',
    ],
    [
      'a mapping for another account',
      JSON.stringify({
        ...MAPPING,
        companies: { key: 'cliente', properties: { shoe_size: { column: 'cliente' } } },
      }),
      'companies.properties.shoe_size: HubSpot has no property "shoe_size" on companies.',
    ],
  ])('refuses %s', async (_, content, message) => {
    const file = await files.write('other.json', content);
    const code = await onEmulator('import', '--companies', companies, '--mapping', file);
    expect(code).toBe(2);
    expect(complained()).toContain(message);
    expect(complained()).toContain('other.json');
  });

  it.each([
    ['--companies', ['/nowhere/a.csv', '--mapping'], 'The file /nowhere/a.csv cannot be read.'],
    ['--mapping', ['/nowhere/m.json', '--companies'], 'The mapping /nowhere/m.json cannot be read.'],
  ])('says which file of %s cannot be read', async (option, [file = '', other = ''], message) => {
    const args = [option, file, other, other === '--mapping' ? mapping : companies];
    expect(await onEmulator('import', ...args)).toBe(2);
    expect(complained()).toBe(message);
  });
});
