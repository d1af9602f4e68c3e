import type { CalendarDate } from '../calendar.ts';

/** Why a result is what it is: a code and the facts behind it. Codes are listed in `ReasonCode`. */
export interface Reason {
  readonly code: ReasonCode;
  readonly milestoneKey?: string;
  readonly metricKey?: string;
  readonly entryKey?: string;
  readonly contactId?: string;
  readonly on?: CalendarDate;
  /** Whole calendar days. */
  readonly days?: number;
  /** So many, of so many. */
  readonly count?: number;
  readonly of?: number;
  /** A fraction, a score or a multiple, as the code says. */
  readonly value?: number;
  /** Whole minor units of the company's currency. */
  readonly amountMinor?: number;
  /** A word from a closed list: severity, state, step, band, ... */
  readonly word?: string;
}

/** Every reason there is; beside each stand the facts that it carries. */
export const REASON_CODES = [
  // milestone health
  'no_plan',
  'nothing_achieved_since_start', // days
  'nothing_achieved_and_one_late', // milestoneKey, days
  'far_past_target', // milestoneKey, days
  'overdue', // milestoneKey, days
  'off_pace', // milestoneKey, value = pace
  'at_risk', // milestoneKey, days until target
  'blocked', // milestoneKey, days
  'regressed', // milestoneKey
  'moved_at_fault', // milestoneKey, days late from the date before, 0 when it was not late
  'moved_twice', // milestoneKey, count
  'moved_far', // milestoneKey, days
  'many_cancelled', // count, of
  'confirmation_missing', // milestoneKey, days
  'missed_not_replaced', // milestoneKey, days
  'missed_replacement_open', // milestoneKey
  'cancelled_at_fault', // milestoneKey, days
  'cancelled_replacement_open', // milestoneKey
  'nothing_due_yet', // on = first target date
  'all_on_plan', // count = achieved, of
  // value and ROI
  'cost_unknown',
  'cost_zero',
  'no_metrics',
  'nothing_measured',
  'nothing_proved',
  'value_too_early', // on = day from which it counts, days left
  'run_rate_below_cost', // value = gross return
  'run_rate_above_cost', // value = gross return
  'value_lost', // amountMinor
  // readiness items
  'value_multiple', // value = multiple of cost, amountMinor = proved run rate
  'outcomes_share', // count, of
  'health_green',
  'health_yellow',
  'health_red',
  'health_too_early',
  'proof_fresh', // value = confirmed share, days = age of the oldest confirmation that counts less than full
  'no_proof',
  'sponsor_state', // word = engaged | passive | vacant, contactId, days since
  'sponsor_not_contacted', // contactId, days
  'sponsor_unknown',
  'customer_contact', // contactId, days, on
  'no_customer_contact',
  'objections_open', // count, word = worst severity, on = oldest
  'no_objections',
  'objections_not_asked',
  'runway_done', // count, of
  'runway_not_due', // on = first step
  'renewal_date_unknown',
  // caps
  'cap_health_red',
  'cap_blocking_objection',
  'cap_renewal_overdue',
  'cap_sponsor_vacant',
  'cap_champion_vacant',
  'cap_major_objection',
  'cap_nothing_proved',
  'cap_silent_customer', // days
  'cap_confidence', // value = confidence
  'score_not_shown', // value = confidence
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
