import type { PropertyValues } from '../../crm/repository.ts';

/** Property values as a write names them: what is not set is an empty text. */
export function texts(properties: PropertyValues): Record<string, string> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value ?? '']));
}
