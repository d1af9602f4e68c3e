import type { CalendarDate } from '../calendar.ts';
import type { Milestone } from '../facts.ts';
import type {
  BlockerType,
  MilestoneFlag,
  MilestoneHealth,
  MilestoneStatus,
  PaceBand,
  Phase,
} from '../vocabulary.ts';
import type { Reason } from './reason.ts';

export interface PlanSummary {
  readonly health: MilestoneHealth;
  readonly reasons: readonly Reason[];
  readonly counts: PlanCounts;
  readonly phases: readonly PhaseSummary[];
  /** The first phase that is not complete, else the last one; null without a plan. */
  readonly currentPhase: Phase | null;
  /** Nearest target date among open milestones. */
  readonly nextMilestone: { readonly key: string; readonly on: CalendarDate } | null;
  /** In phase order, then by the first agreed target date, then by name. */
  readonly milestones: readonly MilestoneSummary[];
}

export interface PlanCounts {
  /** Without the cancelled ones. */
  readonly total: number;
  readonly achieved: number;
  readonly running: number;
  readonly awaitingConfirmation: number;
  readonly notStarted: number;
  readonly overdue: number;
  readonly due: number;
  readonly missed: number;
  readonly cancelled: number;
  readonly baselinesMissing: number;
}

export interface PhaseSummary {
  readonly phase: Phase;
  readonly total: number;
  readonly achieved: number;
  readonly overAchieved: number;
  readonly milestoneKeys: readonly string[];
}

export interface MilestoneSummary {
  /** As stored; a milestone that tracks an engine figure without a target of its own gets the annual cost. */
  readonly milestone: Milestone;
  readonly status: MilestoneStatus;
  readonly flags: readonly MilestoneFlag[];
  /** Target date after resets; `originalTargetDate` differs from it only when it was moved. */
  readonly targetDate: CalendarDate | null;
  readonly originalTargetDate: CalendarDate | null;
  /** Date from which being late is counted: the target date, or that of the day when it was moved or cancelled at fault. */
  readonly lateFrom: CalendarDate | null;
  readonly plannedStart: CalendarDate | null;
  /** True while the date hangs on a milestone that is not achieved yet. */
  readonly provisional: boolean;
  readonly resets: number;
  readonly movedDays: number;
  /** Un-clamped; null without a current value. */
  readonly progress: number | null;
  /** Signed so that better is positive; null when the baseline is 0, negative or unknown. */
  readonly improvement: number | null;
  /** Current minus baseline. For percentages: percentage points as a fraction (0.21 = 21 pp). */
  readonly change: number | null;
  readonly current: {
    readonly value: number | boolean;
    readonly on: CalendarDate;
    readonly entryKey: string | null;
  } | null;
  /** Where progress should have been on the day of the latest measurement, 0-1. */
  readonly expected: number | null;
  /** Where progress should be today, 0-1. */
  readonly expectedToday: number | null;
  readonly pace: number | null;
  readonly paceBand: PaceBand | null;
  readonly forecast: Forecast;
  readonly targetMetOn: CalendarDate | null;
  readonly achievedOn: CalendarDate | null;
  readonly daysUntilTarget: number | null;
  readonly blocker: OpenBlocker | null;
  readonly history: readonly MeasurementPoint[];
  /** Keys of ledger lines about it (own and its metric's), newest first; see `ledger.entries`. */
  readonly entryKeys: readonly string[];
  readonly evidenceKeys: readonly string[];
  readonly confirmationKeys: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface MeasurementPoint {
  readonly on: CalendarDate;
  readonly value: number | boolean;
  readonly progress: number | null;
  readonly entryKey: string | null;
}

export type ForecastReason =
  'too_few' | 'span_too_short' | 'flat' | 'away_from_target' | 'too_far' | 'not_applicable' | 'target_met';

export interface Forecast {
  readonly on: CalendarDate | null;
  /** Days after the target date; negative is early. */
  readonly lateDays: number | null;
  readonly points: number;
  /** Value that the fitted line reaches on the target date; null without a forecast. */
  readonly valueAtTargetDate: number | null;
  readonly reason: ForecastReason | null;
}

export interface OpenBlocker {
  readonly entryKey: string;
  readonly blockerType: BlockerType;
  readonly title: string;
  readonly raisedOn: CalendarDate;
  readonly days: number;
  readonly raisedByContactId: string | null;
  readonly ticketId: string | null;
  readonly goesTo: BlockerDestination;
  /** First day on which it escalates; null when this type does not. */
  readonly escalatesOn: CalendarDate | null;
}

export type BlockerDestination =
  'support' | 'executive_sponsor' | 'csm_time' | 'training' | 'workflow_redesign';
