// Runs one function for the preview, in a process of its own as HubSpot does: `main(context)` is awaited and
// its value must be JSON. The process stays warm between calls and ends with the preview.
import { createRequire } from 'node:module';
import { shiftClock } from './clock.ts';
import type { FunctionContext, FunctionOutcome } from './function-runner.ts';

type Main = (context: FunctionContext) => unknown;

const [file = '', offset = '0'] = process.argv.slice(2);
shiftClock(globalThis, Number(offset));

const answer = (outcome: FunctionOutcome) => process.send?.(outcome);

const load = (): Main | FunctionOutcome => {
  try {
    const { main } = createRequire(file)(file) as { main?: unknown };
    return typeof main === 'function' ? (main as Main) : { kind: 'no-main' };
  } catch (error) {
    return { kind: 'threw', message: String(error) };
  }
};

const execute = async (context: FunctionContext): Promise<FunctionOutcome> => {
  const main = load();
  if (typeof main !== 'function') return main;
  let result: unknown;
  try {
    result = await main(context);
  } catch (error) {
    return { kind: 'threw', message: String(error) };
  }
  try {
    return { kind: 'returned', json: JSON.stringify(result) ?? 'null' };
  } catch {
    return { kind: 'not-json' };
  }
};

process.on('message', (context) => void execute(context as FunctionContext).then(answer));
process.on('disconnect', () => process.exit());
