import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { isCalendarDate } from '../../domain/calendar.ts';
import { loadMapping } from '../../usecases/import/mapping.ts';
import type { ImportMapping } from '../../usecases/import/mapping.ts';
import { ImportProblem } from '../../usecases/import/import-problem.ts';
import { runImport } from '../../usecases/import/run-import.ts';
import type { ImportRequest } from '../../usecases/import/run-import.ts';
import { connect } from '../connect.ts';
import { readCsv } from '../csv.ts';
import { progressBar } from '../progress.ts';
import { reportLines } from '../import-report.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface ImportOptions {
  readonly companies: string;
  readonly deals?: string;
  readonly mapping: string;
  readonly asOf?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly apiBase?: string;
}

/** `value-milestones import`: companies and deals from CSV files, with the matching template laid out. */
export function importCommand(terminal: Terminal, done: (code: number) => void): Command {
  return new Command('import')
    .description('load companies and deals from CSV files and lay out the matching templates')
    .requiredOption('--companies <file>', 'CSV file with one company a row')
    .option('--deals <file>', 'CSV file with one deal a row')
    .requiredOption('--mapping <file>', 'JSON file that says which column is which property')
    .option('--as-of <date>', 'move every date so that this day of the data is today (YYYY-MM-DD)')
    .option('--dry-run', 'report what would happen and change nothing')
    .option('--json', 'print the whole report as JSON')
    .option('--api-base <url>', 'root of the API, for example the address of the local emulator')
    .action(async (options: ImportOptions) => done(await importFiles(options, terminal)));
}

async function importFiles(options: ImportOptions, terminal: Terminal): Promise<number> {
  const asOf = options.asOf ?? null;
  if (asOf !== null && !isCalendarDate(asOf)) {
    throw new UsageError(`--as-of takes a date such as 2017-12-31, not "${asOf}".`);
  }
  const mapping = await readMapping(options.mapping);
  const [companies, deals] = await Promise.all([
    readCsv(options.companies, mapping),
    options.deals === undefined ? null : readCsv(options.deals, mapping),
  ]);
  const crm = connect(options, terminal.environment);
  const progress = progressBar(terminal);
  const request: ImportRequest = {
    mapping,
    companies,
    deals,
    asOf,
    dryRun: options.dryRun === true,
    onProgress: progress.update,
  };
  try {
    const report = await runImport(crm, { now: Date.now }, request);
    progress.stop();
    if (options.json === true) terminal.out(JSON.stringify(report, null, 2));
    else reportLines(report).forEach((line) => terminal.out(line));
    return 0;
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    throw unusable(options.mapping, error.problems, error);
  } finally {
    progress.stop();
  }
}

function unusable(file: string, problems: readonly string[], cause?: unknown): UsageError {
  return new UsageError(`The mapping ${file} cannot be used:\n  ${problems.join('\n  ')}`, cause);
}

async function readMapping(file: string): Promise<ImportMapping> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`The mapping ${file} cannot be read.`, cause);
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(
      `The mapping ${file} is not JSON: ${cause instanceof Error ? cause.message : ''}`,
      cause,
    );
  }
  const loaded = loadMapping(data);
  if (!loaded.ok) throw unusable(file, loaded.problems);
  return loaded.mapping;
}
