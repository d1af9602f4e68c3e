import { isCalendarDate } from '../../../../src/domain/calendar.ts';
import type { CalculatorInput } from '../../../../src/domain/facts.ts';
import type { MeanwhileChange, MetricFields } from '../../../../src/functions/contract.ts';
import type { PlanSave } from '../../../ui/gateway.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { inputName, inputWords } from '../value/input-words.ts';
import { ASSUMPTION, isLabelled, PROPERTY_LABELS } from './property-labels.ts';
import { inputsIn } from './stored-inputs.ts';

type SaveMetric = Extract<PlanSave, { by: 'save-metric' }>;

/** The fields of a form by the properties that keep them. */
const FIELDS: Readonly<Record<string, keyof MetricFields>> = {
  name: 'name',
  definition: 'definition',
  category: 'category',
  calculator: 'calculator',
  money_kind: 'moneyKind',
  unit: 'unit',
  baseline_method: 'baselineMethod',
  baseline_date: 'baselineOn',
  measurement_method: 'measurementMethod',
  benefit_pool: 'benefitPool',
  pool_share: 'poolShare',
  target_value: 'targetValue',
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
  const field = FIELDS[property];
  const mine = field === undefined ? null : save.metric[field];
  return [
    line(
      isLabelled(property) ? t(PROPERTY_LABELS[property]) : property.replaceAll('_', ' '),
      plainWords(after, words),
      plainWords(typeof mine === 'string' || typeof mine === 'number' ? String(mine) : null, words),
    ),
  ];
}

function plainWords(text: string | null, { t, format }: Words): string {
  if (text === null || text === '') return t('editor.meanwhile.nothing');
  return isCalendarDate(text) ? format.date(text) : text.replaceAll('_', ' ');
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
