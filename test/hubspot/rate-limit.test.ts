import { createConcurrencyBound, mapConcurrently } from '../../src/hubspot/concurrency.ts';
import { withConcurrencyBound, withRateLimit } from '../../src/hubspot/rate-limit.ts';
import { createRequestWindow } from '../../src/hubspot/request-window.ts';
import { fakeClock } from './fake-clock.ts';
import { aRequest, answeringHttp, replayingHttp } from './fake-http.ts';

const SEARCH = aRequest({ method: 'POST', path: '/crm/objects/2026-03/companies/search' });

const times = async (count: number, task: () => Promise<unknown>) => {
  for (let done = 0; done < count; done += 1) await task();
};

it('lets a burst through and then waits for the oldest to leave the window', async () => {
  const clock = fakeClock();
  const window = createRequestWindow(clock, { requests: 3, intervalMilliseconds: 1000 });
  await window.enter();
  clock.advance(400);
  await times(3, () => window.enter());
  expect(clock.waits).toEqual([600]);
});

it('lets at most five searches a second through', async () => {
  const clock = fakeClock();
  const limited = withRateLimit(replayingHttp({}), { clock });
  await times(11, () => limited.request(SEARCH));
  expect(clock.waits).toEqual([1000, 1000]);
});

it('does not slow down other requests for the sake of searches', async () => {
  const clock = fakeClock();
  const limited = withRateLimit(replayingHttp({}), { clock });
  await times(50, () => limited.request(aRequest()));
  expect(clock.waits).toEqual([]);
});

it('learns the allowance from the headers and takes its share of it', async () => {
  const clock = fakeClock();
  const headers = {
    'x-hubspot-ratelimit-max': '190',
    'x-hubspot-ratelimit-remaining': '150',
    'x-hubspot-ratelimit-interval-milliseconds': '10000',
  };
  const limited = withRateLimit(replayingHttp({ headers }), { clock, share: 0.5 });
  await times(96, () => limited.request(aRequest()));
  expect(clock.waits).toEqual([10_000]);
});

it('pauses when others have used up the allowance', async () => {
  const clock = fakeClock();
  const limited = withRateLimit(
    replayingHttp(
      { headers: { 'x-hubspot-ratelimit-max': '190', 'x-hubspot-ratelimit-remaining': '0' } },
      {},
    ),
    { clock },
  );
  await times(2, () => limited.request(aRequest()));
  expect(clock.waits).toEqual([10_000]);
});

it('sends no more than what others have left of the allowance', async () => {
  const clock = fakeClock();
  let remaining = 8;
  const http = answeringHttp(() => {
    remaining -= 1;
    return {
      headers: { 'x-hubspot-ratelimit-max': '190', 'x-hubspot-ratelimit-remaining': String(remaining) },
    };
  });
  const limited = withRateLimit(http, { clock });
  await times(8, () => limited.request(aRequest()));
  expect(clock.waits).toEqual([]);
  await limited.request(aRequest());
  expect(clock.waits).toEqual([10_000]);
});

it('takes the wait for a place off the time that a request has', async () => {
  const clock = fakeClock();
  const http = replayingHttp({ headers: { 'x-hubspot-ratelimit-max': '1' } });
  const limited = withRateLimit(http, { clock });
  await limited.request(aRequest());
  await limited.request(aRequest({ timeoutMilliseconds: 12_000 }));
  expect(http.requests[1]?.timeoutMilliseconds).toBe(2000);
  const late = limited.request(aRequest({ timeoutMilliseconds: 9000 }));
  await expect(late).rejects.toMatchObject({ kind: 'timeout' });
  expect(http.requests).toHaveLength(2);
});

it('sends nothing whose caller gave up while it waited', async () => {
  const clock = fakeClock();
  const http = replayingHttp({});
  const cancelled = withRateLimit(http, { clock }).request(aRequest({ signal: AbortSignal.abort() }));
  await expect(cancelled).rejects.toMatchObject({ kind: 'cancelled' });
  expect(http.requests).toHaveLength(0);
});

it('does not hold anybody back after a daily limit, which does not pass by waiting', async () => {
  const clock = fakeClock();
  const limited = withRateLimit(replayingHttp({ status: 429, body: { policyName: 'DAILY' } }, {}), { clock });
  await times(2, () => limited.request(aRequest()));
  expect(clock.waits).toEqual([]);
});

it('holds every request back after a 429, for as long as HubSpot says', async () => {
  const clock = fakeClock();
  const http = replayingHttp({ status: 429, headers: { 'retry-after': '4' } }, {});
  const limited = withRateLimit(http, { clock });
  await times(2, () => limited.request(aRequest()));
  expect(clock.waits).toEqual([4000]);
});

it('holds only searches back after a 429 of the search limit', async () => {
  const clock = fakeClock();
  const http = replayingHttp({ status: 429, body: { policyName: 'SECONDLY' } }, {});
  const limited = withRateLimit(http, { clock });
  await limited.request(SEARCH);
  await limited.request(aRequest());
  expect(clock.waits).toEqual([]);
  await limited.request(SEARCH);
  expect(clock.waits).toEqual([1000]);
});

it('refuses a share that makes no sense', () => {
  expect(() => withRateLimit(replayingHttp({}), { clock: fakeClock(), share: 0 })).toThrow('above 0');
});

it('has at most so many requests under way', async () => {
  let running = 0;
  let most = 0;
  const http = answeringHttp(async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    return {};
  });
  const bounded = withConcurrencyBound(http, 3);
  await Promise.all(Array.from({ length: 12 }, () => bounded.request(aRequest())));
  expect(most).toBe(3);
  expect(http.requests).toHaveLength(12);
});

it('gives a place back when a task fails', async () => {
  const bounded = createConcurrencyBound(1);
  await expect(bounded(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(bounded(() => Promise.resolve('yes'))).resolves.toBe('yes');
});

it('keeps the order of the items whatever finishes first', async () => {
  const results = await mapConcurrently([3, 1, 2], 2, async (item) => {
    for (let turn = 0; turn < item; turn += 1) await Promise.resolve();
    return item;
  });
  expect(results).toEqual([3, 1, 2]);
});
