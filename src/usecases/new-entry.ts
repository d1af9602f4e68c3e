import type { CalendarDate } from '../domain/calendar.ts';
import type {
  BaselineMethod,
  ConfirmationChannel,
  EvidenceKind,
  MeasurementMethod,
} from '../domain/vocabulary.ts';

/** A new ledger line as somebody asks for it; one request may carry several that belong together. */
export type NewEntry = NewLine | NewBaseline;

/** What becomes one line as it is. */
export type NewLine = NewMeasurement | NewEvidence | NewConfirmation;

interface NewEntryBase {
  /** Made by the caller, so that asking again writes nothing twice: lower-case letters, digits, - and /. */
  readonly entryKey: string;
  readonly on: CalendarDate;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly note: string | null;
}

export interface NewMeasurement extends NewEntryBase {
  readonly kind: 'measurement';
  /** Percentages as fractions; money in whole minor units; yes/no as boolean. */
  readonly value: number | boolean;
  /** Which measured input of the metric; null when it has just one. */
  readonly input: string | null;
  readonly method: MeasurementMethod | null;
  readonly contactId: string | null;
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

/**
 * The value from before, which a milestone of a template does not have yet. It becomes an edit of the milestone,
 * and of the value metric that is measured with it.
 */
export interface NewBaseline extends NewEntryBase {
  readonly kind: 'baseline';
  readonly milestoneKey: string;
  /** In the unit of the milestone: percentages as fractions, money in whole minor units. */
  readonly value: number;
  readonly method: BaselineMethod;
  /** The contact who agreed to it; an estimate counts only once somebody did. */
  readonly contactId: string | null;
  /**
   * The baseline that the form showed, so that nobody undoes what another has changed meanwhile; null when the caller
   * does not say, and the value then replaces whatever is there.
   */
  readonly seen: { readonly value: number | null } | null;
}
