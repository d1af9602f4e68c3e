import type { CalendarDate } from './calendar.ts';
import { comingDays } from './coming-days.ts';
import type { Core } from './core.ts';
import { milestoneDays } from './milestone-change-days.ts';
import { summariseMilestone } from './milestone-summary.ts';
import { trackMilestone } from './milestone-tracking.ts';
import type { LaidOutMilestone } from './plan.ts';
import { storedMilestone } from './stored-results.ts';

/**
 * First day before `until` on which a milestone is judged differently while nobody records anything; null when
 * it stays as it is. It is judged for itself, by the rules that judge it today.
 */
export function milestoneChangeDay(
  laidOut: LaidOutMilestone,
  core: Core,
  until: CalendarDate | null,
): CalendarDate | null {
  let now: string | null = null;
  for (const day of comingDays(core.today, milestoneDays(laidOut.summary, core))) {
    if (until !== null && day >= until) return null;
    now ??= storedMilestone(laidOut.summary);
    if (storedMilestone(summaryOn(laidOut, core, day)) !== now) return day;
  }
  return null;
}

/** Only a figure of the engine is known on days without a line and can be achieved by having held for long. */
function summaryOn({ tracked, schedule, standing }: LaidOutMilestone, core: Core, today: CalendarDate) {
  const { facts, settings, ledger, engine } = core;
  const context = { facts, settings, ledger, engine, today };
  const isKnownDaily = tracked.measurements.isKnownDaily;
  const then = isKnownDaily ? trackMilestone(tracked.milestone, context) : tracked;
  return summariseMilestone(then, schedule, standing, context);
}
