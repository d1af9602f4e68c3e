import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../src/domain/calendar.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import * as words from '../../src/domain/vocabulary.ts';
import {
  aChampionState,
  aCustomerContact,
  anObjection,
  anObjectionsCheck,
  aResolvedObjection,
  aRunwayStep,
  aSponsorState,
} from './entries.ts';
import { someFacts } from './facts.ts';
import { daysAgo, PLAUSIBLE_TODAY } from './plausible-days.ts';
import { anyMetricStory, metricLines, plausibleMetric } from './plausible-metrics.ts';
import { anyMilestoneStory, milestoneLines, plausibleMilestone } from './plausible-milestones.ts';
import { aCompany, aDeal, aTemplateReference } from './records.ts';

const ofWords = <Word extends string>(list: readonly Word[]) => fc.constantFrom(...list);

const anyObjection = fc.record({
  ago: fc.nat(150),
  severity: ofWords(words.OBJECTION_SEVERITIES),
  resolvedAfter: fc.option(fc.nat(60)),
});

/** Most people are engaged. */
const anyState = fc.tuple(fc.nat(150), fc.constantFrom('engaged', 'engaged', ...words.ENGAGEMENT_STATES));

const anyPeopleStory = fc.record({
  sponsors: fc.array(anyState, { maxLength: 2 }),
  champions: fc.array(anyState, { maxLength: 2 }),
  contactsAgo: fc.array(fc.nat(150), { maxLength: 3 }),
  objections: fc
    .tuple(fc.constantFrom(0, 0, 1), fc.array(anyObjection, { maxLength: 2 }))
    .map(([share, objections]) => objections.slice(0, share * objections.length)),
  checkedAgo: fc.array(fc.nat(150), { maxLength: 1 }),
  /** Days after its due day on which each step of the runway was held; null when nobody held it. */
  stepsLate: fc.array(fc.option(fc.nat(20)), { minLength: 5, maxLength: 5 }),
});
type PeopleStory = typeof anyPeopleStory extends fc.Arbitrary<infer Story> ? Story : never;

const anyCompanyStory = fc.record({
  startedAgo: fc.option(fc.integer({ min: 20, max: 300 }), { freq: 8 }),
  renewsIn: fc.option(fc.integer({ min: -20, max: 300 }), { freq: 6 }),
  segment: fc.constantFrom('enterprise', ...words.SEGMENTS),
  cost: fc.constantFrom('figure', 'figure', 'figure', 'deal', 'unknown'),
  costMinor: fc.constantFrom(1_500_000, 6_000_000),
  valueBasis: fc.constantFrom('money', 'money', 'outcomes'),
  milestones: fc.array(anyMilestoneStory, { minLength: 1, maxLength: 4 }),
  metrics: fc.array(anyMetricStory, { minLength: 1, maxLength: 3 }),
  people: anyPeopleStory,
});
type CompanyStory = typeof anyCompanyStory extends fc.Arbitrary<infer Story> ? Story : never;

/**
 * Companies as they come about: planned, measured on the way, proved, moved, closed, with people who answer or do
 * not. Unlike the hostile ones they contradict nobody, and no line is about a day after `PLAUSIBLE_TODAY`.
 */
export const plausibleFacts: fc.Arbitrary<CompanyFacts> = anyCompanyStory.map((story) => {
  const renewalDate = story.renewsIn === null ? null : daysAgo(-story.renewsIn);
  return someFacts({
    company: aCompany({
      startDate: story.startedAgo === null ? null : daysAgo(story.startedAgo),
      renewalDate,
      segment: story.segment,
      annualCostMinor: story.cost === 'figure' ? story.costMinor : null,
    }),
    milestones: story.milestones.map((one, index) => plausibleMilestone(one, index, story.milestones.length)),
    metrics: story.metrics.map(plausibleMetric),
    entries: inOrderOfRecording([
      ...story.milestones.flatMap(milestoneLines),
      ...story.metrics.flatMap(metricLines),
      ...peopleLines(story.people),
      ...runwayLines(story, renewalDate),
    ]),
    deals: story.cost === 'deal' ? [aDeal({ amountMinor: story.costMinor, startDate: daysAgo(200) })] : [],
    template: aTemplateReference({ valueBasis: story.valueBasis }),
  });
});

/** Keys by place, so that the same company is made again when a failure is shown. */
function inOrderOfRecording(lines: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const keys = new Map(lines.map(({ key }, index) => [key, `line-${String(index).padStart(3, '0')}`]));
  const renamed = (key: string) => keys.get(key) ?? key;
  return lines.map((line) => {
    const own = { ...line, key: renamed(line.key) };
    switch (own.kind) {
      case 'blocker_cleared':
        return { ...own, blockerKey: renamed(own.blockerKey) };
      case 'objection_resolved':
        return { ...own, objectionKey: renamed(own.objectionKey) };
      case 'dispute_resolved':
        return { ...own, disputeKey: own.disputeKey === null ? null : renamed(own.disputeKey) };
      default:
        return own;
    }
  });
}

function peopleLines(people: PeopleStory): readonly LedgerEntry[] {
  return [
    ...people.sponsors.map(([ago, state]) => aSponsorState({ on: daysAgo(ago), state })),
    ...people.champions.map(([ago, state]) => aChampionState({ on: daysAgo(ago), state })),
    ...people.contactsAgo.map((ago) => aCustomerContact({ on: daysAgo(ago) })),
    ...people.checkedAgo.map((ago) => anObjectionsCheck({ on: daysAgo(ago) })),
    ...people.objections.flatMap(({ ago, severity, resolvedAfter }) => {
      const opened = anObjection({ on: daysAgo(ago), severity });
      if (resolvedAfter === null || resolvedAfter > ago) return [opened];
      return [opened, aResolvedObjection(opened.key, { on: daysAgo(ago - resolvedAfter) })];
    }),
  ];
}

/** Steps are held on their day or later: what was done before its day would only count from its day on. */
function runwayLines(
  { segment, people }: CompanyStory,
  renewalDate: CalendarDate | null,
): readonly LedgerEntry[] {
  if (renewalDate === null) return [];
  return DEFAULT_SETTINGS.runway[segment].flatMap(({ step, daysBeforeRenewal }, index) => {
    const late = people.stepsLate[index] ?? null;
    const on = addDays(renewalDate, (late ?? 0) - daysBeforeRenewal);
    return late === null || on > PLAUSIBLE_TODAY ? [] : [aRunwayStep({ on, step, renewalDate })];
  });
}
