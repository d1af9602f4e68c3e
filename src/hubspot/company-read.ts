import { LIST_PAGES } from '../crm/objects.ts';
import type { ObjectName } from '../crm/objects.ts';
import type { CompanyRecords, CompanyRequest, CrmRecord } from '../crm/repository.ts';
import { associatedPages, type AssociatedPage } from './associations.ts';
import type { HubSpotClient } from './client.ts';
import { readListPages, writeListPages } from './list-pages.ts';
import { namesOf, PARTS_OF_COMPANY, propertiesOfCompany } from './company-parts.ts';
import { objectTypeOf } from './object-types.ts';
import { readRecordsById, readRecordsByKey, toCrmRecord } from './record-read.ts';
import type { CrmObjectWithAssociations } from './wire.ts';

const readCompanyItself = (
  client: HubSpotClient,
  request: CompanyRequest,
): Promise<CrmObjectWithAssociations> =>
  client.send<CrmObjectWithAssociations>({
    method: 'GET',
    path: client.paths.objects.record('companies', request.companyId),
    query: {
      properties: propertiesOfCompany(request.companyProperties),
      associations: PARTS_OF_COMPANY.map(objectTypeOf),
    },
    idempotent: true,
  });

type Associated = {
  readonly ids: readonly string[];
  readonly primaryIds: ReadonlySet<string>;
  readonly cursors: readonly string[];
  readonly records: readonly CrmRecord[];
};
type ReadByIds = (ids: readonly string[]) => Promise<readonly CrmRecord[]>;

/** Reads the records of each page of a list as soon as its ids are there, while the next page is on its way. */
const readAsListed = async (
  pages: AsyncIterable<AssociatedPage>,
  readByIds: ReadByIds,
): Promise<Associated> => {
  const ids = new Set<string>();
  const primaryIds = new Set<string>();
  const cursors: string[] = [];
  const reads: Promise<readonly CrmRecord[]>[] = [];
  for await (const { records, next } of pages) {
    const fresh = records.map(({ id }) => id).filter((id) => !ids.has(id));
    for (const { id, isPrimary } of records) {
      ids.add(id);
      if (isPrimary) primaryIds.add(id);
    }
    if (next !== undefined) cursors.push(next);
    if (fresh.length === 0) continue;
    const read = readByIds(fresh);
    // Its failure is heard below, unless a later page fails first.
    read.catch(() => undefined);
    reads.push(read);
  }
  const byId = new Map((await Promise.all(reads)).flat().map((record) => [record.id, record]));
  return { ids: [...ids], primaryIds, cursors, records: [...byId.values()] };
};

/**
 * Everything of one company. First the company with the ids of what belongs to it, and the settings; then all of
 * that at once. A company with more than 100 of a kind takes one trip more. Its list has pages, of which each only
 * tells where the next one begins: the company keeps where they began, and they are asked for together. Without that,
 * each further page takes a trip.
 */
export const readCompanyRecords = async (
  client: HubSpotClient,
  request: CompanyRequest,
): Promise<CompanyRecords> => {
  const [company, settings] = await Promise.all([
    readCompanyItself(client, request),
    readRecordsByKey(client, 'milestone_template', request.settingsKeys),
  ]);
  // Settings that cannot be read end it here, before reads are under way that nobody would wait for.
  const dealProperties = request.dealProperties(settings);
  const read = (object: ObjectName, readByIds: ReadByIds) => {
    const known = readListPages(company.properties[LIST_PAGES], object);
    return readAsListed(associatedPages(client, company, objectTypeOf(object), known), readByIds);
  };
  const readWhole = (object: ObjectName, properties = namesOf(object)) =>
    read(object, (ids) => readRecordsById(client, object, ids, properties));
  const [milestones, metrics, entries, deals, contacts] = await Promise.all([
    readWhole('value_milestone'),
    readWhole('value_metric'),
    readWhole('value_entry'),
    readWhole('deals', dealProperties),
    read('contacts', async () => []),
  ]);
  return {
    company: toCrmRecord(company, propertiesOfCompany(request.companyProperties)),
    milestones: milestones.records,
    metrics: metrics.records,
    entries: entries.records,
    deals: deals.records.map((deal) => ({ ...deal, isPrimary: deals.primaryIds.has(deal.id) })),
    contactIds: contacts.ids,
    settings,
    listPages: writeListPages({
      value_milestone: milestones.cursors,
      value_metric: metrics.cursors,
      value_entry: entries.cursors,
      deals: deals.cursors,
      contacts: contacts.cursors,
    }),
  };
};
