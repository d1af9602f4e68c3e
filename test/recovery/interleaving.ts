import type { Emulator } from '../../src/dev/emulator/server.ts';
import type { HttpPort } from '../../src/hubspot/port.ts';
import { startProcess } from './processes.ts';
import type { Process } from './processes.ts';

export type Act = (process: Process) => Promise<unknown>;

/** How far a turn goes: everything that is waiting to be sent together, or only the first of it. */
export type Turn = 'trip' | 'request';

export interface Interleaved {
  /** What became of each act, in their order. */
  readonly outcomes: readonly PromiseSettledResult<unknown>[];
  /** Which act had each turn, with what it sent. */
  readonly turns: readonly { readonly act: number; readonly writes: boolean }[];
}

/**
 * Runs two acts at once, one turn at a time: an act stands still before each request until it is its turn.
 * @param schedule whose turn it is, by position; when it is used up, or an act has ended, the others go on in order
 */
export async function interleave(
  emulator: Emulator,
  acts: readonly Act[],
  schedule: readonly number[],
  turn: Turn = 'trip',
): Promise<Interleaved> {
  const runs = acts.map((act) => startGated(emulator, act));
  const turns: { act: number; writes: boolean }[] = [];
  const wanted = [...schedule];
  await quiet();
  for (;;) {
    const ready = runs.map((_, act) => act).filter((act) => runs[act]?.isWaiting() === true);
    const next = wanted.shift();
    const act = next !== undefined && ready.includes(next) ? next : ready[0];
    if (act === undefined) break;
    const writes = await runs[act]?.go(turn);
    turns.push({ act, writes: writes === true });
    await quiet();
  }
  return { outcomes: await Promise.allSettled(runs.map(({ done }) => done)), turns };
}

/** Everything in this process that waits for no request has run. */
const quiet = async (): Promise<void> => {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve));
};

interface Waiting {
  readonly writes: boolean;
  /** Sends the request; resolves once the act has its answer. */
  readonly send: () => Promise<void>;
}

function startGated(emulator: Emulator, act: Act) {
  const waiting: Waiting[] = [];
  const gate = (transport: HttpPort): HttpPort => ({
    request: (request) =>
      new Promise((resolve, reject) => {
        const writes = request.method !== 'GET' && !/\/(read|search)$/.test(request.path);
        waiting.push({ writes, send: () => transport.request(request).then(resolve, reject) });
      }),
  });
  const done = act(startProcess(emulator, { retries: true, gate }));
  // Told in the outcomes; here it only must not go unhandled before they are asked for.
  done.catch(() => undefined);
  return {
    done,
    isWaiting: () => waiting.length > 0,
    go: async (turn: Turn): Promise<boolean> => {
      const requests = waiting.splice(0, turn === 'trip' ? waiting.length : 1);
      await Promise.all(requests.map(({ send }) => send()));
      return requests.some(({ writes }) => writes);
    },
  };
}

/**
 * Every order in which two acts can take their turns, but for those that only swap two turns that read: the acts
 * cannot tell them apart.
 * @param writes for each act, which of its turns write
 */
export function interleavings(
  writes: readonly [readonly boolean[], readonly boolean[]],
): readonly number[][] {
  const found = new Map<string, number[]>();
  const walk = (schedule: number[], used: readonly [number, number]): void => {
    const [first, second] = used;
    if (first === writes[0].length && second === writes[1].length) {
      const key = orderOfWrites(schedule, writes);
      if (!found.has(key)) found.set(key, schedule);
      return;
    }
    if (first < writes[0].length) walk([...schedule, 0], [first + 1, second]);
    if (second < writes[1].length) walk([...schedule, 1], [first, second + 1]);
  };
  walk([], [0, 0]);
  return [...found.values()];
}

/** For each writing turn, how many turns of the other act came before it; and the same for reads between writes. */
function orderOfWrites(
  schedule: readonly number[],
  writes: readonly [readonly boolean[], readonly boolean[]],
): string {
  const done: [number, number] = [0, 0];
  const writesDone: [number, number] = [0, 0];
  const marks: string[] = [];
  for (const act of schedule) {
    const [own, other] = act === 0 ? ([0, 1] as const) : ([1, 0] as const);
    const isWrite = writes[own][done[own]] === true;
    marks.push(`${act}.${done[own]}:${isWrite ? done[other] : `w${writesDone[other]}`}`);
    done[own] += 1;
    if (isWrite) writesDone[own] += 1;
  }
  return marks.sort().join(' ');
}

/** The first act interrupted once, at each of its turns, by the whole of the second; and the other way round. */
export function singlePreemptions(turns: readonly [number, number]): readonly number[][] {
  const once = (act: 0 | 1): readonly number[][] =>
    Array.from({ length: turns[act] + 1 }, (_, count) => [
      ...Array<number>(count).fill(act),
      ...Array<number>(turns[1 - act] ?? 0).fill(1 - act),
    ]);
  return [...once(0), ...once(1)];
}
