import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { isUnlabelled } from './types.ts';
import type { AssociationSpec, AssociationType } from './types.ts';

/** All types from one object to another, the unlabelled one first. */
export function typesBetween(portal: Portal, fromTypeId: string, toTypeId: string): AssociationType[] {
  return portal.associationTypes
    .filter((type) => type.fromTypeId === fromTypeId && type.toTypeId === toTypeId)
    .sort((a, b) => Number(isUnlabelled(b)) - Number(isUnlabelled(a)) || a.typeId - b.typeId);
}

/** The unlabelled type between two objects, or null when they cannot be associated. */
export function defaultType(portal: Portal, fromTypeId: string, toTypeId: string): AssociationType | null {
  return typesBetween(portal, fromTypeId, toTypeId).find(isUnlabelled) ?? null;
}

/** The same definition seen from the other record. */
export function inverseOf(portal: Portal, type: AssociationType): AssociationType {
  const inverse = portal.associationTypes.find(
    (candidate) =>
      candidate.typeId === type.inverseTypeId &&
      candidate.category === type.category &&
      candidate.fromTypeId === type.toTypeId &&
      candidate.toTypeId === type.fromTypeId,
  );
  if (!inverse) throw new Error(`Association type ${type.typeId} (${type.name}) has no inverse.`);
  return inverse;
}

/** Finds the type a request names; `toTypeId` null accepts any target (inline associations). */
export function resolveSpec(
  portal: Portal,
  fromTypeId: string,
  toTypeId: string | null,
  spec: AssociationSpec,
): AssociationType {
  const found = portal.associationTypes.find(
    (type) =>
      type.typeId === spec.associationTypeId &&
      type.category === spec.associationCategory &&
      type.fromTypeId === fromTypeId &&
      (toTypeId === null || type.toTypeId === toTypeId),
  );
  if (found) return found;
  throw validationError(
    `Association type ${spec.associationCategory} ${spec.associationTypeId} does not exist from ${fromTypeId}` +
      (toTypeId === null ? '.' : ` to ${toTypeId}.`),
    { subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE' },
  );
}

/** The unlabelled type between two objects, or a refusal naming both. */
export function requireDefaultType(portal: Portal, fromTypeId: string, toTypeId: string): AssociationType {
  const type = defaultType(portal, fromTypeId, toTypeId);
  if (type) return type;
  throw validationError(`No association type is defined from ${fromTypeId} to ${toTypeId}.`, {
    subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
  });
}

/** Defines the unlabelled association between two object types, in both directions. */
export function defineAssociation(
  portal: Portal,
  from: { typeId: string; name: string },
  to: { typeId: string; name: string },
  names: { name?: string; label?: string | null; inverseLabel?: string | null } = {},
): [AssociationType, AssociationType] {
  const typeId = portal.counters.associationType++;
  const inverseTypeId = portal.counters.associationType++;
  const shared = { category: 'USER_DEFINED', isPrimary: false, createdAt: portal.clock.now() } as const;
  const label = names.label ?? null;
  const forward: AssociationType = {
    ...shared,
    typeId,
    inverseTypeId,
    fromTypeId: from.typeId,
    toTypeId: to.typeId,
    name: names.name ?? `${from.name}_to_${to.name}`,
    label,
  };
  const backward: AssociationType = {
    ...shared,
    typeId: inverseTypeId,
    inverseTypeId: typeId,
    fromTypeId: to.typeId,
    toTypeId: from.typeId,
    name: names.name ?? `${to.name}_to_${from.name}`,
    label: names.inverseLabel ?? label,
  };
  portal.associationTypes.push(forward, backward);
  return [forward, backward];
}
