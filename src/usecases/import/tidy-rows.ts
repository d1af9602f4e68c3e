import { importKeyOf } from './import-key.ts';
import type { Mended, Refused } from './report.ts';
import type { SourceRow } from './table.ts';

type File = 'companies' | 'deals';
type Mends = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A row that can be read, under a key that no earlier row has. */
export interface KeyedRow extends SourceRow {
  readonly key: string;
}

/** Where it is written down what was mended and refused on the way. */
export interface Findings {
  readonly mended: Mended[];
  readonly refused: Refused[];
}

/** Trims cells and puts known misspellings right, and says so. */
export function tidyRows(
  file: File,
  rows: readonly SourceRow[],
  mend: Mends,
  { mended }: Findings,
): readonly SourceRow[] {
  return rows.map(({ line, cells, problem }) => {
    const tidied = Object.entries(cells).map(([column, text]) => {
      const trimmed = text.trim();
      const right = rightSpelling(mend, column, trimmed);
      if (right !== undefined) {
        mended.push({ file, line, column, from: trimmed, to: right, reason: 'spelling' });
      } else if (trimmed !== text) {
        mended.push({ file, line, column, from: text, to: trimmed, reason: 'blanks around it' });
      }
      return [column, right ?? trimmed] as const;
    });
    return { line, problem, cells: Object.fromEntries(tidied) };
  });
}

function rightSpelling(mend: Mends, column: string, text: string): string | undefined {
  const ofColumn = Object.hasOwn(mend, column) ? mend[column] : undefined;
  return ofColumn !== undefined && Object.hasOwn(ofColumn, text) ? ofColumn[text] : undefined;
}

/** Rows with the import key of their own; those without one, or with one that is taken, are refused. */
export function keyedRows(
  file: File,
  rows: readonly SourceRow[],
  { column, prefix }: { readonly column: string; readonly prefix: string },
  { refused }: Findings,
): readonly KeyedRow[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const { line, cells, problem } = row;
    const text = cells[column] ?? '';
    const key = importKeyOf(prefix, text);
    const earlier = lines.get(key);
    const reason =
      problem ??
      (text === ''
        ? `"${column}", the key of the row, is empty`
        : earlier === undefined
          ? null
          : `"${text}" stands in line ${earlier} already`);
    if (reason === null) {
      lines.set(key, line);
      return [{ ...row, key }];
    }
    refused.push({ file, line, reason });
    return [];
  });
}
