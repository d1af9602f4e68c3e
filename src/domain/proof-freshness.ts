import { type CalendarDate, addDays, daysBetween, toDayNumber } from './calendar.ts';
import type { ReadinessSettings } from './settings.ts';

/**
 * One benefit as the proof item weighs it: how much of it is confirmed and evidenced, and since when. The
 * weight is the whole amount, so what is only claimed, or is a loss, pulls the average down.
 */
export interface ProofUnit {
  readonly key: string;
  readonly weight: number;
  readonly confirmed: number;
  readonly confirmedOn: CalendarDate | null;
  readonly evidenced: number;
  readonly evidencedOn: CalendarDate | null;
}

/** Share of its weight that a proof of this age keeps, 0-1. */
export function freshness(ageDays: number, settings: ReadinessSettings): number {
  return settings.proofFreshness.find((step) => ageDays <= step.upToDays)?.share ?? 0;
}

/** First day on which a proof of `on` counts less than it does `today`; null when it counts nothing already. */
export function losesFreshnessOn(
  on: CalendarDate,
  today: CalendarDate,
  settings: ReadinessSettings,
): CalendarDate | null {
  const step = settings.proofFreshness.find(({ upToDays }) => daysBetween(on, today) <= upToDays);
  return step ? addDays(on, step.upToDays + 1) : null;
}

/** Average freshness of all units by weight, 0-1; null without any weight. */
export function proofShare(
  units: readonly ProofUnit[],
  today: CalendarDate,
  settings: ReadinessSettings,
): number | null {
  const weight = units.reduce((sum, unit) => sum + unit.weight, 0);
  if (weight === 0) return null;
  const day = toDayNumber(today);
  return units.reduce((sum, unit) => sum + provedWeight(unit, day, settings), 0) / weight;
}

/** Share of all weight that is confirmed, whatever its age, 0-1; null without any weight. */
export function confirmedShare(units: readonly ProofUnit[]): number | null {
  const weight = units.reduce((sum, unit) => sum + unit.weight, 0);
  return weight === 0 ? null : units.reduce((sum, unit) => sum + Math.max(0, unit.confirmed), 0) / weight;
}

function provedWeight(unit: ProofUnit, day: number, settings: ReadinessSettings): number {
  return (
    freshPart(unit.confirmed, unit.confirmedOn, day, settings) +
    freshPart(unit.evidenced, unit.evidencedOn, day, settings) * settings.evidencedShare
  );
}

function freshPart(
  amount: number,
  on: CalendarDate | null,
  day: number,
  settings: ReadinessSettings,
): number {
  if (amount <= 0 || on === null) return 0;
  return amount * freshness(day - toDayNumber(on), settings);
}
