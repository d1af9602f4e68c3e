import { isCalendarDate } from '../../domain/calendar.ts';
import type { MilestoneSchedule, PlanStep } from '../../domain/facts.ts';

const SCHEDULE = /^(start|milestone:([a-z0-9/_-]+))((?:[+-]\d{1,4}[dwm]){1,4})$/;

/** "start+3m" or "milestone:<key>+2w+3d"; anything else is no schedule. */
export function readSchedule(text: string | null): MilestoneSchedule | null {
  const parts = text === null ? null : SCHEDULE.exec(text);
  if (!parts) return null;
  const amounts = { d: 0, w: 0, m: 0 };
  for (const [, amount, unit] of (parts[3] ?? '').matchAll(/([+-]\d+)([dwm])/g)) {
    amounts[unit as 'd' | 'w' | 'm'] += Number(amount);
  }
  return {
    anchor: parts[2] === undefined ? 'start' : { milestoneKey: parts[2] },
    offset: {
      ...(amounts.d === 0 ? {} : { days: amounts.d }),
      ...(amounts.w === 0 ? {} : { weeks: amounts.w }),
      ...(amounts.m === 0 ? {} : { months: amounts.m }),
    },
  };
}

/** The text that `readSchedule` reads. */
export function writeSchedule(schedule: MilestoneSchedule | null): string | null {
  if (schedule === null) return null;
  const { days = 0, weeks = 0, months = 0 } = schedule.offset;
  const part = (amount: number, unit: string) =>
    amount === 0 ? '' : `${amount < 0 ? '' : '+'}${amount}${unit}`;
  const offset = part(months, 'm') + part(weeks, 'w') + part(days, 'd');
  const anchor = schedule.anchor === 'start' ? 'start' : `milestone:${schedule.anchor.milestoneKey}`;
  // A key may end like an offset ("phase-2w"), but never holds a plus: that is where the offset begins.
  return anchor + (offset.startsWith('+') ? offset : `+0d${offset}`);
}

/** Planned progress by day; what is no step is left out, and null means that there are none. */
export function readPlanSteps(json: unknown): readonly PlanStep[] | null {
  if (!Array.isArray(json)) return null;
  const steps = json.filter(isPlanStep).map(({ on, progress }) => ({ on, progress }));
  return steps.length === 0 ? null : steps;
}

function isPlanStep(step: unknown): step is PlanStep {
  if (typeof step !== 'object' || step === null) return false;
  const { on, progress } = step as Partial<Record<keyof PlanStep, unknown>>;
  return typeof on === 'string' && isCalendarDate(on) && typeof progress === 'number';
}
