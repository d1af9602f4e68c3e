import { resolveInline } from '../associations/catalogue.ts';
import { associate } from '../associations/graph.ts';
import { checkRecordLimits } from '../associations/record-limits.ts';
import { requireTieable } from '../associations/refusals.ts';
import type { RecordRef } from '../associations/graph.ts';
import type { AssociationSpec, AssociationType } from '../associations/types.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { withAppendedOptions } from './append-options.ts';
import { checkConditions, checkCreateForm } from './admin-rules.ts';
import { checkStage } from './check-stage.ts';
import { checkRequired, checkUnique, checkValues } from './check-write.ts';
import type { ClaimedValues, PropertyValues } from './check-write.ts';
import { initialValues } from './derived.ts';
import type { ChangeSource, StoredRecord } from './store.ts';
import { insertRecord } from './write.ts';

/** One association that a create asks for. */
export interface InlineAssociation {
  to: { id: string };
  types: AssociationSpec[];
}

/** What a create asks for. */
export interface CreateInput {
  properties: PropertyValues;
  associations?: InlineAssociation[] | undefined;
}

/** A create that has passed every check and cannot fail any more. */
export interface CheckedCreate {
  values: PropertyValues;
  ties: { to: RecordRef; type: AssociationType }[];
}

function checkTies(
  portal: Portal,
  entry: ObjectTypeEntry,
  associations: InlineAssociation[],
): CheckedCreate['ties'] {
  // A record that is yet to come has no ties, so only its targets can have too many.
  const newRecord = { typeId: entry.type.objectTypeId, id: '' };
  return associations.flatMap(({ to, types }) => {
    if (types.length === 0) throw validationError(`The association to ${to.id} names no association type.`);
    return types.map((spec) => {
      const type = resolveInline(portal, entry.type.objectTypeId, spec);
      const target = { typeId: type.toTypeId, id: to.id };
      requireTieable(portal, target);
      checkRecordLimits(portal, newRecord, target, [type]);
      return { to: target, type };
    });
  });
}

/** Checks everything about one create without changing anything but the claimed unique values. */
export function checkCreate(
  portal: Portal,
  entry: ObjectTypeEntry,
  input: CreateInput,
  rules: { enforceAdminRules: boolean; claimed?: ClaimedValues },
): CheckedCreate {
  const values = checkValues(portal, entry, withAppendedOptions(entry, input.properties, {}));
  checkRequired(entry, values);
  checkStage(portal, entry, values, { ...initialValues(portal, entry, values), ...values });
  if (rules.enforceAdminRules) {
    checkCreateForm(portal, entry, values);
    checkConditions(portal, entry, values);
  }
  const ties = checkTies(portal, entry, input.associations ?? []);
  checkUnique(portal, entry, values, null, rules.claimed);
  return { values, ties };
}

/** Stores a checked create with its associations. */
export function commitCreate(
  portal: Portal,
  entry: ObjectTypeEntry,
  create: CheckedCreate,
  source: ChangeSource,
  at?: number,
): StoredRecord {
  const record = insertRecord(portal, entry, create.values, source, at);
  const from = { typeId: entry.type.objectTypeId, id: record.id };
  for (const { to, type } of create.ties) associate(portal, from, to, type);
  return record;
}
