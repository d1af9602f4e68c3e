import type { Instant } from '../domain/calendar.ts';
import type { CustomObjectName, ObjectName } from './objects.ts';

/**
 * The port to the CRM, in records and properties: what is read and written, never how. It knows no business
 * rule; `mapping/` turns its records into facts. Two implementations: `hubspot/repository.ts` over HTTP and
 * `memory.ts` for tests. Both pass the same contract suite.
 *
 * Every method rejects with a `CrmError`; nothing is ever swallowed.
 */
export interface CrmRepository {
  /** Account id, time zone and currency. */
  readAccount(): Promise<AccountDetails>;

  /** All owners of the account, archived ones included, each once. */
  readOwners(): Promise<readonly Owner[]>;

  /**
   * Everything of one company in two trips. First trip, in parallel: the company with the ids of what is
   * associated, and the records of `settingsKeys` (settings, directory). Then `dealProperties` is asked which deal
   * properties to read, because the settings name them. Second trip, in parallel: milestones, metrics,
   * entries and deals by id, 100 a request. An ordinary company takes six requests; what has no ids takes none.
   * Every property that was asked for is there, null where it has no value.
   * @throws CrmError `not_found` when the company does not exist
   */
  readCompany(request: CompanyRequest): Promise<CompanyRecords>;

  /**
   * Records of a custom object by its unique key, each once, in the order of the keys. Case does not matter; keys that
   * do not exist are left out. Every property of the object is there, null where it has no value.
   */
  readByKeys(object: CustomObjectName, keys: readonly string[]): Promise<readonly CrmRecord[]>;

  /**
   * Records by their own ids, each once, in the order of the ids; ids that do not exist are left out. Every property
   * that was asked for is there, null where it has no value.
   */
  readByIds(
    object: ObjectName,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<readonly CrmRecord[]>;

  /** Ids of the records of an object that are associated with each company; companies without any are left out. */
  associatedIds(
    companyIds: readonly string[],
    object: CustomObjectName,
  ): Promise<ReadonlyMap<string, readonly string[]>>;

  /** Who changed these properties of records, and when: one entry a record, its changes newest first. */
  readHistory(
    object: ObjectName,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<readonly RecordHistory[]>;

  /**
   * One page of the records for which all of `filters` hold, at most five. Texts are compared without regard to case; a
   * record without a value matches only `NOT_HAS_PROPERTY`, and comes last when sorted by it. Without `sort` records
   * are in the order of their ids and every one is reached page by page; a sorted search ends at 10,000. HubSpot's
   * index lags behind writes by seconds: never use it to find what was just written.
   * @throws CrmError `invalid` for a property that does not exist, or a limit that is not from 1 to 200
   */
  search(query: SearchQuery): Promise<SearchPage>;

  /**
   * Creates records of a custom object, associated with their company; outcomes are in the order of the records. Safe
   * to repeat: a record whose unique key exists already, also one of this very call, is answered as `existing` with
   * what is stored, for the caller to compare. All are tried before it fails.
   * @throws CrmError which names every property that was refused; `not_found` when a company does not exist
   */
  create(object: CustomObjectName, records: readonly NewRecord[]): Promise<readonly CreateOutcome[]>;

  /**
   * Creates all of the records or none of them, at most 100. When a key exists already nothing is written, and the
   * records that have the keys are answered as `existing`: as many as were asked for when all of it was done before.
   * @throws CrmError `conflict` when two of them have the same key
   */
  createTogether(object: CustomObjectName, records: readonly NewRecord[]): Promise<readonly CreateOutcome[]>;

  /**
   * Writes the given properties of existing records; other properties stay as they are, null and an empty text clear.
   * Of two changes of one property the later counts. All are tried before it fails.
   * @throws CrmError `not_found`, `conflict` for a unique value that is taken, `invalid` with every property that was
   * refused
   */
  update(object: ObjectName, changes: readonly RecordChange[]): Promise<void>;

  /** Archives records; one that is archived already is no error. Its unique key is free again. */
  archive(object: CustomObjectName, ids: readonly string[]): Promise<void>;

  /**
   * Creates or updates companies or deals by a unique property (`vrm_import_key`), of two with one key the first;
   * outcomes are in the order of the keys. Partial failure is answered record by record; a failed one does not hold up
   * the others. New deals are associated with their company.
   */
  upsert(object: 'companies' | 'deals', records: readonly UpsertRecord[]): Promise<readonly UpsertOutcome[]>;

  /**
   * Companies or deals by the values of a unique property, each once, in the order of the values. Case does not matter;
   * values that do not exist are left out. The property is there beside those that were asked for.
   * @throws CrmError `invalid` when the values of the property need not be unique
   */
  readByUniqueProperty(
    object: 'companies' | 'deals',
    property: string,
    values: readonly string[],
    properties: readonly string[],
  ): Promise<readonly CrmRecord[]>;
}

/** How many records can be created all together or not at all. */
export const CREATED_TOGETHER = 100;

/** Creating objects and properties in an account: only the command line does that, with its own key. */
export interface CrmSchemaRepository {
  /** The custom objects that exist, those of other apps included, with their properties. */
  readSchemas(): Promise<readonly ExistingObject[]>;
  /** The properties of companies or deals, HubSpot's own included. */
  readProperties(object: 'companies' | 'deals'): Promise<readonly ExistingProperty[]>;
  /** Creates an object with all its properties; one of this name that exists is left as it is. */
  createSchema(object: CustomObjectName): Promise<void>;
  /** One of this name that exists is left as it is. */
  createPropertyGroup(object: 'companies' | 'deals', group: { name: string; label: string }): Promise<void>;
  readPropertyGroups(object: 'companies' | 'deals'): Promise<readonly string[]>;
  /** Adds properties to an object; the definitions come from `objects/`. Those that exist are left as they are. */
  createProperties(object: ObjectName, names: readonly string[]): Promise<void>;
}

export interface ExistingObject {
  readonly name: string;
  readonly properties: readonly ExistingProperty[];
}

export interface ExistingProperty {
  readonly name: string;
  readonly type: string;
  readonly fieldType: string;
  readonly hasUniqueValue: boolean;
  readonly optionValues: readonly string[];
}

export type PropertyValues = Readonly<Record<string, string | null>>;

export interface CrmRecord {
  readonly id: string;
  readonly properties: PropertyValues;
}

export interface RecordHistory {
  readonly id: string;
  /** By property; one that never had a value has none. */
  readonly changes: Readonly<Record<string, readonly PropertyChange[]>>;
}

export interface PropertyChange {
  /** "" for a value that was cleared. */
  readonly value: string;
  readonly at: Instant;
  /** `app` for anything that writes through the API; `other` for workflows, imports of HubSpot's own and the like. */
  readonly by: 'person' | 'app' | 'other';
  /** HubSpot user id of the person, where HubSpot tells it. */
  readonly userId: string | null;
}

export interface DealRecord extends CrmRecord {
  /** Whether the company is the deal's primary company. */
  readonly isPrimary: boolean;
}

export interface CompanyRequest {
  readonly companyId: string;
  /** Company properties beyond `COMPANY_PROPERTIES`, name and owner. */
  readonly companyProperties: readonly string[];
  /** Keys of `milestone_template` records to read in the first trip. */
  readonly settingsKeys: readonly string[];
  /** Which deal properties to read, once the records of the first trip are known. */
  readonly dealProperties: (settings: readonly CrmRecord[]) => readonly string[];
}

export interface CompanyRecords {
  readonly company: CrmRecord;
  readonly milestones: readonly CrmRecord[];
  readonly metrics: readonly CrmRecord[];
  readonly entries: readonly CrmRecord[];
  readonly deals: readonly DealRecord[];
  /** Contacts associated with the company; only their ids, which come with the company itself. */
  readonly contactIds: readonly string[];
  /** The `milestone_template` records asked for. */
  readonly settings: readonly CrmRecord[];
}

export interface SearchQuery {
  readonly object: ObjectName;
  readonly filters: readonly SearchFilter[];
  readonly properties: readonly string[];
  readonly sort?: { readonly property: string; readonly direction: 'ascending' | 'descending' };
  readonly limit: number;
  readonly after?: string;
}

export interface SearchFilter {
  readonly property: string;
  readonly operator: 'EQ' | 'NEQ' | 'LT' | 'LTE' | 'GT' | 'GTE' | 'IN' | 'HAS_PROPERTY' | 'NOT_HAS_PROPERTY';
  readonly value?: string;
  readonly values?: readonly string[];
}

export interface SearchPage {
  readonly records: readonly CrmRecord[];
  readonly total: number;
  readonly after: string | null;
}

export interface NewRecord {
  readonly key: string;
  readonly properties: PropertyValues;
  /** Company to associate it with; null for templates and settings. */
  readonly companyId: string | null;
}

export interface CreateOutcome {
  readonly key: string;
  readonly id: string;
  readonly state: 'created' | 'existing';
  readonly properties: PropertyValues;
}

export interface RecordChange {
  readonly id: string;
  readonly properties: PropertyValues;
}

export interface UpsertRecord {
  readonly keyProperty: string;
  readonly key: string;
  readonly properties: PropertyValues;
  /** For deals: the company to associate a new one with. */
  readonly companyId: string | null;
}

export type UpsertOutcome =
  | { readonly key: string; readonly state: 'created' | 'updated'; readonly id: string }
  | { readonly key: string; readonly state: 'refused'; readonly error: CrmError };

export interface AccountDetails {
  readonly portalId: number;
  /** IANA name, for example Europe/Oslo. */
  readonly timeZone: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

export interface Owner {
  readonly id: string;
  readonly userId: string | null;
  readonly name: string;
}

export const CRM_ERROR_CODES = [
  'not_found',
  'unauthenticated',
  'missing_scopes',
  'rate_limited',
  'unavailable',
  'timeout',
  'invalid',
  'conflict',
  'not_provisioned',
  'unexpected',
] as const;
export type CrmErrorCode = (typeof CRM_ERROR_CODES)[number];

/** What went wrong in the CRM, in words that may be shown: no token, no stack, no property values. */
export class CrmError extends Error {
  readonly code: CrmErrorCode;
  readonly correlationId: string | null;
  /** Whether asking again later may help. */
  readonly retryable: boolean;
  /** What it is about: property names for `invalid`, scopes for `missing_scopes`. */
  readonly subjects: readonly string[];

  constructor(
    code: CrmErrorCode,
    message: string,
    options: {
      correlationId?: string | null;
      retryable?: boolean;
      subjects?: readonly string[];
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'CrmError';
    this.code = code;
    this.correlationId = options.correlationId ?? null;
    this.retryable = options.retryable ?? false;
    this.subjects = options.subjects ?? [];
  }
}

/** One error for several records, naming all that was refused for the same reason; null for none. */
export function joinErrors(errors: readonly CrmError[]): CrmError | null {
  const [first, ...others] = errors;
  if (first === undefined) return null;
  const alike = [first, ...others.filter(({ code }) => code === first.code)];
  return new CrmError(first.code, first.message, {
    correlationId: first.correlationId,
    retryable: first.retryable,
    subjects: [...new Set(alike.flatMap(({ subjects }) => subjects))],
    cause: first.cause,
  });
}
