import type { HubSpotClient } from './client.ts';
import { ASSOCIATION_PAGE } from './limits.ts';
import type { HttpRequest } from './port.ts';
import { recordIdOf } from './record-id.ts';
import type { AssociationPage, CrmObjectWithAssociations } from './wire.ts';

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

/** Every record once; it is listed under each of its association types. */
const joinRows = (rows: readonly AssociatedRecord[]): readonly AssociatedRecord[] => {
  const byId = new Map<string, AssociatedRecord>();
  for (const { id, isPrimary } of rows) {
    byId.set(id, { id, isPrimary: isPrimary || (byId.get(id)?.isPrimary ?? false) });
  }
  return [...byId.values()];
};

const readWholeList = async (
  client: HubSpotClient,
  from: { readonly objectType: string; readonly id: string },
  toObjectType: string,
  primary: NamedType | undefined,
): Promise<readonly AssociatedRecord[]> => {
  const rows: AssociatedRecord[] = [];
  let after: string | undefined;
  do {
    const request: HttpRequest = {
      method: 'GET',
      path: client.paths.objects.associations(from.objectType, from.id, toObjectType),
      query: { limit: ASSOCIATION_PAGE, after },
      idempotent: true,
    };
    const page: AssociationPage = await client.send<AssociationPage>(request);
    for (const { toObjectId, associationTypes } of page.results) {
      const isPrimary = associationTypes.some(
        ({ category, typeId }) => category === 'HUBSPOT_DEFINED' && typeId === primary?.typeId,
      );
      rows.push({ id: recordIdOf(toObjectId, request), isPrimary });
    }
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return joinRows(rows);
};

/**
 * The records associated with one that was read with `associations=`. That reply lists at most 100 of a
 * type; when there are more, the whole list is read anew in larger pages, because HubSpot does not promise
 * that the cursor of one means anything to the other.
 */
export const associatedRecords = async (
  client: HubSpotClient,
  from: { readonly objectType: string; readonly record: CrmObjectWithAssociations },
  toObjectType: string,
): Promise<readonly AssociatedRecord[]> => {
  const { objectType, record } = from;
  const list = Object.entries(record.associations ?? {}).find(([key]) => isSameType(key, toObjectType))?.[1];
  if (list === undefined) return [];
  const primary = PRIMARY_TYPES[`${objectType}/${toObjectType}`];
  if (list.paging?.next !== undefined) {
    return readWholeList(client, { objectType, id: record.id }, toObjectType, primary);
  }
  return joinRows(
    list.results.map(({ id, type }) => ({ id: String(id), isPrimary: type === primary?.name })),
  );
};
