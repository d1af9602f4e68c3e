import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { Metric } from '../../../../src/domain/facts.ts';
import type {
  BaselineMethod,
  CalculatorKey,
  MeasurementMethod,
  MoneyKind,
  ValueCategory,
} from '../../../../src/domain/vocabulary.ts';
import type { ChangedFactor } from './draft-inputs.ts';

/** Where a measured value comes from. */
export const SOURCES = ['manual', 'property'] as const;

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
  readonly source: (typeof SOURCES)[number];
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
    source: 'manual',
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
