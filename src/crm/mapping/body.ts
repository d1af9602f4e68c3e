import { MILESTONE_TEMPLATE } from '../objects.ts';
import { CrmError } from '../repository.ts';
import type { CrmRecord, PropertyValues } from '../repository.ts';
import { endOfCharacter, PROPERTY_CHARACTERS } from './values.ts';

const BODY_NAMES = MILESTONE_TEMPLATE.properties
  .map((property) => property.name)
  .filter((name) => name.startsWith('body_'));

/**
 * Splits a long text over the content properties of a record; unused ones are cleared. No character is cut in two,
 * which would be lost on the way, and no part begins or ends with a blank, which a CRM may trim.
 * @throws RangeError when it does not fit
 */
export function splitBody(text: string): PropertyValues {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfPart(text, start);
    parts.push(text.slice(start, end));
    start = end;
  }
  if (parts.length > BODY_NAMES.length) {
    const room = BODY_NAMES.length * PROPERTY_CHARACTERS;
    throw new RangeError(`The content has ${text.length} characters; a record holds ${room} at the most.`);
  }
  return Object.fromEntries(BODY_NAMES.map((name, index) => [name, parts[index] ?? '']));
}

/**
 * Joins what `splitBody` split; "" for a record without content.
 * @throws RangeError when a part in between is missing
 */
export function joinBody(values: PropertyValues): string {
  const parts = BODY_NAMES.map((name) => values[name] ?? '');
  const gap = parts.findIndex(
    (part, index) => part === '' && parts.slice(index + 1).some((later) => later !== ''),
  );
  if (gap !== -1) throw new RangeError(`${BODY_NAMES[gap]} is empty, but content follows after it`);
  return parts.join('');
}

function endOfPart(text: string, start: number): number {
  const longest = endOfCharacter(text, Math.min(start + PROPERTY_CHARACTERS, text.length));
  if (longest === text.length) return longest;
  for (let end = longest; end > start; end -= 1) {
    if (endOfCharacter(text, end) === end && !isBlank(text[end - 1]) && !isBlank(text[end])) return end;
  }
  return longest;
}

const isBlank = (character: string | undefined) => character?.trim() === '';

/**
 * The JSON that a record holds; undefined where there is no record or nothing in it.
 * @throws CrmError `invalid`, naming the record, when people changed it into something else
 */
export function readJsonBody(record: CrmRecord | undefined, key: string): unknown {
  if (record === undefined) return undefined;
  try {
    const body = joinBody(record.properties);
    return body === '' ? undefined : (JSON.parse(body) as unknown);
  } catch (cause) {
    const where = cause instanceof RangeError ? `: ${cause.message}` : '';
    throw new CrmError(
      'invalid',
      `The record "${key}" was changed by hand and is no longer readable${where}.`,
      {
        subjects: [key],
        cause,
      },
    );
  }
}
