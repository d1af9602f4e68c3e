import { errorWithoutReply } from './errors.ts';
import type { HttpRequest } from './port.ts';

/**
 * The id of a record in a list of associations: a number on the wire, whatever the published type says.
 *
 * @throws HubSpotError when the number is too large to have survived, and would name another record
 */
export const recordIdOf = (value: unknown, request: HttpRequest): string => {
  if (typeof value === 'string' || Number.isSafeInteger(value)) return String(value);
  throw errorWithoutReply('unreadable', request, 200);
};
