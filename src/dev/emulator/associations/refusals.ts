import { typeNameInMessages } from '../definitions/resolve.ts';
import { validationError } from '../errors.ts';
import type { ApiError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { liveRecord, tableOf } from '../records/store.ts';
import type { RecordRef } from './graph.ts';
import type { AssociationSpec } from './types.ts';

const INVALID = 'One or more associations are invalid';

/** 400 for a record that an association names and that does not exist, or not as this type of object. */
export function invalidRecord(portal: Portal, { typeId, id }: RecordRef): ApiError {
  const entry = portal.types.get(typeId);
  const name = entry ? typeNameInMessages(entry) : typeId;
  return validationError(INVALID, {
    context: { INVALID_OBJECT_IDS: [`${name}=${id} is not valid`], objectId: [id], objectType: [name] },
  });
}

/** 400 for an association type that the account does not have. */
export function invalidType({ associationCategory, associationTypeId }: AssociationSpec): ApiError {
  const spec = `${associationCategory}=${associationTypeId}`;
  return validationError(INVALID, {
    context: {
      associationSpec: [spec],
      INVALID_ASSOCIATION_TYPE_ID: [`${spec} is not a valid association definition id`],
    },
  });
}

/** 400 for a record that is to be tied to itself. */
export const selfTie = ({ typeId, id }: RecordRef): ApiError =>
  validationError(`Record ${id} (${typeId}) cannot be associated with itself.`);

/** 400 for a create whose association type begins at another object. */
export function wrongOrigin(fromTypeId: string, expectedTypeId: string): ApiError {
  return validationError(
    `invalid from object type ${fromTypeId} for associations to be created. expected: ${expectedTypeId}`,
  );
}

/** Refuses to tie a record that does not exist or is archived. */
export function requireTieable(portal: Portal, ref: RecordRef): void {
  if (!liveRecord(tableOf(portal, ref.typeId), ref.id)) throw invalidRecord(portal, ref);
}
