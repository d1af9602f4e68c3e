import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main as commandLine } from '../../src/cli/main.ts';
import { main as companyValue } from '../../src/functions/company-value.ts';
import type { CompanyValueAnswer, PackedAnswer, RecordEntryAnswer } from '../../src/functions/contract.ts';
import { main as recordEntry } from '../../src/functions/record-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { startAccount, type Account } from '../usecases/account.ts';

interface Scopes {
  readonly scopes: readonly { readonly scope: string }[];
}

const ROOT = path.resolve(__dirname, '../..');
const EXAMPLES = path.join(ROOT, 'docs/examples/import');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'app.json'), 'utf8')) as Scopes & {
  readonly provisioning: Scopes;
};
const namesOf = ({ scopes }: Scopes) => scopes.map(({ scope }) => scope);
/** HubSpot wants it of every app, whatever the app does. */
const ofTheApp = namesOf(manifest).filter((scope) => scope !== 'oauth');
const ofTheKey = namesOf(manifest.provisioning);

let account: Account;
const environment = { ...process.env };

beforeAll(async () => {
  account = await startAccount();
});
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = { ...environment };
});
afterAll(() => account.close());

describe('the scopes of the app', () => {
  const unpack = <Data>({ body }: PackedAnswer) => JSON.parse(body) as Data;

  /** What of a card works with these scopes: reading, writing, results on the company, names of owners. */
  const whatWorks = async (scopes: readonly string[]) => {
    await account.setUp();
    const ownerId = account.emulator.store.createOwner({
      email: 'iris@example.com',
      firstName: 'Iris',
      lastName: 'Moe',
    });
    const companyId = account.addCompany({ milestones: [aMilestone({ ownerId })] });
    account.addDeal(companyId, { amount: '100' });
    account.addContact(companyId);
    account.emulator.auth.grant('pat-app', scopes);
    process.env['PRIVATE_APP_ACCESS_TOKEN'] = 'pat-app';
    process.env['HUBSPOT_API_BASE'] = account.emulator.url;
    const user = { companyId, timeZone: 'UTC', user: { userId: '41' } };
    const view = unpack<CompanyValueAnswer>(await companyValue({ parameters: user }));
    const entry = {
      kind: 'measurement',
      entryKey: 'card-scopes-1',
      on: '2026-10-10',
      milestoneKey: 'milestone-a',
      value: 8,
      method: 'user_survey',
    };
    const recorded = unpack<RecordEntryAnswer>(
      await recordEntry({ parameters: { ...user, entries: [entry] } }),
    );
    return {
      reads: view.ok,
      writes: recorded.ok,
      savesResults: view.ok && view.data.resultsSaved.state === 'saved',
      namesOwners: view.ok && Object.keys(view.data.ownerNames).length === 1,
    };
  };
  const everything = { reads: true, writes: true, savesResults: true, namesOwners: true };

  it('suffice', async () => {
    expect(await whatWorks(ofTheApp)).toEqual(everything);
  });

  it.each(ofTheApp)('are the least: something fails without %s', async (scope) => {
    expect(await whatWorks(ofTheApp.filter((other) => other !== scope))).not.toEqual(everything);
  });
});

describe('the scopes of the service key', () => {
  const run = (args: readonly string[], token: string) => {
    const terminal = {
      out: () => undefined,
      error: () => undefined,
      interactive: false,
      environment: { HUBSPOT_ACCESS_TOKEN: token },
    };
    return commandLine([...args, '--api-base', account.emulator.url], terminal);
  };

  /** Whether both commands end well; the second is not tried when the first fails. */
  const bothWork = async (scopes: readonly string[]): Promise<boolean> => {
    await account.emulator.reset();
    account.emulator.auth.grant('pat-key', scopes);
    if ((await run(['provision'], 'pat-key')) !== 0) return false;
    return (await run(['import', ...files, '--as-of', '2017-12-31'], 'pat-key')) === 0;
  };

  /** One company of the example and its deals are enough, and quick. */
  const rowsOf = (company: string, name: string) => {
    const file = path.join(directory, name);
    const [header = '', ...rows] = readFileSync(path.join(EXAMPLES, name), 'utf8').split('\n');
    writeFileSync(file, [header, ...rows.filter((row) => row.includes(company))].join('\n'));
    return file;
  };
  const directory = mkdtempSync(path.join(tmpdir(), 'scopes-test-'));
  const files = [
    ['--companies', rowsOf('Bluewater Clinics', 'accounts.csv')],
    ['--deals', rowsOf('Bluewater Clinics', 'sales_pipeline.csv')],
    ['--mapping', path.join(EXAMPLES, 'mapping.json')],
  ].flat();
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('suffice to set the app up and to import', async () => {
    expect(await bothWork(ofTheKey)).toBe(true);
  });

  it.each(ofTheKey)('are the least: something fails without %s', async (scope) => {
    expect(await bothWork(ofTheKey.filter((other) => other !== scope))).toBe(false);
  });
});
