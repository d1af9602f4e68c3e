import { Command, InvalidArgumentError } from 'commander';
import type { Terminal } from './terminal.ts';

/**
 * The commands of the development tools, the only place that reaches into `src/dev`. The tools are loaded
 * when a command runs, so that the others do not wait for them.
 */
export function emulatorCommand(terminal: Terminal, done: (code: number) => void): Command {
  return new Command('emulator')
    .description('run a local stand-in for the HubSpot CRM API on the loopback interface')
    .option('--port <number>', 'port to listen on; a free one when left out', wholeNumber)
    .option('--state <file>', 'keep the state in this file between starts')
    .option('--seed <what>', '"demo" for the demo companies, "none" for an empty account', 'none')
    .action(async (options: EmulatorOptions) => {
      const { runEmulator } = await import('../dev/commands/run-emulator.ts');
      done(await runEmulator(options, terminal));
    });
}

export function startCommand(terminal: Terminal, done: (code: number) => void): Command {
  return new Command('start')
    .description('build, start the emulator with demo data and open the preview of a company page')
    .option('--port <number>', 'port of the preview', wholeNumber)
    .option('--emulator-port <number>', 'port of the emulator; a free one when left out', wholeNumber)
    .option('--date <date>', 'pretend that today is this date (YYYY-MM-DD)')
    .option('--reset', 'forget earlier edits and start over')
    .option('--state <file>', 'where edits are kept between starts')
    .action(async (options: StartOptions) => {
      const { runStart } = await import('../dev/commands/run-start.ts');
      done(await runStart(options, terminal));
    });
}

export interface EmulatorOptions {
  readonly port?: number;
  readonly state?: string;
  readonly seed: string;
}

export interface StartOptions {
  readonly port?: number;
  readonly emulatorPort?: number;
  readonly date?: string;
  readonly reset?: boolean;
  readonly state?: string;
}

const HIGHEST_PORT = 65_535;

function wholeNumber(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isInteger(value) || value < 0 || value > HIGHEST_PORT) {
    throw new InvalidArgumentError(`"${text}" is not a port: use a whole number from 0 to 65535.`);
  }
  return value;
}
