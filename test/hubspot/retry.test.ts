import { isRateLimited, isTimeout } from '../../src/hubspot/error-predicates.ts';
import { errorFromResponse, errorWithoutReply } from '../../src/hubspot/errors.ts';
import { DEFAULT_RETRY_POLICY, retryDelay, shouldRetry } from '../../src/hubspot/retry-policy.ts';
import { withRetry } from '../../src/hubspot/retry.ts';
import { fakeClock } from './fake-clock.ts';
import { aRequest, answeringHttp, replayingHttp } from './fake-http.ts';

const failure = (status: number, policyName?: string, headers: Record<string, string> = {}) =>
  errorFromResponse({ status, headers, body: { policyName } }, aRequest(), 0);
const brokenConnection = errorWithoutReply('network', aRequest());

const delay = (error: ReturnType<typeof failure>, attempt = 1, random = 0) =>
  retryDelay(error, attempt, random, DEFAULT_RETRY_POLICY);

it('repeats what HubSpot turned away undone, even a plain create', () => {
  expect(shouldRetry(failure(429, 'TEN_SECONDLY_ROLLING'), false)).toBe(true);
  expect(shouldRetry(failure(423), false)).toBe(true);
  expect(shouldRetry(failure(477), false)).toBe(true);
});

it('repeats after an unclear outcome only when that does no harm', () => {
  for (const status of [408, 500, 502, 504, 521]) {
    expect(shouldRetry(failure(status), true)).toBe(true);
    expect(shouldRetry(failure(status), false)).toBe(false);
  }
  expect(shouldRetry(failure(503), true)).toBe(true);
  expect(shouldRetry(failure(503), false)).toBe(false);
  expect(shouldRetry(failure(524), true)).toBe(true);
  expect(shouldRetry(brokenConnection, true)).toBe(true);
  expect(shouldRetry(brokenConnection, false)).toBe(false);
  expect(shouldRetry(errorWithoutReply('unreadable', aRequest(), 200), true)).toBe(true);
  expect(shouldRetry(errorWithoutReply('unreadable', aRequest(), 201), false)).toBe(false);
});

it('does not repeat what would be refused again', () => {
  expect(shouldRetry(failure(400), true)).toBe(false);
  expect(shouldRetry(failure(401), true)).toBe(false);
  expect(shouldRetry(failure(409), true)).toBe(false);
  expect(shouldRetry(failure(429, 'DAILY'), true)).toBe(false);
  expect(shouldRetry(errorWithoutReply('cancelled', aRequest()), true)).toBe(false);
});

it('waits as long as HubSpot says', () => {
  expect(delay(failure(429, undefined, { 'retry-after': '3' }))).toBe(3000);
  expect(delay(failure(429, 'TEN_SECONDLY_ROLLING'))).toBe(10_000);
  expect(delay(failure(429, 'SECONDLY'))).toBe(1000);
  expect(delay(failure(423))).toBe(2000);
});

it('doubles the wait with each attempt up to a bound', () => {
  expect(delay(failure(503), 1, 0.999999)).toBe(300);
  expect(delay(failure(503), 2, 0.999999)).toBe(600);
  expect(delay(failure(503), 20, 0.999999)).toBe(10_000);
});

it('spreads waits between half and all of the bound', () => {
  expect(delay(failure(503), 1, 0)).toBe(150);
  expect(delay(failure(503), 1, 0.5)).toBe(225);
});

it('repeats until the request succeeds', async () => {
  const http = replayingHttp({ status: 503 }, brokenConnection, { status: 200, body: { id: '7' } });
  const clock = fakeClock();
  const response = await withRetry(http, { clock, budgetMilliseconds: 8000 }).request(aRequest());
  expect(response.body).toEqual({ id: '7' });
  expect(clock.waits).toEqual([150, 300]);
});

it('sends a create without a key once when its outcome is unclear', async () => {
  const http = replayingHttp({ status: 502 });
  const retrying = withRetry(http, { clock: fakeClock(), budgetMilliseconds: 8000 });
  const response = await retrying.request(aRequest({ method: 'POST', idempotent: false }));
  expect(response.status).toBe(502);
  expect(http.requests).toHaveLength(1);
});

it('hands on the refusal at once when the wait does not fit into the budget', async () => {
  const http = replayingHttp({ status: 429, body: { policyName: 'TEN_SECONDLY_ROLLING' } });
  const clock = fakeClock();
  const response = await withRetry(http, { clock, budgetMilliseconds: 7500 }).request(aRequest());
  expect(response.status).toBe(429);
  expect(clock.waits).toEqual([]);
});

it('waits out a full interval when there is time', async () => {
  const http = replayingHttp({ status: 429, body: { policyName: 'TEN_SECONDLY_ROLLING' } }, { status: 200 });
  const clock = fakeClock();
  const response = await withRetry(http, { clock, budgetMilliseconds: 60_000 }).request(aRequest());
  expect(response.status).toBe(200);
  expect(clock.waits).toEqual([10_000]);
});

it('gives up after the last attempt', async () => {
  const http = replayingHttp(brokenConnection);
  const policy = { ...DEFAULT_RETRY_POLICY, maximumAttempts: 3 };
  const retrying = withRetry(http, { clock: fakeClock(), budgetMilliseconds: 60_000, policy });
  await expect(retrying.request(aRequest())).rejects.toBe(brokenConnection);
  expect(http.requests).toHaveLength(3);
});

it('begins nothing after the deadline of the whole call', async () => {
  const clock = fakeClock();
  const http = replayingHttp({ status: 200 });
  const retrying = withRetry(http, { clock, budgetMilliseconds: 8000, deadline: clock.now() + 5000 });
  clock.advance(5000);
  const error: unknown = await retrying.request(aRequest()).catch((caught: unknown) => caught);
  expect(isTimeout(error)).toBe(true);
  expect(http.requests).toHaveLength(0);
});

it('gives each attempt no more than the time that is left', async () => {
  const clock = fakeClock();
  const http = answeringHttp(() => {
    clock.advance(1000);
    return { status: 503 };
  });
  await withRetry(http, { clock, budgetMilliseconds: 3000 }).request(aRequest());
  expect(http.requests.map((request) => request.timeoutMilliseconds)).toEqual([3000, 1850, 550]);
});

it('stops repeating once the caller has cancelled', async () => {
  const controller = new AbortController();
  const clock = fakeClock();
  const http = answeringHttp(() => {
    controller.abort();
    return { status: 503 };
  });
  const retrying = withRetry(http, { clock, budgetMilliseconds: 8000 });
  await expect(retrying.request(aRequest({ signal: controller.signal }))).rejects.toMatchObject({
    kind: 'cancelled',
  });
  expect(http.requests).toHaveLength(1);
});

it('tells what it waits for', async () => {
  const notices: string[] = [];
  const http = replayingHttp({ status: 429, body: { policyName: 'SECONDLY' } }, { status: 200 });
  await withRetry(http, {
    clock: fakeClock(),
    budgetMilliseconds: 8000,
    onRetry: ({ error, attempt, delayMilliseconds }) =>
      notices.push(`${attempt} ${isRateLimited(error)} ${delayMilliseconds}`),
  }).request(aRequest());
  expect(notices).toEqual(['1 true 1000']);
});

it('does not repeat a mistake of ours', async () => {
  const mistake = new TypeError('undefined is not a function');
  const http = replayingHttp(mistake);
  const retrying = withRetry(http, { clock: fakeClock(), budgetMilliseconds: 8000 });
  await expect(retrying.request(aRequest())).rejects.toBe(mistake);
  expect(http.requests).toHaveLength(1);
});
