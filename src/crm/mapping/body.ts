import { MILESTONE_TEMPLATE } from '../objects.ts';
import type { PropertyValues } from '../repository.ts';
import { endOfCharacter, PROPERTY_CHARACTERS } from './values.ts';

const BODY_NAMES = MILESTONE_TEMPLATE.properties
  .map((property) => property.name)
  .filter((name) => name.startsWith('body_'));

/**
 * Splits a long text over the content properties of a record; unused ones are cleared. No character is cut in
 * two, which would be lost on the way.
 * @throws RangeError when it does not fit
 */
export function splitBody(text: string): PropertyValues {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfCharacter(text, Math.min(start + PROPERTY_CHARACTERS, text.length));
    parts.push(text.slice(start, end));
    start = end;
  }
  if (parts.length > BODY_NAMES.length) {
    const room = BODY_NAMES.length * PROPERTY_CHARACTERS;
    throw new RangeError(`The content has ${text.length} characters; a record holds ${room} at the most.`);
  }
  return Object.fromEntries(BODY_NAMES.map((name, index) => [name, parts[index] ?? '']));
}

/** Joins what `splitBody` split; "" for a record without content. */
export function joinBody(values: PropertyValues): string {
  return BODY_NAMES.map((name) => values[name] ?? '').join('');
}
