import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import type { ImportMapping } from '../usecases/import/mapping.ts';
import type { SourceRow, SourceTable } from '../usecases/import/table.ts';
import { UsageError } from './usage-error.ts';

interface ParsedRecord {
  readonly raw: string;
  readonly info: { readonly lines: number; readonly error?: CsvError };
  readonly record: Record<string, string>;
}

type CsvFormat = Pick<ImportMapping, 'separator' | 'encoding'>;

/**
 * The rows of a CSV file with their line numbers; the first line names the columns. A row that does not fit the
 * columns carries that as its problem.
 * @throws UsageError when the file cannot be read or is no such CSV file
 */
export async function readCsv(file: string, format: CsvFormat): Promise<SourceTable> {
  const content = await readFile(file).catch((cause: unknown) => {
    throw new UsageError(`The file ${file} cannot be read.`, cause);
  });
  const text = decode(content, file, format.encoding);
  try {
    return parseTable(text, file, format.separator);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new UsageError(
      `${file} is not a CSV file with the separator "${format.separator}": ${cause.message}`,
      cause,
    );
  }
}

/** The text with one kind of line end, so that lines are counted as an editor counts them. */
function decode(content: Uint8Array, file: string, encoding: CsvFormat['encoding']): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content);
    return text.replaceAll(/\r\n?/g, '\n');
  } catch (cause) {
    throw new UsageError(
      `${file} is not text in ${encoding}. Save it as UTF-8, or set "encoding" in the mapping ` +
        '(windows-1252 for most files of older spreadsheets, utf-16le for "Unicode text").',
      cause,
    );
  }
}

function parseTable(text: string, file: string, separator: string): SourceTable {
  let columns: readonly string[] = [];
  const records = parse(text, {
    columns: (header: string[]) => {
      columns = header.map((name) => name.trim());
      // A column without a name cannot be mapped.
      return columns.map((name) => (name === '' ? false : name));
    },
    delimiter: separator,
    info: true,
    raw: true,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as readonly ParsedRecord[];
  const repeated = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new UsageError(`${file} has two columns named "${repeated}": give each a name of its own.`);
  }
  if (columns.length === 0) throw new UsageError(`${file} is empty: its first line has to name the columns.`);
  return { columns: columns.filter((name) => name !== ''), rows: records.map(toRow) };
}

function toRow({ raw, info, record }: ParsedRecord): SourceRow {
  const text = raw.replace(/^\n+/, '').replace(/\n$/, '');
  return {
    line: info.lines - (text.split('\n').length - 1),
    cells: record,
    problem: info.error === undefined ? null : 'it has more or fewer cells than there are columns',
  };
}
