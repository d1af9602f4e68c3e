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
  const entries = values.map((value) => aMeasurement({ on: '2026-09-01', value, milestoneKey: stored.key }));
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

it('one that was measured keeps the kind of value', () => {
  expect(refused(OPEN, { unit: 'percent' }, [30])).toEqual({ field: 'unit', code: 'measured' });
  expect(refused(OPEN, { criterion: 'yes_no' }, [30])).toEqual({ field: 'criterion', code: 'measured' });
  expect(refused(OPEN, { metricKey: 'metric-a' }, [30])).toEqual({ field: 'metricKey', code: 'measured' });
  expect(refused(OPEN, { unit: 'hours a month', criterion: 'maintain' }, [30])).toBeNull();
});

it('one that is achieved keeps its goal, and its words may change', () => {
  const reached = { ...OPEN, evidencePolicy: 'none', holdDays: 0 } as const;
  expect(refused(reached, { target: 5 }, [8])).toEqual({ field: 'target', code: 'closed' });
  expect(refused(reached, { businessImpact: 'Two people free' }, [8])).toBeNull();
});

it('the baseline of a shared metric is corrected by itself', () => {
  const shared = { ...OPEN, metricKey: 'metric-a' };
  expect(refused(shared, { baseline: 50 })).toEqual({ field: 'baseline', code: 'shared_baseline' });
});

it('a reason is wanted for what decides, and for words none', () => {
  const before = fieldsOf(aMilestone());
  expect(needsReason({ ...before, name: 'Other', ownerId: '7', nextSteps: ['Ask'] }, before)).toBe(false);
  expect(needsReason({ ...before, validation: 'The controller' }, before)).toBe(true);
  expect(changedFields({ ...before, nextSteps: [], target: 11 }, before)).toEqual(['target']);
});
