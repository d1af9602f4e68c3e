import { saveMetric } from '../../src/usecases/save-metric.ts';
import type { SaveMetricRequest } from '../../src/usecases/save-metric.ts';
import { aMetric, aMilestone } from '../builders/index.ts';
import { clock, startAccount, type Account } from '../usecases/account.ts';
import { metricFields, metricFieldsOf } from '../usecases/metric-fields.ts';
import { interleave, singlePreemptions } from './interleaving.ts';
import { failuresOf } from './killed-anywhere.ts';
import type { Process } from './processes.ts';

jest.setTimeout(300_000);
let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
afterAll(() => account.close());

const CLOSING = aMetric({ key: 'p1/closing', definition: 'Hours a month spent on closing' });
const FOLLOWS = aMilestone({ key: 'p1/follows', metricKey: 'p1/closing', baseline: 40, target: 10 });

const prepare = async () => {
  await account.setUp();
  const companyId = account.addCompany({ metrics: [CLOSING], milestones: [FOLLOWS] });
  return {
    companyId,
    contactId: account.addContact(companyId),
    bareId: account.addCompany({ properties: { name: 'Untouched', vrm_plan_key: '' } }),
  };
};
type Context = Awaited<ReturnType<typeof prepare>>;

const save =
  (requestOf: (context: Context) => Partial<SaveMetricRequest>) => (process: Process, context: Context) =>
    saveMetric(process.repository, clock, {
      companyId: context.companyId,
      timeZone: 'UTC',
      userId: '41',
      source: 'card',
      requestKey: 'card-metric-1',
      reason: 'Agreed with the customer',
      entries: [],
      metricKey: null,
      metric: metricFields(),
      seen: null,
      assumptions: [],
      measurements: [],
      baselineAgreed: null,
      pool: [],
      ...requestOf(context),
    });
const ofClosing = (changes: Partial<SaveMetricRequest>): Partial<SaveMetricRequest> => ({
  metricKey: 'p1/closing',
  metric: metricFieldsOf(CLOSING),
  seen: metricFieldsOf(CLOSING),
  ...changes,
});
const rate = (value: number, contactId: string | null = null) => ({
  input: 'hourlyRate',
  value,
  on: '2026-10-01',
  contactId,
  seen: 75,
});

it.each([
  [
    'a benefit that is added with its first measurement and what was agreed',
    save(({ contactId }) => ({
      measurements: [{ input: null, value: 20, on: '2026-10-01', method: null, contactId }],
      assumptions: [{ ...rate(50, contactId), seen: null }],
      baselineAgreed: { contactId, on: '2026-09-02' },
    })),
  ],
  ['the first benefit of a company', save(({ bareId }) => ({ companyId: bareId }))],
  [
    'a benefit that is added to a pool with another',
    save(() => ({
      metric: metricFields({ benefitPool: 'finance', poolShare: 0.6 }),
      pool: [{ metricKey: 'p1/closing', poolShare: 0.4, seen: { benefitPool: null, poolShare: null } }],
    })),
  ],
  [
    'a value before that is put right, with an assumption and the milestone that follows',
    save(({ contactId }) =>
      ofClosing({
        metric: { ...metricFieldsOf(CLOSING), inputs: { ...CLOSING.inputs, hoursBefore: 44 } },
        assumptions: [rate(80, contactId)],
      }),
    ),
  ],
])('%s ends the same wherever the process is killed or an answer lost', async (_, write) => {
  const { requests, failures } = await failuresOf(account.emulator, { prepare, write });
  expect(requests).toBeGreaterThan(4);
  expect(failures).toEqual([]);
});

it('of two who change one assumption at once exactly one succeeds, and the other is told', async () => {
  const context = await prepare();
  const start = account.emulator.exportState();
  const change = (value: number, requestKey: string) => (process: Process) =>
    save(() => ofClosing({ assumptions: [rate(value)], requestKey }))(process, context);
  const acts = [change(80, 'card-metric-1'), change(90, 'card-metric-2')] as const;
  const { turns } = await interleave(account.emulator, [acts[0]], []);
  const failures: object[] = [];
  for (const schedule of singlePreemptions([turns.length, turns.length])) {
    account.emulator.importState(start);
    const { outcomes } = await interleave(account.emulator, acts, schedule);
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code] : [],
    );
    const lines = account.emulator.store
      .ids('p_value_entry')
      .filter((id) => account.emulator.store.values('p_value_entry', id)?.['kind'] === 'assumption_changed');
    if (refusals.join() !== 'changed_meanwhile' || lines.length !== 1) {
      failures.push({ schedule, refusals, lines: lines.length });
    }
  }
  expect(failures).toEqual([]);
});
