import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import type { SourceRow } from '../usecases/import/rows.ts';
import { UsageError } from './usage-error.ts';

interface ParsedRecord {
  readonly info: { readonly lines: number };
  readonly record: Record<string, string>;
}

/**
 * The rows of a CSV file with their line numbers; the first line names the columns.
 * @throws UsageError when the file cannot be read or a line does not fit the columns
 */
export async function readCsv(file: string, separator: string): Promise<readonly SourceRow[]> {
  const content = await readFile(file).catch((cause: unknown) => {
    throw new UsageError(`The file ${file} cannot be read.`, cause);
  });
  try {
    const records = parse(content, {
      bom: true,
      columns: true,
      delimiter: separator,
      info: true,
      skip_empty_lines: true,
    }) as unknown as readonly ParsedRecord[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new UsageError(
      `${file} is not a CSV file with the separator "${separator}": ${cause.message}`,
      cause,
    );
  }
}
