import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { defaultType, inverseOf } from './catalogue.ts';
import { associate, countTies, hasTie } from './graph.ts';
import type { RecordRef } from './graph.ts';
import { selfTie } from './refusals.ts';
import type { AssociationType } from './types.ts';

/** How many records one record may be tied to by a type: what the account has set, or what it has bought. */
export function maximumOf(portal: Portal, type: AssociationType): number {
  return type.maxToObjectIds ?? portal.settings.quotas.associationsPerRecord;
}

function checkOneWay(portal: Portal, from: RecordRef, to: RecordRef, type: AssociationType): void {
  const maximum = maximumOf(portal, type);
  if (hasTie(portal, from, to, type) || countTies(portal, from, type) < maximum) return;
  throw validationError(
    `Record ${from.id} (${from.typeId}) has ${maximum} associations of type ${type.typeId} to ${to.typeId} ` +
      'already and cannot have more.',
    {
      subCategory: 'crm.associations.ASSOCIATION_LIMIT_EXCEEDED',
      context: { objectId: [from.id], associationTypeId: [String(type.typeId)], limit: [String(maximum)] },
    },
  );
}

/** Refuses ties beyond what either record may have. The unlabelled type counts, since it always comes along. */
export function checkRecordLimits(
  portal: Portal,
  from: RecordRef,
  to: RecordRef,
  types: readonly AssociationType[],
): void {
  const unlabelled = defaultType(portal, from.typeId, to.typeId);
  for (const type of new Set(unlabelled ? [unlabelled, ...types] : types)) {
    checkOneWay(portal, from, to, type);
    checkOneWay(portal, to, from, inverseOf(portal, type));
  }
}

/** Ties two records if neither has too many ties by then. */
export function associateWithinLimits(
  portal: Portal,
  from: RecordRef,
  to: RecordRef,
  types: readonly AssociationType[],
): void {
  if (from.typeId === to.typeId && from.id === to.id) throw selfTie(from);
  checkRecordLimits(portal, from, to, types);
  for (const type of types) associate(portal, from, to, type);
}
