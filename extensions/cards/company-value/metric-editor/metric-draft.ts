import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { calculatorDefinition } from '../../../../src/domain/calculators/catalogue.ts';
import type { Metric, ToolCost } from '../../../../src/domain/facts.ts';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import type {
  BaselineMethod,
  CalculatorKey,
  MeasurementMethod,
  MoneyKind,
  ValueCategory,
} from '../../../../src/domain/vocabulary.ts';
import { toTypedInput } from './draft-inputs.ts';
import type { ChangedFactor } from './draft-inputs.ts';

/** A tool that is no longer paid for. */
export interface ToolRow {
  readonly id: number;
  readonly name: string;
  readonly annualCost: number | null;
  readonly retiredOn: CalendarDate | null;
}

/** What people type about a benefit. Numbers are as typed: 62 for 62 %. */
export interface MetricDraft {
  /** The benefit that is changed; null for a new one. */
  readonly stored: Metric | null;
  readonly category: ValueCategory | null;
  readonly calculator: CalculatorKey | null;
  readonly changedFactor: ChangedFactor;
  readonly name: string;
  readonly definition: string;
  readonly numbers: Readonly<Record<string, number | null>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly tools: readonly ToolRow[];
  readonly savings: readonly (number | null)[];
  /** What is measured already, by input. */
  readonly now: Readonly<Record<string, number | null>>;
  readonly nowOn: CalendarDate | null;
  readonly target: number | null;
  readonly unit: string;
  readonly baselineMethod: BaselineMethod | null;
  readonly baselineOn: CalendarDate | null;
  readonly baselineAgreedBy: string | null;
  readonly assumedOn: CalendarDate | null;
  readonly assumedWith: string | null;
  readonly effectiveDate: CalendarDate | null;
  readonly moneyKind: MoneyKind | null;
  readonly method: MeasurementMethod | null;
  readonly methodDetail: string;
  readonly validation: string;
  readonly isFromProperty: boolean;
  readonly property: string;
  readonly intervalDays: number | null;
  readonly carryDays: number | null;
  /** Key of the benefit that counts the same money; null for none. */
  readonly overlapsWith: string | null;
  /** Percent; null for "the largest counts". */
  readonly ownShare: number | null;
  readonly otherShare: number | null;
  readonly capability: string;
  readonly outcome: string;
  readonly impact: string;
  readonly reason: string;
}

const MONTHLY = 30;
export const MONTHS_A_YEAR = 12;

export function emptyDraft(startDate: CalendarDate | null, today: CalendarDate): MetricDraft {
  return {
    stored: null,
    category: null,
    calculator: null,
    changedFactor: 'winRate',
    name: '',
    definition: '',
    numbers: {},
    texts: {},
    tools: [],
    savings: [],
    now: {},
    nowOn: today,
    target: null,
    unit: '',
    baselineMethod: null,
    baselineOn: null,
    baselineAgreedBy: null,
    assumedOn: startDate !== null && startDate < today ? startDate : today,
    assumedWith: null,
    effectiveDate: startDate,
    moneyKind: null,
    method: null,
    methodDetail: '',
    validation: '',
    isFromProperty: false,
    property: '',
    intervalDays: MONTHLY,
    carryDays: null,
    overlapsWith: null,
    ownShare: null,
    otherShare: null,
    capability: '',
    outcome: '',
    impact: '',
    reason: '',
  };
}

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
    isFromProperty: metric.source.kind === 'company_property',
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
