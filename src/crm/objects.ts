import { MILESTONE_TEMPLATE } from './objects/milestone-template.ts';
import { VALUE_ENTRY } from './objects/value-entry.ts';
import { VALUE_METRIC } from './objects/value-metric.ts';
import { VALUE_MILESTONE } from './objects/value-milestone.ts';
import type { ObjectDefinition } from './objects/property.ts';

/** The four custom objects, in the order in which they are made. */
export const CUSTOM_OBJECTS = [VALUE_MILESTONE, VALUE_METRIC, VALUE_ENTRY, MILESTONE_TEMPLATE] as const;

export type CustomObjectName = (typeof CUSTOM_OBJECTS)[number]['name'];
export type StandardObjectName = 'companies' | 'deals' | 'contacts';
export type ObjectName = CustomObjectName | StandardObjectName;

/** The definition of a custom object. */
export function definitionOf(name: CustomObjectName): ObjectDefinition {
  return CUSTOM_OBJECTS.find((definition) => definition.name === name) as ObjectDefinition;
}

export {
  COMPANY_PROPERTIES,
  DEAL_PROPERTIES,
  LIST_PAGES,
  PROPERTY_GROUP,
} from './objects/company-properties.ts';
export { MILESTONE_TEMPLATE, VALUE_ENTRY, VALUE_METRIC, VALUE_MILESTONE };
