import { defineProperty, number, readOnly, text } from './property.ts';
import type { PropertySeed } from './property.ts';
import type { PropertyDefinition } from './types.ts';

/** Properties that every object has, under the names this object uses for its two dates. */
export function commonProperties(createdDateName: string, modifiedDateName: string): PropertySeed[] {
  return [
    readOnly(number('hs_object_id', 'Record ID')),
    readOnly({ name: createdDateName, label: 'Create date', type: 'datetime' }),
    readOnly({ name: modifiedDateName, label: 'Last modified date', type: 'datetime' }),
    {
      name: 'hubspot_owner_id',
      label: 'Owner',
      type: 'enumeration',
      valuesFrom: 'owners',
      referencedObjectType: 'OWNER',
    },
    readOnly({ name: 'hubspot_owner_assigneddate', label: 'Owner assigned date', type: 'datetime' }),
    readOnly(text('hs_object_source', 'Record source')),
    readOnly({
      name: 'hs_merged_object_ids',
      label: 'Merged record IDs',
      type: 'enumeration',
      fieldType: 'checkbox',
    }),
    readOnly(number('hs_created_by_user_id', 'Created by user ID')),
    readOnly(number('hs_updated_by_user_id', 'Updated by user ID')),
  ];
}

/** The pipeline and stage of a custom object's records, once it has pipelines. */
export const PIPELINE_PROPERTIES: PropertySeed[] = [
  { name: 'hs_pipeline', label: 'Pipeline', type: 'enumeration', valuesFrom: 'pipelines' },
  { name: 'hs_pipeline_stage', label: 'Pipeline stage', type: 'enumeration', valuesFrom: 'stages' },
];

/** Turns the seeds of one object into its property map, all of them HubSpot's own. */
export function standardProperties(
  groupName: string,
  seeds: PropertySeed[],
): Map<string, PropertyDefinition> {
  const properties = new Map<string, PropertyDefinition>();
  seeds.forEach((seed, displayOrder) => {
    properties.set(seed.name, defineProperty({ groupName, displayOrder, hubspotDefined: true, ...seed }));
  });
  return properties;
}
