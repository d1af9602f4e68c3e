import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { CalculatorInput, Metric } from '../../../../src/domain/facts.ts';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import { UNIT_MONEY, UNIT_PERCENT } from '../../../../src/domain/vocabulary.ts';
import type {
  FirstMeasurement,
  MetricFields,
  NewAssumption,
  PoolMember,
} from '../../../../src/functions/contract.ts';
import type { PlanSave } from '../../../ui/gateway.ts';
import { orNull } from '../forms/evidence-entry.ts';
import { askedInputs, inputsOf, toStoredInput } from './draft-inputs.ts';
import type { MetricDraft } from './metric-draft.ts';
import { partnerOf } from './draft-of-metric.ts';

/** What a form is saved beside: the benefits that are there, and what is assumed for all. */
export interface MetricSurroundings {
  readonly metrics: readonly MetricSummary[];
  readonly today: CalendarDate;
}

/** The benefit as it is typed; null while nobody has said what kind it is or how it is counted. */
export function metricFieldsOf(draft: MetricDraft, others: readonly Metric[]): MetricFields | null {
  const { stored, category, calculator } = draft;
  if (category === null || calculator === null) return null;
  const { measured, compared } = askedInputs(draft);
  const [first] = measured;
  return {
    name: draft.name.trim(),
    definition: orNull(draft.definition),
    category,
    moneyKind: calculator === 'qualitative' ? null : draft.moneyKind,
    calculator,
    inputs: stored === null ? inputsOf(draft) : keptInputs(draft, stored),
    unit: unitOf(draft),
    effectiveDate: draft.effectiveDate,
    baselineMethod: compared.length === 0 ? (stored?.baselineMethod ?? null) : draft.baselineMethod,
    baselineOn: compared.length === 0 ? (stored?.baselineOn ?? null) : draft.baselineOn,
    measurementMethod: draft.method,
    measurementDetail: orNull(draft.methodDetail),
    validation: orNull(draft.validation),
    source:
      draft.source === 'property'
        ? { kind: 'company_property', property: draft.property.trim() }
        : { kind: 'manual' },
    measuringIntervalDays: draft.intervalDays,
    carryForwardDays: draft.carryDays,
    benefitPool: poolOf(draft, others),
    poolShare: poolOf(draft, others) === null ? null : fraction(draft.ownShare),
    targetValue: draft.target === null || first === undefined ? null : toStoredInput(first, draft.target),
    capability: orNull(draft.capability),
    outcome: orNull(draft.outcome),
    impact: orNull(draft.impact),
    ownerId: stored?.ownerId ?? null,
    customerOwnerContactId: stored?.customerOwnerContactId ?? null,
  };
}

/** The benefit as the form showed it when it was opened. */
export function shownFields(metric: Metric): MetricFields {
  const { id: _id, key: _key, currency: _currency, measuredInputs: _measured, ...fields } = metric;
  return fields;
}

/** Of a benefit that exists only what is put right changes on the record; what is agreed anew counts from a day on. */
function keptInputs(draft: MetricDraft, stored: Metric): Metric['inputs'] {
  const { assumed, measured } = askedInputs(draft);
  const typed = inputsOf(draft);
  if (draft.calculator !== stored.calculator) return typed;
  const kept = new Set([...assumed, ...measured].map(({ name }) => name));
  const inputs: Record<string, CalculatorInput> = { ...stored.inputs };
  for (const [name, value] of Object.entries(typed)) if (!kept.has(name)) inputs[name] = value;
  for (const { name } of askedInputs(draft).compared) if (typed[name] === undefined) delete inputs[name];
  return inputs;
}

/** Percent and money are written by themselves; every other unit is words. */
export function unitOf(draft: MetricDraft): string | null {
  const [measured] = askedInputs(draft).measured;
  if (measured === undefined) return draft.stored?.unit ?? null;
  if (measured.unit === 'rate') return UNIT_PERCENT;
  if (measured.unit === 'money') return UNIT_MONEY;
  return orNull(draft.unit);
}

/** A pool that nobody else is in yet stays; only who takes a benefit out of one leaves it. */
function poolOf({ stored, overlapsWith }: MetricDraft, others: readonly Metric[]): string | null {
  if (overlapsWith === null) {
    return stored === null || partnerOf(stored, others) !== null ? null : stored.benefitPool;
  }
  const other = others.find(({ key }) => key === overlapsWith);
  return other?.benefitPool ?? stored?.benefitPool ?? overlapsWith;
}

const PERCENT = 100;
const EXACT_DIGITS = 12;
const fraction = (percent: number | null): number | null =>
  percent === null ? null : Number((percent / PERCENT).toPrecision(EXACT_DIGITS));

/** What both sides agree on from a day on: of a new benefit where somebody agreed, else what is no longer in force. */
export function assumptionsOf(
  draft: MetricDraft,
  inForce: MetricSummary['inputs'],
): readonly NewAssumption[] {
  const { stored, assumedOn, assumedWith } = draft;
  if (assumedOn === null || (stored === null && assumedWith === null)) return [];
  return askedInputs(draft).assumed.flatMap((input) => {
    const typed = draft.numbers[input.name] ?? null;
    if (typed === null) return [];
    const value = toStoredInput(input, typed);
    const now = inForce.find(({ name }) => name === input.name)?.value;
    const seen = stored === null || typeof now !== 'number' ? null : now;
    if (stored !== null && seen === value) return [];
    return [{ input: input.name, value, on: assumedOn, contactId: assumedWith, seen }];
  });
}

function measurementsOf(draft: MetricDraft): readonly FirstMeasurement[] {
  const { stored, nowOn, method } = draft;
  if (stored !== null || nowOn === null) return [];
  return askedInputs(draft).measured.flatMap((input) => {
    const typed = draft.now[input.name] ?? null;
    if (typed === null) return [];
    const value = toStoredInput(input, typed);
    return [{ input: input.name, value, on: nowOn, method, contactId: null }];
  });
}

function poolMembers(draft: MetricDraft, others: readonly Metric[]): readonly PoolMember[] {
  const other = others.find(({ key }) => key === draft.overlapsWith);
  if (other === undefined) return [];
  const { benefitPool, poolShare } = other;
  const share = fraction(draft.otherShare);
  const isUnchanged =
    draft.stored !== null &&
    partnerOf(draft.stored, others)?.key === other.key &&
    share === poolShare &&
    fraction(draft.ownShare) === draft.stored.poolShare;
  return isUnchanged ? [] : [{ metricKey: other.key, poolShare: share, seen: { benefitPool, poolShare } }];
}

/** The request that saves a form; null while something it cannot do without is missing. */
export function metricSave(
  draft: MetricDraft,
  { metrics, today }: MetricSurroundings,
  formKey: string,
): Extract<PlanSave, { by: 'save-metric' }> | null {
  const { stored, baselineAgreedBy } = draft;
  const others = metrics.map(({ metric }) => metric).filter(({ key }) => key !== stored?.key);
  const fields = metricFieldsOf(draft, others);
  if (fields === null) return null;
  const inForce = metrics.find(({ metric }) => metric.key === stored?.key)?.inputs ?? [];
  return {
    by: 'save-metric',
    requestKey: formKey,
    reason: orNull(draft.reason),
    entries: [],
    metricKey: stored?.key ?? null,
    metric: fields,
    seen: stored === null ? null : shownFields(stored),
    assumptions: assumptionsOf(draft, inForce),
    measurements: measurementsOf(draft),
    baselineAgreed: baselineAgreedBy === null ? null : { contactId: baselineAgreedBy, on: today },
    pool: poolMembers(draft, others),
  };
}
