import type { Clock } from './clock.ts';

/** One request of the API as the emulator saw it. */
export interface LoggedRequest {
  method: string;
  path: string;
  query: string;
  /** 0 while it is under way and when the connection was cut. */
  status: number;
  /** Emulator time at which it arrived, in milliseconds. */
  at: number;
}

export interface RequestStats {
  total: number;
  byStatus: Record<string, number>;
  /** Most requests that were under way at once. */
  maxConcurrent: number;
  /** Stretches in which at least one request was under way: what a caller waits for one after another. */
  trips: number;
}

export interface RequestLog {
  /** Notes a request and gives back the function that notes its end. */
  start(request: { method: string; path: string; query: string }): (status: number) => void;
  list(): readonly LoggedRequest[];
  count(matching?: { method?: string; path?: string | RegExp }): number;
  stats(): RequestStats;
  clear(): void;
}

/** Oldest entries go when the log is full, so that a preview can run for days. */
const MAX_ENTRIES = 10_000;

/** An empty request log. */
export function createRequestLog(clock: Clock): RequestLog {
  let entries: LoggedRequest[] = [];
  let inFlight = 0;
  let maxConcurrent = 0;
  let trips = 0;
  return {
    start({ method, path, query }) {
      const entry: LoggedRequest = { method, path, query, status: 0, at: clock.now() };
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) entries.shift();
      if (inFlight === 0) trips += 1;
      inFlight += 1;
      maxConcurrent = Math.max(maxConcurrent, inFlight);
      return (status) => {
        entry.status = status;
        inFlight -= 1;
      };
    },
    list: () => entries,
    count: ({ method, path } = {}) =>
      entries.filter(
        (entry) =>
          (method === undefined || entry.method === method) &&
          (path === undefined ||
            (typeof path === 'string' ? entry.path.includes(path) : entry.path.search(path) >= 0)),
      ).length,
    stats() {
      const byStatus: Record<string, number> = {};
      for (const { status } of entries) byStatus[status] = (byStatus[status] ?? 0) + 1;
      return { total: entries.length, byStatus, maxConcurrent, trips };
    },
    clear() {
      entries = [];
      maxConcurrent = inFlight;
      trips = inFlight > 0 ? 1 : 0;
    },
  };
}
