import { Command, CommanderError } from 'commander';
import { CrmError } from '../crm/repository.ts';
import { importCommand } from './commands/import.ts';
import { provisionCommand } from './commands/provision.ts';
import { repairCommand } from './commands/repair.ts';
import { emulatorCommand, startCommand } from './development.ts';
import { processTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const EXIT_OK = 0;
const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

/** Runs the command line and gives back the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  let exitCode = EXIT_OK;
  const done = (code: number) => {
    exitCode = code;
  };
  const program = new Command('value-milestones')
    .description('Value milestones, proof of value and renewal readiness in HubSpot.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.error(text.trimEnd()),
    });
  const commands = [
    provisionCommand(terminal, done),
    importCommand(terminal, done),
    repairCommand(terminal, done),
    emulatorCommand(terminal, done),
    startCommand(terminal, done),
  ];
  // A command that is added does not take over how its parent ends and writes.
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return failure(error, terminal);
  }
}

function failure(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_OK : EXIT_USAGE;
  if (error instanceof UsageError) {
    terminal.error(error.message);
    return EXIT_USAGE;
  }
  if (error instanceof CrmError) {
    const reference = error.correlationId === null ? '' : ` (HubSpot's reference: ${error.correlationId})`;
    terminal.error(`${error.message}${reference}`);
    return EXIT_FAILED;
  }
  if (error instanceof Error) {
    terminal.error(error.message);
    return EXIT_FAILED;
  }
  throw error;
}
