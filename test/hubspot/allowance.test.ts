import { setImmediate as nextTurn } from 'node:timers/promises';
import { startEmulator, type Emulator } from '../../src/dev/emulator/server.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import { createCommandHttp } from '../../src/hubspot/layered-http.ts';
import type { HttpPort } from '../../src/hubspot/port.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { fakeClock } from './fake-clock.ts';

// An account with its real limits, and work that would go far beyond them. Time is made up, and passes only when
// nothing is under way; emulator and adapter live by the same clock.

jest.setTimeout(60_000);

const NOW = Date.parse('2026-11-21T12:00:00Z');
let emulator: Emulator;
let clock: ReturnType<typeof fakeClock>;
let underWay: number;

beforeEach(async () => {
  const fake = fakeClock();
  underWay = 0;
  clock = {
    ...fake,
    sleep: async (milliseconds) => {
      // What was let through a moment ago may not have been sent yet.
      do await nextTurn();
      while (underWay > 0);
      await fake.sleep(milliseconds);
    },
  };
  emulator = await startEmulator({ now: () => NOW + clock.now() });
});
afterEach(() => emulator.close());

const transport = (): HttpPort => {
  const http = createFetchTransport({ accessToken: emulator.token, baseUrl: emulator.url });
  return {
    request: async (request) => {
      underWay += 1;
      try {
        return await http.request(request);
      } finally {
        underWay -= 1;
      }
    },
  };
};
const times = <Result>(count: number, task: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => task(index)));
const refusals = () => emulator.requests.list().filter(({ status }) => status === 429).length;
const elapsed = (from: number) => clock.now() - from;

it('all work on one connection stays within the account’s limit together', async () => {
  const http = createCommandHttp(transport(), { clock });
  const [first, second] = [createHubSpotRepository({ http }), createHubSpotRepository({ http })];
  const start = clock.now();
  await times(500, (index) => (index % 2 === 0 ? first : second).readAccount());
  expect(refusals()).toBe(0);
  // Of the 190 in any ten seconds 152 are ours: 500 take four turns.
  expect(elapsed(start)).toBe(30_000);
});

it('searches stay within their own limit, and nothing else waits for them', async () => {
  const repository = createHubSpotRepository({ http: createCommandHttp(transport(), { clock }) });
  const start = clock.now();
  const search = { object: 'companies', filters: [], properties: ['name'], limit: 1 } as const;
  await Promise.all([times(23, () => repository.search(search)), times(20, () => repository.readAccount())]);
  expect(refusals()).toBe(0);
  expect(elapsed(start)).toBe(4000);
});

it('what others spend of the same allowance is left to them', async () => {
  const repository = createHubSpotRepository({ http: createCommandHttp(transport(), { clock, share: 1 }) });
  const others = createHubSpotRepository({ http: transport() });
  await times(150, () => others.readAccount());
  const start = clock.now();
  await repository.readAccount();
  await times(60, () => repository.readAccount());
  expect(refusals()).toBe(0);
  expect(elapsed(start)).toBe(10_000);
});

it('a limit that others reached holds back all of ours, and everything is done in the end', async () => {
  const repository = createHubSpotRepository({ http: createCommandHttp(transport(), { clock }) });
  const others = createHubSpotRepository({ http: transport() });
  await times(190, () => others.readAccount());
  await times(30, () => repository.readAccount());
  expect(refusals()).toBeLessThanOrEqual(10);
});
