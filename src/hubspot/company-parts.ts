import type { ObjectName } from '../crm/objects.ts';
import { definedProperties } from './object-types.ts';

/** What belongs to a company and is read with it. */
export const PARTS_OF_COMPANY = [
  'value_milestone',
  'value_metric',
  'value_entry',
  'deals',
  'contacts',
] as const satisfies readonly ObjectName[];

export type PartOfCompany = (typeof PARTS_OF_COMPANY)[number];

/** The app's own properties of an object. */
export const namesOf = (object: ObjectName): readonly string[] =>
  definedProperties(object).map(({ name }) => name);

/** What is read of a company: the app's own properties, and further ones. */
export const propertiesOfCompany = (further: readonly string[]): readonly string[] => [
  ...new Set(['name', 'hubspot_owner_id', ...namesOf('companies'), ...further]),
];
