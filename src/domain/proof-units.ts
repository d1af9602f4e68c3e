import { type ActiveLedger, dayOfLine } from './active-ledger.ts';
import { type CalendarDate, laterOf } from './calendar.ts';
import type { ProofUnit } from './proof-freshness.ts';
import type { MetricSummary, MilestoneSummary } from './summary.ts';

type EntryDays = (key: string) => CalendarDate | undefined;

/** Whether anything about this metric is proved, be it an amount, a one-off or a qualitative statement. */
export function isMetricProved(metric: MetricSummary): boolean {
  return metric.proof.tier === 'confirmed' || metric.proof.tier === 'evidenced';
}

/**
 * What the proof item averages: every benefit by its annual amount after the overlap guard. Where no benefit
 * has an annual amount, each proved thing counts alike: the metrics or, for a plan valued by outcomes
 * without metrics, its required results.
 */
export function proofUnits(
  metrics: readonly MetricSummary[],
  results: readonly MilestoneSummary[],
  ledger: ActiveLedger,
): readonly ProofUnit[] {
  const days: EntryDays = (key) => dayOfLine(ledger, key);
  const amounts = metrics.map((metric) => amountUnit(metric, days)).filter((unit) => unit.weight > 0);
  if (amounts.length > 0) return amounts;
  const statements = metrics.filter(isMetricProved).map((metric) => statementUnit(metric, days));
  return statements.length > 0 ? statements : results.map((result) => resultUnit(result, days));
}

function amountUnit(metric: MetricSummary, days: EntryDays): ProofUnit {
  const { confirmed, evidenced, claimed } = metric.counted;
  return {
    key: metric.metric.key,
    weight: metric.annualMinor === null ? 0 : Math.abs(confirmed + evidenced + claimed),
    confirmed,
    confirmedOn: metric.proof.confirmation?.on ?? null,
    evidenced,
    evidencedOn: evidencedOn(metric, days),
  };
}

function statementUnit(metric: MetricSummary, days: EntryDays): ProofUnit {
  const isConfirmed = metric.proof.tier === 'confirmed';
  return {
    key: metric.metric.key,
    weight: 1,
    confirmed: isConfirmed ? 1 : 0,
    confirmedOn: metric.proof.confirmation?.on ?? null,
    evidenced: isConfirmed ? 0 : 1,
    evidencedOn: evidencedOn(metric, days),
  };
}

function resultUnit(result: MilestoneSummary, days: EntryDays): ProofUnit {
  const confirmedOn = latestOf(result.confirmationKeys, days);
  const isAchieved = result.status === 'achieved';
  return {
    key: result.milestone.key,
    weight: 1,
    confirmed: isAchieved && confirmedOn !== null ? 1 : 0,
    confirmedOn,
    evidenced: isAchieved && confirmedOn === null ? 1 : 0,
    evidencedOn: latestOf(result.evidenceKeys, days),
  };
}

/** The newest evidence; a confirmation is one as well, for the rest that it does not confirm. */
function evidencedOn(metric: MetricSummary, days: EntryDays): CalendarDate | null {
  const shownOn = latestOf(metric.proof.evidenceKeys, days);
  const confirmedOn = metric.proof.confirmation?.on ?? null;
  return shownOn === null || confirmedOn === null ? (shownOn ?? confirmedOn) : laterOf(shownOn, confirmedOn);
}

function latestOf(keys: readonly string[], days: EntryDays): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const key of keys) {
    const on = days(key);
    if (on !== undefined && (latest === null || on > latest)) latest = on;
  }
  return latest;
}
