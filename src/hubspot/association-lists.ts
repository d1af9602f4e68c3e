import type { CustomObjectName, ObjectName } from '../crm/objects.ts';
import {
  readAssociationPages,
  type AssociationInput,
  type AssociationPage,
  type AssociationRow,
  type ObjectPair,
} from './association-read.ts';
import { associationPages } from './association-pages.ts';
import { chunk } from './batch-chunks.ts';
import type { HubSpotClient } from './client.ts';
import { mapConcurrently } from './concurrency.ts';
import { ASSOCIATION_READ_INPUTS, CONCURRENT_REQUESTS } from './limits.ts';
import { readListPages } from './list-pages.ts';
import { objectTypeOf } from './object-types.ts';

/** All that is associated with one record, each once, and the cursors at which pages after the first began. */
export type AssociationList = {
  readonly rows: readonly AssociationRow[];
  readonly cursors: readonly string[];
};

const joined = (pages: readonly AssociationPage[]): AssociationList => {
  const byId = new Map<string, AssociationRow>();
  for (const row of pages.flatMap(({ rows }) => rows)) {
    const standardTypeIds = [...(byId.get(row.id)?.standardTypeIds ?? []), ...row.standardTypeIds];
    byId.set(row.id, { id: row.id, standardTypeIds });
  }
  return { rows: [...byId.values()], cursors: pages.flatMap(({ next }) => next ?? []) };
};

/**
 * What is associated with each record, by its id; records without anything are left out. The lists of up to 1,000
 * records are read in one request, and again for those that have a further page.
 */
const readLists = async (
  client: HubSpotClient,
  pair: ObjectPair,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, AssociationList>> => {
  const found = new Map<string, AssociationPage[]>();
  let open: readonly AssociationInput[] = [...new Set(recordIds)].map((id) => ({ id }));
  while (open.length > 0) {
    const parts = await mapConcurrently(chunk(open, ASSOCIATION_READ_INPUTS), CONCURRENT_REQUESTS, (inputs) =>
      readAssociationPages(client, pair, inputs),
    );
    const pages = parts.flatMap((part) => [...part]);
    for (const [id, page] of pages) found.set(id, [...(found.get(id) ?? []), page]);
    open = pages.flatMap(([id, { next }]) => (next === undefined ? [] : [{ id, after: next }]));
  }
  return new Map([...found].map(([id, pages]) => [id, joined(pages)]));
};

/** The records of an object that are associated with each company. */
export const readAssociationLists = (
  client: HubSpotClient,
  companyIds: readonly string[],
  object: ObjectName,
): Promise<ReadonlyMap<string, AssociationList>> =>
  readLists(client, { objectType: 'companies', toObjectType: objectTypeOf(object) }, companyIds);

const idsIn = (lists: ReadonlyMap<string, AssociationList>): ReadonlyMap<string, readonly string[]> =>
  new Map([...lists].map(([recordId, { rows }]) => [recordId, rows.map(({ id }) => id)]));

/** Ids of the companies that each record of an object is associated with. */
export const readAssociatedCompanies = async (
  client: HubSpotClient,
  object: CustomObjectName,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> =>
  idsIn(await readLists(client, { objectType: objectTypeOf(object), toObjectType: 'companies' }, recordIds));

/** One list, of which it is known where its pages begin. */
const readKnownList = async (
  client: HubSpotClient,
  pair: ObjectPair,
  id: string,
  cursors: readonly string[],
): Promise<ReadonlyMap<string, AssociationList>> => {
  const pages: AssociationPage[] = [];
  for await (const page of associationPages(client, { ...pair, id }, cursors)) pages.push(page);
  const list = joined(pages);
  return new Map(list.rows.length === 0 ? [] : [[id, list]]);
};

/**
 * Ids of the records that are associated with each company.
 *
 * @param listPages of the company, where there is only one
 */
export const readAssociatedIds = async (
  client: HubSpotClient,
  companyIds: readonly string[],
  object: ObjectName,
  listPages = '',
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const [id, ...others] = new Set(companyIds);
  const cursors = readListPages(listPages, object);
  if (id === undefined || others.length > 0 || cursors.length === 0) {
    return idsIn(await readAssociationLists(client, companyIds, object));
  }
  const pair = { objectType: 'companies', toObjectType: objectTypeOf(object) };
  return idsIn(await readKnownList(client, pair, id, cursors));
};
