import { associationPages, type KnownPages } from './association-pages.ts';
import type { HubSpotClient } from './client.ts';
import type { CrmObjectWithAssociations } from './wire.ts';

export type AssociatedRecord = {
  readonly id: string;
  readonly isPrimary: boolean;
};

/** How HubSpot calls an association type: by name inside a record, by number in a list. */
type NamedType = { readonly name: string; readonly typeId: number };

/** Of the pairs this app reads, only deals and contacts tell a primary company from others. */
const PRIMARY_TYPES: Readonly<Record<string, NamedType>> = {
  'companies/deals': { name: 'company_to_deal', typeId: 6 },
  'companies/contacts': { name: 'company_to_contact', typeId: 2 },
};

/**
 * Whether HubSpot's name of an object type means the asked one: for `p_value_metric` it answers with the
 * account's full name, `p55_value_metric`.
 */
const isSameType = (answered: string, asked: string): boolean => {
  const bare = (name: string) => name.toLowerCase().replace(/^p\d*_/, '');
  return bare(answered) === bare(asked);
};

type From = { readonly objectType: string; readonly record: CrmObjectWithAssociations };

/**
 * The records associated with one that was read with `associations=`, page by page: a record may be listed on two of
 * them, and under each of its association types. The reply of the record lists at most 100 rows of a type and comes
 * first; HubSpot does not promise that its cursor means anything to the list, which therefore is read from its start.
 */
export async function* associatedPages(
  client: HubSpotClient,
  { objectType, record }: From,
  toObjectType: string,
  known?: KnownPages,
): AsyncGenerator<readonly AssociatedRecord[]> {
  const list = Object.entries(record.associations ?? {}).find(([key]) => isSameType(key, toObjectType))?.[1];
  if (list === undefined) return;
  const primary = PRIMARY_TYPES[`${objectType}/${toObjectType}`];
  yield list.results.map(({ id, type }) => ({ id: String(id), isPrimary: type === primary?.name }));
  if (list.paging?.next === undefined) return;
  for await (const rows of associationPages(client, { objectType, id: record.id, toObjectType }, known)) {
    yield rows.map(({ id, standardTypeIds }) => ({
      id,
      isPrimary: primary !== undefined && standardTypeIds.includes(primary.typeId),
    }));
  }
}
