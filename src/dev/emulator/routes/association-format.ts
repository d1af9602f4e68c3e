import { inverseOf } from '../associations/catalogue.ts';
import type { AssociatedRecord, RecordRef } from '../associations/graph.ts';
import type { AssociationType } from '../associations/types.ts';
import type { Portal } from '../portal.ts';

/** A type of a tie as reads answer it. */
export function formatType(type: AssociationType) {
  return { category: type.category, typeId: type.typeId, label: type.label };
}

/** An associated record as reads answer it: its id is a number here and text everywhere else. */
export function formatAssociated({ id, types }: AssociatedRecord) {
  return { toObjectId: Number(id), associationTypes: types.map(formatType) };
}

/** What creating a tie with given types answers. */
export function formatPair(from: RecordRef, to: RecordRef, types: AssociationType[]) {
  return {
    fromObjectTypeId: from.typeId,
    fromObjectId: Number(from.id),
    toObjectTypeId: to.typeId,
    toObjectId: Number(to.id),
    labels: types.flatMap((type) => type.label ?? []),
  };
}

/** What creating an unlabelled tie answers: one entry per direction. */
export function formatDefault(portal: Portal, from: RecordRef, to: RecordRef, type: AssociationType) {
  const entry = (source: RecordRef, target: RecordRef, { category, typeId }: AssociationType) => ({
    from: { id: source.id },
    to: { id: target.id },
    associationSpec: { associationCategory: category, associationTypeId: typeId },
  });
  return [entry(from, to, type), entry(to, from, inverseOf(portal, type))];
}
