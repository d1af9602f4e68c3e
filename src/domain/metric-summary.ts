import { fromDayNumber } from './calendar.ts';
import { calculate, inputsAsShown } from './calculators/calculate.ts';
import type { CalculatorInput, ToolCost } from './facts.ts';
import type { EntryOf } from './ledger.ts';
import { metricProof } from './metric-proof.ts';
import type { MetricTrack } from './metric-track.ts';
import { proofOn, tiersOn } from './metric-track.ts';
import { inputsOn, measuredInputsOf } from './metric-inputs.ts';
import { asShown, finiteOrNull } from './progress.ts';
import type { Settings } from './settings.ts';
import { inForceOn } from './spans.ts';
import type {
  Calculation,
  CalculationInput,
  MeasurementPoint,
  MetricSummary,
  TierAmounts,
  ValueProblem,
} from './summary.ts';

/** What only the whole company can say about one of its metrics. */
export interface MetricContext {
  readonly today: number;
  /** The company's first day; nothing before it counts. */
  readonly start: number | null;
  readonly settings: Settings;
  /** Today's annual amounts after the overlap guard. */
  readonly counted: TierAmounts;
  readonly toDate: TierAmounts;
  readonly problems: readonly ValueProblem[];
}

/**
 * One metric as it is shown: its amounts in whole minor units of the company's currency and a year, its hours a year,
 * and the chain from formula to confirmation. Amounts are null when nothing gives them: not measured, not in effect
 * yet, an input or an exchange rate missing, or a benefit without money; `problems` and `calculation` say which.
 * Source: docs/formulas.md, "Run rate and hours" and "Proof: confirmed, evidenced, claimed".
 */
export function metricSummary(track: MetricTrack, context: MetricContext): MetricSummary {
  const { today, settings } = context;
  const { metric, entries, oneOff } = track;
  const period = inForceOn(track.periods, today);
  const inputs = track.sources === null ? {} : inputsOn(track.sources, today);
  const history = historyOf(track);
  return {
    metric,
    annualMinor: period?.annualMinor ?? null,
    counted: context.counted,
    tiers: tiersOn(track, today, proofOn(track, today)),
    toDate: context.toDate,
    since: sinceOf(track, context),
    oneOffMinor: oneOff?.amountMinor ?? null,
    hoursPerYear: period?.hoursPerYear ?? null,
    latest: latestOf(history),
    proof: metricProof(track, today, settings.value.proofIsOldAfterDays),
    calculation: calculationOf(track, inputs, today),
    inputs: sourcesInputs(track, inputs),
    entryKeys: entries.map(({ key }) => key).reverse(),
    history,
    problems: context.problems,
  };
}

type Inputs = ReturnType<typeof inputsOn>;

/** How today's amount comes about; of a one-off how it did. */
function calculationOf(track: MetricTrack, inputs: Inputs, today: number): Calculation | null {
  const { metric, sources, oneOff, inputCurrency } = track;
  if (!sources || inForceOn(track.periods, today) === null) return oneOff?.calculation ?? null;
  const result = calculate(metric.calculator, inputs, inputCurrency);
  return result.ok ? result.calculation : null;
}

function sourcesInputs({ sources }: MetricTrack, inputs: Inputs): readonly CalculationInput[] {
  if (sources === null) return [];
  const shown = inputsAsShown(sources.definition, inputs);
  return shown.map((input) => ({ ...input, value: withoutSignedZero(input.value) }));
}

/** Records can hold -0, which nobody means and screens would show as "-0". */
function withoutSignedZero(value: CalculatorInput): CalculatorInput {
  if (typeof value === 'number') return value + 0;
  if (!Array.isArray(value)) return value;
  const items: readonly (number | ToolCost)[] = value;
  return items.map((item) =>
    typeof item === 'number' ? item + 0 : { ...item, annualCost: item.annualCost + 0 },
  ) as CalculatorInput;
}

/** The first day that counts: measured, in effect, and not before the company's start. */
function sinceOf({ periods, oneOff }: MetricTrack, { start, today }: MetricContext) {
  const first = periods[0]?.from ?? oneOff?.day ?? null;
  if (first === null) return null;
  const since = Math.max(first, start ?? first);
  return since <= today ? fromDayNumber(since) : null;
}

/** Measurements of the first measured input, oldest first, with the way from before to the target. */
function historyOf({ metric, entries, sources }: MetricTrack): readonly MeasurementPoint[] {
  const measured = sources ? measuredInputsOf(metric, sources.definition)[0] : undefined;
  const baseline = baselineOf(metric.inputs, sources?.definition.measured, measured);
  return entries
    .filter((entry): entry is EntryOf<'measurement'> => entry.kind === 'measurement')
    .filter(({ input }) => input === null || measured === undefined || input === measured)
    .map(({ on, value, key }) => ({
      on,
      value: asShown(value),
      progress: progressOf(value, baseline, metric.targetValue),
      entryKey: key,
    }));
}

function baselineOf(
  inputs: MetricSummary['metric']['inputs'],
  definitions: readonly { readonly name: string; readonly before: string | null }[] = [],
  measured: string | undefined,
): number | null {
  const before = definitions.find(({ name }) => name === measured)?.before;
  const value = before ? inputs[before] : null;
  return typeof value === 'number' ? value : null;
}

function progressOf(value: number | boolean, baseline: number | null, target: number | null): number | null {
  if (typeof value !== 'number' || baseline === null || target === null || target === baseline) return null;
  return finiteOrNull((value - baseline) / (target - baseline));
}

function latestOf(history: readonly MeasurementPoint[]): MetricSummary['latest'] {
  const last = history.at(-1);
  return last?.entryKey ? { value: last.value, on: last.on, entryKey: last.entryKey } : null;
}
