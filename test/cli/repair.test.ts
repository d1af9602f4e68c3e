import { main } from '../../src/cli/main.ts';
import type { Repaired } from '../../src/usecases/repair/repair-company.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { addLines } from '../bench/heavy-company.ts';
import { aMilestone } from '../builders/index.ts';
import { clock, startAccount, type Account } from '../usecases/account.ts';
import { damageTo } from '../usecases/repair/damage.ts';

jest.setTimeout(30_000);
let account: Account;
let companyId: string;
const output = { out: [] as string[], error: [] as string[] };

beforeAll(async () => {
  account = await startAccount();
});
beforeEach(async () => {
  await account.setUp();
  const damage = damageTo(account);
  companyId = await damage.merge(companyWith('p1'), companyWith('p2'));
  await viewCompanyValue(account.connect().repository, clock, { companyId, timeZone: 'UTC', userId: null });
  await damage.takeOff(companyId, 'value_milestone', 'p1/second');
  await damage.delete('value_entry', 'p1/line');
});
afterAll(() => account.close());

function companyWith(planKey: string): string {
  const id = account.addCompany({
    properties: { name: 'Northwind', vrm_plan_key: planKey },
    milestones: [aMilestone({ key: `${planKey}/first` }), aMilestone({ key: `${planKey}/second` })],
  });
  addLines(account, id, [`${planKey}/line`]);
  return id;
}

const repair = (...args: readonly string[]): Promise<number> => {
  output.out = [];
  output.error = [];
  return main(['repair', '--api-base', account.emulator.url, ...args], {
    out: (line) => output.out.push(line),
    error: (line) => output.error.push(line),
    interactive: false,
    environment: { HUBSPOT_ACCESS_TOKEN: account.emulator.token },
  });
};

it('says what it would do, does it, and has nothing to do after that', async () => {
  expect(await repair('--company', companyId, '--dry-run')).toBe(0);
  expect(output.out).toEqual([
    `Northwind (company ${companyId})`,
    '  would be put back: value milestone p1/second',
    '  not joined: plan p2 with 2 milestones, 0 metrics and 1 ledger lines; --join p2 makes it part of this plan',
    '  missing: 1 ledger lines; restore it in HubSpot, or give it up with --accept-missing',
    '  missing: milestone or metric p1/second; restore it in HubSpot, or give it up with --accept-missing',
    '  Nothing was changed (--dry-run).',
  ]);
  expect(await repair('--company', companyId, '--join', 'p2', '--accept-missing')).toBe(0);
  expect(output.out).toEqual([
    `Northwind (company ${companyId})`,
    '  put back: value milestone p1/second',
    '  joined: plan p2',
    '  Both plans count from now on: look whether the same benefit or milestone is there twice.',
    '  given up: 1 ledger lines',
  ]);
  expect(await repair('--company', companyId)).toBe(0);
  expect(output.out).toEqual([`Northwind (company ${companyId})`, '  nothing to repair']);
});

it('reports as JSON and nothing else on the same output', async () => {
  expect(await repair('--company', companyId, '--json')).toBe(0);
  const report = JSON.parse(output.out.join('\n')) as readonly Repaired[];
  expect(report).toMatchObject([{ companyId, restored: [{ key: 'p1/second' }], results: 'unchanged' }]);
});

it('repairs several companies, one after the other', async () => {
  const other = companyWith('p3');
  expect(await repair('--company', companyId, other)).toBe(0);
  expect(output.out).toContain(`Northwind (company ${other})`);
});

it.each([
  [['--company', 'northwind'], '--company takes ids of companies, not "northwind"'],
  [['--company', '1', '2', '--join', 'p2'], '--join is about one company'],
  [[], "required option '--company <id...>' not specified"],
])('%j is answered with what is wrong', async (args, message) => {
  expect(await repair(...args)).toBe(2);
  expect(output.error.join('\n')).toContain(message);
});

it('names the plans that can be joined when it is asked for another one', async () => {
  expect(await repair('--company', companyId, '--join', 'p7')).toBe(2);
  expect(output.error.join('\n')).toContain('Plans to join: p2.');
});

it('says that a company does not exist', async () => {
  expect(await repair('--company', '999')).toBe(1);
  expect(output.error.join('\n')).toContain('no such record');
});
