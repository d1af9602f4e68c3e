import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { Milestone } from '../../../../src/domain/facts.ts';
import type { MetricSummary, MilestoneSummary } from '../../../../src/domain/summary.ts';
import { comparatorOf } from '../../../../src/domain/progress.ts';
import { UNIT_MONEY, UNIT_PERCENT } from '../../../../src/domain/vocabulary.ts';
import type { Comparator } from '../../../../src/domain/vocabulary.ts';
import type { CompanyScope } from '../company-context.ts';
import { INPUT_UNITS, isInputName } from '../value/input-units.ts';

/** How a value is typed: percent as percent, money in major units; it is stored as a fraction, in minor units. */
export type TypedAs = 'percent' | 'moneyMinor' | 'moneyMajor' | 'number' | 'yes_no';

export interface LastMeasurement {
  readonly value: number | boolean;
  readonly on: CalendarDate;
  /** The customer's person who said so, if anybody. */
  readonly saidBy: string | null;
}

/** Something whose value can be typed in. */
export interface Measured {
  /** Name of the metric's input, where a metric has several; null for a milestone of its own. */
  readonly input: string | null;
  readonly typedAs: TypedAs;
  /** Words of the unit, for example "h a month"; null for percent, money and yes or no. */
  readonly unit: string | null;
  /** ISO code for money; null means the company's. */
  readonly currency: string | null;
  readonly last: LastMeasurement | null;
  readonly baseline: number | null;
  readonly target: number | null;
  /** How a value is compared with the target; null while nobody knows. */
  readonly comparator: Comparator | null;
}

/** What a form is about: a milestone, or a benefit by itself. */
export interface Subject {
  readonly name: string;
  readonly definition: string | null;
  readonly milestone: MilestoneSummary | null;
  readonly metric: MetricSummary | null;
  /** What can be measured; empty when the value comes from elsewhere. */
  readonly measured: readonly Measured[];
}

/** Whether people type its value in, or take it over; a figure of the engine or of deals fills itself in. */
export function isTypedIn(milestone: Milestone, company: CompanyScope): boolean {
  if (milestone.source.kind !== 'manual' && milestone.source.kind !== 'company_property') return false;
  const metric = company.metric(milestone.metricKey);
  return metric === null || measuredInputs(metric).length > 0;
}

/** Whether it starts from a value: yes or no has none, and a calculated figure starts from zero. */
export const hasBaseline = ({ criterion, source }: Milestone): boolean =>
  criterion !== 'yes_no' && source.kind !== 'engine';

/** Whether the value from before is still to be found. */
export const isBaselineMissing = ({ milestone, flags }: MilestoneSummary): boolean =>
  hasBaseline(milestone) && flags.includes('baseline_missing');

export function subjectOfMilestone(summary: MilestoneSummary, company: CompanyScope): Subject {
  const { milestone } = summary;
  const metric = company.metric(milestone.metricKey);
  return {
    name: milestone.name,
    definition: milestone.definition,
    milestone: summary,
    metric,
    measured: isTypedIn(milestone, company) ? measuredOfMilestone(summary, metric, company) : [],
  };
}

export function subjectOfMetric(summary: MetricSummary, company: CompanyScope): Subject {
  const { metric } = summary;
  return {
    name: metric.name,
    definition: metric.definition,
    milestone: null,
    metric: summary,
    measured: measuredInputs(summary).map((input) => measuredInput(summary, input, company)),
  };
}

/** Of two measured inputs the first is the milestone's own value; the others are typed beside it. */
function measuredOfMilestone(
  summary: MilestoneSummary,
  metric: MetricSummary | null,
  company: CompanyScope,
): readonly Measured[] {
  const { milestone, current } = summary;
  const [first = null, ...others] = metric === null ? [] : measuredInputs(metric);
  const own: Measured = {
    ...measuredAs(milestone),
    input: first,
    last: current === null ? null : { ...current, saidBy: saidBy(current.entryKey, company) },
  };
  return [own, ...(metric === null ? [] : others.map((input) => measuredInput(metric, input, company)))];
}

/** How values of a milestone are typed, whatever they say. */
export const measuredAs = (milestone: Milestone): Measured => ({
  input: null,
  typedAs: typedAsOf(milestone),
  unit: milestone.unit === UNIT_PERCENT || milestone.unit === UNIT_MONEY ? null : milestone.unit,
  currency: null,
  last: null,
  baseline: milestone.baseline,
  target: milestone.target,
  comparator: comparatorOf(milestone),
});

function typedAsOf({ criterion, unit }: Milestone): TypedAs {
  if (criterion === 'yes_no') return 'yes_no';
  if (unit === UNIT_PERCENT) return 'percent';
  return unit === UNIT_MONEY ? 'moneyMinor' : 'number';
}

const measuredInputs = ({ metric }: MetricSummary): readonly string[] => metric.measuredInputs;

function measuredInput({ metric, latest }: MetricSummary, input: string, company: CompanyScope): Measured {
  const unit = isInputName(input) ? INPUT_UNITS[input] : 'number';
  const isFirst = metric.measuredInputs[0] === input;
  return {
    input,
    typedAs: unit === 'rate' ? 'percent' : unit === 'money' ? 'moneyMajor' : 'number',
    unit: isFirst && metric.unit !== UNIT_PERCENT && metric.unit !== UNIT_MONEY ? metric.unit : null,
    currency: metric.currency,
    last: isFirst && latest !== null ? { ...latest, saidBy: saidBy(latest.entryKey, company) } : null,
    baseline: null,
    target: isFirst ? metric.targetValue : null,
    comparator: null,
  };
}

function saidBy(entryKey: string | null, company: CompanyScope): string | null {
  const entry = company.entry(entryKey);
  return entry?.kind === 'measurement' ? entry.contactId : null;
}
