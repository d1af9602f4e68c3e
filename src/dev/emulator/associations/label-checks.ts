import { ApiError, validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { typesBetween } from './catalogue.ts';
import { isUnlabelled } from './types.ts';
import type { AssociationType } from './types.ts';

interface End {
  typeId: string;
  name: string;
}

/** The two objects of an association. */
export interface Ends {
  from: End;
  to: End;
}

/** The category of what an account defines itself. */
export const OWN = 'USER_DEFINED';

/** The labels that the account has defined from one object to another. */
export function ownLabels(portal: Portal, fromTypeId: string, toTypeId: string): AssociationType[] {
  return typesBetween(portal, fromTypeId, toTypeId).filter(
    (type) => type.category === OWN && !isUnlabelled(type),
  );
}

interface NewLabel {
  name: string;
  /** Empty for the association without a label. */
  label: string;
  inverseLabel: string | undefined;
}

/** An object tied to itself needs two labels that differ, and a name other than the built-in one. */
function checkSelfAssociation({ from }: Ends, { name, label, inverseLabel }: NewLabel): void {
  if (name === `${from.name}_to_${from.name}`) {
    throw validationError(`The name ${name} is reserved for the association without a label.`);
  }
  if (inverseLabel === undefined || inverseLabel === label) {
    throw validationError(
      'An association of an object with itself needs an inverseLabel other than its label.',
    );
  }
}

function checkLabelIsFree(portal: Portal, { from, to }: Ends, label: string): void {
  const { labelsPerPair } = portal.settings.quotas;
  const labels = ownLabels(portal, from.typeId, to.typeId);
  if (labels.length >= labelsPerPair) {
    // Live accounts answer with this status, which HTTP does not know.
    throw new ApiError(437, {
      message: `No more than ${labelsPerPair} association types are allowed between ${from.typeId} and ${to.typeId}`,
      category: 'VALIDATION_ERROR',
    });
  }
  if (typesBetween(portal, from.typeId, to.typeId).some((type) => type.label === label)) {
    throw validationError(`Association definition label ${label} already exists on ObjectType pair`);
  }
}

function checkHasNoPlain(portal: Portal, { from, to }: Ends): void {
  if (!typesBetween(portal, from.typeId, to.typeId).some(isUnlabelled)) return;
  throw validationError(
    `Association definition label "" already exists on ObjectType pair ${from.typeId}-${to.typeId}`,
    { subCategory: 'AssociationValidationError.DUPLICATE_ASSOCIATION_LABEL' },
  );
}

/** Refuses a label that the account cannot have beside those it has. */
export function checkNewLabel(portal: Portal, ends: Ends, input: NewLabel): void {
  const { name, label } = input;
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) throw validationError(`"${name}" is no valid name for a label.`);
  if (portal.associationTypes.some((type) => type.category === OWN && type.name === name)) {
    throw validationError(`Association definition named ${name} already exists for portal`);
  }
  if (label === '') return checkHasNoPlain(portal, ends);
  if (ends.from.typeId === ends.to.typeId) checkSelfAssociation(ends, input);
  checkLabelIsFree(portal, ends, label);
}
