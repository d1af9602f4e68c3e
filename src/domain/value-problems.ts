import { inputProblems } from './calculators/check-inputs.ts';
import type { InputProblem } from './calculators/check-inputs.ts';
import { calculate } from './calculators/calculate.ts';
import { gather } from './gather.ts';
import type { InputSources } from './metric-inputs.ts';
import { inputsOn, measuredInputsOf } from './metric-inputs.ts';
import type { MetricTrack } from './metric-track.ts';
import { areSharesIncomplete } from './overlap.ts';
import type { ValueProblem } from './summary.ts';
import type { ValueBook } from './value-book.ts';
import { poolOf } from './value-book.ts';

/**
 * What keeps a metric from counting as it should: refused inputs, a missing exchange rate, shares of a pool that
 * cannot be used, and two benefits that may well be one.
 */
export function problemsOf(track: MetricTrack, book: ValueBook): readonly ValueProblem[] {
  return [
    ...refusedInputs(track, book.today),
    ...missingRate(track),
    ...incompleteShares(track, book),
    ...possibleOverlap(track, book.tracks),
  ];
}

function refusedInputs(track: MetricTrack, today: number): readonly ValueProblem[] {
  const metricKey = track.metric.key;
  const { sources } = track;
  if (!sources) return [{ code: 'calculator_unknown', metricKey }];
  const refusals =
    track.periods.length > 0
      ? gather(track.periods, (period) => period.refusals)
      : typedRefusals(track, sources, today);
  const distinct = new Map(refusals.map((refusal) => [`${refusal.code}/${refusal.input}`, refusal]));
  return [...distinct.values()].map(({ code, input }) => ({ code, metricKey, input }));
}

/** Before the first measurement only what people typed can be checked, so that they hear of it in time. */
function typedRefusals(track: MetricTrack, sources: InputSources, today: number): readonly InputProblem[] {
  const { metric } = track;
  if (metric.calculator === 'one_off') return oneOffRefusals(track, sources, today);
  const measured = measuredInputsOf(metric, sources.definition);
  const inputs = inputsOn(sources, today);
  const withMeasured = (name: string) => (measured.includes(name) ? 0 : inputs[name]?.value);
  return inputProblems(sources.definition, withMeasured).filter(({ input }) => !measured.includes(input));
}

function oneOffRefusals({ metric, inputCurrency }: MetricTrack, sources: InputSources, today: number) {
  const result = calculate('one_off', inputsOn(sources, today), inputCurrency);
  const noDate: InputProblem = { code: 'missing_input', input: 'effectiveDate' };
  return [...(result.ok ? [] : result.problems), ...(metric.effectiveDate === null ? [noDate] : [])];
}

function missingRate({ metric, isMoney, convert }: MetricTrack): readonly ValueProblem[] {
  return isMoney && convert(0) === null ? [{ code: 'currency_rate_missing', metricKey: metric.key }] : [];
}

function incompleteShares(track: MetricTrack, book: ValueBook): readonly ValueProblem[] {
  const group = book.groups.find(({ tracks, pool }) => pool !== null && tracks.includes(track));
  const shares = group?.tracks.map(({ metric }) => metric.poolShare) ?? [];
  return areSharesIncomplete(shares)
    ? [{ code: 'pool_shares_incomplete', metricKey: track.metric.key, input: 'poolShare' }]
    : [];
}

/** A money metric outside every pool beside another one of the same calculator and category. */
function possibleOverlap(track: MetricTrack, tracks: readonly MetricTrack[]): readonly ValueProblem[] {
  if (!track.isMoney || poolOf(track) !== null) return [];
  const { metric } = track;
  const other = tracks.find(
    (candidate) =>
      candidate !== track &&
      candidate.isMoney &&
      candidate.metric.calculator === metric.calculator &&
      candidate.metric.category === metric.category,
  );
  return other ? [{ code: 'possible_overlap', metricKey: metric.key, otherMetricKey: other.metric.key }] : [];
}
