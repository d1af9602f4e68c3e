import type { ObjectName } from '../crm/objects.ts';
import type { CompanyRecords, CompanyRequest, CrmRecord } from '../crm/repository.ts';
import { associatedRecords, type AssociatedRecord } from './associations.ts';
import type { HubSpotClient } from './client.ts';
import { definedProperties, objectTypeOf } from './object-types.ts';
import { readRecordsById, readRecordsByKey, toCrmRecord } from './record-read.ts';
import type { CrmObjectWithAssociations } from './wire.ts';

const ASSOCIATED: readonly ObjectName[] = [
  'value_milestone',
  'value_metric',
  'value_entry',
  'deals',
  'contacts',
];

const namesOf = (object: ObjectName): readonly string[] => definedProperties(object).map(({ name }) => name);

const propertiesOfCompany = ({ companyProperties }: CompanyRequest): readonly string[] => [
  ...new Set(['name', 'hubspot_owner_id', ...namesOf('companies'), ...companyProperties]),
];

const readCompanyItself = (
  client: HubSpotClient,
  request: CompanyRequest,
): Promise<CrmObjectWithAssociations> =>
  client.send<CrmObjectWithAssociations>({
    method: 'GET',
    path: client.paths.objects.record('companies', request.companyId),
    query: {
      properties: propertiesOfCompany(request),
      associations: ASSOCIATED.map(objectTypeOf),
    },
    idempotent: true,
  });

/**
 * Everything of one company. First the company with the ids of what belongs to it, and the settings; then
 * all of that at once. Only a company with more than 100 of a kind takes a trip in between.
 */
export const readCompanyRecords = async (
  client: HubSpotClient,
  request: CompanyRequest,
): Promise<CompanyRecords> => {
  const [company, settings] = await Promise.all([
    readCompanyItself(client, request),
    readRecordsByKey(client, 'milestone_template', request.settingsKeys),
  ]);
  const associated = (object: ObjectName): Promise<readonly AssociatedRecord[]> =>
    associatedRecords(client, { objectType: 'companies', record: company }, objectTypeOf(object));
  const read = async (object: ObjectName): Promise<readonly CrmRecord[]> =>
    readRecordsById(
      client,
      object,
      (await associated(object)).map(({ id }) => id),
      namesOf(object),
    );
  const readDeals = async () => {
    const ties = await associated('deals');
    const primary = new Set(ties.filter(({ isPrimary }) => isPrimary).map(({ id }) => id));
    const ids = ties.map(({ id }) => id);
    const deals = await readRecordsById(client, 'deals', ids, request.dealProperties(settings));
    return deals.map((deal) => ({ ...deal, isPrimary: primary.has(deal.id) }));
  };
  const [milestones, metrics, entries, deals, contacts] = await Promise.all([
    read('value_milestone'),
    read('value_metric'),
    read('value_entry'),
    readDeals(),
    associated('contacts'),
  ]);
  const contactIds = contacts.map(({ id }) => id);
  return {
    company: toCrmRecord(company, propertiesOfCompany(request)),
    milestones,
    metrics,
    entries,
    deals,
    contactIds,
    settings,
  };
};
