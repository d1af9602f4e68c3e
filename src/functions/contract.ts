import type { CalendarDate, Instant } from '../domain/calendar.ts';
import type { Summary } from '../domain/summary.ts';
import type { ConfirmationChannel, EvidenceKind, MeasurementMethod } from '../domain/vocabulary.ts';

/**
 * What the card and the functions say to each other: types only, so that the card carries no code of it.
 * The functions check every request against schemas of the same shape (`schemas.ts`).
 *
 * HubSpot drops null fields of an object that a function returns. Null has a meaning here ("not known"), so
 * an answer travels as one JSON text inside `{ body }`.
 */
export interface PackedAnswer {
  readonly body: string;
}

export type Answer<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly error: AnswerError };

export const ANSWER_ERROR_CODES = [
  'invalid_request',
  'not_found',
  'not_allowed',
  'not_provisioned',
  'rate_limited',
  'crm_unavailable',
  'conflict',
  'entry_differs',
  'unexpected',
] as const;
export type AnswerErrorCode = (typeof ANSWER_ERROR_CODES)[number];

export interface AnswerError {
  readonly code: AnswerErrorCode;
  /** One English sentence for logs; screens use their own words for the code. */
  readonly message: string;
  /** Field that is wrong, for `invalid_request`. */
  readonly field: string | null;
  readonly retryable: boolean;
  readonly correlationId: string | null;
}

/** What the card knows of the person in front of it. A claim: HubSpot does not tell a function who called. */
export interface ClaimedUser {
  readonly userId: string;
  readonly name: string;
}

export const COMPANY_VALUE_FUNCTION = 'company-value';
export const RECORD_ENTRY_FUNCTION = 'record-entry';

export interface CompanyValueRequest {
  readonly companyId: string;
  /** IANA time zone of the account, as the card's context gives it. */
  readonly timeZone: string;
  readonly user: ClaimedUser | null;
}

export interface CompanyValueView {
  readonly summary: Summary;
  /** Names of HubSpot owners by owner id. Contacts come from the record itself, in the card. */
  readonly ownerNames: Readonly<Record<string, string>>;
  /** The published template that fits, when the company has no plan. */
  readonly matchingTemplate: MatchingTemplate | null;
  readonly mayWrite: boolean;
  readonly resultsSaved: ResultsSaved;
  readonly computedAt: Instant;
}

/**
 * Whether the results on the company record agree with what is shown. `failed` is never an error of the view:
 * the ledger is the truth, and the next opening or the nightly sync writes the results again.
 */
export interface ResultsSaved {
  readonly state: 'unchanged' | 'saved' | 'switched_off' | 'failed';
  /** Properties that HubSpot refused, for `failed`. */
  readonly refusedProperties: readonly string[];
}

export interface MatchingTemplate {
  readonly key: string;
  readonly name: string;
  readonly segment: string;
  readonly industry: string;
  readonly version: number;
  readonly milestoneCount: number;
  readonly phaseCount: number;
}

/** A new ledger line as the card asks for it; one request may carry several that belong together. */
export type NewEntry = NewMeasurement | NewEvidence | NewConfirmation;

interface NewEntryBase {
  /** Made by the card, so that sending the request again writes nothing twice: lower-case letters, digits, - and /. */
  readonly entryKey: string;
  readonly on: CalendarDate;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly note: string | null;
}

export interface NewMeasurement extends NewEntryBase {
  readonly kind: 'measurement';
  /** Percentages as fractions; yes/no as boolean. */
  readonly value: number | boolean;
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
  /** Accepted part, above 0 and up to 1. The annual amount at that moment is added by the function. */
  readonly share: number;
}

export interface RecordEntryRequest {
  readonly companyId: string;
  readonly timeZone: string;
  readonly user: ClaimedUser | null;
  readonly entries: readonly NewEntry[];
}

export interface RecordEntryResult {
  readonly view: CompanyValueView;
  readonly recorded: readonly { readonly entryKey: string; readonly state: 'created' | 'existing' }[];
}

export type CompanyValueAnswer = Answer<CompanyValueView>;
export type RecordEntryAnswer = Answer<RecordEntryResult>;
