import type { ObjectTypeEntry } from '../definitions/types.ts';
import { validationError } from '../errors.ts';
import type { ApiError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { holderOf, tableOf, uniqueKey } from './store.ts';
import { takenValue } from './taken-value.ts';
import { checkValue } from './values.ts';
import type { Writer } from './values.ts';

/** Values to write; an empty text clears a property. */
export type PropertyValues = Record<string, string>;

/** Unique values that earlier inputs of the same batch will take: `<property>=<value>`. */
export type ClaimedValues = Set<string>;

export interface PropertyProblem {
  name: string;
  error: string;
  message: string;
  /** The refused value; HubSpot says it of properties that exist. */
  value?: string;
}

/** HubSpot tells of refused values twice: as JSON inside the message, and as `errors`. */
export function invalidValues(portal: Portal, problems: readonly PropertyProblem[]): ApiError {
  const { portalId } = portal.settings;
  const inside = problems.map(({ name, error, message, value }) => ({
    isValid: false,
    message,
    error,
    name,
    localizedErrorMessage: message,
    ...(value === undefined ? {} : { propertyValue: value }),
    portalId,
  }));
  return validationError(`Property values were not valid: ${JSON.stringify(inside)}`, {
    errors: problems.map(({ name, error, message }) => ({
      message,
      code: error,
      context: { propertyName: [name] },
    })),
  });
}

/** Checks names, types and options of all values and gives them back as they will be stored. */
export function checkValues(
  portal: Portal,
  entry: ObjectTypeEntry,
  values: PropertyValues,
  writer: Writer = 'caller',
): PropertyValues {
  const checked: PropertyValues = {};
  const problems: PropertyProblem[] = [];
  for (const [name, value] of Object.entries(values)) {
    const check = checkValue(portal, entry, name, value, writer);
    if (check.ok) checked[name] = check.value;
    else {
      const { error, message } = check;
      problems.push({ name, error, message, ...(error === 'PROPERTY_DOESNT_EXIST' ? {} : { value }) });
    }
  }
  if (problems.length === 0) return checked;
  throw invalidValues(portal, problems);
}

function missingRequired(entry: ObjectTypeEntry, names: string[]): ApiError {
  const { isCustom, name, fullyQualifiedName } = entry.type;
  const message = `Error creating ${isCustom ? name : fullyQualifiedName}. Some required properties were not set.`;
  return validationError(message, { context: { properties: names } });
}

/** Refuses a new record that lacks what its object type requires. */
export function checkRequired(entry: ObjectTypeEntry, values: PropertyValues): void {
  const { requiredProperties, requiredAnyOf } = entry.type;
  const missing = requiredProperties.filter((name) => !values[name]);
  if (missing.length > 0) throw missingRequired(entry, missing);
  if (requiredAnyOf.length > 0 && !requiredAnyOf.some((name) => values[name])) {
    throw missingRequired(entry, requiredAnyOf);
  }
}

/** Refuses to clear the property a record is shown by. */
export function checkDisplayProperty(entry: ObjectTypeEntry, values: PropertyValues): void {
  const { isCustom, primaryDisplayProperty } = entry.type;
  if (isCustom && values[primaryDisplayProperty] === '') {
    throw validationError(`The primary display property "${primaryDisplayProperty}" cannot be cleared.`);
  }
}

/** Refuses values that must be unique and belong to another record or to an earlier input of the same batch. */
export function checkUnique(
  portal: Portal,
  entry: ObjectTypeEntry,
  values: PropertyValues,
  ownId: string | null,
  claimed: ClaimedValues = new Set(),
): void {
  const table = tableOf(portal, entry.type.objectTypeId);
  const claims: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === '' || !entry.properties.get(name)?.hasUniqueValue) continue;
    const holder = holderOf(table, name, value);
    if (holder !== null && holder !== ownId) {
      throw takenValue(portal, entry, { name, value, holder, wanted: ownId });
    }
    const claim = `${name}=${uniqueKey(value)}`;
    if (claimed.has(claim)) {
      const earlier = String(portal.counters.record++);
      throw takenValue(portal, entry, { name, value, holder: earlier, wanted: ownId });
    }
    claims.push(claim);
  }
  for (const claim of claims) claimed.add(claim);
}
