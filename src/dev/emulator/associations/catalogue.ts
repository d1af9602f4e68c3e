import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import type { RecordRef } from './graph.ts';
import { invalidRecord, invalidType, wrongOrigin } from './refusals.ts';
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

function named(portal: Portal, spec: AssociationSpec): AssociationType[] {
  const { associationCategory, associationTypeId } = spec;
  return portal.associationTypes.filter(
    ({ typeId, category }) => typeId === associationTypeId && category === associationCategory,
  );
}

/** Finds the type that a request names from one object to another. */
export function resolveSpec(
  portal: Portal,
  fromTypeId: string,
  toTypeId: string,
  spec: AssociationSpec,
): AssociationType {
  const found = named(portal, spec).find(
    (type) => type.fromTypeId === fromTypeId && type.toTypeId === toTypeId,
  );
  if (found) return found;
  throw invalidType(spec);
}

/** Finds the type of an association that comes with a new record; it may lead to any object. */
export function resolveInline(portal: Portal, fromTypeId: string, spec: AssociationSpec): AssociationType {
  const types = named(portal, spec);
  const found = types.find((type) => type.fromTypeId === fromTypeId);
  if (found) return found;
  throw types[0] ? wrongOrigin(fromTypeId, types[0].fromTypeId) : invalidType(spec);
}

/**
 * Finds the type for a tie of two records. HubSpot looks for the records among the objects that the type belongs to, and
 * misses them there when it belongs to others.
 */
export function resolveTie(
  portal: Portal,
  from: RecordRef,
  to: RecordRef,
  spec: AssociationSpec,
): AssociationType {
  const types = named(portal, spec);
  const found = types.find((type) => type.fromTypeId === from.typeId && type.toTypeId === to.typeId);
  if (found) return found;
  const [other] = types;
  if (!other) throw invalidType(spec);
  const isFromWrong = other.fromTypeId !== from.typeId;
  throw invalidRecord(
    portal,
    isFromWrong ? { typeId: other.fromTypeId, id: from.id } : { typeId: other.toTypeId, id: to.id },
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
