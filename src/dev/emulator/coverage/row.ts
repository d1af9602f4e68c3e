import type { Method } from '../http/routing.ts';

/** One endpoint of HubSpot's API and how far the emulator answers it. `route` is its dated path. */
export interface Coverage {
  method: Method;
  route: string;
  status: 'supported' | 'partial' | 'missing';
  /** Test files in test/dev/emulator; empty only for what is missing. */
  testedBy: readonly string[];
  /** How it differs from HubSpot. */
  notes: string;
}

/** A row of the table. */
export const row = (
  method: Method,
  route: string,
  status: Coverage['status'],
  testedBy: readonly string[],
  notes = '',
): Coverage => ({ method, route, status, testedBy, notes });
