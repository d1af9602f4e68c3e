import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { calculatorDefinition } from '../../../../src/domain/calculators/catalogue.ts';
import type { Metric, ToolCost } from '../../../../src/domain/facts.ts';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import { toTypedInput } from './draft-inputs.ts';
import type { ChangedFactor } from './draft-inputs.ts';
import { emptyDraft } from './metric-draft.ts';
import type { MetricDraft, ToolRow } from './metric-draft.ts';

/** A benefit as its form shows it: with what is in force today, wherever that was said. */
export function draftOf(
  { metric, inputs }: Pick<MetricSummary, 'metric' | 'inputs'>,
  others: readonly Metric[],
  today: CalendarDate,
): MetricDraft {
  const definition = calculatorDefinition(metric.calculator);
  const numbers: Record<string, number | null> = {};
  for (const input of definition?.inputs ?? []) {
    const inForce = inputs.find(({ name, origin }) => name === input.name && origin !== 'measured');
    const value = metric.measuredInputs.includes(input.name) ? null : (inForce?.value ?? null);
    if (typeof value === 'number') numbers[input.name] = toTypedInput(input, value);
  }
  const partner = partnerOf(metric, others);
  const targetInput = definition?.inputs.find(({ name }) => name === metric.measuredInputs[0]);
  return {
    ...emptyDraft(metric.effectiveDate, today),
    stored: metric,
    category: metric.category,
    calculator: metric.calculator,
    changedFactor: factorOf(metric),
    name: metric.name,
    definition: metric.definition ?? '',
    numbers,
    texts: textsOf(metric),
    tools: toolsOf(metric),
    savings: savingsOf(metric),
    target:
      metric.targetValue === null || targetInput === undefined
        ? metric.targetValue
        : toTypedInput(targetInput, metric.targetValue),
    unit: metric.unit ?? '',
    baselineMethod: metric.baselineMethod,
    baselineOn: metric.baselineOn,
    assumedOn: today,
    effectiveDate: metric.effectiveDate,
    moneyKind: metric.moneyKind,
    method: metric.measurementMethod,
    methodDetail: metric.measurementDetail ?? '',
    validation: metric.validation ?? '',
    source: metric.source.kind === 'company_property' ? 'property' : 'manual',
    property: metric.source.kind === 'company_property' ? metric.source.property : '',
    intervalDays: metric.measuringIntervalDays,
    carryDays: metric.carryForwardDays,
    overlapsWith: partner?.key ?? null,
    ownShare: percentOf(metric.poolShare),
    otherShare: percentOf(partner?.poolShare ?? null),
    capability: metric.capability ?? '',
    outcome: metric.outcome ?? '',
    impact: metric.impact ?? '',
  };
}

/** The other benefit of the same pool; of several the first. */
export function partnerOf(metric: Metric, others: readonly Metric[]): Metric | null {
  if (metric.benefitPool === null) return null;
  return (
    others.find(({ key, benefitPool }) => key !== metric.key && benefitPool === metric.benefitPool) ?? null
  );
}

const PERCENT = 100;
const EXACT_DIGITS = 12;
const percentOf = (share: number | null): number | null =>
  share === null ? null : Number((share * PERCENT).toPrecision(EXACT_DIGITS));

function factorOf({ measuredInputs }: Metric): ChangedFactor {
  const [measured = ''] = measuredInputs;
  if (measured.startsWith('opportunities')) return 'opportunities';
  return measured.startsWith('averageDeal') ? 'averageDeal' : 'winRate';
}

const textsOf = ({ inputs }: Metric): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(inputs).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );

function toolsOf({ inputs }: Metric): readonly ToolRow[] {
  const tools = inputs['toolCosts'];
  if (!Array.isArray(tools)) return [];
  const rows: readonly (number | ToolCost)[] = tools;
  return rows.map((tool, id) =>
    typeof tool === 'number' ? { id, name: '', annualCost: tool, retiredOn: null } : { id, ...tool },
  );
}

function savingsOf({ inputs }: Metric): readonly (number | null)[] {
  const savings = inputs['otherAnnualSavings'];
  if (!Array.isArray(savings)) return [];
  const amounts: readonly (number | ToolCost)[] = savings;
  return amounts.map((amount) => (typeof amount === 'number' ? amount : amount.annualCost));
}
