import { CrmReadError, type CrmClient } from './crm-client.ts';
import type {
  AssociatedRecords,
  CompanyList,
  CompanyPage,
  CrmRecord,
  PropertyDefinition,
} from './protocol.ts';
import { ASSOCIATION_LISTS, COMPANY_LIST_PROPERTIES, COMPANY_PROPERTIES } from './record-layout.ts';

type Associated = {
  readonly toObjectId?: number | string;
  readonly id?: number | string;
  readonly associationTypes?: readonly { category: string; typeId: number; label: string | null }[];
};
type AssociatedPage = {
  readonly results: readonly Associated[];
  readonly paging?: { readonly next?: { readonly after: string } };
};

export type AssociationItem = {
  readonly id: string;
  readonly associationTypes: readonly { category: string; typeId: number; label: string }[];
};

const ASSOCIATION_PAGE = '500';
const BATCH_SIZE = 100;
const LIST_PAGE = 200;

const toAssociationItem = (item: Associated): AssociationItem => ({
  id: String(item.toObjectId ?? item.id),
  associationTypes: (item.associationTypes ?? []).map((type) => ({ ...type, label: type.label ?? '' })),
});

/** All records of one type that belong to a record, each once, in the order of the CRM. */
export const readAssociations = async (
  crm: CrmClient,
  from: { readonly objectType: string; readonly id: string },
  toObjectType: string,
): Promise<AssociationItem[]> => {
  const found = new Map<string, AssociationItem>();
  let after: string | undefined;
  do {
    const page: AssociatedPage = await crm.get(
      crm.paths.objects.associations(from.objectType, from.id, toObjectType),
      { limit: ASSOCIATION_PAGE, ...(after === undefined ? {} : { after }) },
    );
    for (const item of page.results.map(toAssociationItem)) found.set(item.id, item);
    after = page.paging?.next?.after;
  } while (after !== undefined);
  return [...found.values()];
};

/** Records by id, in the order asked for; ids that do not exist are left out. */
export const readRecords = async (
  crm: CrmClient,
  objectType: string,
  ids: readonly string[],
  properties: readonly string[],
): Promise<CrmRecord[]> => {
  const found = new Map<string, CrmRecord>();
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    const inputs = ids.slice(start, start + BATCH_SIZE).map((id) => ({ id }));
    const { results } = await crm.post<{ results: CrmRecord[] }>(
      crm.paths.objects.batch(objectType, 'read'),
      { inputs, properties },
    );
    for (const record of results) found.set(String(record.id), record);
  }
  return ids.map((id) => found.get(id)).filter((record) => record !== undefined);
};

/** The properties of one record; null for those it does not have. */
export const readRecord = (crm: CrmClient, objectType: string, id: string, properties: readonly string[]) =>
  crm.get<CrmRecord>(crm.paths.objects.record(objectType, id), { properties: properties.join(',') });

export const readDefinitions = async (crm: CrmClient, objectType: string): Promise<PropertyDefinition[]> => {
  const { results } = await crm.get<{ results: PropertyDefinition[] }>(
    crm.paths.properties.collection(objectType),
  );
  return results.map((definition) => ({
    name: definition.name,
    label: definition.label,
    type: definition.type,
    fieldType: definition.fieldType,
    ...(definition.numberDisplayHint === undefined
      ? {}
      : { numberDisplayHint: definition.numberDisplayHint }),
    ...(definition.showCurrencySymbol === undefined
      ? {}
      : { showCurrencySymbol: definition.showCurrencySymbol }),
    options: (definition.options ?? []).map(({ value, label }) => ({ value, label })),
  }));
};

const readAssociationList = async (
  crm: CrmClient,
  companyId: string,
  objectType: keyof typeof ASSOCIATION_LISTS,
): Promise<AssociatedRecords> => {
  const { properties, shown } = ASSOCIATION_LISTS[objectType];
  try {
    const items = await readAssociations(crm, { objectType: 'companies', id: companyId }, objectType);
    const ids = items.slice(0, shown).map(({ id }) => id);
    return { total: items.length, records: await readRecords(crm, objectType, ids, properties) };
  } catch (error) {
    if (!(error instanceof CrmReadError)) throw error;
    return { total: 0, records: [], problem: error.message };
  }
};

const readOwnerName = async (crm: CrmClient, ownerId: string | null | undefined): Promise<string | null> => {
  if (!ownerId) return null;
  try {
    const owner = await crm.get<{ firstName?: string; lastName?: string; email?: string }>(
      crm.paths.owners.owner(ownerId),
    );
    return [owner.firstName, owner.lastName].filter(Boolean).join(' ') || owner.email || null;
  } catch (error) {
    // An owner that was removed from the account is shown as nobody, as HubSpot does.
    if (error instanceof CrmReadError && error.status === 404) return null;
    throw error;
  }
};

const readCompany = async (crm: CrmClient, id: string): Promise<CrmRecord> => {
  try {
    return await readRecord(crm, 'companies', id, COMPANY_PROPERTIES);
  } catch (error) {
    if (!(error instanceof CrmReadError) || error.status !== 404) throw error;
    throw new CrmReadError(`There is no company ${id} in this account, or it was deleted.`, 404, error);
  }
};

/** Everything that the record page of a company shows beside the cards. */
export const readCompanyPage = async (crm: CrmClient, id: string): Promise<CompanyPage> => {
  const [company, definitions, contacts, deals, tickets] = await Promise.all([
    readCompany(crm, id),
    readDefinitions(crm, 'companies'),
    readAssociationList(crm, id, 'contacts'),
    readAssociationList(crm, id, 'deals'),
    readAssociationList(crm, id, 'tickets'),
  ]);
  const ownerName = await readOwnerName(crm, company.properties['hubspot_owner_id']);
  return { company, ownerName, definitions, contacts, deals, tickets };
};

/** One page of the company index, by name; `query` searches as HubSpot's search box does. */
export const readCompanyList = async (
  crm: CrmClient,
  { query, after }: { readonly query: string; readonly after: string | undefined },
): Promise<CompanyList> => {
  type Found = { total: number; results: CrmRecord[]; paging?: { next?: { after: string } } };
  const [found, definitions] = await Promise.all([
    crm.post<Found>(crm.paths.objects.search('companies'), {
      ...(query === '' ? {} : { query }),
      properties: COMPANY_LIST_PROPERTIES,
      sorts: [{ propertyName: 'name', direction: 'ASCENDING' }],
      limit: LIST_PAGE,
      ...(after === undefined ? {} : { after }),
    }),
    readDefinitions(crm, 'companies'),
  ]);
  const next = found.paging?.next?.after;
  return {
    companies: found.results,
    total: found.total,
    definitions,
    ...(next === undefined ? {} : { after: next }),
  };
};
