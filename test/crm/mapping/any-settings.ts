import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { aNumber, orNull, someWords } from './arbitraries.ts';

/** Settings of which an administrator changed anything, each value into another one of its kind. */
export const anySettings = valueLike(DEFAULT_SETTINGS) as fc.Arbitrary<Settings>;

function valueLike(value: unknown): fc.Arbitrary<unknown> {
  if (value === null) return orNull(someWords);
  if (typeof value === 'number') return aNumber;
  if (typeof value === 'boolean') return fc.boolean();
  if (typeof value === 'string') return someWords;
  if (Array.isArray(value)) return fc.array(valueLike(value[0] ?? ''), { maxLength: 3 });
  return groupLike(value as Record<string, unknown>);
}

/** A group without fields is a table that people fill, such as exchange rates. */
function groupLike(group: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const fields = Object.entries(group).map(([name, value]) => [name, valueLike(value)] as const);
  return fields.length === 0
    ? fc.dictionary(fc.stringMatching(/^[A-Z]{3}$/), aNumber, { maxKeys: 3, noNullPrototype: true })
    : fc.record(Object.fromEntries(fields));
}
