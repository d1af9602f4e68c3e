import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { UNIT_MONEY, UNIT_PERCENT } from '../../../../src/domain/vocabulary.ts';
import type { Format } from '../../../ui/format.ts';

export type HistorySeries = 'measured' | 'plan' | 'forecast';

export interface HistoryRow {
  readonly on: CalendarDate;
  readonly value: number;
  readonly series: HistorySeries;
}

/** The points of the chart: what was measured, what was planned, and where today's pace leads. */
export function historyRows(summary: MilestoneSummary): readonly HistoryRow[] {
  return [...measuredRows(summary), ...planRows(summary), ...forecastRows(summary)];
}

function measuredRows({ history }: MilestoneSummary): readonly HistoryRow[] {
  return history.flatMap(({ on, value }) =>
    typeof value === 'number' ? [{ on, value, series: 'measured' as const }] : [],
  );
}

/** A straight line from baseline to target, steps where the plan has steps, a level for a goal to hold. */
function planRows(summary: MilestoneSummary): readonly HistoryRow[] {
  const { milestone, plannedStart, targetDate } = summary;
  const { baseline, target, planSteps } = milestone;
  const at = (on: CalendarDate, value: number): HistoryRow => ({ on, value, series: 'plan' });
  const start = plannedStart ?? summary.history[0]?.on ?? null;
  if (target === null || targetDate === null || start === null || start >= targetDate) return [];
  if (milestone.criterion !== 'reach' || baseline === null)
    return [at(start, target), at(targetDate, target)];
  if (planSteps === null || planSteps.length === 0) return [at(start, baseline), at(targetDate, target)];
  const levelOf = (progress: number) => baseline + progress * (target - baseline);
  const steps = planSteps.filter(({ on }) => on >= start && on <= targetDate);
  let level = baseline;
  const rows = [at(start, level)];
  for (const step of steps) {
    rows.push(at(step.on, level));
    level = levelOf(step.progress);
    rows.push(at(step.on, level));
  }
  return [...rows, at(targetDate, level), ...(level === target ? [] : [at(targetDate, target)])];
}

function forecastRows({ current, forecast, targetDate }: MilestoneSummary): readonly HistoryRow[] {
  const end = forecast.valueAtTargetDate;
  if (typeof current?.value !== 'number' || end === null || targetDate === null || targetDate <= current.on) {
    return [];
  }
  return [
    { on: current.on, value: current.value, series: 'forecast' },
    { on: targetDate, value: end, series: 'forecast' },
  ];
}

/** A value as the axis shows it: percent as percent, money in major units. */
export function onAxis(unit: string | null, value: number, format: Format): number {
  if (unit === UNIT_PERCENT) return Number((value * 100).toFixed(1));
  return unit === UNIT_MONEY ? format.toMajor(value) : Number(value.toFixed(2));
}

export function axisUnit(unit: string | null, format: Format): string | null {
  if (unit === UNIT_PERCENT) return '%';
  return unit === UNIT_MONEY ? format.currencySymbol : unit;
}
