import { Command } from 'commander';
import { repairCompany } from '../../usecases/repair/repair-company.ts';
import type { Repaired } from '../../usecases/repair/repair-company.ts';
import { RequestError } from '../../usecases/request-error.ts';
import { connect } from '../connect.ts';
import { repairLines } from '../repair-report.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface RepairOptions {
  readonly company: readonly string[];
  readonly join?: readonly string[];
  readonly acceptMissing?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly apiBase?: string;
}

/** `value-milestones repair`: puts right what was done to companies in HubSpot and only a person can decide. */
export function repairCommand(terminal: Terminal, done: (code: number) => void): Command {
  return new Command('repair')
    .description('put back records that lost their company, and join plans that came by a merge')
    .requiredOption('--company <id...>', 'ids of the companies')
    .option(
      '--join <plan...>',
      'keys of plans that came by a merge and count as part of the plan from now on',
    )
    .option('--accept-missing', 'give up what was deleted, so that nobody is told of it any more')
    .option('--dry-run', 'report what would happen and change nothing')
    .option('--json', 'print the whole report as JSON')
    .option('--api-base <url>', 'root of the API, for example the address of the local emulator')
    .action(async (options: RepairOptions) => done(await repair(options, terminal)));
}

async function repair(options: RepairOptions, terminal: Terminal): Promise<number> {
  const companyIds = options.company;
  const wrong = companyIds.find((id) => !/^\d+$/.test(id));
  if (wrong !== undefined) throw new UsageError(`--company takes ids of companies, not "${wrong}".`);
  const join = options.join ?? [];
  if (join.length > 0 && companyIds.length > 1) {
    throw new UsageError('--join is about one company: name only that one with --company.');
  }
  const dryRun = options.dryRun === true;
  const { repository } = connect(options, terminal.environment);
  const { timeZone } = await repository.readAccount();
  const acceptMissing = options.acceptMissing === true;
  const repaired: Repaired[] = [];
  for (const companyId of companyIds) {
    const request = { companyId, timeZone, join, acceptMissing, dryRun };
    const report = await inWordsOfTheCommand(() => repairCompany(repository, { now: Date.now }, request));
    repaired.push(report);
    if (options.json !== true) repairLines(report, request).forEach((line) => terminal.out(line));
  }
  if (options.json === true) terminal.out(JSON.stringify(repaired, null, 2));
  return repaired.some(({ results }) => results === 'failed') ? 1 : 0;
}

async function inWordsOfTheCommand<Result>(task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    throw error instanceof RequestError ? new UsageError(error.message, error) : error;
  }
}
