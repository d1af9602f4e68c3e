import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createApiRequestTransport } from '../../src/hubspot/api-request-transport.ts';
import { createHubSpotClient } from '../../src/hubspot/client.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import type { HttpPort } from '../../src/hubspot/port.ts';
import { withRetry } from '../../src/hubspot/retry.ts';
import { fakeClock } from './fake-clock.ts';
import { aRequest } from './fake-http.ts';

const TOKEN = 'pat-na1-secret';
const COMPANY = 'https://api.hubapi.com/crm/objects/2026-03/companies/7';
const server = setupServer();

const fetchTransport = () => createFetchTransport({ accessToken: TOKEN });
const apiRequestTransport = () => createApiRequestTransport({ accessToken: TOKEN });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers();
  jest.useRealTimers();
});
afterAll(() => server.close());

/** Answers every request with what was sent, so that both transports can be compared. */
const echo = () =>
  server.use(
    http.all('https://api.hubapi.com/*', async ({ request }) =>
      HttpResponse.json(
        {
          method: request.method,
          url: request.url,
          authorization: request.headers.get('authorization'),
          contentType: request.headers.get('content-type')?.split(';')[0] ?? null,
          body: await request.text(),
        },
        { headers: { 'X-HubSpot-RateLimit-Max': '190' } },
      ),
    ),
  );

const sendsAsExpected = async (transport: HttpPort) => {
  echo();
  const response = await transport.request(
    aRequest({
      method: 'POST',
      query: { properties: ['name', 'domain'], archived: false, after: undefined },
      body: { limit: 1 },
    }),
  );
  expect(response).toMatchObject({
    status: 200,
    headers: { 'x-hubspot-ratelimit-max': '190' },
    body: {
      method: 'POST',
      url: `${COMPANY}?properties=name&properties=domain&archived=false`,
      authorization: `Bearer ${TOKEN}`,
      contentType: 'application/json',
      body: '{"limit":1}',
    },
  });
};

it('sends method, query, token and body with fetch', () => sendsAsExpected(fetchTransport()));
it('sends method, query, token and body with the official client', () =>
  sendsAsExpected(apiRequestTransport()));

const sendsForms = async (transport: HttpPort) => {
  echo();
  const form = new URLSearchParams({ importName: 'Q4 & more' });
  const response = await transport.request(aRequest({ method: 'POST', form }));
  expect(response.body).toMatchObject({
    contentType: 'application/x-www-form-urlencoded',
    body: 'importName=Q4+%26+more',
  });
};

it('sends a form with fetch', () => sendsForms(fetchTransport()));
it('sends a form with the official client', () => sendsForms(apiRequestTransport()));

it('sends a form of several parts with the boundary between them', async () => {
  echo();
  const form = new FormData();
  form.set('file', new Blob(['a,b']), 'rows.csv');
  const response = await apiRequestTransport().request(aRequest({ method: 'POST', form }));
  expect(response.body).toMatchObject({ contentType: 'multipart/form-data' });
  expect((response.body as { body: string }).body).toContain('filename="rows.csv"');
});

const passesOnFailures = async (transport: HttpPort) => {
  server.use(http.get(COMPANY, () => HttpResponse.json({ category: 'OBJECT_NOT_FOUND' }, { status: 404 })));
  const response = await transport.request(aRequest());
  expect(response).toMatchObject({ status: 404, body: { category: 'OBJECT_NOT_FOUND' } });
};

it('answers a refusal as it came with fetch', () => passesOnFailures(fetchTransport()));
it('answers a refusal as it came with the official client', () => passesOnFailures(apiRequestTransport()));

it('has no body after a reply without content', async () => {
  server.use(http.delete(COMPANY, () => new HttpResponse(null, { status: 204 })));
  const response = await fetchTransport().request(aRequest({ method: 'DELETE' }));
  expect(response).toMatchObject({ status: 204, body: null });
});

it('does not follow a redirection with the token', async () => {
  server.use(
    http.get(
      COMPANY,
      () => new HttpResponse(null, { status: 302, headers: { location: 'https://x.test/' } }),
    ),
  );
  expect((await fetchTransport().request(aRequest())).status).toBe(302);
});

it('waits for Retry-After before it repeats', async () => {
  let calls = 0;
  server.use(
    http.get(COMPANY, () => {
      calls += 1;
      return calls === 1
        ? HttpResponse.json({ errorType: 'RATE_LIMIT' }, { status: 429, headers: { 'Retry-After': '2' } })
        : HttpResponse.json({ id: '7' });
    }),
  );
  const clock = fakeClock();
  const response = await withRetry(fetchTransport(), { clock, budgetMilliseconds: 8000 }).request(aRequest());
  expect(response.body).toEqual({ id: '7' });
  expect(clock.waits).toEqual([2000]);
});

it('does not take half a reply for a record', async () => {
  server.use(http.get(COMPANY, () => new HttpResponse('{"id":"7","prop')));
  const sending = createHubSpotClient(fetchTransport()).send(aRequest());
  await expect(sending).rejects.toMatchObject({ kind: 'unreadable', status: 200 });
});

it('reports a gateway’s error page as an outage', async () => {
  server.use(http.get(COMPANY, () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })));
  const sending = createHubSpotClient(fetchTransport()).send(aRequest());
  await expect(sending).rejects.toMatchObject({ status: 502, retryable: true });
  await expect(sending).rejects.not.toThrow('gateway');
});

const reportsDroppedConnection = async (create: typeof createFetchTransport) => {
  server.close();
  const dropping = createServer((_request, response) => response.destroy());
  await new Promise<void>((resolve) => dropping.listen(0, '127.0.0.1', resolve));
  const { port } = dropping.address() as AddressInfo;
  const transport = create({ accessToken: TOKEN, baseUrl: `http://127.0.0.1:${port}` });
  await expect(transport.request(aRequest())).rejects.toMatchObject({
    kind: 'network',
    status: null,
    retryable: true,
  });
  dropping.close();
  server.listen({ onUnhandledRequest: 'error' });
};

it('reports a dropped connection with fetch', () => reportsDroppedConnection(createFetchTransport));
it('reports a dropped connection with the official client', () =>
  reportsDroppedConnection(createApiRequestTransport));

const endsWhenTimeIsUp = async (transport: HttpPort) => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  server.use(http.get(COMPANY, () => new Promise<never>(() => {})));
  const outcome = transport.request(aRequest()).catch((error: unknown) => error);
  jest.advanceTimersByTime(30_000);
  expect(await outcome).toMatchObject({ kind: 'timeout', message: 'HubSpot did not answer in time.' });
};

it('ends a request with fetch when its time is up', () => endsWhenTimeIsUp(fetchTransport()));
it('ends a request with the official client when its time is up', () =>
  endsWhenTimeIsUp(apiRequestTransport()));

it('ends a request when its caller cancels', async () => {
  server.use(http.get(COMPANY, () => new Promise<never>(() => {})));
  const controller = new AbortController();
  const outcome = apiRequestTransport().request(aRequest({ signal: controller.signal }));
  controller.abort();
  await expect(outcome).rejects.toMatchObject({ kind: 'cancelled' });
});

it('sends nothing once its caller has cancelled', async () => {
  const outcome = fetchTransport().request(aRequest({ signal: AbortSignal.abort() }));
  await expect(outcome).rejects.toMatchObject({ kind: 'cancelled' });
});

it('keeps the token out of every error', async () => {
  server.use(http.get(COMPANY, () => HttpResponse.error()));
  const error: unknown = await fetchTransport()
    .request(aRequest())
    .catch((caught: unknown) => caught);
  expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(TOKEN);
});

it('refuses a malformed token without repeating it', () => {
  const create = () => createFetchTransport({ accessToken: 'pat-na1-secret\n' });
  expect(create).toThrow('missing or malformed');
  expect(create).not.toThrow('secret');
});

it('sends the token over https or to this machine only', () => {
  const create = (baseUrl: string) => () => createFetchTransport({ accessToken: TOKEN, baseUrl });
  expect(create('http://api.example.com')).toThrow('cannot be the address of the HubSpot API');
  expect(create('api.hubapi.com')).toThrow('cannot be the address');
  expect(create('http://127.0.0.1:4010/')).not.toThrow();
});
