import fc from 'fast-check';
import type { Metric } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import type { MoneyKind, ValueCategory } from '../../src/domain/vocabulary.ts';
import { aConfirmation, aDispute, aDisputeResolution, aMeasurement, anEvidence } from './entries.ts';
import { daysAgo } from './plausible-days.ts';
import { aMetric } from './records.ts';

/** A benefit, how it was measured and how far the customer agreed. Days are counted back from today. */
export interface MetricStory {
  readonly category: ValueCategory;
  readonly moneyKind: MoneyKind | null;
  readonly sinceAgo: number;
  readonly pool: string | null;
  readonly isEstimate: boolean;
  readonly hourlyRate: number;
  readonly measured: readonly (readonly [ago: number, hoursAfter: number])[];
  readonly evidenceAgo: readonly number[];
  readonly confirmed: readonly (readonly [ago: number, share: number])[];
  readonly disputed: { readonly ago: number; readonly settledAfter: number | null } | null;
}

export const anyMetricStory: fc.Arbitrary<MetricStory> = fc.record({
  category: fc.constantFrom<ValueCategory>('time_savings', 'cost_reduction', 'quality'),
  moneyKind: fc.constantFrom<MoneyKind | null>('cash', 'capacity', 'avoided_risk', null),
  sinceAgo: fc.nat(400),
  pool: fc.constantFrom(null, null, null, 'reporting'),
  isEstimate: fc.constantFrom(false, false, false, true),
  hourlyRate: fc.constantFrom(33.33, 75, 412.07),
  measured: fc.array(fc.tuple(fc.nat(220), fc.nat(43)), { minLength: 1, maxLength: 4 }),
  evidenceAgo: fc.array(fc.nat(300), { maxLength: 2 }),
  confirmed: fc.array(fc.tuple(fc.nat(300), fc.constantFrom(1, 1, 0.6)), { maxLength: 2 }),
  disputed: fc.oneof(
    { weight: 7, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ ago: fc.nat(90), settledAfter: fc.option(fc.nat(60)) }) },
  ),
});

export const metricKeyAt = (index: number): string => `metric-${index}`;

export function plausibleMetric(story: MetricStory, index: number): Metric {
  return aMetric({
    key: metricKeyAt(index),
    category: story.category,
    moneyKind: story.moneyKind,
    effectiveDate: daysAgo(story.sinceAgo),
    benefitPool: story.pool,
    baselineMethod: story.isEstimate ? 'estimate' : 'direct',
    inputs: { hoursBefore: 40, hourlyRate: story.hourlyRate, periodsPerYear: 12 },
  });
}

/** What was recorded about a benefit, none of it about a day to come. */
export function metricLines(story: MetricStory, index: number): readonly LedgerEntry[] {
  const about = { metricKey: metricKeyAt(index) };
  return [
    ...story.measured.map(([ago, value]) => aMeasurement({ ...about, on: daysAgo(ago), value })),
    ...story.evidenceAgo.map((ago) => anEvidence({ ...about, on: daysAgo(ago) })),
    ...story.confirmed.map(([ago, share]) =>
      aConfirmation({ ...about, on: daysAgo(ago), share, annualThenMinor: annualThen(story, ago) }),
    ),
    ...disputeLines(story, about),
  ];
}

/** What the benefit was worth a year by the last measurement before; null before the first. */
function annualThen({ measured, hourlyRate }: MetricStory, ago: number): number | null {
  const known = measured.filter(([measuredAgo]) => measuredAgo >= ago);
  const latest = known.reduce<readonly [number, number] | null>(
    (best, one) => (best === null || one[0] <= best[0] ? one : best),
    null,
  );
  return latest === null ? null : Math.round((40 - latest[1]) * hourlyRate * 12 * 100);
}

function disputeLines(story: MetricStory, about: { readonly metricKey: string }): readonly LedgerEntry[] {
  const { disputed } = story;
  if (disputed === null) return [];
  const { ago, settledAfter } = disputed;
  const dispute = aDispute({ ...about, on: daysAgo(ago) });
  if (settledAfter === null || settledAfter > ago) return [dispute];
  const on = daysAgo(ago - settledAfter);
  const accepted = { acceptedShare: 0.8, annualThenMinor: annualThen(story, ago - settledAfter) };
  return [dispute, aDisputeResolution({ ...about, on, disputeKey: dispute.key, ...accepted })];
}
