import type { HttpPort, HttpRequest, HttpResponse } from '../../src/hubspot/port.ts';

/** An HTTP port that knows what it costs to wait for its answers. */
export interface CountingPort extends HttpPort {
  requests(): number;
  /** The longest chain of requests of which each had to wait for the answer to the one before. */
  trips(): number;
  restart(): void;
}

interface Waiting {
  request: HttpRequest;
  release(outcome: PromiseSettledResult<HttpResponse>): void;
}

/** Long enough for everything that an answer sets off to have asked its next question. */
const quiet = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/**
 * Sends in step: whatever is asked goes out together once nobody has anything more to ask, and all answers come
 * together. So each step is one trip, however fast or slow the machine.
 */
export function countTrips(inner: HttpPort): CountingPort {
  let [requests, trips] = [0, 0];
  let waiting: Waiting[] = [];
  let isStepping = false;

  const step = async (): Promise<void> => {
    isStepping = true;
    await quiet();
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      requests += together.length;
      trips += 1;
      const outcomes = await Promise.allSettled(together.map(({ request }) => inner.request(request)));
      for (const [index, outcome] of outcomes.entries()) together[index]?.release(outcome);
      await quiet();
    }
    isStepping = false;
  };

  return {
    request: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({
          request,
          release: (outcome) =>
            outcome.status === 'fulfilled' ? resolve(outcome.value) : reject(outcome.reason as Error),
        });
        if (!isStepping) void step();
      }),
    requests: () => requests,
    trips: () => trips,
    restart: () => {
      [requests, trips] = [0, 0];
    },
  };
}
