/** From here on the names of fields are most of a list; below it nobody would notice. */
const FOLDED_FROM = 100;

/**
 * A list of objects as HubSpot's functions send it: rows that begin with the number of their names, so that a ledger of
 * thousands of lines does not name its fields in each. `extensions/ui/unfold.ts` is the way back.
 */
export interface FoldedList {
  readonly $names: readonly (readonly string[])[];
  readonly $rows: readonly (readonly unknown[])[];
}

/** For `JSON.stringify`: long lists of objects are folded, everything else stays as it is. */
export function foldLongLists(_key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length >= FOLDED_FROM && value.every(isPlain) ? fold(value) : value;
}

const isPlain = (item: unknown): item is Readonly<Record<string, unknown>> =>
  typeof item === 'object' && item !== null && !Array.isArray(item);

function fold(list: readonly Readonly<Record<string, unknown>>[]): FoldedList {
  const numbers = new Map<string, number>();
  const names: (readonly string[])[] = [];
  const rows = list.map((item) => {
    // What is undefined is left out of JSON, and in a row it would become null.
    const own = Object.keys(item).filter((name) => item[name] !== undefined);
    const known = own.join('\n');
    const number = numbers.get(known) ?? names.push(own) - 1;
    numbers.set(known, number);
    return [number, ...own.map((name) => item[name])];
  });
  return { $names: names, $rows: rows };
}
