import { type ActiveLedger, entriesOfKind } from './active-ledger.ts';
import { type CalendarDate, addDays, daysBetween } from './calendar.ts';
import type { RunwayStepSetting } from './settings.ts';
import type { RunwaySummary } from './summary.ts';
import type { RunwayStepKey } from './vocabulary.ts';

/** A step of one renewal cycle with its day and, once it is done, the day it was done. */
export interface DatedRunwayStep {
  readonly step: RunwayStepKey;
  readonly dueOn: CalendarDate;
  readonly doneOn: CalendarDate | null;
}

/**
 * The steps towards one renewal date, in order. Only lines that name this date count: a new renewal date
 * starts a new cycle. No date, no steps.
 */
export function datedRunwaySteps(
  settings: readonly RunwayStepSetting[],
  renewalDate: CalendarDate | null,
  ledger: ActiveLedger,
): readonly DatedRunwayStep[] {
  if (renewalDate === null) return [];
  const done = entriesOfKind(ledger, 'runway_step').filter((entry) => entry.renewalDate === renewalDate);
  return settings
    .map(({ step, daysBeforeRenewal }) => ({
      step,
      dueOn: addDays(renewalDate, -daysBeforeRenewal),
      doneOn: done.find((entry) => entry.step === step)?.on ?? null,
    }))
    .sort((first, second) => daysBetween(second.dueOn, first.dueOn));
}

/** How many steps are due (a step is due on its own day) and how many of those are done. */
export function countDueSteps(steps: readonly DatedRunwayStep[], today: CalendarDate) {
  const due = steps.filter((step) => step.dueOn <= today);
  return { due: due.length, done: due.filter((step) => step.doneOn !== null).length };
}

/** The runway on one day: the share done is of the steps due, null before the first one. */
export function summariseRunway(steps: readonly DatedRunwayStep[], today: CalendarDate): RunwaySummary {
  const { due, done } = countDueSteps(steps, today);
  const next = steps.find((step) => step.doneOn === null);
  return {
    steps: steps.map(({ step, dueOn, doneOn }) => ({ step, dueOn, doneOn, due: dueOn <= today })),
    doneShare: due === 0 ? null : done / due,
    next: next
      ? { step: next.step, on: next.dueOn, lateDays: Math.max(0, daysBetween(next.dueOn, today)) }
      : null,
  };
}
