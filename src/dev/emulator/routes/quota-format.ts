import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { Portal } from '../portal.ts';
import { tableOf } from '../records/store.ts';

export const percentage = (usage: number, limit: number) => (limit === 0 ? 0 : (usage / limit) * 100);
export const fill = (usage: number, limit: number) => ({
  limit,
  usage,
  percentage: percentage(usage, limit),
});

export const overall = (usage: number, limit: number) => ({
  overallLimit: limit,
  overallUsage: usage,
  overallPercentage: percentage(usage, limit),
});

export const liveTypes = (portal: Portal) =>
  [...portal.types.values()].filter(({ type }) => type.archivedAt === null);

export function nameOf({ type }: ObjectTypeEntry) {
  const { objectTypeId, labels } = type;
  return { objectTypeId, singularLabel: labels.singular, pluralLabel: labels.plural };
}

export function liveRecords(portal: Portal, { type }: ObjectTypeEntry) {
  const records = [...tableOf(portal, type.objectTypeId).records.values()];
  return records.filter(({ archivedAt }) => archivedAt === null);
}
