import type { Portal } from '../portal.ts';
import { associate, associatedRecords, dissociateAll, hasPrimary } from './graph.ts';
import type { RecordRef } from './graph.ts';

/**
 * Gives every tie of a record to another one of its type. A tie between the two ends, and of two primary companies the
 * one that was moved first stays.
 */
export function moveTies(portal: Portal, from: RecordRef, to: RecordRef): void {
  const ties = [...(portal.links.get(`${from.typeId}/${from.id}`)?.keys() ?? [])].flatMap((typeId) =>
    associatedRecords(portal, from, typeId).map(({ id, types }) => ({ target: { typeId, id }, types })),
  );
  dissociateAll(portal, from);
  for (const { target, types } of ties) {
    if (target.typeId === to.typeId && target.id === to.id) continue;
    for (const type of types) {
      if (!type.isPrimary || !hasPrimary(portal, to, target, type)) associate(portal, to, target, type);
    }
  }
}
