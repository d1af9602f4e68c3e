/** A programmed failure. Without `method` and `path` it concerns every request. */
export interface Fault {
  /** The name it was switched on by, if any. */
  kind?: string;
  method?: string;
  /** A text that the path contains, or a pattern that it matches. */
  path?: string | RegExp;
  /** How many requests it concerns; 0 means until cleared. Default 1. */
  times?: number;
  /** The share of matching requests that it concerns, from 0 to 1, evenly spread. Default 1: all of them. */
  rate?: number;
  /** Lets this many matching requests pass first. */
  skip?: number;
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Delay before anything else, in milliseconds. */
  latencyMs?: number;
  /** Cuts the connection instead of answering. */
  dropConnection?: boolean;
  /** Performs the request and cuts its answer in the middle. */
  truncateBody?: boolean;
  /** `after` performs the request and spoils only the answer, as a lost reply does. Default `before`. */
  when?: 'before' | 'after';
  /** Positions of batch inputs that fail while the others succeed. */
  failInputs?: number[];
}

export interface Faults {
  /** Programs a fault and gives back its number. Of several that match, the oldest applies. */
  add(fault: Fault): number;
  remove(id: number): void;
  clear(): void;
  list(): (Fault & { id: number })[];
  /** The fault that concerns a request, used up once; null when there is none. */
  take(method: string, path: string): Fault | null;
}

interface ProgrammedFault {
  id: number;
  fault: Fault;
  skipLeft: number;
  timesLeft: number;
  /** How many matching requests a share was taken of. */
  seen: number;
}

function concerns({ fault }: ProgrammedFault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (fault.path === undefined) return true;
  // A global pattern keeps state between tests of it; search() does not.
  return typeof fault.path === 'string' ? path.includes(fault.path) : path.search(fault.path) >= 0;
}

/** Spreads a share evenly and without chance, so that tests repeat: of a half, every second request. */
function isDue(entry: ProgrammedFault): boolean {
  const { rate = 1 } = entry.fault;
  entry.seen += 1;
  return Math.floor(entry.seen * rate) > Math.floor((entry.seen - 1) * rate);
}

/** An empty list of faults, with some to start from. */
export function createFaults(initial: readonly Fault[] = []): Faults {
  let programmed: ProgrammedFault[] = [];
  let nextId = 1;
  const faults: Faults = {
    add(fault) {
      const id = nextId++;
      const timesLeft = fault.times === 0 ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
      programmed.push({ id, fault, skipLeft: fault.skip ?? 0, timesLeft, seen: 0 });
      return id;
    },
    remove(id) {
      programmed = programmed.filter((entry) => entry.id !== id);
    },
    clear() {
      programmed = [];
    },
    list: () => programmed.map(({ id, fault }) => ({ ...fault, id })),
    take(method, path) {
      for (const entry of programmed) {
        if (!concerns(entry, method, path)) continue;
        if (entry.skipLeft > 0) {
          entry.skipLeft -= 1;
          continue;
        }
        if (!isDue(entry)) continue;
        entry.timesLeft -= 1;
        if (entry.timesLeft <= 0) faults.remove(entry.id);
        return entry.fault;
      }
      return null;
    },
  };
  for (const fault of initial) faults.add(fault);
  return faults;
}
