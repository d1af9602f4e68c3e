/** Measures that are comparable: processor time, taken in turns in one run, the median of many rounds. */
const ROUNDS = 15;
const ROUND_MILLISECONDS = 20;
const WARM_UP_MILLISECONDS = 1500;

export interface Work {
  readonly name: string;
  readonly run: () => unknown;
}

/** Processor time of one call of each work in milliseconds, warm, by name. */
export function medianTimes(
  works: readonly Work[],
  warmUpMilliseconds = WARM_UP_MILLISECONDS,
): ReadonlyMap<string, number> {
  const calls = works.map((work) => ({ work, count: callsPerRound(work, warmUpMilliseconds) }));
  const times = new Map<string, number[]>(works.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { work, count } of calls) times.get(work.name)?.push(timeOf(work, count) / count);
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

export function median(values: readonly number[]): number {
  return [...values].sort((first, second) => first - second)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Also warms the work up, so that rounds measure compiled code. */
function callsPerRound(work: Work, warmUpMilliseconds: number): number {
  let calls = 0;
  let spent = 0;
  for (let batch = 1; spent < warmUpMilliseconds; batch *= 2) {
    const time = timeOf(work, batch);
    spent += time;
    calls = Math.max(1, Math.round((batch / Math.max(time, 0.01)) * ROUND_MILLISECONDS));
  }
  return calls;
}

function timeOf({ run }: Work, count: number): number {
  const before = process.cpuUsage();
  for (let call = 0; call < count; call += 1) kept = run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What a call returns is kept, so that no work can be left out as useless. */
export let kept: unknown;
