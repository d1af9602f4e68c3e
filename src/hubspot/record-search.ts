import type { SearchFilter, SearchPage, SearchQuery } from '../crm/repository.ts';
import type { ObjectName } from '../crm/objects.ts';
import { checkSearch } from '../crm/search-query.ts';
import type { HubSpotClient } from './client.ts';
import { definedProperties, objectTypeOf } from './object-types.ts';
import { toCrmRecord } from './record-read.ts';
import { searchPage } from './search.ts';
import type { SearchFilter as WireFilter } from './wire.ts';

/**
 * HubSpot compares the values of a list in lower case where the property is a text. What type a property of HubSpot's
 * own is, only the account knows: there both are sent.
 */
const listValues = (object: ObjectName, { property, values = [] }: SearchFilter): string[] => {
  const definition = definedProperties(object).find(({ name }) => name === property);
  const inLowerCase = values.map((value) => value.toLowerCase());
  if (definition === undefined) return [...new Set([...values, ...inLowerCase])];
  return definition.type === 'string' ? inLowerCase : [...values];
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A search compares dates in milliseconds; whether it also takes days as they are written, HubSpot does not say. */
const operand = (object: ObjectName, property: string, value: string): string => {
  const definition = definedProperties(object).find(({ name }) => name === property);
  return definition?.type === 'date' && DAY.test(value) ? String(Date.parse(value)) : value;
};

const toWireFilter = (object: ObjectName, filter: SearchFilter): WireFilter => ({
  propertyName: filter.property,
  operator: filter.operator,
  ...(filter.value === undefined ? {} : { value: operand(object, filter.property, filter.value) }),
  ...(filter.values === undefined
    ? {}
    : { values: listValues(object, filter).map((value) => operand(object, filter.property, value)) }),
});

export const searchRecords = async (client: HubSpotClient, query: SearchQuery): Promise<SearchPage> => {
  checkSearch(query);
  const { object, filters, properties, sort, limit, after } = query;
  const result = await searchPage(client, objectTypeOf(object), {
    filters: filters.map((filter) => toWireFilter(object, filter)),
    properties,
    limit,
    ...(sort === undefined ? {} : { sort }),
    ...(after === undefined ? {} : { after }),
  });
  return { ...result, records: result.records.map((record) => toCrmRecord(record, properties)) };
};
