import { calculatorDefinition } from './calculators/catalogue.ts';
import { inputProblems } from './calculators/check-inputs.ts';
import type { InputProblem } from './calculators/check-inputs.ts';
import type { CalculatorDefinition } from './calculators/definition.ts';
import type { CalculatorInput, Metric } from './facts.ts';
import { inputBefore, isGiven, measuredInputsFor } from './metric-input-roles.ts';
import { nearlyEqual } from './nearly.ts';
import type { CalculatorKey } from './vocabulary.ts';

/** What has to be known of a benefit before it may be counted. */
export type MetricDraft = Pick<
  Metric,
  | 'name'
  | 'definition'
  | 'calculator'
  | 'inputs'
  | 'moneyKind'
  | 'unit'
  | 'effectiveDate'
  | 'baselineMethod'
  | 'measurementMethod'
  | 'validation'
  | 'targetValue'
  | 'measuringIntervalDays'
  | 'carryForwardDays'
  | 'poolShare'
>;

export type MetricProblemCode =
  | InputProblem['code']
  | 'name_missing'
  | 'definition_missing'
  | 'money_kind_missing'
  | 'unit_missing'
  | 'start_missing'
  | 'baseline_method_missing'
  | 'method_missing'
  | 'validation_missing'
  | 'target_equals_baseline'
  | 'days_out_of_range'
  | 'share_out_of_range';

/** Why a benefit cannot be counted yet. */
export interface MetricDraftProblem {
  readonly code: MetricProblemCode;
  /** Field of the draft; `inputs.hourlyRate` for an input of the calculator. */
  readonly field: string;
}

/** What is assumed for every metric of the company that does not say otherwise; null where nothing is. */
export type GeneralAssumption = (input: string) => number | null;

const NO_ASSUMPTION: GeneralAssumption = () => null;
const MOST_DAYS = 1826;
/** The customer's word is all there is to measure. */
const WITHOUT_METHOD: readonly CalculatorKey[] = ['stated', 'qualitative'];
const WITHOUT_MONEY: readonly CalculatorKey[] = ['qualitative'];

/**
 * What keeps a benefit from being measurable; empty when nothing does. What is measured may still be unknown, what it
 * is compared with may not.
 */
export function metricProblems(
  draft: MetricDraft,
  general: GeneralAssumption = NO_ASSUMPTION,
): readonly MetricDraftProblem[] {
  const definition = calculatorDefinition(draft.calculator);
  if (definition === null) return [{ code: 'calculator_unknown', field: 'calculator' }];
  const isMeasured = definition.measured.length > 0;
  const needsMethod = !WITHOUT_METHOD.includes(draft.calculator);
  const problems: readonly (MetricDraftProblem | false)[] = [
    isBlank(draft.name) && problem('name_missing', 'name'),
    isBlank(draft.definition) && problem('definition_missing', 'definition'),
    ...draftInputProblems(draft, definition, general).map(({ code, input }) =>
      problem(code, `inputs.${input}`),
    ),
    draft.moneyKind === null && givesMoney(draft) && problem('money_kind_missing', 'moneyKind'),
    isMeasured && isBlank(draft.unit) && problem('unit_missing', 'unit'),
    draft.effectiveDate === null && problem('start_missing', 'effectiveDate'),
    hasBaseline(draft) &&
      draft.baselineMethod === null &&
      problem('baseline_method_missing', 'baselineMethod'),
    needsMethod && draft.measurementMethod === null && problem('method_missing', 'measurementMethod'),
    needsMethod && isBlank(draft.validation) && problem('validation_missing', 'validation'),
    ...targetProblems(draft, definition),
    !isDays(draft.measuringIntervalDays) && problem('days_out_of_range', 'measuringIntervalDays'),
    !isDays(draft.carryForwardDays) && problem('days_out_of_range', 'carryForwardDays'),
    !isShare(draft.poolShare) && problem('share_out_of_range', 'poolShare'),
  ];
  return problems.filter((found) => found !== false);
}

/** What a change adds to what was wrong before: who puts one thing right need not put everything right. */
export function addedProblems(
  draft: MetricDraft,
  before: MetricDraft,
  general: GeneralAssumption = NO_ASSUMPTION,
): readonly MetricDraftProblem[] {
  const known = metricProblems(before, general);
  return metricProblems(draft, general).filter(
    ({ code, field }) => !known.some((one) => one.code === code && one.field === field),
  );
}

const problem = (code: MetricProblemCode, field: string): MetricDraftProblem => ({ code, field });

/** Measured inputs count as given: their first measurement is still to come. */
function draftInputProblems(
  { calculator, inputs }: MetricDraft,
  definition: CalculatorDefinition,
  general: GeneralAssumption,
): readonly InputProblem[] {
  const measured = new Set(measuredInputsFor(calculator, inputs));
  const valueOf = (name: string): CalculatorInput | undefined => {
    const own = inputs[name];
    if (isGiven(own)) return own;
    if (measured.has(name)) return definition.inputs.find((input) => input.name === name)?.scale?.[0] ?? 0;
    // The number follows from the name of the period.
    if (name === 'periodsPerYear' && isGiven(inputs['period'])) return 1;
    return general(name) ?? own;
  };
  const found = inputProblems(definition, valueOf);
  return [...new Map(found.map((one) => [one.input, one])).values(), ...emptyLists(definition, inputs)];
}

/** A list without an item is nothing to count. */
function emptyLists(
  definition: CalculatorDefinition,
  inputs: Readonly<Record<string, CalculatorInput>>,
): readonly InputProblem[] {
  return definition.inputs
    .filter(({ name, isList, required }) => {
      const value = inputs[name];
      return isList === true && required && Array.isArray(value) && value.length === 0;
    })
    .map(({ name }) => ({ code: 'missing_input', input: name }));
}

function givesMoney({ calculator, inputs }: MetricDraft): boolean {
  if (WITHOUT_MONEY.includes(calculator)) return false;
  return calculator !== 'productivity' || isGiven(inputs['valuePerUnit']);
}

function hasBaseline({ calculator, inputs }: MetricDraft): boolean {
  return measuredInputsFor(calculator, inputs).some((name) => inputBefore(calculator, name) !== null);
}

function targetProblems(
  { calculator, inputs, targetValue }: MetricDraft,
  definition: CalculatorDefinition,
): readonly MetricDraftProblem[] {
  const [measured] = measuredInputsFor(calculator, inputs);
  if (targetValue === null || measured === undefined) return [];
  const input = definition.inputs.filter(({ name }) => name === measured);
  const only = { ...definition, inputs: input };
  const [refused] = inputProblems({ ...only, alsoMissing: () => [] }, () => targetValue);
  if (refused !== undefined) return [problem(refused.code, 'targetValue')];
  const before = inputs[inputBefore(calculator, measured) ?? ''];
  const isSame = typeof before === 'number' && nearlyEqual(before, targetValue);
  return isSame ? [problem('target_equals_baseline', 'targetValue')] : [];
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

const isDays = (days: number | null): boolean =>
  days === null || (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS);

const isShare = (share: number | null): boolean => share === null || (share > 0 && share <= 1);
