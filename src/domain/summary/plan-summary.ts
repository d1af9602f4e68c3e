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

/** The plan and its milestones on one day. Source of its health: docs/formulas.md, "Milestone health". */
export interface PlanSummary {
  readonly health: MilestoneHealth;
  /** Why, worst first; never empty. */
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

/**
 * Numbers of milestones, required ones and others. Achieved, running, awaiting confirmation, not started and missed
 * add up to the total; those overdue, due and without a baseline are among them.
 */
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

/** A phase of the plan with its milestones; phases without any are left out. */
export interface PhaseSummary {
  readonly phase: Phase;
  readonly total: number;
  readonly achieved: number;
  readonly overAchieved: number;
  readonly milestoneKeys: readonly string[];
}

/** A milestone on one day. Values are in the goal's unit, percentages as fractions; days whole calendar days. */
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
  /** How often its date was moved. */
  readonly resets: number;
  /** Days from the original date to the one now; negative when it was moved nearer, 0 when it was not moved. */
  readonly movedDays: number;
  /**
   * (current - baseline) / (target - baseline), a fraction that is not clamped; null without a current value and
   * without a baseline or target to measure against. Source: docs/formulas.md, "Progress".
   */
  readonly progress: number | null;
  /** A fraction of the baseline, signed so that better is positive; null when the baseline is 0, negative or unknown. */
  readonly improvement: number | null;
  /** Current minus baseline, null when either is unknown. For percentages: points as a fraction (0.21 = 21 pp). */
  readonly change: number | null;
  /** The latest measurement; null before the first. */
  readonly current: {
    readonly value: number | boolean;
    readonly on: CalendarDate;
    readonly entryKey: string | null;
  } | null;
  /** Where progress should have been on the day of the latest measurement, 0-1; null without one or without a plan. */
  readonly expected: number | null;
  /** Where progress should be today, 0-1; null without a target date, or with neither a start nor steps. */
  readonly expectedToday: number | null;
  /** progress / expected, 1 is as planned; null while that says nothing. Source: docs/formulas.md, "Pace". */
  readonly pace: number | null;
  readonly paceBand: PaceBand | null;
  readonly forecast: Forecast;
  /** First day on which the comparator held; null until then. */
  readonly targetMetOn: CalendarDate | null;
  /** First day on which the evidence was there too; null until then and while a dispute is open. */
  readonly achievedOn: CalendarDate | null;
  /** Negative once the date has passed; null without a target date. */
  readonly daysUntilTarget: number | null;
  readonly blocker: OpenBlocker | null;
  readonly history: readonly MeasurementPoint[];
  /** Keys of ledger lines about it (own and its metric's), newest first; see `ledger.entries`. */
  readonly entryKeys: readonly string[];
  readonly evidenceKeys: readonly string[];
  readonly confirmationKeys: readonly string[];
  readonly reasons: readonly Reason[];
}

/** One measurement on the way, in the goal's unit. */
export interface MeasurementPoint {
  readonly on: CalendarDate;
  readonly value: number | boolean;
  /** Fraction of the way at that time; null without a baseline or target to measure against. */
  readonly progress: number | null;
  /** Its line in the ledger; null for a figure that is read and not recorded. */
  readonly entryKey: string | null;
}

/** Why there is no forecast. */
export type ForecastReason =
  'too_few' | 'span_too_short' | 'flat' | 'away_from_target' | 'too_far' | 'not_applicable' | 'target_met';

/** Where the measurements lead if they go on. Source: docs/formulas.md, "Forecast". */
export interface Forecast {
  /** Day on which the fitted line reaches the target; null with a reason. */
  readonly on: CalendarDate | null;
  /** Days after the target date; negative is early, null without a forecast or a target date. */
  readonly lateDays: number | null;
  /** Measurements that it rests on. */
  readonly points: number;
  /** Value that the fitted line reaches on the target date; null without a forecast. */
  readonly valueAtTargetDate: number | null;
  readonly reason: ForecastReason | null;
}

/** What is in the way of a milestone and where it goes next. Source: docs/formulas.md, "Moved, blocked, escalated". */
export interface OpenBlocker {
  readonly entryKey: string;
  readonly blockerType: BlockerType;
  readonly title: string;
  readonly raisedOn: CalendarDate;
  /** Whole days that it is open. */
  readonly days: number;
  readonly raisedByContactId: string | null;
  readonly ticketId: string | null;
  readonly goesTo: BlockerDestination;
  /** First day on which it escalates; null when this type does not. */
  readonly escalatesOn: CalendarDate | null;
}

/** Who can clear a blocker, by its type. */
export type BlockerDestination =
  'support' | 'executive_sponsor' | 'csm_time' | 'training' | 'workflow_redesign';
