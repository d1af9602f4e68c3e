import { associationPages } from './association-pages.ts';
import type { HubSpotClient } from './client.ts';
import type { CrmObjectWithAssociations } from './wire.ts';

export type AssociatedRecord = {
  readonly id: string;
  readonly isPrimary: boolean;
};

/** A page, and the cursor at which the next page of the list begins, where the page is of the list itself. */
export type AssociatedPage = { readonly records: readonly AssociatedRecord[]; readonly next?: string };

/** How HubSpot calls an association type: by name inside a record, by number in a list. */
type NamedType = { readonly name: string; readonly typeId: number };

/** Of the pairs this app reads, only deals and contacts tell a primary company from others. */
const PRIMARY_TYPES: Readonly<Record<string, NamedType>> = {
  'companies/deals': { name: 'company_to_deal', typeId: 6 },
  'companies/contacts': { name: 'company_to_contact', typeId: 2 },
};

/** Whether a row of a company's list ties the record to its primary company. */
export const isPrimaryOf = (toObjectType: string, standardTypeIds: readonly number[]): boolean => {
  const primary = PRIMARY_TYPES[`companies/${toObjectType}`];
  return primary !== undefined && standardTypeIds.includes(primary.typeId);
};

/**
 * Whether HubSpot's name of an object type means the asked one: for `p_value_metric` it answers with the
 * account's full name, `p55_value_metric`.
 */
const isSameType = (answered: string, asked: string): boolean => {
  const bare = (name: string) => name.toLowerCase().replace(/^p\d*_/, '');
  return bare(answered) === bare(asked);
};

/**
 * The records associated with a company that was read with `associations=`, page by page: a record may be listed on two of
 * them, and under each of its association types. The reply of the record lists at most 100 rows of a type and comes
 * first; HubSpot does not promise that its cursor means anything to the list, which therefore is read from its start.
 *
 * @param known cursors of the list's pages, from when it was read before
 */
export async function* associatedPages(
  client: HubSpotClient,
  record: CrmObjectWithAssociations,
  toObjectType: string,
  known: readonly string[] = [],
): AsyncGenerator<AssociatedPage> {
  const list = Object.entries(record.associations ?? {}).find(([key]) => isSameType(key, toObjectType))?.[1];
  if (list === undefined) return;
  const primary = PRIMARY_TYPES[`companies/${toObjectType}`];
  yield {
    records: list.results.map(({ id, type }) => ({ id: String(id), isPrimary: type === primary?.name })),
  };
  if (list.paging?.next === undefined) return;
  const pages = associationPages(client, { objectType: 'companies', id: record.id, toObjectType }, known);
  for await (const { rows, next } of pages) {
    const records = rows.map(({ id, standardTypeIds }) => ({
      id,
      isPrimary: isPrimaryOf(toObjectType, standardTypeIds),
    }));
    yield { records, ...(next === undefined ? {} : { next }) };
  }
}
