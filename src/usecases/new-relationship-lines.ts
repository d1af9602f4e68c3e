import type {
  ContactChannel,
  EngagementState,
  JourneyStage,
  ObjectionKind,
  ObjectionSeverity,
  StageTrigger,
} from '../domain/vocabulary.ts';
import type { NewEntryBase } from './new-entry-base.ts';

/** Lines about the people of the company, what they object to, and where the company stands on its journey. */
export type NewRelationshipLine =
  | NewObjectionOpened
  | NewObjectionResolved
  | NewObjectionsChecked
  | NewSponsor
  | NewChampion
  | NewCustomerContact
  | NewStage;

export interface NewObjectionOpened extends NewEntryBase {
  readonly kind: 'objection_opened';
  readonly objectionKind: ObjectionKind;
  readonly severity: ObjectionSeverity;
}

export interface NewObjectionResolved extends NewEntryBase {
  readonly kind: 'objection_resolved';
  readonly objectionKey: string;
}

/** That the customer was asked about objections, whatever came of it. */
export interface NewObjectionsChecked extends NewEntryBase {
  readonly kind: 'objections_checked';
  readonly contactId: string | null;
}

export interface NewSponsor extends NewEntryBase {
  readonly kind: 'sponsor';
  readonly state: EngagementState;
  /** Null for a vacant position; otherwise the person if known. */
  readonly contactId: string | null;
}

export interface NewChampion extends NewEntryBase {
  readonly kind: 'champion';
  readonly state: EngagementState;
  /** Null for a vacant position; otherwise the person if known. */
  readonly contactId: string | null;
}

export interface NewCustomerContact extends NewEntryBase {
  readonly kind: 'customer_contact';
  readonly channel: ContactChannel;
  readonly contactId: string | null;
  readonly customerOriginated: boolean;
}

/** A track (product line, department, use case) enters or leaves a stage, or states further exit facts of it. */
export interface NewStage extends NewEntryBase {
  readonly kind: 'stage';
  readonly track: string;
  readonly stage: JourneyStage;
  readonly movement: 'entered' | 'left';
  readonly trigger: StageTrigger | null;
  readonly exitFacts: readonly string[];
  /** Whom it is handed over to, in words; what is handed over belongs in the note. */
  readonly handoff: string | null;
  /** Who at the customer said so; null when nobody there did. */
  readonly contactId: string | null;
}
