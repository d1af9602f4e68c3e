import { linesOfKindAbout, type ActiveLedger } from './active-ledger.ts';
import type { CalendarDate } from './calendar.ts';
import type { EngineHistory } from './engine-history.ts';
import type { CompanyFacts, Metric, Milestone } from './facts.ts';
import type { EntryOf } from './ledger.ts';
import { currencyOf, toMinor } from './money.ts';
import { asShown, progressOf, type MeasuredValue } from './progress.ts';
import type { Settings } from './settings.ts';
import type { MeasurementPoint, MilestoneSummary } from './summary.ts';
import { UNIT_MONEY } from './vocabulary.ts';

export interface MeasurementContext {
  readonly facts: CompanyFacts;
  readonly ledger: ActiveLedger;
  readonly engine: EngineHistory;
  readonly today: CalendarDate;
  readonly settings: Settings;
}

/** What was measured of one milestone. */
export interface MilestoneMeasurements {
  /** One point a day, oldest first: of several on one day the last recorded counts. */
  readonly history: readonly MeasurementPoint[];
  readonly current: MilestoneSummary['current'];
  /** True for a figure of the engine, which is known every day and not only on the days of its points. */
  readonly isKnownDaily: boolean;
  /** How often it was agreed to measure, in days. */
  readonly intervalDays: number | null;
}

/**
 * The milestone with what the engine fills in: one that tracks the proved run rate starts from nothing proved
 * and, without a target of its own, has to cover the annual cost. A cost of nothing is no target: it would be
 * covered by nothing.
 */
export function withEngineGoal(milestone: Milestone, engine: EngineHistory): Milestone {
  if (milestone.source.kind !== 'engine') return milestone;
  const cost = engine.annualCostMinor;
  return {
    ...milestone,
    unit: milestone.unit ?? UNIT_MONEY,
    baseline: milestone.baseline ?? 0,
    target: milestone.target ?? (cost !== null && cost > 0 ? cost : null),
  };
}

/** Measurements of a milestone: its own lines, those of its metric, or the points of an engine figure. */
export function measurementsOf(milestone: Milestone, context: MeasurementContext): MilestoneMeasurements {
  if (milestone.source.kind === 'engine') return engineMeasurements(milestone, context);
  const metric = context.facts.metrics.find((candidate) => candidate.key === milestone.metricKey) ?? null;
  const inGoalUnit = goalUnitOf(milestone, metric, context);
  const lines = linesOf(milestone, context.ledger).filter(
    (line) => setsMainInput(line, metric) && isUsable(line, milestone),
  );
  const lastOfDay = lines.filter((line, place) => line.on !== lines[place + 1]?.on);
  const history = lastOfDay.map((line) => ({
    on: line.on,
    value: asShown(inGoalUnit(line.value)),
    progress: progressOf(milestone, inGoalUnit(line.value)),
    entryKey: line.key,
  }));
  const latest = history.at(-1);
  return {
    history,
    current: latest ? { value: latest.value, on: latest.on, entryKey: latest.entryKey } : null,
    isKnownDaily: false,
    intervalDays: milestone.measuringIntervalDays ?? metric?.measuringIntervalDays ?? null,
  };
}

function engineMeasurements(milestone: Milestone, context: MeasurementContext): MilestoneMeasurements {
  const history = context.engine.provedRunRate
    .filter((point) => point.on <= context.today)
    .map((point) => ({
      on: point.on,
      value: point.amountMinor,
      progress: progressOf(milestone, point.amountMinor),
      entryKey: null,
    }));
  const latest = history.at(-1);
  return {
    history,
    current: latest ? { value: latest.value, on: context.today, entryKey: null } : null,
    isKnownDaily: true,
    intervalDays: null,
  };
}

/**
 * What a measured value is in the unit of the milestone: inputs of a metric are in major units, as calculators take
 * them, and a milestone counts money in minor ones.
 */
function goalUnitOf(
  { unit }: Milestone,
  metric: Metric | null,
  { facts, settings }: MeasurementContext,
): (value: MeasuredValue) => MeasuredValue {
  if (metric === null || unit !== UNIT_MONEY) return (value) => value;
  const currency = metric.currency ?? currencyOf(facts.company, settings);
  return (value) => (typeof value === 'number' ? toMinor(value, currency) : value);
}

/** The measurements that may be its: with a metric the metric's and none of its own, else its own. */
function linesOf(milestone: Milestone, ledger: ActiveLedger): readonly EntryOf<'measurement'>[] {
  return milestone.metricKey === null
    ? linesOfKindAbout(ledger, 'measurement', 'milestoneKey', milestone.key)
    : linesOfKindAbout(ledger, 'measurement', 'metricKey', milestone.metricKey);
}

/** Of two measured inputs of a metric the first is the milestone's. */
function setsMainInput(line: EntryOf<'measurement'>, metric: Metric | null): boolean {
  const mainInput = metric?.measuredInputs[0];
  return line.input === null || mainInput === undefined || line.input === mainInput;
}

/** A yes or no says nothing about a number to reach. */
function isUsable(line: EntryOf<'measurement'>, milestone: Milestone): boolean {
  return milestone.criterion === 'yes_no' || typeof line.value === 'number';
}
