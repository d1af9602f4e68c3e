import type { Emulator } from '../../src/dev/emulator/server.ts';
import { contentsOf } from './account-contents.ts';
import { startProcess } from './processes.ts';
import type { Process } from './processes.ts';

/** A write of several steps, begun on an account that `prepare` leaves behind. */
export interface WriteUnderTest<Context> {
  readonly prepare: () => Promise<Context>;
  /** The same arguments give the same write, however often it is started. */
  readonly write: (process: Process, context: Context) => Promise<unknown>;
}

/** Which requests a process got through to the CRM before it ended, and how it ended. */
interface Ending {
  readonly request: number;
  readonly how: 'killed before' | 'killed after' | 'answer lost';
}

/**
 * Runs a write undisturbed, and then once for each of its requests and each way to fail there: the process killed
 * before the request took effect; killed after it, with the answer lost; and, in a process that lives on and asks
 * again, the answer lost once. What was killed is started again.
 * @returns the endings after which the account differs from the undisturbed one, with what differs; none is right
 */
export async function failuresOf<Context>(
  emulator: Emulator,
  { prepare, write }: WriteUnderTest<Context>,
): Promise<{ readonly requests: number; readonly failures: readonly object[] }> {
  const context = await prepare();
  const start = emulator.exportState();
  const run = async (retries: boolean) => {
    const process = startProcess(emulator, { retries });
    await write(process, context).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'CrmError') throw error;
    });
    await process.settled();
  };
  const contentsAfter = async (ending: Ending | null) => {
    emulator.importState(start);
    emulator.requests.clear();
    emulator.faults.clear();
    if (ending !== null) endAt(emulator, ending);
    await run(ending?.how === 'answer lost');
    emulator.faults.clear();
    if (ending !== null && ending.how !== 'answer lost')
      await write(startProcess(emulator, { retries: false }), context);
    return contentsOf(emulator.exportState());
  };
  const undisturbed = await contentsAfter(null);
  const requests = [...emulator.requests.list()];
  const failures: object[] = [];
  for (const ending of endingsOf(requests)) {
    const contents = await contentsAfter(ending);
    const missing = undisturbed.filter((line) => !contents.includes(line));
    const extra = contents.filter((line) => !undisturbed.includes(line));
    if (missing.length + extra.length > 0 || contents.length !== undisturbed.length) {
      failures.push({ ...ending, missing, extra });
    }
  }
  return { requests: requests.length, failures };
}

type Requests = ReturnType<Emulator['requests']['list']>;

/** Killed after a read is killed before the next request: the CRM is the same, and the process is gone. */
function endingsOf(requests: Requests): readonly Ending[] {
  return requests.flatMap(({ method, path }, request): readonly Ending[] => {
    const ways: readonly Ending['how'][] = isRead(method, path)
      ? ['killed before', 'answer lost']
      : ['killed before', 'killed after', 'answer lost'];
    return ways.map((how) => ({ request, how }));
  });
}

const isRead = (method: string, path: string) => method === 'GET' || /\/(batch\/read|search)$/.test(path);

function endAt({ faults }: Emulator, { request, how }: Ending): void {
  if (how !== 'killed before') faults.add({ skip: request, dropConnection: true, when: 'after' });
  // A process that is dead sends nothing more.
  if (how !== 'answer lost') faults.add({ skip: request, times: 0, dropConnection: true });
}
