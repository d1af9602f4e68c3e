import { entriesOfKind, lastLine, type ActiveLedger } from '../active-ledger.ts';
import { daysBetween } from '../calendar.ts';
import { gather } from '../gather.ts';
import { isOpen } from '../milestone-status.ts';
import type { MilestoneSummary } from '../summary.ts';
import type { Acceleration, CustomerWord } from './guidance-summary.ts';
import type { GuidanceLimits } from './guidance-settings.ts';

/** The two questions of a goal review that decide whether going faster may be offered. */
export const CAPACITY_QUESTION = 'capacity';
export const APPETITE_QUESTION = 'appetite';

/** Milestones on pace that the forecast sees reached before their target date, the earliest first. */
export function earlyMilestones(milestones: readonly MilestoneSummary[]): readonly Acceleration[] {
  return gather(milestones, (summary): Acceleration[] => {
    const { milestone, status, paceBand, forecast, targetDate } = summary;
    const isEarly = forecast.on !== null && targetDate !== null && forecast.on < targetDate;
    if (!isOpen(status) || paceBand !== 'on_pace' || !isEarly) return [];
    const { on: forecastOn } = forecast as { on: string };
    const earlyDays = daysBetween(forecastOn, targetDate);
    return [{ milestoneKey: milestone.key, forecastOn, targetDate, earlyDays }];
  }).sort((first, second) => second.earlyDays - first.earlyDays);
}

/**
 * The customer's last answer to a yes-or-no question of a goal review ("yes" or "no", in any case). An answer
 * older than a quarter is no answer any more: goals are asked again each quarter.
 */
export function customerWord(ledger: ActiveLedger, question: string, limits: GuidanceLimits): CustomerWord {
  const line = lastLine(entriesOfKind(ledger, 'goal_review'), ({ answers }) => isYesOrNo(answers[question]));
  if (!line || daysBetween(line.on, ledger.today) > limits.customerWordDays) {
    return { answer: 'unknown', on: null, entryKey: null };
  }
  const answer = tidy(line.answers[question]) === 'yes' ? 'yes' : 'no';
  return { answer, on: line.on, entryKey: line.key };
}

function isYesOrNo(answer: string | undefined): boolean {
  return ['yes', 'no'].includes(tidy(answer));
}

function tidy(answer: string | undefined): string {
  return typeof answer === 'string' ? answer.trim().toLowerCase() : '';
}
