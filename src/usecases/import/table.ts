import type { Row } from './cell.ts';

/** A CSV file as it was read. */
export interface SourceTable {
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
}

/** A row with the number of the line on which it begins. */
export interface SourceRow {
  readonly line: number;
  readonly cells: Row;
  /** Why the row cannot be read, in words; null when it can. */
  readonly problem: string | null;
}

/** The files of one import; without deals that is null. */
export interface ImportTables {
  readonly companies: SourceTable;
  readonly deals: SourceTable | null;
}
