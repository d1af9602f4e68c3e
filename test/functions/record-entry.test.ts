import type { PackedAnswer, RecordEntryAnswer } from '../../src/functions/contract.ts';
import { main as recordEntry } from '../../src/functions/record-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { startAccount, type Account } from '../usecases/account.ts';

const LABELS = 'p_value_entry/companies/labels';
const LATENCY_MILLISECONDS = 60;

let account: Account;
let companyId: string;
let recorded = 0;
const environment = { ...process.env };

beforeAll(async () => {
  account = await startAccount();
  await account.setUp();
  companyId = account.addCompany({ milestones: [aMilestone()] });
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = account.emulator.token;
  process.env['HUBSPOT_API_BASE'] = account.emulator.url;
});
beforeEach(() => {
  account.emulator.requests.clear();
  account.emulator.faults.clear();
});
afterAll(async () => {
  process.env = { ...environment };
  await account.close();
});

const unpack = ({ body }: PackedAnswer) => JSON.parse(body) as RecordEntryAnswer;

const record = async () => {
  const entry = {
    kind: 'measurement',
    entryKey: `card-entry-${(recorded += 1)}`,
    on: '2026-10-10',
    milestoneKey: 'milestone-a',
    value: 8 + recorded,
    method: 'user_survey',
  };
  return unpack(await recordEntry({ parameters: { companyId, timeZone: 'UTC', entries: [entry] } }));
};

it('records although the ids of associations could not be read in advance', async () => {
  account.emulator.faults.add({ path: LABELS, status: 500 });
  expect(await record()).toMatchObject({ ok: true });
  expect(account.emulator.requests.count({ path: LABELS })).toBe(2);
});

it('asks for them once as long as the function stays warm', async () => {
  await record();
  expect(account.emulator.requests.count({ path: LABELS })).toBe(0);
});

describe('the first save of a function', () => {
  it('waits for five trips: two to read, for the ledger, for the results, and to look whether all is in place', async () => {
    jest.resetModules();
    const fresh = jest.requireActual<{ main: typeof recordEntry }>('../../src/functions/record-entry.ts');
    account.emulator.faults.add({ latencyMs: LATENCY_MILLISECONDS, times: 0 });
    const entry = {
      kind: 'measurement',
      entryKey: 'card-first-save',
      on: '2026-10-11',
      milestoneKey: 'milestone-a',
      value: 20,
    };
    const answer = await fresh.main({ parameters: { companyId, timeZone: 'UTC', entries: [entry] } });
    expect(unpack(answer)).toMatchObject({ ok: true });
    expect(account.emulator.requests.count({ path: LABELS })).toBe(1);
    expect(account.emulator.requests.stats().trips).toBe(5);
  });
});
