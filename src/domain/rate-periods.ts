import { calculateAmounts } from './calculators/calculate.ts';
import type { InputProblem } from './calculators/check-inputs.ts';
import { gather } from './gather.ts';
import type { DatedMeasurement, InputSources } from './metric-inputs.ts';
import { measuredInputsOf, retirementDays, valueOn } from './metric-inputs.ts';
import type { Span } from './spans.ts';
import { dayNumberOrNull, inForceOn, sortedDays, spansFrom } from './spans.ts';

/**
 * The annual rate of one metric over time. Each measurement sets it from its day until the next one; changed
 * assumptions and retired tools change it from theirs. Nothing counts before the first measurement or before
 * the effective date, and nothing is filled in backwards.
 */
export interface RatePeriod extends Span {
  /** Whole minor units of the company's currency; null when there is no money or the inputs are refused. */
  readonly annualMinor: number | null;
  readonly hoursPerYear: number | null;
  /** The measurement is older than it may carry: the days count as claimed only. */
  readonly isCarriedTooLong: boolean;
  /** How the value was measured is known, from the metric or from the measurement in force. */
  readonly hasMethod: boolean;
  /** Why there is no amount, where inputs are refused. */
  readonly refusals: readonly InputProblem[];
}

export interface RateRules {
  readonly sources: InputSources;
  /** Currency of the metric's inputs. */
  readonly inputCurrency: string;
  /** Whole minor units of the company's currency; null when an exchange rate is missing. */
  readonly convert: (amountMinor: number) => number | null;
  readonly carryForwardDays: number;
  /** Where a metric that is not measured begins when it has no effective date; null when nobody knows. */
  readonly fallbackStart: number | null;
  readonly today: number;
}

/** Rate periods up to today, oldest first, without gaps; the last one is open-ended. */
export function ratePeriods(rules: RateRules): readonly RatePeriod[] {
  const start = firstDay(rules);
  if (start === null) return [];
  const days = sortedDays([start, ...changeDays(rules)].filter((day) => day >= start && day <= rules.today));
  return spansFrom(days).map((span) => ratePeriod(rules, span));
}

/** The day from which the metric counts; null before it has been measured. */
function firstDay({ sources, fallbackStart, today }: RateRules): number | null {
  const effective = dayNumberOrNull(sources.metric.effectiveDate);
  if (measuredInputsOf(sources.metric, sources.definition).length === 0) {
    const retirements = retirementDays(sources.metric);
    return effective ?? (retirements.length > 0 ? Math.min(...retirements) : (fallbackStart ?? today));
  }
  const measured = allMeasurements(sources).map(({ from }) => from);
  if (measured.length === 0) return null;
  const first = measured.reduce((earliest, day) => Math.min(earliest, day));
  return effective === null ? first : Math.max(effective, first);
}

function changeDays({ sources, carryForwardDays }: RateRules): readonly number[] {
  return [
    ...allMeasurements(sources).map(({ from }) => from),
    ...gather([...sources.measurements.values()], (list) => expiryDays(list, carryForwardDays)),
    ...sources.assumptions.changeDays,
    ...retirementDays(sources.metric),
  ];
}

/** Days on which a measurement has carried as long as it may, where no newer one has taken over by then. */
function expiryDays(measurements: readonly DatedMeasurement[], carryForwardDays: number): readonly number[] {
  return gather(measurements, ({ from }, index) => {
    const next = measurements[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return next <= from + carryForwardDays ? [] : [from + carryForwardDays];
  });
}

function ratePeriod(rules: RateRules, span: Span): RatePeriod {
  const { sources } = rules;
  const result = calculateAmounts(
    sources.definition,
    (name) => valueOn(sources, name, span.from),
    rules.inputCurrency,
  );
  const annualMinor = result.ok ? result.annualMinor : null;
  const { isCarriedTooLong, hasMethod } = measurementStanding(rules, span.from);
  return {
    from: span.from,
    to: span.to,
    annualMinor: annualMinor === null ? null : rules.convert(annualMinor),
    hoursPerYear: result.ok ? result.hoursPerYear : null,
    isCarriedTooLong,
    hasMethod,
    refusals: result.ok ? NO_REFUSALS : result.problems,
  };
}

const NO_REFUSALS: readonly InputProblem[] = [];

/** One measurement that is too old makes the whole amount too old; one that says its method is enough. */
function measurementStanding({ sources, carryForwardDays }: RateRules, day: number) {
  let isCarriedTooLong = false;
  let hasMethod = sources.metric.measurementMethod !== null;
  for (const measurements of sources.measurements.values()) {
    const inForce = inForceOn(measurements, day);
    if (!inForce) continue;
    isCarriedTooLong ||= day >= inForce.from + carryForwardDays;
    hasMethod ||= inForce.entry.method !== null;
  }
  return { isCarriedTooLong, hasMethod };
}

function allMeasurements({ measurements }: InputSources): readonly DatedMeasurement[] {
  const lists = [...measurements.values()];
  return lists.length === 1 ? (lists[0] as readonly DatedMeasurement[]) : lists.flat();
}
