import type { CalendarDate } from '../calendar.ts';
import { isOpen } from '../milestone-status.ts';
import type { MilestoneSummary } from '../summary.ts';
import type { MilestoneFlag } from '../vocabulary.ts';
import { CORRECTION_OPTIONS } from './guidance-summary.ts';
import type { Correction, CorrectionOption, CorrectionReason } from './guidance-summary.ts';

/** Flags that ask for a correction. */
const TROUBLES: readonly MilestoneFlag[] = ['overdue', 'at_risk', 'blocked', 'stalled'];

/**
 * The open milestones that will not be reached as planned, each with what can be done: move the date, add
 * resources, change the milestone, or escalate. Only the customer's yes is missing: nothing to correct.
 */
export function correctionsOf(
  milestones: readonly MilestoneSummary[],
  today: CalendarDate,
): readonly Correction[] {
  return milestones.filter(needsCorrection).map((summary) => {
    const earliestNewDate = laterForecast(summary);
    const options = CORRECTION_OPTIONS.map((option) => ({
      option,
      because: SPEAKS_FOR[option](summary, today),
    }));
    return {
      milestoneKey: summary.milestone.key,
      targetDate: summary.targetDate,
      progress: summary.progress,
      expectedToday: summary.expectedToday,
      barrier: summary.blocker,
      earliestNewDate,
      options: options.sort((first, second) => second.because.length - first.because.length),
    };
  });
}

function needsCorrection(summary: MilestoneSummary): boolean {
  if (!isOpen(summary.status) || summary.flags.includes('awaiting_confirmation')) return false;
  return summary.paceBand === 'off_pace' || summary.flags.some((flag) => TROUBLES.includes(flag));
}

function laterForecast({ forecast: { on, lateDays } }: MilestoneSummary): CalendarDate | null {
  return lateDays !== null && lateDays > 0 ? on : null;
}

type FindReasons = (summary: MilestoneSummary, today: CalendarDate) => readonly CorrectionReason[];

const SPEAKS_FOR: Readonly<Record<CorrectionOption, FindReasons>> = {
  move_date: (summary) =>
    those([
      summary.flags.includes('overdue') && 'overdue',
      laterForecast(summary) !== null && 'forecast_late',
    ]),
  add_resources: (summary) =>
    those([
      summary.paceBand === 'off_pace' && 'off_pace',
      summary.flags.includes('at_risk') && 'at_risk',
      summary.flags.includes('stalled') && 'stalled',
      summary.blocker !== null && !escalates(summary) && 'blocked',
    ]),
  change_milestone: (summary) =>
    those([
      ['away_from_target', 'flat', 'too_far'].includes(summary.forecast.reason ?? '') && 'away_from_target',
      summary.flags.includes('moved_twice') && 'moved_twice',
    ]),
  escalate: (summary, today) => {
    const escalatesOn = summary.blocker?.escalatesOn ?? null;
    return those([
      escalatesOn !== null && 'blocked',
      escalatesOn !== null && escalatesOn <= today && 'blocker_escalates',
    ]);
  },
};

/** Whether its blocker is of a type that more help from us does not clear. */
function escalates({ blocker }: MilestoneSummary): boolean {
  return (blocker?.escalatesOn ?? null) !== null;
}

function those(findings: readonly (CorrectionReason | false)[]): readonly CorrectionReason[] {
  return findings.filter((reason) => reason !== false);
}
