import type { CrmClient } from './crm-client.ts';
import { formatProperties, type FormatContext } from './format-properties.ts';
import type {
  AssociationsRequest,
  CrmProperties,
  FetchOptions,
  FormatRequest,
  PropertiesRequest,
  SearchRequest,
} from './protocol.ts';
import { readAssociations, readDefinitions, readRecord, readRecords } from './record-reads.ts';

export type HookContext = { readonly crm: CrmClient; readonly timeZone: string };

const DEFAULT_LOCALE = 'en-GB';
const DEFAULT_CURRENCY = 'USD';
const DEFAULT_PAGE_LENGTH = 10;

const formatContext = (
  { timeZone }: HookContext,
  locale: string | undefined,
  properties: CrmProperties,
): FormatContext => ({
  locale: locale ?? DEFAULT_LOCALE,
  timeZone,
  currency: properties['deal_currency_code'] ?? properties['vrm_currency'] ?? DEFAULT_CURRENCY,
});

/** Every name that was asked for, as text or null: the hooks refuse any other kind of value. */
const pick = (names: readonly string[], properties: CrmProperties): CrmProperties =>
  Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));

/** Reads the definitions only when something is to be formatted, then formats many records by them. */
const createFormatter = async (
  context: HookContext,
  objectType: string,
  { options, locale }: { readonly options?: FetchOptions; readonly locale?: string },
): Promise<(properties: CrmProperties) => CrmProperties> => {
  if (options?.propertiesToFormat === undefined) return (properties) => properties;
  const definitions = await readDefinitions(context.crm, objectType);
  return (properties) =>
    formatProperties(properties, definitions, formatContext(context, locale, properties), options);
};

/** Answers `useCrmProperties` and the actions that read properties. */
export const answerProperties = async (context: HookContext, request: PropertiesRequest) => {
  const { objectTypeId, objectId, names } = request;
  const [record, format] = await Promise.all([
    readRecord(context.crm, objectTypeId, String(objectId), names),
    createFormatter(context, objectTypeId, request),
  ]);
  return format(pick(names, record.properties));
};

/** Answers `useAssociations`: one page; `nextOffset` is a number on the last page too. */
export const answerAssociations = async (context: HookContext, request: AssociationsRequest) => {
  const { objectTypeId, objectId, toObjectType, properties = [], offset = 0 } = request;
  const from = { objectType: objectTypeId, id: String(objectId) };
  const items = await readAssociations(context.crm, from, toObjectType);
  const end = offset + (request.pageLength ?? DEFAULT_PAGE_LENGTH);
  const page = items.slice(offset, end);
  const ids = page.map(({ id }) => id);
  const [records, format] = await Promise.all([
    readRecords(context.crm, toObjectType, ids, properties),
    createFormatter(context, toObjectType, request),
  ]);
  const byId = new Map(records.map((record) => [String(record.id), record]));
  return {
    results: page.map(({ id, associationTypes }) => ({
      toObjectId: Number(id),
      associationTypes,
      properties: format(pick(properties, byId.get(id)?.properties ?? {})),
    })),
    hasMore: items.length > end,
    nextOffset: Math.min(end, items.length),
  };
};

type SearchPage = {
  readonly total: number;
  readonly results: readonly { readonly id: string; readonly properties: CrmProperties }[];
  readonly paging?: { readonly next?: { readonly after: string } };
};

/** Answers `useCrmSearch`. */
export const answerSearch = async (context: HookContext, request: SearchRequest) => {
  const { objectType, properties = [], query, filterGroups, sorts, pageLength, after } = request;
  const [page, format] = await Promise.all([
    context.crm.post<SearchPage>(context.crm.paths.objects.search(objectType), {
      properties,
      query,
      filterGroups,
      sorts,
      after,
      limit: pageLength ?? DEFAULT_PAGE_LENGTH,
    }),
    createFormatter(context, objectType, request),
  ]);
  const next = page.paging?.next?.after;
  return {
    results: page.results.map((record) => ({
      objectId: Number(record.id),
      properties: format(pick(properties, record.properties)),
    })),
    total: page.total,
    hasMore: next !== undefined,
    ...(next === undefined ? {} : { after: next }),
  };
};

/** Answers `formatCrmProperties`: the list that came in, formatted, in its order. */
export const answerFormat = async (context: HookContext, request: FormatRequest) => {
  const { objectType, propertiesList, formattingOptions, locale } = request;
  const options: FetchOptions = {
    propertiesToFormat: 'all',
    ...(formattingOptions === undefined ? {} : { formattingOptions }),
  };
  const format = await createFormatter(context, objectType, {
    options,
    ...(locale === undefined ? {} : { locale }),
  });
  return propertiesList.map(format);
};
