import type { PropertyDefinition } from '../crm/objects/property.ts';
import type { ExistingProperty } from '../crm/repository.ts';

/**
 * What is wrong with properties that exist under a name of ours: what it is, where, and what would be right. They
 * are never changed: people may keep data in them.
 */
export function problemsOf(
  object: string,
  wanted: readonly PropertyDefinition[],
  existing: readonly ExistingProperty[],
): readonly string[] {
  return wanted.flatMap((definition) => {
    const found = existing.find(({ name }) => name === definition.name);
    if (found === undefined) return [];
    const problem = problemOf(definition, found);
    return problem === null ? [] : [`${object}.${definition.name} ${problem}`];
  });
}

const REPLACE_IT =
  'Archive the property in HubSpot (Settings > Properties) and run this again: it is then made as it has to be.';

function problemOf(wanted: PropertyDefinition, found: ExistingProperty): string | null {
  if (found.type !== wanted.type) {
    return `exists with type ${found.type}; it has to be ${wanted.type}. ${REPLACE_IT}`;
  }
  if (wanted.hasUniqueValue === true && !found.hasUniqueValue) {
    return `exists but does not require unique values, which cannot be added later. ${REPLACE_IT}`;
  }
  if (wanted.fieldType === 'checkbox' && found.fieldType !== 'checkbox') {
    return `exists as ${found.fieldType}, which holds one choice; it has to be checkbox. ${REPLACE_IT}`;
  }
  const lacking = (wanted.options ?? []).filter(({ value }) => !found.optionValues.includes(value));
  if (wanted.type !== 'enumeration' || lacking.length === 0) return null;
  const values = lacking.map(({ value }) => value).join(', ');
  return `exists without the options ${values}. Add them to the property in HubSpot (Settings > Properties).`;
}
