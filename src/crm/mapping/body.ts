import { MILESTONE_TEMPLATE } from '../objects.ts';
import { CrmError } from '../repository.ts';
import type { CrmRecord, PropertyValues } from '../repository.ts';
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

/**
 * The JSON that a record holds; undefined where there is no record or nothing in it.
 * @throws CrmError `invalid`, naming the record, when people changed it into something else
 */
export function readJsonBody(record: CrmRecord | undefined, key: string): unknown {
  const body = record === undefined ? '' : joinBody(record.properties);
  if (body === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    throw new CrmError('invalid', `The record "${key}" was changed by hand and is no longer readable.`, {
      subjects: [key],
      cause,
    });
  }
}
