import { MILESTONE_TEMPLATE } from '../objects.ts';
import type { PropertyValues } from '../repository.ts';

/** HubSpot keeps at most this many characters in one property. */
export const PROPERTY_CHARACTERS = 65_536;

const BODY_NAMES = MILESTONE_TEMPLATE.properties
  .map((property) => property.name)
  .filter((name) => name.startsWith('body_'));

/**
 * Splits a long text over the content properties of a record; unused ones are cleared.
 * @throws RangeError when it does not fit
 */
export function splitBody(text: string): PropertyValues {
  const room = BODY_NAMES.length * PROPERTY_CHARACTERS;
  if (text.length > room) {
    throw new RangeError(`The content has ${text.length} characters; a record holds ${room} at the most.`);
  }
  return Object.fromEntries(
    BODY_NAMES.map((name, index) => [
      name,
      text.slice(index * PROPERTY_CHARACTERS, (index + 1) * PROPERTY_CHARACTERS),
    ]),
  );
}

/** Joins what `splitBody` split; "" for a record without content. */
export function joinBody(values: PropertyValues): string {
  return BODY_NAMES.map((name) => values[name] ?? '').join('');
}
