import { LIST_PAGES } from '../crm/objects.ts';
import type { ObjectName } from '../crm/objects.ts';
import type { CompanyRecords, CompanyRequest, CrmRecord } from '../crm/repository.ts';
import { associatedPages, type AssociatedPage } from './associations.ts';
import type { HubSpotClient } from './client.ts';
import { readListPages, writeListPages } from './list-pages.ts';
import { namesOf, PARTS_OF_COMPANY, propertiesOfCompany } from './company-parts.ts';
import type { PartOfCompany } from './company-parts.ts';
import { toPartlyUnread } from './crm-error.ts';
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
 * Every part of a company, or an error that names each one that is missing: figures without it would be wrong, and
 * whoever reads about it should know what is.
 */
const readParts = async (
  read: (part: PartOfCompany) => Promise<Associated>,
): Promise<Readonly<Record<PartOfCompany, Associated>>> => {
  const failures: { readonly part: PartOfCompany; readonly error: unknown }[] = [];
  const parts = await Promise.all(
    PARTS_OF_COMPANY.map(async (part) => {
      try {
        return [part, await read(part)] as const;
      } catch (error) {
        failures.push({ part, error });
        return [part, null] as const;
      }
    }),
  );
  if (failures.length > 0) throw toPartlyUnread(failures);
  return Object.fromEntries(parts) as unknown as Record<PartOfCompany, Associated>;
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
  const parts = await readParts((part) => {
    // Of contacts the ids are all that is needed.
    if (part === 'contacts') return read(part, async () => []);
    const properties = part === 'deals' ? dealProperties : namesOf(part);
    return read(part, (ids) => readRecordsById(client, part, ids, properties));
  });
  const { value_milestone: milestones, value_metric: metrics, value_entry: entries, deals, contacts } = parts;
  return {
    company: toCrmRecord(company, propertiesOfCompany(request.companyProperties)),
    milestones: milestones.records,
    metrics: metrics.records,
    entries: entries.records,
    deals: deals.records.map((deal) => ({ ...deal, isPrimary: deals.primaryIds.has(deal.id) })),
    contactIds: contacts.ids,
    settings,
    listPages: writeListPages(
      Object.fromEntries(PARTS_OF_COMPANY.map((part) => [part, parts[part].cursors])),
    ),
  };
};
