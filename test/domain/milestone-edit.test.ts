import type { Milestone } from '../../src/domain/facts.ts';
import { needsReason, refusedChange } from '../../src/domain/milestone-edit.ts';
import { changedFields, MILESTONE_FIELDS, pickFields } from '../../src/domain/milestone-fields.ts';
import type { MilestoneFields } from '../../src/domain/milestone-fields.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { aMeasurement, aMetric, aMilestone, someFacts } from '../builders/index.ts';

const TODAY = '2026-10-12';
const fieldsOf = (milestone: Milestone): MilestoneFields => pickFields(milestone, MILESTONE_FIELDS);

/** What is refused of changes to a milestone, as it stands today with these measurements. */
function refused(
  milestone: Partial<Milestone>,
  changes: Partial<MilestoneFields>,
  values: readonly number[] = [],
) {
  const stored = aMilestone({ evidencePolicy: 'evidence', holdDays: 5, ...milestone });
  const about = { milestoneKey: stored.key, metricKey: stored.metricKey };
  const entries = values.map((value) => aMeasurement({ ...about, on: '2026-09-01', value }));
  const facts = someFacts({ milestones: [stored], metrics: [aMetric()], entries });
  const [summary] = summarise(facts, DEFAULT_SETTINGS, TODAY).plan.milestones;
  if (summary === undefined) throw new Error('the plan has a milestone');
  return refusedChange(summary, { ...fieldsOf(stored), ...changes });
}

const OPEN = { targetDate: '2026-12-31' };
const LATE = { targetDate: '2026-07-01' };

it.each<[string, Partial<MilestoneFields>]>([
  ['an easier target', { target: 20 }],
  ['a harder target', { target: 5 }],
  ['not counting any more', { required: false }],
  ['less proof', { evidencePolicy: 'none' }],
  ['another unit', { unit: 'minutes a month' }],
  ['another baseline', { baseline: 50 }],
  ['other words', { name: 'Fewer hours', impact: 'Faster' }],
])('an open milestone that nobody measured takes %s', (_, changes) => {
  expect(refused(OPEN, changes)).toBeNull();
});

it.each<[string, Partial<MilestoneFields>, string]>([
  ['target', { target: 20 }, 'passed'],
  ['target', { target: null }, 'passed'],
  ['required', { required: false }, 'passed'],
  ['evidencePolicy', { evidencePolicy: 'none' }, 'passed'],
  ['holdDays', { holdDays: 0 }, 'passed'],
  ['comparator', { comparator: '<' }, 'passed'],
  ['criterion', { criterion: 'maintain' }, 'passed'],
  ['metricKey', { metricKey: 'metric-a' }, 'passed'],
  ['targetDate', { targetDate: '2027-01-01' }, 'date'],
  ['schedule', { schedule: { anchor: 'start', offset: { months: 3 } } }, 'date'],
])('one whose date has passed refuses another %s', (field, changes, code) => {
  expect(refused(LATE, changes)).toEqual({ field, code });
});

it.each<[string, Partial<MilestoneFields>]>([
  ['a harder target', { target: 5 }],
  ['more proof', { evidencePolicy: 'customer_confirmed' }],
  ['more days to hold', { holdDays: 10 }],
  ['another definition', { definition: 'Hours a month, holidays left out' }],
])('one whose date has passed takes %s', (_, changes) => {
  expect(refused(LATE, changes)).toBeNull();
});

it('a milestone that rises is made easier by a lower target', () => {
  const rising = { ...LATE, baseline: 10, target: 40 };
  expect(refused(rising, { target: 30 })).toEqual({ field: 'target', code: 'passed' });
  expect(refused(rising, { target: 50 })).toBeNull();
});

it('a target without a direction is easier whichever way it goes', () => {
  const level = { ...LATE, criterion: 'maintain', comparator: '=' } as const;
  expect(refused(level, { target: 5 })).toEqual({ field: 'target', code: 'passed' });
  expect(refused(level, { target: 20 })).toEqual({ field: 'target', code: 'passed' });
});

it('one that was measured keeps the kind of value', () => {
  expect(refused(OPEN, { unit: 'percent' }, [30])).toEqual({ field: 'unit', code: 'measured' });
  expect(refused(OPEN, { criterion: 'yes_no' }, [30])).toEqual({ field: 'criterion', code: 'measured' });
  expect(refused(OPEN, { metricKey: 'metric-a' }, [30])).toEqual({ field: 'metricKey', code: 'measured' });
  expect(refused(OPEN, { unit: 'money' }, [30])).toEqual({ field: 'unit', code: 'measured' });
  expect(refused(OPEN, { unit: 'hours a month', criterion: 'maintain' }, [30])).toBeNull();
  const yesNo = { ...OPEN, criterion: 'yes_no' } as const;
  expect(refused(yesNo, { criterion: 'reach' }, [0])).toEqual({ field: 'criterion', code: 'measured' });
});

it('one that is achieved keeps its goal, and its words may change', () => {
  const reached = { ...OPEN, evidencePolicy: 'none', holdDays: 0 } as const;
  expect(refused(reached, { target: 5 }, [8])).toEqual({ field: 'target', code: 'closed' });
  expect(refused(reached, { businessImpact: 'Two people free' }, [8])).toBeNull();
});

it('the baseline of a shared metric is corrected by itself', () => {
  const shared = { ...OPEN, metricKey: 'metric-a' };
  expect(refused(shared, { baseline: 50 })).toEqual({ field: 'baseline', code: 'shared_baseline' });
  expect(refused(shared, { target: 20 })).toBeNull();
});

it('one that a metric measures may take another unit, or its own values again', () => {
  const shared = { ...OPEN, metricKey: 'metric-a' };
  expect(refused(shared, { unit: 'percent' }, [30])).toBeNull();
  expect(refused(shared, { metricKey: null }, [30])).toBeNull();
});

/** Another value than that of the usual milestone for every field that is words about it. */
const OTHER_WORDS: Partial<MilestoneFields> = {
  name: 'Other',
  phase: 'maturity',
  category: 'revenue',
  nature: 'qualitative',
  businessFunction: 'finance',
  ownerId: '7',
  customerOwnerContactId: 'contact-7',
  measurementDetail: 'Yearly report',
  businessImpact: 'Two people free',
  nextSteps: ['Ask'],
  capability: 'Matching',
  outcome: 'Less work',
  impact: 'Faster',
  dependsOn: ['milestone-b'],
};

/** And for every field that decides whether it is reached and counts. */
const OTHER_GOAL: Partial<MilestoneFields> = {
  criterion: 'maintain',
  comparator: '<',
  unit: 'minutes',
  baseline: 50,
  target: 11,
  plannedStart: '2026-02-01',
  evidencePolicy: 'customer_confirmed',
  holdDays: 3,
  required: false,
  metricKey: 'metric-a',
  definer: 'vendor',
  milestoneClass: 'leading',
};

const oneByOne = (fields: Partial<MilestoneFields>) =>
  Object.entries(fields).map(([field, value]): [string, Partial<MilestoneFields>] => [
    field,
    { [field]: value },
  ]);

it.each(oneByOne(OTHER_WORDS))('no reason is wanted for another %s', (_, change) => {
  const before = fieldsOf(aMilestone());
  expect(needsReason({ ...before, ...change }, before)).toBe(false);
});

it.each(oneByOne(OTHER_GOAL))(
  'one that is achieved keeps its %s, and a reason is wanted for another',
  (field, change) => {
    const reached = { ...OPEN, evidencePolicy: 'none', holdDays: 0 } as const;
    expect(refused(reached, change, [8])).toEqual({ field, code: 'closed' });
    const before = fieldsOf(aMilestone());
    expect(needsReason({ ...before, ...change }, before)).toBe(true);
  },
);

it('a reason is wanted for what decides, and for words none', () => {
  const before = fieldsOf(aMilestone());
  expect(needsReason({ ...before, name: 'Other', ownerId: '7', nextSteps: ['Ask'] }, before)).toBe(false);
  expect(needsReason({ ...before, validation: 'The controller' }, before)).toBe(true);
  expect(needsReason({ ...before, name: 'Other', target: 11 }, before)).toBe(true);
  expect(changedFields({ ...before, nextSteps: [], target: 11 }, before)).toEqual(['target']);
});
