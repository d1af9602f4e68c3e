/** What several parts of a story say about one item, later ones over earlier ones. */
export function byItem<Item extends { readonly item: string }>(
  told: readonly Item[],
): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const one of told) items.set(one.item, { ...items.get(one.item), ...one });
  return items;
}
