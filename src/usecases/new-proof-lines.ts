import type { SurveyResponse } from '../domain/survey-reduction.ts';
import type { ConfirmationChannel, EvidenceKind, MeasurementMethod } from '../domain/vocabulary.ts';
import type { NewEntryBase } from './new-entry-base.ts';

/** Lines about what was measured and how far it is proved. */
export type NewProofLine = NewMeasurement | NewEvidence | NewConfirmation | NewDispute | NewDisputeResolved;

export interface NewMeasurement extends NewEntryBase {
  readonly kind: 'measurement';
  /**
   * Percentages as fractions, yes and no as boolean. Money of a milestone in whole minor units; of a metric, and of a
   * milestone that shares one, in major units as its calculator takes it.
   */
  readonly value: number | boolean;
  /** Which measured input of the metric; null when it has just one. */
  readonly input: string | null;
  readonly method: MeasurementMethod | null;
  readonly contactId: string | null;
  /** What the same people said before and after; the value has to follow from it. */
  readonly survey?: readonly SurveyResponse[] | null;
  /** Name of the company property that the value was taken from. */
  readonly property?: string | null;
}

export interface NewEvidence extends NewEntryBase {
  readonly kind: 'evidence';
  readonly evidenceKind: EvidenceKind;
  readonly title: string;
  readonly reference: string | null;
  readonly quote: string | null;
}

export interface NewConfirmation extends NewEntryBase {
  readonly kind: 'confirmation';
  readonly contactId: string;
  readonly channel: ConfirmationChannel;
  readonly reference: string | null;
  /** Accepted part, above 0 and up to 1. The annual amount at that moment is added when it is written. */
  readonly share: number;
}

/** The customer doubts a result: it counts as claimed, and its achievement waits, until this is resolved. */
export interface NewDispute extends NewEntryBase {
  readonly kind: 'dispute';
  readonly contactId: string | null;
  readonly reason: string;
}

/** The end of a dispute. What it is about is taken from the dispute, whatever the keys of this line say. */
export interface NewDisputeResolved extends NewEntryBase {
  readonly kind: 'dispute_resolved';
  readonly disputeKey: string;
  /** Whether the customer accepts the result after all, if only in part. */
  readonly accepted: boolean;
  /** Accepted part, above 0 and up to 1; null for all of it, or when it was not accepted. */
  readonly acceptedShare: number | null;
  readonly contactId: string | null;
}
