import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');
const BIN = path.join(ROOT, 'src/cli/bin.js');

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command of the product to its end. */
export function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const child = start(args, environment);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

export interface RunningCommand {
  /** The first address that each label of the output is followed by. */
  readonly addressOf: (label: string) => string;
  readonly stop: () => Promise<void>;
}

/** Building, filling the CRM and opening take seconds; what takes longer than this hangs. */
const MOST_MILLISECONDS = 45_000;

/**
 * Starts a command that runs until it is stopped, and waits for the line that says it is ready.
 * @throws Error with everything it said, when it ends or hangs before
 */
export function startCommand(args: readonly string[], ready: string): Promise<RunningCommand> {
  const child = start(args, {});
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  let output = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      void stop();
      reject(new Error(`The command was not ready after ${MOST_MILLISECONDS} ms:\n${output}`));
    }, MOST_MILLISECONDS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes(ready)) return;
      clearTimeout(timer);
      resolve({
        addressOf: (label) => new RegExp(`${label}:\\s+(http\\S+)`).exec(output)?.[1] ?? '',
        stop,
      });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then(() => {
      clearTimeout(timer);
      reject(new Error(`The command ended before it was ready:\n${output}`));
    });
  });
}

function start(args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
