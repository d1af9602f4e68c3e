import type { CalendarDate } from '../calendar.ts';
import type { RenewalOutcome } from '../vocabulary.ts';

/** Reports to the customer that have a date; `report_sent` lines carry these words. */
export const REPORT_KINDS = ['monthly', 'quarterly', 'annual', 'value_summary'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** One report with its dates. Source: docs/formulas.md, "Report dates". */
export interface DueReport {
  readonly kind: ReportKind;
  /** What it is about; `to` is the first day that is not part of it any more. Null for a value summary. */
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  /** Days before the renewal, for a value summary and an annual report that hangs on it. */
  readonly daysBefore: number | null;
  readonly opensOn: CalendarDate;
  /** The last day on which it is in time. */
  readonly dueOn: CalendarDate;
  readonly state: 'coming' | 'open' | 'late' | 'sent';
  /** Whole days past that day; 0 while it is not late, or sent. */
  readonly lateDays: number;
  /** Null until it was sent. */
  readonly sentOn: CalendarDate | null;
  readonly entryKey: string | null;
}

/** Why an outcome is good or not. */
export type OutcomeReason =
  'confirmed_in_time' | 'confirmed_late' | 'revenue_kept' | 'revenue_lost' | 'retained_share_unknown';

/** How one renewal ended, by its last outcome line. */
export interface OutcomeSummary {
  readonly renewalDate: CalendarDate;
  readonly outcome: RenewalOutcome;
  readonly confirmedOn: CalendarDate;
  /** Days from the confirmation to the renewal date; negative when it came after. */
  readonly confirmedDaysBefore: number;
  /** Whole minor units a year; null when unknown. */
  readonly annualBeforeMinor: number | null;
  readonly annualAfterMinor: number | null;
  /** Date of the renewal after it, as agreed with it; null when nobody said or the customer left. */
  readonly nextRenewalDate: CalendarDate | null;
  /** After / before, above 1 when it grew; null when one of them is unknown. */
  readonly retainedShare: number | null;
  /** Null while the retained share is unknown and nothing else speaks against it. */
  readonly good: boolean | null;
  readonly reasons: readonly OutcomeReason[];
  readonly entryKey: string;
}

/** What the customer pays a year since a renewal. */
export interface NewCost {
  /** Whole minor units. */
  readonly annualMinor: number;
  readonly from: CalendarDate;
}

/** The calendar of one renewal cycle. */
export interface CycleSummary {
  /** Value summaries before the renewal, the first one first; empty without a renewal date. */
  readonly valueSummaries: readonly DueReport[];
  /** Of each kind the report that is due or was last due, and the next one. */
  readonly reports: readonly DueReport[];
  /** Outcome of the renewal on the company's renewal date; null while there is none. */
  readonly outcome: OutcomeSummary | null;
  /** Outcomes of earlier renewals, the latest first. */
  readonly pastOutcomes: readonly OutcomeSummary[];
  /** A new annual cost that has begun and that the company's own figure does not say yet; null when none is. */
  readonly costToSet: NewCost | null;
}
