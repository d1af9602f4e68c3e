import type { ObjectName } from '../crm/objects.ts';
import {
  readAssociationPages,
  type AssociationInput,
  type AssociationPage,
  type AssociationRow,
} from './association-read.ts';
import { chunk } from './batch-chunks.ts';
import type { HubSpotClient } from './client.ts';
import { mapConcurrently } from './concurrency.ts';
import { ASSOCIATION_READ_INPUTS, CONCURRENT_REQUESTS } from './limits.ts';
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
 * The records of an object that are associated with each company, by its id; companies without any are left out. The
 * lists of up to 1,000 companies are read in one request, and again for those that have a further page.
 */
export const readAssociationLists = async (
  client: HubSpotClient,
  companyIds: readonly string[],
  object: ObjectName,
): Promise<ReadonlyMap<string, AssociationList>> => {
  const pair = { objectType: 'companies', toObjectType: objectTypeOf(object) };
  const found = new Map<string, AssociationPage[]>();
  let open: readonly AssociationInput[] = [...new Set(companyIds)].map((id) => ({ id }));
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

/** Ids of the records that are associated with each company. */
export const readAssociatedIds = async (
  client: HubSpotClient,
  companyIds: readonly string[],
  object: ObjectName,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const lists = await readAssociationLists(client, companyIds, object);
  return new Map([...lists].map(([companyId, { rows }]) => [companyId, rows.map(({ id }) => id)]));
};
