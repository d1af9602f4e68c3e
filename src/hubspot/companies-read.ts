import type { CompaniesRequest, CompanyRecords, CrmRecord } from '../crm/repository.ts';
import { readAssociationLists, type AssociationList } from './association-lists.ts';
import { isPrimaryOf } from './associations.ts';
import { chunk } from './batch-chunks.ts';
import type { HubSpotClient } from './client.ts';
import { namesOf, PARTS_OF_COMPANY, propertiesOfCompany, type PartOfCompany } from './company-parts.ts';
import { BATCH_INPUTS } from './limits.ts';
import { writeListPages } from './list-pages.ts';
import { objectTypeOf } from './object-types.ts';
import { readRecordsById } from './record-read.ts';

/** Of so many companies it is known at once what belongs to them: their ids fit into memory, however many. */
const LISTED_TOGETHER = 2 * BATCH_INPUTS;
/** The most records that are read before those who asked have dealt with them; one company may have more. */
const RECORDS_TOGETHER = 5_000;

const EMPTY: AssociationList = { rows: [], cursors: [] };

/** A company with what belongs to it, of which so far only the ids are known. */
type Listed = {
  readonly company: CrmRecord;
  readonly lists: Readonly<Record<PartOfCompany, AssociationList>>;
};

const sizeOf = ({ lists }: Listed): number =>
  Object.values(lists).reduce((total, { rows }) => total + rows.length, 1);

const listCompanies = async (
  client: HubSpotClient,
  companyIds: readonly string[],
  properties: readonly string[],
): Promise<readonly Listed[]> => {
  const [companies, ...lists] = await Promise.all([
    readRecordsById(client, 'companies', companyIds, properties),
    ...PARTS_OF_COMPANY.map((part) => readAssociationLists(client, companyIds, part)),
  ]);
  const asked = new Set(companyIds);
  // One that was merged into another meanwhile answers as that one, to which none of the lists belongs.
  const own = companies.filter(({ id }) => asked.has(id));
  return own.map((company) => ({
    company,
    lists: Object.fromEntries(
      PARTS_OF_COMPANY.map((part, index) => [part, lists[index]?.get(company.id) ?? EMPTY]),
    ) as Listed['lists'],
  }));
};

/** Splits companies into portions that are not too large to keep in memory. */
const portionsOf = (companies: readonly Listed[]): readonly (readonly Listed[])[] => {
  const portions: Listed[][] = [];
  let room = 0;
  for (const company of companies) {
    const size = sizeOf(company);
    if (size > room || portions.length === 0) {
      portions.push([]);
      room = RECORDS_TOGETHER;
    }
    portions.at(-1)?.push(company);
    room -= size;
  }
  return portions;
};

const readPortion = async (
  client: HubSpotClient,
  portion: readonly Listed[],
  dealProperties: readonly string[],
): Promise<readonly CompanyRecords[]> => {
  const read = async (part: PartOfCompany, properties = namesOf(part)) => {
    const ids = portion.flatMap(({ lists }) => lists[part].rows.map(({ id }) => id));
    const records = await readRecordsById(client, part, ids, properties);
    const byId = new Map(records.map((record) => [record.id, record]));
    return ({ lists }: Listed) => lists[part].rows.flatMap(({ id }) => byId.get(id) ?? []);
  };
  const [milestones, metrics, entries, deals] = await Promise.all([
    read('value_milestone'),
    read('value_metric'),
    read('value_entry'),
    read('deals', dealProperties),
  ]);
  return portion.map((listed) => {
    const { company, lists } = listed;
    const primary = new Set(
      lists.deals.rows
        .filter(({ standardTypeIds }) => isPrimaryOf(objectTypeOf('deals'), standardTypeIds))
        .map(({ id }) => id),
    );
    return {
      company,
      milestones: milestones(listed),
      metrics: metrics(listed),
      entries: entries(listed),
      deals: deals(listed).map((deal) => ({ ...deal, isPrimary: primary.has(deal.id) })),
      contactIds: lists.contacts.rows.map(({ id }) => id),
      settings: [],
      listPages: writeListPages(
        Object.fromEntries(PARTS_OF_COMPANY.map((part) => [part, lists[part].cursors])),
      ),
    };
  });
};

/**
 * Everything of many companies: first what belongs to them and then its records, whichever company they are of, so that
 * hardly any request is less than full.
 */
export async function* readCompaniesRecords(
  client: HubSpotClient,
  { companyIds, companyProperties, dealProperties }: CompaniesRequest,
): AsyncGenerator<readonly CompanyRecords[]> {
  const properties = propertiesOfCompany(companyProperties);
  for (const ids of chunk([...new Set(companyIds)], LISTED_TOGETHER)) {
    for (const portion of portionsOf(await listCompanies(client, ids, properties))) {
      yield await readPortion(client, portion, dealProperties);
    }
  }
}
