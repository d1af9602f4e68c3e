import type { ObjectTypeEntry } from '../definitions/types.ts';
import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { withAppendedOptions } from './append-options.ts';
import { checkConditions } from './admin-rules.ts';
import { checkStage } from './check-stage.ts';
import { checkDisplayProperty, checkUnique, checkValues } from './check-write.ts';
import type { ClaimedValues, PropertyValues } from './check-write.ts';
import type { StoredRecord } from './store.ts';

/** An update that names nothing is refused, in these words (seen since 2021, last in April 2026). */
export function checkSomethingChanges(properties: PropertyValues): void {
  if (Object.keys(properties).length > 0) return;
  const message = 'No properties found to update, please provide at least one.';
  throw validationError(message, { context: { properties: ['{}'] } });
}

/** Checks everything about one update and gives back the values as they will be stored. */
export function checkUpdate(
  portal: Portal,
  entry: ObjectTypeEntry,
  record: StoredRecord,
  properties: PropertyValues,
  rules: { enforceAdminRules: boolean; claimed?: ClaimedValues },
): PropertyValues {
  const values = checkValues(portal, entry, withAppendedOptions(entry, properties, record.properties));
  checkDisplayProperty(entry, values);
  const resulting = { ...record.properties, ...values };
  checkStage(portal, entry, values, resulting);
  if (rules.enforceAdminRules) checkConditions(portal, entry, resulting);
  checkUnique(portal, entry, values, record.id, rules.claimed);
  return values;
}
