import type { NewBaseline } from '../../src/usecases/new-entry.ts';
import { aMetric, aMilestone } from '../builders/index.ts';
import { customerOnRecord, milestoneIn } from './customer-on-record.ts';

const customer = customerOnRecord({
  milestones: [
    aMilestone({ key: 'p1/hours', baseline: null, target: 10, metricKey: 'p1/value' }),
    aMilestone({ key: 'p1/share', unit: 'percent', baseline: null, target: 0.1 }),
    aMilestone({ key: 'p1/live', criterion: 'yes_no', baseline: null, target: null }),
  ],
  metrics: [
    aMetric({
      key: 'p1/value',
      calculator: 'time_saving',
      measuredInputs: ['hoursAfter'],
      inputs: { periodsPerYear: 12 },
    }),
  ],
});
const { lines, record } = customer;

const baseline = (overrides: Partial<NewBaseline> = {}): NewBaseline => ({
  kind: 'baseline',
  entryKey: 'card-baseline-1',
  on: '2026-10-10',
  milestoneKey: 'p1/hours',
  metricKey: null,
  note: 'Two weeks of time logs',
  value: 40,
  method: 'direct',
  contactId: null,
  seen: null,
  ...overrides,
});

it('sets the baseline of a milestone and the value before of its metric, each with a line of its own', async () => {
  const { view } = await record(baseline());
  const milestone = milestoneIn({ view }, 'p1/hours');
  expect(milestone?.milestone).toMatchObject({
    baseline: 40,
    baselineMethod: 'direct',
    baselineOn: '2026-10-10',
  });
  expect(milestone?.flags).not.toContain('baseline_missing');
  expect(view.summary.value.metrics[0]?.metric.inputs).toMatchObject({ hoursBefore: 40, periodsPerYear: 12 });
  expect(lines()).toMatchObject([
    {
      kind: 'edit',
      key: 'p1/hours/rev/1',
      changes: { baseline: { before: null, after: '40' } },
      intact: true,
    },
    { kind: 'edit', key: 'p1/value/rev/1', record: 'p1/value', intact: true },
  ]);
});

it('notes the contact who agreed to it', async () => {
  const { contactId } = customer;
  await record(baseline({ method: 'estimate', contactId }));
  expect(lines()).toContainEqual(
    expect.objectContaining({
      kind: 'baseline_agreed',
      contactId,
      milestoneKey: 'p1/hours',
      metricKey: 'p1/value',
    }),
  );
});

it('writes nothing more when the same request is sent again', async () => {
  await record(baseline());
  const before = lines();
  await record(baseline());
  expect(lines()).toEqual(before);
});

it('finishes a request whose record could not be written, when it is sent again', async () => {
  customer.account.emulator.faults.add({
    method: 'POST',
    path: '/p_value_milestone/batch/update',
    status: 400,
    times: 20,
  });
  await expect(record(baseline())).rejects.toThrow();
  expect(lines()).toHaveLength(2);
  customer.account.emulator.faults.clear();
  const { view } = await record(baseline());
  expect(view.summary.plan.milestones.map(({ milestone }) => milestone.baseline)).toContain(40);
  expect(lines()).toHaveLength(2);
});

it('writes a baseline though a result beside it is refused once', async () => {
  customer.account.emulator.faults.add({ path: '/companies/batch/update', status: 400, times: 1 });
  const { view } = await record(baseline());
  expect(view.resultsSaved.state).toBe('failed');
  expect(view.summary.plan.milestones.map(({ milestone }) => milestone.baseline)).toContain(40);
});

it('lets only one of two people win who set it at the same time', async () => {
  // Both have read the milestone before either line is written.
  customer.account.emulator.faults.add({ path: '/p_value_entry/batch/create', latencyMs: 200, times: 2 });
  const outcomes = await Promise.allSettled([
    record(baseline({ value: 40, entryKey: 'card-baseline-a' })),
    record(baseline({ value: 44, entryKey: 'card-baseline-b' })),
  ]);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([
    {
      reason: { code: 'changed_meanwhile', change: { property: 'baseline', before: null, changedBy: '41' } },
    },
  ]);
});

it('adds a revision when a baseline is corrected', async () => {
  await record(baseline());
  await record(baseline({ value: 38, entryKey: 'card-baseline-2' }));
  expect(lines()).toContainEqual(
    expect.objectContaining({
      key: 'p1/hours/rev/2',
      changes: { baseline: { before: '40', after: '38' } },
    }),
  );
});

it('refuses a baseline that equals the target, and a percentage typed as a number', async () => {
  await expect(record(baseline({ value: 10 }))).rejects.toMatchObject({ field: 'entries[0].value' });
  await expect(record(baseline({ milestoneKey: 'p1/share', value: 40 }))).rejects.toMatchObject({
    field: 'entries[0].value',
  });
  await expect(record(baseline({ milestoneKey: 'p1/live' }))).rejects.toMatchObject({
    field: 'entries[0].milestoneKey',
  });
  expect(lines()).toEqual([]);
});
