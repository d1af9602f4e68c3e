import type { CalendarDate } from '../calendar.ts';
import type { ReadinessBand, RunwayStepKey } from '../vocabulary.ts';
import type { Lever } from './renewal-summary.ts';

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

export interface NextAction {
  readonly kind: NextActionKind;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly entryKey: string | null;
  readonly contactId: string | null;
  readonly step: RunwayStepKey | null;
  /** The day it was or will be due; for `nothing` the next date on the calendar. */
  readonly on: CalendarDate | null;
  readonly lateDays: number;
  readonly gain: number | null;
  /** Age in days of what has to be renewed, or days since the last measurement. */
  readonly ageDays: number | null;
  /** How often something was agreed to be measured. */
  readonly intervalDays: number | null;
  /** Progress and plan of the milestone, where that is the why. */
  readonly progress: number | null;
  readonly expected: number | null;
  /** With which other lever the next band is reached, and the joint score. */
  readonly together: {
    readonly lever: Lever | null;
    readonly band: ReadinessBand;
    readonly score: number;
  } | null;
  /** Number of like things (baselines missing, milestones to measure). */
  readonly count: number | null;
  readonly of: number | null;
}
