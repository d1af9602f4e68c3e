import { createCommandHttp, createFunctionHttp } from '../../src/hubspot/layered-http.ts';
import { fakeClock } from './fake-clock.ts';
import { aRequest, answeringHttp, replayingHttp } from './fake-http.ts';

const ROLLING_LIMIT = { status: 429, body: { policyName: 'TEN_SECONDLY_ROLLING' } };

it('answers a function at once instead of waiting out the limit', async () => {
  const clock = fakeClock();
  const http = createFunctionHttp(replayingHttp(ROLLING_LIMIT), { clock });
  expect((await http.request(aRequest())).status).toBe(429);
  expect(clock.waits).toEqual([]);
});

it('waits out the limit for a command', async () => {
  const http = createCommandHttp(replayingHttp(ROLLING_LIMIT, { status: 200 }), { clock: fakeClock() });
  expect((await http.request(aRequest())).status).toBe(200);
});

it('counts one budget for all requests of a function call', async () => {
  const clock = fakeClock();
  const transport = answeringHttp(() => {
    clock.advance(3000);
    return {};
  });
  const http = createFunctionHttp(transport, { clock, budgetMilliseconds: 7500 });
  await http.request(aRequest());
  await http.request(aRequest());
  await http.request(aRequest());
  await expect(http.request(aRequest())).rejects.toMatchObject({ kind: 'timeout' });
  expect(transport.requests.map((request) => request.timeoutMilliseconds)).toEqual([7500, 4500, 1500]);
});

it('is patient with a request of a command from its turn on, however long it waited behind others', async () => {
  const clock = fakeClock();
  let answered = 0;
  const transport = answeringHttp(() => {
    clock.advance(500);
    answered += 1;
    return answered === 60 ? { status: 503 } : { status: 200 };
  });
  const http = createCommandHttp(transport, { clock, budgetMilliseconds: 8000 });
  const replies = await Promise.all(Array.from({ length: 60 }, () => http.request(aRequest())));
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
  expect(transport.requests).toHaveLength(61);
});
