import type { ObjectTypeEntry } from '../definitions/types.ts';
import { ApiError, validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';

interface TakenValue {
  name: string;
  value: string;
  /** The record that has the value. */
  holder: string;
  /** The record that was to get it; null for a new one. */
  wanted: string | null;
}

/** How HubSpot's inner name of a type reads; seen for standard objects, guessed for custom ones. */
function innerTypeName({ type }: ObjectTypeEntry): string {
  if (!type.isCustom) return `ObjectTypeId{legacyObjectType=${type.fullyQualifiedName}}`;
  return `ObjectTypeId{innerId=${type.objectTypeId.split('-')[1] ?? ''}, metaType=PORTAL_SPECIFIC}`;
}

/**
 * The refusal of a unique value that another record has. On live accounts it is a plain validation error that names
 * property and holder in its message only; a new record has got an id by then, which is lost.
 */
export function takenValue(portal: Portal, entry: ObjectTypeEntry, taken: TakenValue): ApiError {
  const { name, value, holder } = taken;
  if (entry.type.objectTypeId === '0-1' && name === 'email') {
    return new ApiError(409, {
      message: `Contact already exists. Existing ID: ${holder}`,
      category: 'CONFLICT',
    });
  }
  const { portalId, uniqueConflictStatus } = portal.settings;
  const wanted = taken.wanted ?? String(portal.counters.record++);
  const message =
    `Cannot set PropertyValueCoordinates{portalId=${portalId}, objectTypeId=${innerTypeName(entry)}, ` +
    `propertyName=${name}, value=${value}} on ${wanted}. ${holder} already has that value.`;
  if (uniqueConflictStatus === 400) return validationError(message);
  const context = { propertyName: [name], value: [value] };
  return new ApiError(409, { message, category: 'CONFLICT', context });
}
