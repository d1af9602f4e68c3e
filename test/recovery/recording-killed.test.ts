import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { recordEntry } from '../../src/usecases/record-entry.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { clock, startAccount, type Account } from '../usecases/account.ts';
import { blockerRaised, outcome, reset, stage } from '../usecases/new-lines.ts';
import { baseline, confirmation, evidence, measurement } from './entries.ts';
import { failuresOf } from './killed-anywhere.ts';
import type { Process } from './processes.ts';
import { addCompanyWithPlan } from './recorded-company.ts';

jest.setTimeout(300_000);
let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.close());

type Context = ReturnType<typeof addCompanyWithPlan>;

const prepare = async () => {
  await account.setUp();
  return addCompanyWithPlan(account);
};
const request = ({ companyId }: Context) => ({ companyId, timeZone: 'UTC', userId: '41' });
const record =
  (entriesOf: (context: Context) => readonly NewEntry[]) => (process: Process, context: Context) =>
    recordEntry(process.repository, clock, {
      ...request(context),
      entries: entriesOf(context),
      source: 'card',
    });

it.each([
  ['one measurement', record(() => [measurement()])],
  [
    'a measurement with its proof',
    record(({ contactId }) => [measurement(), evidence(), confirmation({ contactId })]),
  ],
  [
    'a baseline that was agreed on, with the first measurement after it',
    record(({ contactId }) => [baseline({ contactId }), measurement({ milestoneKey: 'p1/hours' })]),
  ],
  ['a moved date with the blocker that moves it', record(() => [reset(), blockerRaised()])],
  [
    'the outcome of a renewal, which starts the next cycle',
    record(() => [outcome({ nextRenewalDate: '2028-01-01' })]),
  ],
  [
    'a track that moves on',
    record(() => [
      stage({ exitFacts: ['use_case_live'] }),
      stage({ entryKey: 'card-stage-1/entered', stage: 'adoption' }),
    ]),
  ],
  [
    'two baselines at once',
    record(() => [baseline(), baseline({ entryKey: 'baseline-2', milestoneKey: 'p1/share', value: 0.4 })]),
  ],
  [
    'a view that brings results up to date',
    (process: Process, context: Context) => viewCompanyValue(process.repository, clock, request(context)),
  ],
])('%s ends the same wherever the process is killed or an answer lost', async (_, write) => {
  const { requests, failures } = await failuresOf(account.emulator, { prepare, write });
  expect(requests).toBeGreaterThan(4);
  expect(failures).toEqual([]);
});
