import { liveProperty } from '../definitions/resolve.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { validationError } from '../errors.ts';
import type { SearchKey } from '../records/value-index.ts';
import { comparable } from './filters.ts';
import type { Searchable } from './filters.ts';
import type { Sort } from './query.ts';

/** Up to here the first ones are picked while looking through all; beyond, all are sorted. */
const FEW = 500;

interface Keyed<Hit> {
  hit: Hit;
  id: number;
  key: SearchKey | null;
}

/** Records without a value come last, whatever the direction; equal ones by ascending id. */
function comparer<Hit>(isDescending: boolean): (a: Keyed<Hit>, b: Keyed<Hit>) => number {
  const direction = isDescending ? -1 : 1;
  return (a, b) => {
    if (a.key === b.key) return a.id - b.id;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return a.key < b.key ? -direction : direction;
  };
}

/** The first `count` items in order; the others are looked at once each. */
function firstFew<Item>(
  items: readonly Item[],
  count: number,
  compare: (a: Item, b: Item) => number,
): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    const last = first.at(-1);
    if (first.length >= count && last !== undefined && compare(item, last) >= 0) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(item, first[middle] as Item) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}

/** The first `count` hits by a property. */
export function sortHits<Hit extends { seen: Searchable }>(
  entry: ObjectTypeEntry,
  hits: readonly Hit[],
  sort: Sort,
  count: number,
): Hit[] {
  const property = liveProperty(entry, sort.propertyName);
  if (!property) throw validationError(`Cannot sort by "${sort.propertyName}": the property does not exist.`);
  const keyed = hits.map((hit) => {
    const value = hit.seen.properties[property.name];
    return { hit, id: Number(hit.seen.id), key: value === undefined ? null : comparable(property, value) };
  });
  const compare = comparer<Hit>(sort.isDescending);
  const sorted = count <= FEW ? firstFew(keyed, count, compare) : keyed.sort(compare);
  return sorted.slice(0, count).map(({ hit }) => hit);
}
