import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../src/domain/calendar.ts';
import type { CompanyFacts, Metric, Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { ENGAGEMENT_STATES, EVIDENCE_POLICIES, OBJECTION_SEVERITIES } from '../../src/domain/vocabulary.ts';
import {
  aBlocker,
  aConfirmation,
  aCustomerContact,
  aDispute,
  aMeasurement,
  aMissedLine,
  anEvidence,
  anObjection,
  anObjectionsCheck,
  aReset,
  aReversal,
  aRunwayStep,
  aSponsorState,
} from './entries.ts';
import { someFacts } from './facts.ts';
import { aCompany, aDeal, aMetric, aMilestone, aTemplateReference } from './records.ts';

const FIRST_DAY = '2026-01-01';
const RENEWAL_DATE = '2027-01-01';
const MILESTONE_KEYS = ['milestone-a', 'milestone-b', 'milestone-c', 'milestone-d'];
const METRIC_KEYS = ['metric-a', 'metric-b'];

/** Companies with a few of everything, days from January 2026 to March 2027, some of it contradictory. */
export const anyFacts: fc.Arbitrary<CompanyFacts> = fc
  .record({
    costMinor: fc.option(fc.constantFrom(0, 1_000_000, 10_000_000)),
    segment: fc.constantFrom('enterprise', 'mid_market', 'smb', 'product_led', null),
    renewalDate: fc.option(fc.constant(RENEWAL_DATE), { freq: 5 }),
    repliedOn: fc.option(anyDay()),
    valueBasis: fc.constantFrom('money', 'outcomes'),
    milestones: fc.tuple(...MILESTONE_KEYS.map(anyMilestone)),
    metrics: fc.tuple(...METRIC_KEYS.map(anyMetric)),
    drafts: fc.array(fc.tuple(fc.nat(12), anyDay(), fc.nat(3), fc.nat(40), fc.nat(2)), { maxLength: 25 }),
    deals: fc.array(anyDay(), { maxLength: 2 }),
  })
  .map((parts) =>
    someFacts({
      company: aCompany({
        annualCostMinor: parts.costMinor,
        segment: parts.segment,
        renewalDate: parts.renewalDate,
        activityContacts:
          parts.repliedOn === null ? [] : [{ activity: 'hs_sales_email_last_replied', on: parts.repliedOn }],
      }),
      milestones: parts.milestones,
      metrics: parts.metrics,
      entries: parts.drafts.map((draft, index) => entryOf(draft, `line-${String(index).padStart(3, '0')}`)),
      deals: parts.deals.map((startDate, index) => aDeal({ id: `deal-${index}`, startDate })),
      template: aTemplateReference({ valueBasis: parts.valueBasis }),
    }),
  );

function anyDay(): fc.Arbitrary<CalendarDate> {
  return fc.nat(450).map((days) => addDays(FIRST_DAY, days));
}

function anyMilestone(key: string): fc.Arbitrary<Milestone> {
  return fc
    .record({
      plannedStart: fc.option(anyDay(), { freq: 5 }),
      targetDate: fc.option(anyDay(), { freq: 5 }),
      evidencePolicy: fc.constantFrom(...EVIDENCE_POLICIES),
      required: fc.boolean(),
      holdDays: fc.constantFrom(0, 0, 10),
      baseline: fc.option(fc.constant(40), { freq: 5 }),
      metricKey: fc.option(fc.constantFrom(...METRIC_KEYS)),
      isEngineFigure: fc.boolean(),
      replaces: fc.option(fc.constantFrom(...MILESTONE_KEYS)),
    })
    .map(({ isEngineFigure, ...overrides }) =>
      isEngineFigure && key === 'milestone-d'
        ? aMilestone({
            ...overrides,
            key,
            source: { kind: 'engine', figure: 'proved_run_rate' },
            unit: 'money',
            baseline: 0,
            target: null,
            metricKey: null,
          })
        : aMilestone({ ...overrides, key }),
    );
}

function anyMetric(key: string): fc.Arbitrary<Metric> {
  return fc
    .record({
      effectiveDate: fc.option(anyDay(), { freq: 5 }),
      baselineMethod: fc.constantFrom('direct', 'estimate', null),
      benefitPool: fc.constantFrom(null, 'pool'),
      targetValue: fc.constantFrom(null, 5),
    })
    .map((overrides) => aMetric({ ...overrides, key }));
}

function entryOf(
  [kind, on, subject, value, state]: readonly [number, CalendarDate, number, number, number],
  key: string,
): LedgerEntry {
  const ownKey = { key, on };
  const about =
    subject < 2
      ? { metricKey: METRIC_KEYS[subject] ?? null }
      : { milestoneKey: MILESTONE_KEYS[value % 4] ?? null };
  const milestone = { milestoneKey: MILESTONE_KEYS[subject] ?? null };
  switch (kind) {
    case 0:
      return anEvidence({ ...ownKey, ...about });
    case 1:
      return aConfirmation({ ...ownKey, ...about, annualThenMinor: 2_000_000 });
    case 2:
      return aSponsorState({ ...ownKey, state: ENGAGEMENT_STATES[state] ?? 'engaged' });
    case 3:
      return aCustomerContact(ownKey);
    case 4:
      return anObjection({ ...ownKey, severity: OBJECTION_SEVERITIES[state] ?? 'minor' });
    case 5:
      return anObjectionsCheck(ownKey);
    case 6:
      return aRunwayStep({
        ...ownKey,
        step: state === 0 ? 'prepare' : 'conversation',
        renewalDate: RENEWAL_DATE,
      });
    case 7:
      return aBlocker({ ...ownKey, ...milestone });
    case 8:
      return aReset({ ...ownKey, ...milestone, newTargetDate: addDays(on, 60) });
    case 9:
      return state === 0 ? aDispute({ ...ownKey, ...about }) : aMissedLine({ ...ownKey, ...milestone });
    case 10:
      return aReversal(`line-${String(value % 25).padStart(3, '0')}`, ownKey);
    default:
      return aMeasurement({ ...ownKey, ...about, value });
  }
}
