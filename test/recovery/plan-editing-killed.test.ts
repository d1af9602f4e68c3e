import { saveMilestone } from '../../src/usecases/save-milestone.ts';
import type { SaveMilestoneRequest } from '../../src/usecases/save-milestone.ts';
import { aMilestone } from '../builders/index.ts';
import { clock, startAccount, type Account } from '../usecases/account.ts';
import { fieldsOf, milestoneFields } from '../usecases/milestone-fields.ts';
import { failuresOf } from './killed-anywhere.ts';
import type { Process } from './processes.ts';

jest.setTimeout(300_000);
let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.close());

const PLAIN = aMilestone({ key: 'p1/plain' });

const prepare = async () => {
  await account.setUp();
  return {
    companyId: account.addCompany({ milestones: [PLAIN] }),
    bareId: account.addCompany({ properties: { name: 'Untouched', vrm_plan_key: '' } }),
  };
};
type Context = Awaited<ReturnType<typeof prepare>>;

const save =
  (requestOf: (context: Context) => Partial<SaveMilestoneRequest>) => (process: Process, context: Context) =>
    saveMilestone(process.repository, clock, {
      companyId: context.companyId,
      timeZone: 'UTC',
      userId: '41',
      source: 'card',
      requestKey: 'card-milestone-1',
      reason: null,
      entries: [],
      milestoneKey: null,
      milestone: milestoneFields(),
      seen: null,
      replaces: null,
      ...requestOf(context),
    });

const missed = {
  kind: 'missed',
  entryKey: 'card-milestone-1/missed',
  on: '2026-10-12',
  milestoneKey: 'p1/plain',
  metricKey: null,
  note: null,
  reason: 'customer_action',
  blockerType: null,
} as const;

it.each([
  ['a milestone that is added', save(() => ({}))],
  ['the first milestone of a company', save(({ bareId }) => ({ companyId: bareId }))],
  [
    'a milestone closed as missed with its replacement',
    save(() => ({ replaces: 'p1/plain', entries: [missed] })),
  ],
  [
    'a milestone that is changed',
    save(() => ({
      milestoneKey: 'p1/plain',
      milestone: { ...fieldsOf(PLAIN), name: 'Fewer hours', target: 8 },
      seen: fieldsOf(PLAIN),
      reason: 'Agreed with the customer',
    })),
  ],
])('%s ends the same wherever the process is killed or an answer lost', async (_, write) => {
  const { requests, failures } = await failuresOf(account.emulator, { prepare, write });
  expect(requests).toBeGreaterThan(4);
  expect(failures).toEqual([]);
});
