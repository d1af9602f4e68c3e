import type { AccountDetails, Owner } from './account.ts';
import type { CompaniesRequest, CompanyRecords, CompanyRequest } from './company-records.ts';
import type { CustomObjectName, ObjectName } from './objects.ts';
import type { CrmRecord, RecordHistory } from './records.ts';
import type { SearchPage, SearchQuery } from './search-query.ts';
import type { CreateOutcome, NewRecord, RecordChange, UpsertOutcome, UpsertRecord } from './writes.ts';

export type { AccountDetails, Owner } from './account.ts';
export type { CompaniesRequest, CompanyRecords, CompanyRequest } from './company-records.ts';
export { CRM_ERROR_CODES, CrmError, joinErrors } from './crm-error.ts';
export type { CrmErrorCode } from './crm-error.ts';
export type { CrmRecord, DealRecord, PropertyChange, PropertyValues, RecordHistory } from './records.ts';
export type { CrmSchemaRepository, ExistingObject, ExistingProperty } from './schema-repository.ts';
export type { SearchFilter, SearchPage, SearchQuery } from './search-query.ts';
export { CREATED_TOGETHER } from './writes.ts';
export type { CreateOutcome, NewRecord, RecordChange, UpsertOutcome, UpsertRecord } from './writes.ts';

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
   * Everything of many companies, each once, in portions that fit into memory; their settings are not read. It takes
   * about one request for a hundred records, whichever company they are of. Companies that do not exist or were
   * merged into another one are left out.
   */
  readCompanies(request: CompaniesRequest): AsyncIterable<readonly CompanyRecords[]>;

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

  /**
   * Ids of the records of an object that are associated with each company; companies without any are left out.
   * @param listPages of the company, where there is only one: a long list then takes one trip
   */
  associatedIds(
    companyIds: readonly string[],
    object: CustomObjectName,
    listPages?: string,
  ): Promise<ReadonlyMap<string, readonly string[]>>;

  /** Ids of the companies that each record is associated with; records without any are left out. */
  associatedCompanies(
    object: CustomObjectName,
    ids: readonly string[],
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

  /** Ties records of a custom object to a company; one that is tied to it already stays so. */
  associate(object: CustomObjectName, ids: readonly string[], companyId: string): Promise<void>;

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
