import type { CalculatorInput } from '../../../../src/domain/facts.ts';
import type { MeanwhileChange, MetricFields } from '../../../../src/functions/contract.ts';
import type { PlanSave } from '../../../ui/gateway.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { inputName, inputWords } from '../value/input-words.ts';

type SaveMetric = Extract<PlanSave, { by: 'save-metric' }>;

const ASSUMPTION = 'assumption.';

/** What the properties of a benefit are called in its form. */
const LABELS = {
  name: 'metricEditor.name',
  definition: 'metricEditor.definition',
  category: 'metricEditor.category',
  calculator: 'metricEditor.calculator',
  money_kind: 'metricEditor.moneyKind',
  unit: 'metricEditor.unit',
  effective_date: 'metricEditor.since',
  baseline_method: 'metricEditor.baselineHow',
  baseline_date: 'metricEditor.baselineOn',
  measurement_method: 'metricEditor.method',
  measurement_detail: 'metricEditor.methodDetail',
  validation: 'metricEditor.validation',
  source: 'metricEditor.source',
  measuring_interval_days: 'metricEditor.interval',
  carry_forward_days: 'metricEditor.carry',
  benefit_pool: 'metricEditor.overlap',
  capability: 'metricEditor.capability',
  outcome: 'metricEditor.outcome',
  impact: 'metricEditor.impact',
} as const;

const FIELDS: Readonly<Record<string, keyof MetricFields>> = {
  name: 'name',
  definition: 'definition',
  unit: 'unit',
  effective_date: 'effectiveDate',
  validation: 'validation',
  measurement_detail: 'measurementDetail',
  measuring_interval_days: 'measuringIntervalDays',
  carry_forward_days: 'carryForwardDays',
  capability: 'capability',
  outcome: 'outcome',
  impact: 'impact',
};

/** Both values of what somebody else changed: "Hourly rate: Dana Weber made it $90, you typed $80." */
export function overtakenWords(
  change: MeanwhileChange,
  save: SaveMetric,
  words: Words,
  company: CompanyScope,
): readonly string[] {
  const { t } = words;
  const who =
    (change.changedBy === null ? null : company.userName(change.changedBy)) ?? t('editor.meanwhile.somebody');
  const line = (field: string, theirs: string, mine: string) =>
    t('editor.meanwhile.line', { field, who, theirs, mine });
  const { property, after } = change;
  if (property.startsWith(ASSUMPTION)) {
    const input = property.slice(ASSUMPTION.length);
    const mine = save.assumptions.find((one) => one.input === input)?.value ?? null;
    const say = (value: number | null) => inputWords(input, value, null, words);
    return [line(inputName(input, words), say(after === null ? null : Number(after)), say(mine))];
  }
  if (property === 'inputs') return inputLines(after, save, words, line);
  const label = LABELS[property as keyof typeof LABELS] as (typeof LABELS)[keyof typeof LABELS] | undefined;
  const nothing = t('editor.meanwhile.nothing');
  const own = save.metric[FIELDS[property] ?? 'name'];
  return [
    line(
      label === undefined ? property.replaceAll('_', ' ') : t(label),
      after ?? nothing,
      FIELDS[property] === undefined || own === null ? nothing : String(own),
    ),
  ];
}

/** Of the inputs only those that both changed are told. */
function inputLines(
  after: string | null,
  { metric, seen }: SaveMetric,
  words: Words,
  line: (field: string, theirs: string, mine: string) => string,
): readonly string[] {
  const theirs = inputsIn(after);
  return Object.entries(metric.inputs)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(seen?.inputs[name] ?? null))
    .map(([name, value]) => {
      const say = (one: CalculatorInput | undefined) => inputWords(name, one ?? null, null, words);
      return line(inputName(name, words), say(theirs[name]), say(value));
    });
}

function inputsIn(text: string | null): Readonly<Record<string, CalculatorInput>> {
  try {
    const inputs: unknown = JSON.parse(text ?? '{}');
    return typeof inputs === 'object' && inputs !== null
      ? (inputs as Readonly<Record<string, CalculatorInput>>)
      : {};
  } catch (error) {
    // Somebody typed into the property by hand: there is nothing to compare with then.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
