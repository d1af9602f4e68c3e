import type { Segment } from '../vocabulary.ts';

/** Dates and limits of a renewal cycle and of the reports to the customer. */
export interface CycleSettings {
  /** A good outcome is confirmed so many days before the contract ends, at the latest, */
  readonly confirmedDaysBefore: number;
  /** and keeps at least this share of the annual cost. */
  readonly retainedShare: number;
  /** Value summaries are due so many days before the renewal. */
  readonly valueSummaryDaysBefore: readonly number[];
  /** The annual report is due so many days before the renewal, or in January where no renewal is known. */
  readonly annualReportDaysBefore: number;
  /** Segments that get a report every month. */
  readonly monthlySegments: readonly Segment[];
  /** A monthly report is due within so many days of the new month, a quarterly one of the new quarter. */
  readonly monthlyWithinDays: number;
  readonly quarterlyWithinDays: number;
  /** Days of January within which an annual report is due. */
  readonly annualWithinDays: number;
  /** A value summary sent so many days before its date still is that one. */
  readonly sentEarlyDays: number;
}

export const DEFAULT_CYCLE_SETTINGS: CycleSettings = {
  confirmedDaysBefore: 30,
  retainedShare: 0.95,
  valueSummaryDaysBefore: [90, 60, 30],
  annualReportDaysBefore: 90,
  monthlySegments: ['enterprise', 'mid_market'],
  monthlyWithinDays: 7,
  quarterlyWithinDays: 14,
  annualWithinDays: 31,
  sentEarlyDays: 14,
};
