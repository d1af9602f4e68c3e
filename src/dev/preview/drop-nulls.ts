/**
 * What HubSpot does to the objects that a function returns: properties that are null are left out, at
 * any depth; null in a list stays. A function that needs its nulls returns a JSON text instead.
 */
export const dropNullProperties = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(dropNullProperties);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, property]) => property !== null);
  return Object.fromEntries(kept.map(([name, property]) => [name, dropNullProperties(property)]));
};
