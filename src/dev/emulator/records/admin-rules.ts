import type { ObjectTypeEntry } from '../definitions/types.ts';
import { validationError } from '../errors.ts';
import type { ErrorDetail } from '../errors.ts';
import type { AdminRules, Portal } from '../portal.ts';
import type { PropertyValues } from './check-write.ts';

function rulesOf({ settings }: Portal, { type }: ObjectTypeEntry): AdminRules {
  const required = settings.requiredByAdmin[type.name] ?? settings.requiredByAdmin[type.pluralName] ?? [];
  const conditions = settings.conditionalRules[type.name] ?? settings.conditionalRules[type.pluralName] ?? [];
  return { required, conditions };
}

function refuse(errors: ErrorDetail[]): void {
  if (errors.length === 0) return;
  throw validationError('The property values provided are invalid', { errors });
}

function missing(name: string, code: string, message: string): ErrorDetail {
  return { message, code, context: { propertyName: [name] } };
}

/**
 * Refuses a new record that lacks what an administrator has put on the form for new records. HubSpot looks at the form
 * from 2026-09 on, and at creates only.
 */
export function checkCreateForm(portal: Portal, entry: ObjectTypeEntry, values: PropertyValues): void {
  const { required } = rulesOf(portal, entry);
  const names = required.filter((name) => !values[name]);
  refuse(
    names.map((name) => missing(name, 'MISSING_REQUIRED_PROPERTY', `A value for ${name} must be provided`)),
  );
}

/** Refuses to leave empty what another value makes required, also from 2026-09 on and on every write. */
export function checkConditions(portal: Portal, entry: ObjectTypeEntry, resulting: PropertyValues): void {
  const due = rulesOf(portal, entry).conditions.filter(({ when, is }) => is.includes(resulting[when] ?? ''));
  refuse(
    due.flatMap(({ when, require }) =>
      require
        .filter((name) => !resulting[name])
        .map((name) =>
          missing(
            name,
            'MISSING_CONDITIONAL_REQUIRED_PROPERTY',
            `${name} is required because of a conditional property rule based on [${when}]`,
          ),
        ),
    ),
  );
}
