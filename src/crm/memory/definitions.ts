import { COMPANY_PROPERTIES, CUSTOM_OBJECTS, DEAL_PROPERTIES, type ObjectName } from '../objects.ts';
import type { PropertyDefinition } from '../objects/property.ts';

/** The properties that the app defines on an object. */
export function definitionsOf(object: ObjectName): readonly PropertyDefinition[] {
  if (object === 'companies') return COMPANY_PROPERTIES;
  if (object === 'deals') return DEAL_PROPERTIES;
  return CUSTOM_OBJECTS.find(({ name }) => name === object)?.properties ?? [];
}
