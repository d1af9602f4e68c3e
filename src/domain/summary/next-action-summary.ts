import type { CalendarDate } from '../calendar.ts';
import type { ReadinessBand, RunwayStepKey } from '../vocabulary.ts';
import type { Lever } from './renewal-summary.ts';

/** Everything that a next action can be; `nothing` where all is well. */
export const NEXT_ACTION_KINDS = [
  'hold_runway_step',
  'get_confirmation',
  'confirm_value',
  'renew_confirmation',
  'clear_blocker',
  'bring_on_pace',
  'measure_milestone',
  'measure_metric',
  'record_baseline',
  'contact_sponsor',
  'name_sponsor',
  'win_sponsor',
  'contact_customer',
  'resolve_objection',
  'ask_for_objections',
  'set_renewal_date',
  'set_annual_cost',
  'set_start_date',
  'record_renewal_outcome',
  'fill_champion',
  'reach_milestone',
  'celebrate',
  'make_plan',
  'nothing',
] as const;
export type NextActionKind = (typeof NEXT_ACTION_KINDS)[number];

/** The one thing to do now and why. What its kind does not speak of is null. */
export interface NextAction {
  readonly kind: NextActionKind;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly entryKey: string | null;
  readonly contactId: string | null;
  readonly step: RunwayStepKey | null;
  /** The day it was or will be due; for `nothing` the next date on the calendar. */
  readonly on: CalendarDate | null;
  /** Whole days past that day; 0 while it is not late. */
  readonly lateDays: number;
  /** Whole points of readiness; null when no score is shown or the worth depends on the answer. */
  readonly gain: number | null;
  /** Age in days of what has to be renewed, or days since the last measurement. */
  readonly ageDays: number | null;
  /** How often something was agreed to be measured, in days. */
  readonly intervalDays: number | null;
  /** Progress and plan of the milestone, where that is the why: fractions, 1 is the target. */
  readonly progress: number | null;
  readonly expected: number | null;
  /** With which other lever the next band is reached, and the joint score. */
  readonly together: {
    readonly lever: Lever | null;
    readonly band: ReadinessBand;
    readonly score: number;
  } | null;
  /** Number of like things (baselines missing, milestones to measure), of so many. */
  readonly count: number | null;
  readonly of: number | null;
}
