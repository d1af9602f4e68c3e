import { addDays, daysBetween } from './calendar.ts';
import { atLeast } from './nearly.ts';
import type { ValueLimits } from './settings.ts';
import type { CostSummary, MetricSummary, Reason, RoiSummary, ValueVerdict } from './summary.ts';
import { provedOf, totalOf } from './tiers.ts';
import type { Segment } from './vocabulary.ts';

export interface VerdictQuestion {
  readonly today: string;
  readonly startDate: string | null;
  readonly segment: Segment;
  readonly limits: ValueLimits;
  readonly metrics: readonly MetricSummary[];
  readonly provedRunRate: number;
  readonly cost: CostSummary;
  readonly roi: RoiSummary;
}

export interface Verdict {
  readonly verdict: ValueVerdict;
  readonly reasons: readonly Reason[];
}

/** Whether the customer gets value for the money, in one word, and why. Losses are always among the reasons. */
export function valueVerdict(question: VerdictQuestion): Verdict {
  const { verdict, reasons } = isAnythingProved(question.metrics)
    ? againstCost(question)
    : nothingProved(question);
  return { verdict, reasons: [...reasons, ...lossesOf(question.metrics)] };
}

function againstCost({ cost, roi, provedRunRate }: VerdictQuestion): Verdict {
  if (cost.reason !== null) return { verdict: 'roi_not_known', reasons: [{ code: cost.reason }] };
  // With nothing against the cost there is a return on it.
  const value = roi.gross as number;
  const reason = (code: Reason['code']): Reason => ({ code, amountMinor: provedRunRate, value });
  return atLeast(value, 1)
    ? { verdict: 'above_cost', reasons: [reason('run_rate_above_cost')] }
    : { verdict: 'below_cost', reasons: [reason('run_rate_below_cost')] };
}

function nothingProved(question: VerdictQuestion): Verdict {
  const why: Reason = { code: whyNothing(question.metrics) };
  const early = stillEarly(question);
  return early
    ? { verdict: 'too_early', reasons: [early, why] }
    : { verdict: 'nothing_proved', reasons: [why] };
}

function whyNothing(metrics: readonly MetricSummary[]): Reason['code'] {
  if (metrics.length === 0) return 'no_metrics';
  const isMeasured = metrics.some(
    ({ annualMinor, oneOffMinor, latest }) => annualMinor !== null || oneOffMinor !== null || latest !== null,
  );
  return isMeasured ? 'nothing_proved' : 'nothing_measured';
}

/** Until some days after the start nothing proved is no finding yet; null afterwards or without a start. */
function stillEarly({ today, startDate, segment, limits }: VerdictQuestion): Reason | null {
  if (startDate === null) return null;
  const on = addDays(startDate, limits.nothingProvedAfterDays[segment]);
  return today < on ? { code: 'value_too_early', on, days: daysBetween(today, on) } : null;
}

/** Something is proved when a proved amount counts today, a loss included, or a proved one-off has counted. */
function isAnythingProved(metrics: readonly MetricSummary[]): boolean {
  return metrics.some(
    ({ counted, oneOffMinor, toDate }) =>
      provedOf(counted) !== 0 || (oneOffMinor !== null && provedOf(toDate) !== 0),
  );
}

function lossesOf(metrics: readonly MetricSummary[]): readonly Reason[] {
  return metrics
    .filter(({ counted }) => totalOf(counted) < 0)
    .map(({ metric, counted }) => ({
      code: 'value_lost',
      metricKey: metric.key,
      amountMinor: totalOf(counted),
    }));
}
