import type { Assumptions } from './assumptions.ts';
import type { CalendarDate } from './calendar.ts';
import { fromDayNumber, toDayNumber } from './calendar.ts';
import type { SourcedInput } from './calculators/calculate.ts';
import type { CalculatorDefinition } from './calculators/definition.ts';
import type { CalculatorInput, Metric, ToolCost } from './facts.ts';
import type { EntryOf } from './ledger.ts';
import type { FromDay } from './spans.ts';
import { inForceOn } from './spans.ts';

/** One measured value, in force from its day until the next one of the same input. */
export interface DatedMeasurement extends FromDay {
  readonly value: number;
  readonly entry: EntryOf<'measurement'>;
}

export type MeasurementsByInput = ReadonlyMap<string, readonly DatedMeasurement[]>;

/** Where the inputs of one metric come from. */
export interface InputSources {
  readonly definition: CalculatorDefinition;
  readonly metric: Metric;
  readonly measurements: MeasurementsByInput;
  readonly assumptions: Assumptions;
}

/** How often a period recurs where a metric names the period and not the number. */
const ASSUMED_PERIODS: Readonly<Record<string, string>> = { week: 'weeksPerYear', month: 'monthsPerYear' };
const FIXED_PERIODS: Readonly<Record<string, number>> = { quarter: 4, year: 1 };

/** Names of the inputs that measurements set: the metric's own list, else the calculator's. */
export function measuredInputsOf(metric: Metric, definition: CalculatorDefinition): readonly string[] {
  if (definition.measured.length === 0) return [];
  return metric.measuredInputs.length > 0
    ? metric.measuredInputs
    : definition.measured.slice(0, 1).map(({ name }) => name);
}

/** The numbers that were measured, by the input they set. A line that names no input sets the first one. */
export function measurementsByInput(
  measuredInputs: readonly string[],
  entries: readonly EntryOf<'measurement'>[],
): MeasurementsByInput {
  const measurements = new Map<string, DatedMeasurement[]>(measuredInputs.map((name) => [name, []]));
  for (const entry of entries) {
    const list = measurements.get(entry.input ?? measuredInputs[0] ?? '');
    if (!list || typeof entry.value !== 'number') continue;
    list.push({ from: toDayNumber(entry.on), value: entry.value, entry });
  }
  return measurements;
}

/** Everything a calculator needs on one day. Measured inputs hold only what was measured by then. */
export function inputsOn(sources: InputSources, day: number): Record<string, SourcedInput> {
  const inputs: Record<string, SourcedInput> = {};
  for (const { name } of sources.definition.inputs) {
    const input = inputOn(sources, name, day);
    if (input) inputs[name] = input;
  }
  return inputs;
}

/** The same inputs with the measured one at its target and every tool retired. */
export function inputsAtTarget(sources: InputSources, day: number): Record<string, SourcedInput> {
  const { metric, definition } = sources;
  const inputs = inputsOn(sources, day);
  const measured = measuredInputsOf(metric, definition)[0];
  if (measured !== undefined && metric.targetValue !== null) {
    inputs[measured] = { value: metric.targetValue, origin: 'metric', on: null };
  }
  const tools = metric.inputs['toolCosts'];
  if (inputs['toolCosts'] && tools !== undefined)
    inputs['toolCosts'] = { ...inputs['toolCosts'], value: tools };
  return inputs;
}

/** Days on which tools retire, from the lists of named tools among the inputs. */
export function retirementDays(metric: Metric): readonly number[] {
  const days: number[] = [];
  for (const name in metric.inputs) {
    const input = metric.inputs[name];
    if (input === undefined || !isToolList(input)) continue;
    for (const { retiredOn } of input) if (retiredOn !== null) days.push(toDayNumber(retiredOn));
  }
  return days;
}

/** The value of one input on one day, for whoever does not ask where it comes from. */
export function valueOn(sources: InputSources, name: string, day: number): CalculatorInput | undefined {
  const measurements = sources.measurements.get(name);
  if (measurements) return inForceOn(measurements, day)?.value;
  return inputOn(sources, name, day)?.value ?? undefined;
}

function inputOn(sources: InputSources, name: string, day: number): SourcedInput | null {
  const measurements = sources.measurements.get(name);
  if (measurements) {
    const measurement = inForceOn(measurements, day);
    return measurement && sourced(measurement.value, 'measured', measurement.entry.on);
  }
  const agreed = sources.assumptions.ofMetric(name, day);
  if (agreed) return sourced(agreed.value, 'assumption', agreed.on);
  const own = sources.metric.inputs[name];
  if (own !== undefined && own !== null && own !== '') return sourced(retiredBy(own, day), 'metric', null);
  const general = sources.assumptions.inGeneral(name, day);
  if (general) return sourced(general.value, 'assumption', general.on);
  return name === 'periodsPerYear' ? periodsPerYear(sources, day) : null;
}

function periodsPerYear({ metric, assumptions }: InputSources, day: number): SourcedInput | null {
  const period = metric.inputs['period'];
  if (typeof period !== 'string') return null;
  const fixed = FIXED_PERIODS[period];
  if (fixed !== undefined) return sourced(fixed, 'default', null);
  const assumed = ASSUMED_PERIODS[period];
  if (assumed === undefined) return null;
  const assumption = assumptions.ofMetric(assumed, day) ?? assumptions.inGeneral(assumed, day);
  return assumption && sourced(assumption.value, 'assumption', assumption.on);
}

function sourced(
  value: CalculatorInput,
  origin: SourcedInput['origin'],
  on: CalendarDate | null,
): SourcedInput {
  return { value, origin, on };
}

/** Of named tools only those that are gone by the day; every other input as it is. */
function retiredBy(input: CalculatorInput, day: number): CalculatorInput {
  if (!isToolList(input) || input.length === 0) return input;
  const date = fromDayNumber(day);
  return input.filter(({ retiredOn }) => retiredOn !== null && retiredOn <= date);
}

function isToolList(input: CalculatorInput): input is readonly ToolCost[] {
  return Array.isArray(input) && input.every((item: unknown) => typeof item === 'object');
}
