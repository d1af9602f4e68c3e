import { liveProperty } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { PropertyValues } from './check-write.ts';

/** Values of check boxes that begin with a semicolon are added to those that the record has. */
export function withAppendedOptions(
  entry: ObjectTypeEntry,
  values: PropertyValues,
  current: PropertyValues,
): PropertyValues {
  const joined = Object.entries(values).map(([name, value]) => {
    const isAppended = value.startsWith(';') && liveProperty(entry, name)?.fieldType === 'checkbox';
    if (!isAppended) return [name, value];
    const parts = `${current[name] ?? ''}${value}`.split(';').filter((part) => part !== '');
    return [name, [...new Set(parts)].join(';')];
  });
  return Object.fromEntries(joined) as PropertyValues;
}
