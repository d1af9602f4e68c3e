import type { ObjectName } from '../crm/objects.ts';
import type { CompanyRecords, CompanyRequest, CrmRecord } from '../crm/repository.ts';
import type { KnownPages } from './association-pages.ts';
import { associatedPages, type AssociatedRecord } from './associations.ts';
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

type Associated = { readonly ids: readonly string[]; readonly primaryIds: ReadonlySet<string> };
type ReadByIds = (ids: readonly string[]) => Promise<readonly CrmRecord[]>;

/** Reads the records of each page of a list as soon as its ids are there, while the next page is on its way. */
const readAsListed = async (
  pages: AsyncIterable<readonly AssociatedRecord[]>,
  readByIds: ReadByIds,
): Promise<Associated & { readonly records: readonly CrmRecord[] }> => {
  const ids = new Set<string>();
  const primaryIds = new Set<string>();
  const reads: Promise<readonly CrmRecord[]>[] = [];
  for await (const page of pages) {
    const fresh = page.map(({ id }) => id).filter((id) => !ids.has(id));
    for (const { id, isPrimary } of page) {
      ids.add(id);
      if (isPrimary) primaryIds.add(id);
    }
    if (fresh.length === 0) continue;
    const read = readByIds(fresh);
    // Its failure is heard below, unless a later page fails first.
    read.catch(() => undefined);
    reads.push(read);
  }
  const byId = new Map((await Promise.all(reads)).flat().map((record) => [record.id, record]));
  return { ids: [...ids], primaryIds, records: [...byId.values()] };
};

/**
 * Everything of one company. First the company with the ids of what belongs to it, and the settings; then all of
 * that at once. A company with more than 100 of a kind takes a trip more, and another one for each further page of
 * a list that was not read before.
 */
export const readCompanyRecords = async (
  client: HubSpotClient,
  request: CompanyRequest,
  known?: KnownPages,
): Promise<CompanyRecords> => {
  const [company, settings] = await Promise.all([
    readCompanyItself(client, request),
    readRecordsByKey(client, 'milestone_template', request.settingsKeys),
  ]);
  // Settings that cannot be read end it here, before reads are under way that nobody would wait for.
  const dealProperties = request.dealProperties(settings);
  const from = { objectType: 'companies', record: company };
  const pages = (object: ObjectName) => associatedPages(client, from, objectTypeOf(object), known);
  const read = (object: ObjectName, properties = namesOf(object)) =>
    readAsListed(pages(object), (ids) => readRecordsById(client, object, ids, properties));
  const [milestones, metrics, entries, deals, contacts] = await Promise.all([
    read('value_milestone'),
    read('value_metric'),
    read('value_entry'),
    read('deals', dealProperties),
    readAsListed(pages('contacts'), async () => []),
  ]);
  return {
    company: toCrmRecord(company, propertiesOfCompany(request)),
    milestones: milestones.records,
    metrics: metrics.records,
    entries: entries.records,
    deals: deals.records.map((deal) => ({ ...deal, isPrimary: deals.primaryIds.has(deal.id) })),
    contactIds: contacts.ids,
    settings,
  };
};
