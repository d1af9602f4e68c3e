/** Order of two texts by their code units: the same on every machine, whatever its language. */
export function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Records in the order of a text of theirs; a list that is in order already is not copied. */
export function inOrderOf<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] {
  const isOrdered = items.every((item, place) => {
    const previous = items[place - 1];
    return previous === undefined || textOf(previous) <= textOf(item);
  });
  if (isOrdered) return items;
  return [...items].sort((first, second) => compareText(textOf(first), textOf(second)));
}
