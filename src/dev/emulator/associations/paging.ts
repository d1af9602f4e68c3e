import { validationError } from '../errors.ts';

/** A page of a list with the cursor of the next one, or null at the end. */
export interface Page<T> {
  rows: T[];
  after: string | null;
}

/** Cursors are opaque to callers: HubSpot's are no offsets to calculate with. */
function encodeCursor(id: string): string {
  return Buffer.from(id).toString('base64url');
}

function decodeCursor(after: string): number {
  const id = Number(Buffer.from(after, 'base64url').toString());
  if (!Number.isFinite(id)) throw validationError(`Invalid paging cursor: ${after}`);
  return id;
}

/** Cuts a page out of rows that are sorted by ascending id; the cursor is the first id of the next page. */
export function pageById<T extends { id: string }>(rows: T[], limit: number, after: string | null): Page<T> {
  const from = after === null ? 0 : decodeCursor(after);
  const rest = after === null ? rows : rows.filter((row) => Number(row.id) >= from);
  const next = rest[limit];
  return { rows: rest.slice(0, limit), after: next ? encodeCursor(next.id) : null };
}
