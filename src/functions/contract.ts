import type { CompiledMessages } from '../../extensions/ui/messages/compiled.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import type { ObjectName } from '../crm/objects.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { MetricFields } from '../usecases/metric-fields.ts';
import type { FirstMeasurement, NewAssumption } from '../usecases/metric-lines.ts';
import type { PoolMember } from '../usecases/metric-overlap.ts';
import type { MilestoneFields } from '../domain/milestone-fields.ts';
import type { NewEntry } from '../usecases/new-entry.ts';
import type { RecordedMeanwhile } from '../usecases/edits/recorded-meanwhile.ts';
import type { MeanwhileChange } from '../usecases/request-error.ts';
import type { CompanyGlance } from '../usecases/glance-at-company.ts';
import type { CompanyView } from '../usecases/view-company-value.ts';

/**
 * What the card and the functions say to each other: types only, so that the card carries no code of it.
 * The functions check every request against schemas of the same shape (`schemas.ts`).
 *
 * HubSpot drops null fields of an object that a function returns. Null has a meaning here ("not known"), so
 * an answer travels as one JSON text inside `{ body }`, with its long lists folded.
 */
export interface PackedAnswer {
  readonly body: string;
}

export type Answer<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly error: AnswerError };

export type AnswerErrorCode =
  | 'invalid_request'
  | 'not_found'
  | 'not_allowed'
  | 'not_provisioned'
  | 'rate_limited'
  | 'crm_unavailable'
  | 'entry_differs'
  | 'changed_meanwhile'
  | 'newer_records'
  | 'unexpected';

export interface AnswerError {
  readonly code: AnswerErrorCode;
  /** One English sentence for logs; screens use their own words for the code. */
  readonly message: string;
  /** Field that is wrong, for `invalid_request`. */
  readonly field: string | null;
  readonly retryable: boolean;
  /** Whole seconds that HubSpot asks to wait before the next try; left out when it does not say. */
  readonly retryAfterSeconds?: number;
  /** Parts of the company that HubSpot did not give while it gave others; left out where it gave none. */
  readonly unread?: readonly ObjectName[];
  /** HubSpot's id of the failed request, for support. */
  readonly correlationId: string | null;
  /** What somebody else changed meanwhile, for `changed_meanwhile`. */
  readonly change?: MeanwhileChange;
  /** What somebody else recorded meanwhile, for `changed_meanwhile`. */
  readonly recorded?: RecordedMeanwhile;
  /** All of it, where it is more than one value. */
  readonly changes?: readonly MeanwhileChange[];
}

/** What the card knows of the person in front of it. A claim: HubSpot does not tell a function who called. */
export interface ClaimedUser {
  readonly userId: string;
}

/** What every request about one company says. */
export interface CompanyRequest {
  readonly companyId: string;
  /** IANA time zone of the account, as the card's context gives it. */
  readonly timeZone: string;
  readonly user: ClaimedUser | null;
}

export interface CompanyValueRequest extends CompanyRequest {
  /** The language in which the card needs its texts; nothing when it has them. */
  readonly wordsIn?: Language | null;
}

export interface RecordEntryRequest extends CompanyRequest {
  readonly entries: readonly NewEntry[];
}

/** What a request that adds or changes a part of the plan says besides the part itself. */
export interface SavePlanRequest extends CompanyRequest {
  /** Made by the form, so that asking again writes nothing twice. */
  readonly requestKey: string;
  /** Why something was changed. */
  readonly reason: string | null;
  /** Lines of the ledger that belong with it. */
  readonly entries: readonly NewEntry[];
  /** Values that others gave it meanwhile and that the person has seen, by property; see `AnswerError.changes`. */
  readonly known?: Readonly<Record<string, string | null>>;
}

/** Adds a milestone, or changes one; see `usecases/save-milestone.ts`. */
export interface SaveMilestoneRequest extends SavePlanRequest {
  readonly milestoneKey: string | null;
  readonly milestone: MilestoneFields;
  readonly seen: MilestoneFields | null;
  readonly replaces: string | null;
}

/** Adds a benefit, or changes one; see `usecases/save-metric.ts`. */
export interface SaveMetricRequest extends SavePlanRequest {
  readonly metricKey: string | null;
  readonly metric: MetricFields;
  readonly seen: MetricFields | null;
  readonly assumptions: readonly NewAssumption[];
  readonly measurements: readonly FirstMeasurement[];
  readonly baselineAgreed: { readonly contactId: string; readonly on: string } | null;
  readonly pool: readonly PoolMember[];
}

/** Lays the template that fits out; see `usecases/apply-template.ts`. */
export interface ApplyTemplateRequest extends CompanyRequest {
  readonly templateKey: string;
  /** The start date that the dates shown count from. */
  readonly startDate: CalendarDate;
}

/** Everything that the card shows of a company. */
export type CompanyValueView = CompanyView;

/** The texts of the card, of which it carries only the first. */
export interface AnsweredWords {
  /** What they are written in: English, where there are none in the language asked for. */
  readonly language: Language;
  readonly messages: CompiledMessages;
}

/** What `company-value` answers: the view, and the texts to say it with where they were asked for. */
export type OpenedCompanyValue = CompanyValueView & { readonly words?: AnsweredWords };

/** What `company-glance` answers; its request is that of `company-value`. */
export type GlancedCompany = CompanyGlance & { readonly words?: AnsweredWords };
export type CompanyGlanceAnswer = Answer<GlancedCompany>;

/** What `record-entry` answers: the new view, and which lines were new. */
export interface RecordEntryResult {
  readonly view: CompanyValueView;
  readonly recorded: readonly { readonly entryKey: string; readonly state: 'created' | 'existing' }[];
  /** What somebody else recorded about the same matter in the same moment. */
  readonly alongside?: readonly LedgerEntry[];
}

/** What is answered when a part of the plan was saved: the new view, and the keys of what was saved. */
export interface SavedPlanResult {
  readonly view: CompanyValueView;
  readonly recordKeys: readonly string[];
}

export type SaveMetricAnswer = Answer<SavedPlanResult>;
export type SaveMilestoneAnswer = Answer<SavedPlanResult>;
export type ApplyTemplateAnswer = Answer<SavedPlanResult>;
export type CompanyValueAnswer = Answer<OpenedCompanyValue>;
export type RecordEntryAnswer = Answer<RecordEntryResult>;

export type { OfferedTemplate, PlannedMilestone } from '../usecases/offered-template.ts';
export type { FoldedList } from './fold.ts';
export type { RecordedMeanwhile } from '../usecases/edits/recorded-meanwhile.ts';
export type { MeanwhileChange } from '../usecases/request-error.ts';
export type { HandChange } from '../usecases/edits/found-by-hand.ts';
export type { FoundByHand } from '../usecases/view-company-value.ts';
export type { SavedResults } from '../usecases/save-results.ts';
export type { MetricField, MetricFields } from '../usecases/metric-fields.ts';
export type { FirstMeasurement, NewAssumption } from '../usecases/metric-lines.ts';
export type { PoolMember } from '../usecases/metric-overlap.ts';
export type { MilestoneField, MilestoneFields } from '../domain/milestone-fields.ts';
export type { NewCompanyFacts } from '../usecases/company-facts.ts';
export type { NewBaseline, NewEntry, NewReversal } from '../usecases/new-entry.ts';
export type {
  NewBlockerCleared,
  NewBlockerRaised,
  NewCancelled,
  NewCelebration,
  NewMissed,
  NewReset,
  NewReview,
  NewWorkLogged,
} from '../usecases/new-milestone-lines.ts';
export type {
  NewConfirmation,
  NewDispute,
  NewDisputeResolved,
  NewEvidence,
  NewMeasurement,
} from '../usecases/new-proof-lines.ts';
export type {
  NewChampion,
  NewCustomerContact,
  NewObjectionOpened,
  NewObjectionResolved,
  NewObjectionsChecked,
  NewSponsor,
  NewStage,
} from '../usecases/new-relationship-lines.ts';
export type { NewRenewalCall, NewRenewalOutcome, NewRunwayStep } from '../usecases/new-renewal-lines.ts';
