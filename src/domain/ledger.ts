import type { CalendarDate, Instant } from './calendar.ts';
import type { SurveyResponse } from './survey-reduction.ts';
import type {
  BlockerType,
  ConfidenceLevel,
  ConfirmationChannel,
  ContactChannel,
  EngagementState,
  EntryKind,
  EvidenceKind,
  JourneyStage,
  MeasurementMethod,
  MissedReason,
  ObjectionKind,
  ObjectionSeverity,
  ReadinessBand,
  RenewalOutcome,
  RunwayStepKey,
  StageTrigger,
} from './vocabulary.ts';

/** What every ledger line has, whatever it is about. Lines are only ever added. */
export interface EntryBase {
  readonly key: string;
  /** The day it is about. */
  readonly on: CalendarDate;
  readonly recordedAt: Instant;
  /** Who is said to have recorded it; HubSpot does not prove callers. */
  readonly claimedBy: string | null;
  /** Where it came from: card, import, sync, ... */
  readonly source: string;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly note: string | null;
  /** False when the stored content no longer matches its digest: the line then counts for nothing. */
  readonly intact: boolean;
}

/** What each kind of line says beyond the base. */
export interface EntryDetails {
  measurement: {
    readonly value: number | boolean;
    /** Which measured input of the metric; null when the metric has just one. */
    readonly input: string | null;
    readonly method: MeasurementMethod | null;
    readonly contactId: string | null;
    /** What the same people said before and after, where the value follows from it. */
    readonly survey?: readonly SurveyResponse[] | null;
    /** The company property that the value was taken from. */
    readonly property?: string | null;
  };
  evidence: {
    readonly evidenceKind: EvidenceKind;
    readonly title: string;
    readonly reference: string | null;
    readonly quote: string | null;
  };
  confirmation: {
    readonly contactId: string | null;
    readonly channel: ConfirmationChannel | null;
    /** Mail, file or meeting note; without one the line is evidence only. */
    readonly reference: string | null;
    /** Accepted part of the amount, 0-1. */
    readonly share: number;
    /** The metric's annual amount at that moment, whole minor units; null for a milestone. */
    readonly annualThenMinor: number | null;
  };
  dispute: { readonly contactId: string | null; readonly reason: string | null };
  dispute_resolved: {
    readonly disputeKey: string | null;
    readonly accepted: boolean;
    readonly acceptedShare: number | null;
    readonly contactId: string | null;
    readonly annualThenMinor: number | null;
  };
  reset: {
    readonly previousTargetDate: CalendarDate | null;
    readonly newTargetDate: CalendarDate;
    readonly reason: string | null;
    readonly blockerResolved: boolean | null;
    readonly confidence: ConfidenceLevel | null;
  };
  missed: { readonly reason: MissedReason; readonly blockerType: BlockerType | null };
  cancelled: { readonly reason: string | null };
  work_logged: { readonly hours: number | null };
  blocker_raised: {
    readonly blockerType: BlockerType;
    readonly title: string;
    readonly ticketId: string | null;
    readonly raisedByContactId: string | null;
  };
  blocker_cleared: { readonly blockerKey: string };
  review: { readonly answers: Readonly<Record<string, string>> };
  celebration: { readonly contactId: string | null };
  objection_opened: { readonly objectionKind: ObjectionKind; readonly severity: ObjectionSeverity };
  objection_resolved: { readonly objectionKey: string };
  objections_checked: { readonly contactId: string | null };
  sponsor: { readonly state: EngagementState; readonly contactId: string | null };
  champion: { readonly state: EngagementState; readonly contactId: string | null };
  customer_contact: {
    readonly channel: ContactChannel;
    readonly contactId: string | null;
    readonly customerOriginated: boolean;
  };
  runway_step: { readonly step: RunwayStepKey; readonly renewalDate: CalendarDate };
  renewal_call: {
    readonly band: ReadinessBand;
    readonly reason: string | null;
    readonly renewalDate: CalendarDate;
  };
  renewal_outcome: {
    readonly outcome: RenewalOutcome;
    readonly renewalDate: CalendarDate;
    readonly amountMinor: number | null;
    readonly termMonths: number | null;
    readonly signedOn: CalendarDate | null;
    /** The date of the renewal after this one, which the company took on with it; null when nobody said. */
    readonly nextRenewalDate: CalendarDate | null;
    /** What the customer paid a year until then, whole minor units, as known when the outcome was recorded. */
    readonly annualBeforeMinor: number | null;
  };
  stage: {
    readonly track: string;
    readonly stage: JourneyStage;
    readonly movement: 'entered' | 'left';
    readonly trigger: StageTrigger | null;
    readonly exitFacts: readonly string[];
    /** Whom the track is handed over to; what is handed over is in the note. */
    readonly handoff: string | null;
    /** Who at the customer said so, for the exit facts. */
    readonly contactId: string | null;
  };
  baseline_agreed: { readonly contactId: string | null };
  goal_review: { readonly answers: Readonly<Record<string, string>> };
  assumption_changed: {
    readonly input: string;
    readonly value: number;
    /** The customer's person it was agreed with. */
    readonly contactId?: string | null;
  };
  template_applied: { readonly templateKey: string };
  template_item_removed: { readonly templateKey: string; readonly itemKey: string };
  edit: {
    readonly record: string;
    readonly revision: number;
    /** Key of the request that asked for it, which tells a repeated request from a new one; null for edits by hand. */
    readonly requestKey: string | null;
    readonly changes: Readonly<
      Record<string, { readonly before: string | null; readonly after: string | null }>
    >;
  };
  report_sent: { readonly reportKind: string; readonly contactId: string | null };
  snapshot: { readonly figures: Readonly<Record<string, string | number | null>> };
  consent: { readonly contactId: string | null; readonly given: boolean; readonly purpose: string };
  reversal: { readonly reverses: string; readonly reason: string | null };
}

export type EntryOf<Kind extends EntryKind> = Kind extends EntryKind
  ? EntryBase & { readonly kind: Kind } & EntryDetails[Kind]
  : never;

export type LedgerEntry = EntryOf<EntryKind>;
