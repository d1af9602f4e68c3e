import type { CustomObjectName } from '../crm/objects.ts';
import type { CrmRepository } from '../crm/repository.ts';
import { readAccountDetails, readAllOwners } from './account.ts';
import { readAssociatedCompanies, readAssociatedIds } from './association-lists.ts';
import {
  associationTypeCache,
  defaultAssociationType,
  type AssociationTypeCache,
  type KnownAssociationTypes,
} from './association-types.ts';
import { batchArchive } from './batch-actions.ts';
import { createHubSpotClient, type HubSpotClient } from './client.ts';
import { readCompaniesRecords } from './companies-read.ts';
import { readCompanyRecords } from './company-read.ts';
import { associateWithCompany } from './company-ties.ts';
import { eachInCrmTerms, inCrmTerms } from './crm-error.ts';
import { objectTypeOf } from './object-types.ts';
import type { HttpPort } from './port.ts';
import { readRecordHistory } from './record-history.ts';
import { readRecordsById, readRecordsByKey, readRecordsByUnique } from './record-read.ts';
import { searchRecords } from './record-search.ts';
import { upsertRecords } from './record-upsert.ts';
import { createRecords, createRecordsTogether, updateRecords } from './record-write.ts';
import type { ApiVersion } from './version.ts';

export type HubSpotRepositoryOptions = {
  readonly http: HttpPort;
  readonly version?: ApiVersion;
  /** Kept by whoever makes several repositories for one account, to save a request for each write. */
  readonly associationTypes?: KnownAssociationTypes;
  /** Records of these will be created: what that takes is asked for at once, beside the first reads. */
  readonly willCreate?: readonly CustomObjectName[];
};

/** The port to the CRM over HubSpot's API. Every method rejects with a CrmError. */
export const createHubSpotRepository = (options: HubSpotRepositoryOptions): CrmRepository => {
  const client = createHubSpotClient(options.http, options.version);
  const cache = associationTypeCache(options.associationTypes);
  for (const object of options.willCreate ?? []) prepareCreates(client, cache, object);
  return {
    readAccount: () => inCrmTerms(() => readAccountDetails(client)),
    readOwners: () => inCrmTerms(() => readAllOwners(client)),
    readCompany: (request) => inCrmTerms(() => readCompanyRecords(client, request)),
    readCompanies: (request) => eachInCrmTerms(readCompaniesRecords(client, request)),
    readByKeys: (object, keys) => inCrmTerms(() => readRecordsByKey(client, object, keys)),
    readByIds: (object, ids, properties) =>
      inCrmTerms(() => readRecordsById(client, object, ids, properties)),
    readByUniqueProperty: (object, property, values, properties) =>
      inCrmTerms(() => readRecordsByUnique(client, object, property, values, properties)),
    search: (query) => inCrmTerms(() => searchRecords(client, query)),
    associatedIds: (companyIds, object, listPages) =>
      inCrmTerms(() => readAssociatedIds(client, companyIds, object, listPages)),
    associatedCompanies: (object, ids) => inCrmTerms(() => readAssociatedCompanies(client, object, ids)),
    readHistory: (object, ids, properties) =>
      inCrmTerms(() => readRecordHistory(client, object, ids, properties)),
    createTogether: (object, records) =>
      inCrmTerms(() => createRecordsTogether(client, cache, object, records)),
    create: (object, records) => inCrmTerms(() => createRecords(client, cache, object, records)),
    update: (object, changes) => inCrmTerms(() => updateRecords(client, object, changes)),
    upsert: (object, records) => inCrmTerms(() => upsertRecords(client, cache, object, records)),
    associate: (object, ids, companyId) =>
      inCrmTerms(() => associateWithCompany(client, cache, object, ids, companyId)),
    archive: (object, ids) => inCrmTerms(() => batchArchive(client, objectTypeOf(object), ids)),
  };
};

/** A failure is not told here: whoever creates a record asks again. */
const prepareCreates = (
  client: HubSpotClient,
  cache: AssociationTypeCache,
  object: CustomObjectName,
): void => {
  defaultAssociationType(client, cache, objectTypeOf(object), 'companies').catch(() => undefined);
};
