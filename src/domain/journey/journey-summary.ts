import type { CalendarDate } from '../calendar.ts';
import type { JourneyStage, StageTrigger } from '../vocabulary.ts';
import type { UsualDays } from './journey-settings.ts';

/** What has to be known before a track leaves a stage; a person says each of them. */
export const EXIT_FACTS = {
  onboarding: [
    'implementation_done',
    'core_users_active',
    'use_case_live',
    'first_value_documented',
    'go_live_confirmed',
  ],
  adoption: [
    'seats_active_70_percent',
    'features_beyond_first_3',
    'daily_or_weekly_use',
    'another_team',
    'power_users',
  ],
  retention: [
    'health_green_throughout',
    'usage_held',
    'relationships_active',
    'no_major_issue',
    'value_communicated',
    'renewal_risk_moderate_at_most',
  ],
  expansion: ['opportunity_qualified', 'opportunity_forecast', 'talks_begun', 'expansion_closed'],
  renewal: ['confirmed_30_days_before', 'revenue_kept_95_percent', 'terms_agreed', 'signed_in_time'],
  advocacy: ['reference_or_case_study', 'public_review', 'introduction_made'],
} as const satisfies Readonly<Record<JourneyStage, readonly string[]>>;
export type ExitFact = (typeof EXIT_FACTS)[JourneyStage][number];

export interface ExitCheck {
  readonly facts: readonly ExitFactState[];
  readonly known: number;
  readonly of: number;
  /** Every fact is known; leaving still needs somebody to hand over to. */
  readonly ready: boolean;
}

/** Whether an exit fact is known, and who said so; all but the fact are null while nobody has. */
export interface ExitFactState {
  readonly fact: ExitFact;
  readonly knownOn: CalendarDate | null;
  readonly entryKey: string | null;
  /** Who recorded it. */
  readonly claimedBy: string | null;
  /** Who at the customer said so. */
  readonly contactId: string | null;
  readonly note: string | null;
}

/** Where one track of a company stands. A track may stand in several stages at once. */
export interface StagePosition {
  /** Product line, department or use case. */
  readonly track: string;
  readonly stage: JourneyStage;
  readonly since: CalendarDate;
  readonly days: number;
  /** Null where a stage has no usual length. */
  readonly usual: UsualDays | null;
  /** Days beyond the usual length, 0 within it. */
  readonly overDays: number;
  readonly trigger: StageTrigger | null;
  /** Came back to it from a later stage. */
  readonly returned: boolean;
  readonly exit: ExitCheck;
  readonly entryKey: string;
}

/** What a recorded move lacks; it counts all the same, because people record what happened. */
export const MOVE_PROBLEMS = [
  'exit_facts_missing',
  'handoff_missing',
  'trigger_missing',
  'was_not_in_stage',
] as const;
export type MoveProblem = (typeof MOVE_PROBLEMS)[number];

/** `advanced` covers skipping a stage as well; `noted` adds exit facts without moving. */
export type MoveDirection = 'advanced' | 'went_back' | 'left' | 'noted';

export interface StageMove {
  readonly on: CalendarDate;
  readonly track: string;
  readonly stage: JourneyStage;
  readonly movement: 'entered' | 'left';
  readonly direction: MoveDirection;
  readonly trigger: StageTrigger | null;
  readonly handoff: string | null;
  /** As recorded, in the order recorded. */
  readonly exitFacts: readonly string[];
  readonly claimedBy: string | null;
  readonly note: string | null;
  readonly problems: readonly MoveProblem[];
  /** Exit facts that were not known when the stage was left. */
  readonly missingFacts: readonly ExitFact[];
  readonly entryKey: string;
}

/** What happened to a track on one day: the stages it left and those it entered then. Exit facts alone are no change. */
export interface StageChange {
  readonly on: CalendarDate;
  readonly track: string;
  /** In the order of the stages. */
  readonly left: readonly JourneyStage[];
  readonly entered: readonly JourneyStage[];
  /** A stage was entered again from a later one. */
  readonly returned: boolean;
  readonly trigger: StageTrigger | null;
  readonly handoff: string | null;
  readonly claimedBy: string | null;
  readonly note: string | null;
  readonly problems: readonly MoveProblem[];
  /** Exit facts that were not known when a stage was left. */
  readonly missingFacts: readonly ExitFact[];
  readonly entryKeys: readonly string[];
}

/** How long it took to get somewhere; the days are null while it is not reached or the start is unknown. */
export interface TimeToValue {
  /** First day on which a result was achieved and its proof was there. */
  readonly firstProvedResultOn: CalendarDate | null;
  readonly daysToFirstProvedResult: number | null;
  /** First day on which the proved run rate covered today's annual cost. */
  readonly costCoveredOn: CalendarDate | null;
  readonly daysToCostCovered: number | null;
}

export interface JourneySummary {
  /** By track, then in the order of the stages. */
  readonly positions: readonly StagePosition[];
  readonly trackCount: number;
  /** Each stage that any track stands in, in their order. */
  readonly stages: readonly JourneyStage[];
  /** Newest first. */
  readonly moves: readonly StageMove[];
  /** The moves of one track and day as one thing that happened; newest first. */
  readonly changes: readonly StageChange[];
  /** The position to look at first: the one longest over its usual time, else the one nearest to leaving. */
  readonly focus: { readonly track: string; readonly stage: JourneyStage } | null;
  readonly timeToValue: TimeToValue;
}
