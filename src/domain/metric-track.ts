import type { Assumptions } from './assumptions.ts';
import { calculate } from './calculators/calculate.ts';
import { calculatorDefinition } from './calculators/catalogue.ts';
import type { Metric } from './facts.ts';
import type { EntryOf, LedgerEntry } from './ledger.ts';
import type { InputSources } from './metric-inputs.ts';
import { inputsOn, measuredInputsOf, measurementsByInput } from './metric-inputs.ts';
import type { ProofState } from './proof.ts';
import { isBaselineSound, NOTHING_PROVED, proofStates } from './proof.ts';
import type { RatePeriod } from './rate-periods.ts';
import { ratePeriods } from './rate-periods.ts';
import { dayNumberOrNull, inForceOn } from './spans.ts';
import type { Settings } from './settings.ts';
import type { Calculation, TierAmounts } from './summary.ts';
import { NO_AMOUNTS, splitByProof } from './tiers.ts';

/** One metric with everything that the ledger and the settings say about it, laid out over time. */
export interface MetricTrack {
  readonly metric: Metric;
  /** Its standing ledger lines, oldest first. */
  readonly entries: readonly LedgerEntry[];
  /** Null when the record names a calculator that does not exist. */
  readonly sources: InputSources | null;
  readonly periods: readonly RatePeriod[];
  readonly oneOff: OneOffAmount | null;
  readonly proofStates: readonly ProofState[];
  /** Whether its calculator gives money with the inputs it has. */
  readonly isMoney: boolean;
  /** Currency of the metric's inputs. */
  readonly inputCurrency: string;
  /** Whole minor units of the company's currency; null when an exchange rate is missing. */
  readonly convert: (amountMinor: number) => number | null;
}

export interface OneOffAmount {
  /** Null when nobody has said on which day; it then counts nowhere. */
  readonly day: number | null;
  /** Whole minor units of the company's currency; null when an exchange rate is missing. */
  readonly amountMinor: number | null;
  readonly calculation: Calculation;
}

/** What a metric is laid out by: days as day numbers, amounts in whole minor units. */
export interface TrackRules {
  readonly today: number;
  /** Currency of the metric's inputs (ISO 4217). */
  readonly inputCurrency: string;
  /** To the company's currency; null when an exchange rate is missing. */
  readonly convert: (amountMinor: number) => number | null;
  /** Days for which a measurement proves anything. */
  readonly carryForwardDays: number;
  /** Where a benefit begins that nobody dated: the company's start; null when that is unknown. */
  readonly fallbackStart: number | null;
  readonly assumptions: Assumptions;
}

/** How long a measurement of a metric stays proof: what the settings allow, or less where the metric says so. */
export function carryForwardDaysOf(metric: Pick<Metric, 'carryForwardDays'>, { value }: Settings): number {
  return Math.min(value.carryForwardDays, metric.carryForwardDays ?? value.carryForwardDays);
}

/**
 * Lays a metric out over time: from which day on it is worth what a year, and how it was proved. A measurement or an
 * assumption counts from its own day on and changes nothing before it.
 * Source: docs/formulas.md, "Realized value" and "How long a measurement carries".
 * @param entries the standing lines about this metric, oldest first
 */
export function metricTrack(metric: Metric, entries: readonly LedgerEntry[], rules: TrackRules): MetricTrack {
  const sources = sourcesOf(metric, entries, rules.assumptions);
  const isMoney = sources !== null && givesMoney(metric);
  const isPeriodic = sources !== null && metric.calculator !== 'one_off';
  return {
    metric,
    entries,
    sources,
    periods: isPeriodic
      ? ratePeriods({
          sources,
          inputCurrency: rules.inputCurrency,
          convert: rules.convert,
          carryForwardDays: rules.carryForwardDays,
          fallbackStart: fallbackStart(entries, rules),
          today: rules.today,
        })
      : [],
    oneOff: sources && !isPeriodic ? oneOffAmount(sources, rules) : null,
    proofStates: proofStates(entries),
    isMoney,
    inputCurrency: rules.inputCurrency,
    convert: rules.convert,
  };
}

/** Where a benefit begins that nobody dated: with the customer, else with the first line about it. */
function fallbackStart(entries: readonly LedgerEntry[], rules: TrackRules): number | null {
  return rules.fallbackStart ?? dayNumberOrNull(entries[0]?.on ?? null);
}

/** How the metric's proof stood at the end of a day. */
export function proofOn(track: MetricTrack, day: number): Omit<ProofState, 'from'> {
  return inForceOn(track.proofStates, day) ?? NOTHING_PROVED;
}

/** The annual amount of a day, split by how the metric is proved in `proof`. */
export function tiersOn(track: MetricTrack, day: number, proof: Omit<ProofState, 'from'>): TierAmounts {
  const period = inForceOn(track.periods, day);
  if (!period || period.annualMinor === null) return NO_AMOUNTS;
  // A loss that nobody measures any more stays a loss: looking away must not improve the result.
  const isStale = period.isCarriedTooLong && period.annualMinor >= 0;
  return splitByProof(period.annualMinor, {
    isProved: !isStale && isProved(track, proof, period.hasMethod),
    accepted: acceptedOf(proof, track.periods),
  });
}

/** The one-off amount, split by how the metric is proved; it counts whole from the day after its own. */
export function oneOffTiersBefore(
  track: MetricTrack,
  day: number,
  proof: Omit<ProofState, 'from'>,
): TierAmounts {
  const { oneOff, metric } = track;
  if (!oneOff || oneOff.day === null || oneOff.day >= day || oneOff.amountMinor === null) return NO_AMOUNTS;
  const amountMinor = oneOff.amountMinor;
  return splitByProof(amountMinor, {
    isProved: isProved(track, proof, metric.measurementMethod !== null),
    accepted: proof.acceptance && {
      share: proof.acceptance.share,
      amountThenMinor: proof.acceptance.annualThenMinor ?? amountMinor,
    },
  });
}

/** Hours a year on a day; 0 when the metric saves none. */
export function hoursOn(track: MetricTrack, day: number): number {
  return inForceOn(track.periods, day)?.hoursPerYear ?? 0;
}

/** Whether the amount is backed by a method; for an amount the customer states, its confirmation is that. */
export function hasMethod(
  track: MetricTrack,
  proof: Omit<ProofState, 'from'>,
  isMethodKnown: boolean,
): boolean {
  return track.metric.calculator === 'stated' ? proof.acceptance !== null : isMethodKnown;
}

function isProved(track: MetricTrack, proof: Omit<ProofState, 'from'>, isMethodKnown: boolean): boolean {
  return (
    proof.hasEvidence &&
    !proof.isDisputed &&
    isBaselineSound(track.metric, proof) &&
    hasMethod(track, proof, isMethodKnown)
  );
}

/** Where a confirmation does not say what was confirmed, it was the annual amount of its day. */
function acceptedOf({ acceptance }: Omit<ProofState, 'from'>, periods: readonly RatePeriod[]) {
  if (acceptance === null) return null;
  const { share, annualThenMinor, day } = acceptance;
  return { share, amountThenMinor: annualThenMinor ?? inForceOn(periods, day)?.annualMinor ?? 0 };
}

function sourcesOf(
  metric: Metric,
  entries: readonly LedgerEntry[],
  assumptions: Assumptions,
): InputSources | null {
  const definition = calculatorDefinition(metric.calculator);
  if (!definition) return null;
  const lines = entries.filter((entry): entry is EntryOf<'measurement'> => entry.kind === 'measurement');
  const measurements = measurementsByInput(measuredInputsOf(metric, definition), lines);
  return { definition, metric, measurements, assumptions };
}

function oneOffAmount(sources: InputSources, rules: TrackRules): OneOffAmount | null {
  const result = calculate('one_off', inputsOn(sources, rules.today), rules.inputCurrency);
  if (!result.ok || result.calculation.oneOffMinor === null) return null;
  return {
    day: dayNumberOrNull(sources.metric.effectiveDate),
    amountMinor: rules.convert(result.calculation.oneOffMinor),
    calculation: result.calculation,
  };
}

function givesMoney(metric: Metric): boolean {
  if (metric.calculator === 'qualitative') return false;
  return metric.calculator !== 'productivity' || typeof metric.inputs['valuePerUnit'] === 'number';
}
