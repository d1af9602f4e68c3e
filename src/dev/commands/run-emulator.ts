import path from 'node:path';
import type { EmulatorOptions } from '../../cli/development.ts';
import type { Terminal } from '../../cli/terminal.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { createDemoSeed } from '../demo/demo-seed.ts';
import { startEmulator } from '../emulator/server.ts';
import { stopSignal } from './stop-signal.ts';
import { localToday } from './local-today.ts';

/** Runs the emulator until it is stopped. */
export async function runEmulator(options: EmulatorOptions, terminal: Terminal): Promise<number> {
  if (options.seed !== 'demo' && options.seed !== 'none') {
    throw new UsageError(`--seed takes "demo" or "none", not "${options.seed}".`);
  }
  const emulator = await startEmulator({
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.state === undefined ? {} : { stateFile: path.resolve(options.state) }),
    ...(options.seed === 'demo' ? { seed: createDemoSeed(localToday()) } : {}),
  });
  terminal.out(`HubSpot CRM emulator: ${emulator.url}`);
  terminal.out(`Access token:         ${emulator.token}`);
  terminal.out('Stop with Ctrl+C.');
  await stopSignal();
  await emulator.close();
  return 0;
}
