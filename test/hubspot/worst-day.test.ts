import { bypass, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Fault } from '../../src/dev/emulator/server.ts';
import { createHubSpotClient } from '../../src/hubspot/client.ts';
import { createApiRequestTransport } from '../../src/hubspot/api-request-transport.ts';
import { createFetchTransport } from '../../src/hubspot/fetch-transport.ts';
import type { HttpPort } from '../../src/hubspot/port.ts';
import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { withRetry } from '../../src/hubspot/retry.ts';
import { startEmulatedCrm, type EmulatedCrm } from './emulated-crm.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';

// Every way in which HubSpot can fail, for every kind of operation, over real connections to the emulator.
// Only what waits is made up: time and chance.

const CUTTER = setupServer();
const NOTICE = 'worst-day';
let crm: EmulatedCrm;
let account: Awaited<ReturnType<EmulatedCrm['setUp']>>;
let clock: FakeClock;
let retrying: HttpPort;

beforeAll(async () => {
  crm = await startEmulatedCrm({ createTransport: createFetchTransport, emulator: { limits: false } });
  CUTTER.listen({ onUnhandledRequest: 'bypass' });
});
beforeEach(async () => {
  account = await crm.setUp();
  clock = fakeClock();
  retrying = withRetry(crm.transport, { clock, budgetMilliseconds: 60_000 });
});
afterEach(() => CUTTER.resetHandlers());
afterAll(async () => {
  CUTTER.close();
  await crm.close();
});

const repositoryOn = (port: HttpPort = retrying) => createHubSpotRepository({ http: port });
const names = (objectType: string, property: string) =>
  crm.emulator.store.ids(objectType).map((id) => crm.emulator.store.values(objectType, id)?.[property]);

interface Operation {
  /** The request that fails. */
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly run: (companyId: string) => Promise<unknown>;
  /** What there is afterwards when it was done exactly once. */
  readonly done: () => unknown;
}

const entry = (companyId: string) => ({
  key: NOTICE,
  companyId,
  properties: { title: 'Measured', kind: 'measurement', value: '6' },
});

const SAFE: Readonly<Record<string, Operation>> = {
  'a read': {
    method: 'POST',
    path: /companies\/batch\/read/,
    run: async (id) => (await repositoryOn().readByIds('companies', [id], ['name']))[0]?.properties.name,
    done: () => 'Northwind',
  },
  'a search': {
    method: 'POST',
    path: /companies\/search/,
    run: async () =>
      (await repositoryOn().search({ object: 'companies', filters: [], properties: [], limit: 5 })).total,
    done: () => 1,
  },
  'a create with a unique key': {
    method: 'POST',
    path: /p_value_entry\/batch\/create/,
    run: async (id) => {
      await repositoryOn().create('value_entry', [entry(id)]);
      return names('p_value_entry', 'entry_key');
    },
    done: () => [NOTICE],
  },
  'an update': {
    method: 'POST',
    path: /companies\/batch\/update/,
    run: async (id) => {
      await repositoryOn().update('companies', [{ id, properties: { vrm_segment: 'smb' } }]);
      return names('companies', 'vrm_segment');
    },
    done: () => ['smb'],
  },
  'an upsert': {
    method: 'POST',
    path: /companies\/batch\/upsert/,
    run: async () => {
      const record = {
        keyProperty: 'vrm_import_key',
        key: NOTICE,
        properties: { name: 'A' },
        companyId: null,
      };
      await repositoryOn().upsert('companies', [record]);
      return names('companies', 'name');
    },
    done: () => ['Northwind', 'A'],
  },
  'an archiving': {
    method: 'POST',
    path: /p_value_entry\/batch\/archive/,
    run: async (id) => {
      const [created] = await account.repository.create('value_entry', [entry(id)]);
      await repositoryOn().archive('value_entry', [created?.id ?? '']);
      return names('p_value_entry', 'entry_key');
    },
    done: () => [],
  },
};

/** A create that nothing tells from a second one: HubSpot has no unique key for it. */
const PLAIN_CREATE: Operation = {
  method: 'POST',
  path: /\/contacts$/,
  run: () =>
    createHubSpotClient(retrying).send({
      method: 'POST',
      path: createHubSpotClient(retrying).paths.objects.collection('contacts'),
      body: { properties: { lastname: NOTICE }, associations: [] },
      idempotent: false,
    }),
  done: () => [NOTICE],
};

const limit = (policyName: string) => ({ status: 429, body: { status: 'error', policyName } });
const TURNED_AWAY: Readonly<Record<string, Fault>> = {
  'the limit of ten seconds': limit('TEN_SECONDLY_ROLLING'),
  'the limit of a second': limit('SECONDLY'),
  'a limit with Retry-After': { status: 429, body: {}, headers: { 'retry-after': '3' } },
  'a lock': { status: 423, body: { status: 'error' } },
};
const UNKNOWN_OUTCOME: Readonly<Record<string, Fault>> = {
  'a 500': { status: 500 },
  'a 502': { status: 502 },
  'a 503': { status: 503 },
  'a 504': { status: 504 },
  'a connection cut before the work': { dropConnection: true },
  'a connection cut after the work': { dropConnection: true, when: 'after' },
  'a 502 after the work': { status: 502, when: 'after' },
  'an answer cut in the middle': { truncateBody: true },
};

const doesItOnce = async (name: string, fault: Fault) => {
  const operation = SAFE[name];
  if (operation === undefined) throw new Error(name);
  const companyId = await account.addCompany({ name: 'Northwind' });
  crm.emulator.faults.add({ ...fault, method: operation.method, path: operation.path, times: 2 });
  expect(await operation.run(companyId)).toEqual(operation.done());
  expect(clock.waits).toHaveLength(2);
  expect(crm.emulator.requests.count({ path: operation.path })).toBe(3);
};

const casesOf = (faults: Readonly<Record<string, Fault>>) =>
  Object.keys(SAFE).flatMap((operation) =>
    Object.entries(faults).map(([name, fault]) => [operation, name, fault] as const),
  );

it.each(casesOf({ ...TURNED_AWAY, ...UNKNOWN_OUTCOME }))('does %s once in spite of %s', (name, _, fault) =>
  doesItOnce(name, fault),
);

it.each(casesOf(UNKNOWN_OUTCOME))(
  'does %s once in spite of %s through the official client',
  async (name, _, fault) => {
    const { token, url } = crm.emulator;
    const transport = createApiRequestTransport({
      accessToken: token,
      baseUrl: url,
      bodySilenceMilliseconds: 100,
    });
    retrying = withRetry(transport, { clock, budgetMilliseconds: 60_000 });
    await doesItOnce(name, fault);
  },
);

describe('a batch of which a part fails', () => {
  const keys = ['a', 'b', 'c', 'd'];
  const all = (companyId: string) => keys.map((key) => ({ ...entry(companyId), key }));

  it('of new records is told, the rest is there, and doing it again makes up for it', async () => {
    const companyId = await account.addCompany({ name: 'Northwind' });
    crm.emulator.faults.add({ path: 'p_value_entry/batch/create', failInputs: [1, 3] });
    const creating = repositoryOn().create('value_entry', all(companyId));
    await expect(creating).rejects.toMatchObject({ name: 'CrmError', code: 'unexpected' });
    expect(names('p_value_entry', 'entry_key')).toEqual(['a', 'c']);
    const outcomes = await repositoryOn().create('value_entry', all(companyId));
    expect(outcomes.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'a existing',
      'b created',
      'c existing',
      'd created',
    ]);
  });

  it('of changes is told, and the rest is written', async () => {
    const companies = await Promise.all(keys.map((name) => account.addCompany({ name })));
    crm.emulator.faults.add({ path: 'companies/batch/update', failInputs: [0] });
    const changes = companies.map((id) => ({ id, properties: { city: 'Oslo' } }));
    await expect(repositoryOn().update('companies', changes)).rejects.toMatchObject({ name: 'CrmError' });
    expect(names('companies', 'city')).toEqual([undefined, 'Oslo', 'Oslo', 'Oslo']);
  });
});

describe('a body that is cut short', () => {
  /** HubSpot does the work; what it says about it arrives in half. */
  const cutReplies = (path: RegExp, times: number) => {
    let left = times;
    CUTTER.use(
      http.all(`${crm.emulator.url}/*`, async ({ request }) => {
        if (left === 0 || !path.test(request.url)) return undefined;
        left -= 1;
        const whole = await fetch(bypass(request));
        const text = await whole.text();
        const { status } = whole;
        return new HttpResponse(text.slice(0, Math.floor(text.length / 2)), {
          status,
          headers: { 'content-type': 'application/json' },
        });
      }),
    );
  };

  it.each(Object.keys(SAFE).filter((name) => name !== 'an archiving'))(
    'does not hold up %s',
    async (name) => {
      const operation = SAFE[name];
      if (operation === undefined) throw new Error(name);
      const companyId = await account.addCompany({ name: 'Northwind' });
      cutReplies(operation.path, 1);
      expect(await operation.run(companyId)).toEqual(operation.done());
      expect(clock.waits).toHaveLength(1);
    },
  );

  it('of a create without a key is told, and the create not repeated', async () => {
    cutReplies(PLAIN_CREATE.path, 1);
    await expect(PLAIN_CREATE.run('')).rejects.toMatchObject({ kind: 'unreadable', retryable: true });
    expect(names('contacts', 'lastname')).toEqual([NOTICE]);
  });
});

describe('a create without a unique key', () => {
  it.each(Object.entries(TURNED_AWAY))('is repeated after %s, which left it undone', async (_, fault) => {
    crm.emulator.faults.add({ ...fault, path: PLAIN_CREATE.path });
    await PLAIN_CREATE.run('');
    expect(names('contacts', 'lastname')).toEqual(PLAIN_CREATE.done());
  });

  it.each(Object.entries(UNKNOWN_OUTCOME))(
    'is sent once when %s leaves its outcome unknown',
    async (_, fault) => {
      crm.emulator.faults.add({ ...fault, path: PLAIN_CREATE.path });
      await expect(PLAIN_CREATE.run('')).rejects.toMatchObject({ name: 'HubSpotError', retryable: true });
      expect(crm.emulator.requests.count({ path: PLAIN_CREATE.path })).toBe(1);
      expect(clock.waits).toEqual([]);
    },
  );
});

describe('how long it waits', () => {
  const waitsAfter = async (fault: Fault) => {
    crm.emulator.faults.add(fault);
    await repositoryOn().readAccount();
    return clock.waits;
  };

  it.each([
    ['Retry-After in seconds', { status: 429, body: {}, headers: { 'retry-after': '7' } }, 7000],
    ['Retry-After of an outage', { status: 503, headers: { 'retry-after': '4' } }, 4000],
    ['Retry-After of a move to another data centre', { status: 477, headers: { 'retry-after': '9' } }, 9000],
    ['the rolling limit of ten seconds', limit('TEN_SECONDLY_ROLLING'), 10_000],
    ['the search limit of a second', limit('SECONDLY'), 1000],
    ['a lock, which lasts two seconds', { status: 423 }, 2000],
    [
      'a limit that only its words name',
      { status: 429, body: { message: 'You have reached your ten_secondly_rolling limit.' } },
      10_000,
    ],
  ] satisfies [string, Fault, number][])('is told by %s', async (_, fault, milliseconds) => {
    expect(await waitsAfter(fault)).toEqual([milliseconds]);
  });

  it.each([
    [0, [150, 300, 600]],
    [0.5, [225, 450, 900]],
    [0.999_999, [300, 600, 1200]],
  ])('is spread by chance where nothing tells it: %d', async (random, waits) => {
    const chancy = fakeClock({ random });
    crm.emulator.faults.add({ status: 503, times: 3 });
    const port = withRetry(crm.transport, { clock: chancy, budgetMilliseconds: 60_000 });
    await repositoryOn(port).readAccount();
    expect(chancy.waits).toEqual(waits);
  });

  it('is spread by a quarter of a second at most where HubSpot tells it', async () => {
    const chancy = fakeClock({ random: 0.5 });
    crm.emulator.faults.add(limit('TEN_SECONDLY_ROLLING'));
    const port = withRetry(crm.transport, { clock: chancy, budgetMilliseconds: 60_000 });
    await repositoryOn(port).readAccount();
    expect(chancy.waits).toEqual([10_125]);
  });

  it.each([
    ['by its name', limit('DAILY')],
    ['by its words', { status: 429, body: { message: 'You have reached your daily limit.' } }],
    ['by the headers', { status: 429, body: {}, headers: { 'x-hubspot-ratelimit-daily-remaining': '0' } }],
    ['although Retry-After is short', { ...limit('DAILY'), headers: { 'retry-after': '1' } }],
  ] satisfies [string, Fault][])('is not at all for a daily limit, known %s', async (_, fault) => {
    crm.emulator.faults.add(fault);
    const reading = repositoryOn().readAccount();
    await expect(reading).rejects.toMatchObject({ code: 'rate_limited', retryable: false });
    await expect(reading).rejects.toThrow('It starts again at midnight');
    expect(clock.waits).toEqual([]);
  });

  it('is not at all when the wait would not fit into the budget', async () => {
    crm.emulator.faults.add({ status: 477, headers: { 'retry-after': '86400' } });
    await expect(repositoryOn().readAccount()).rejects.toMatchObject({
      code: 'unavailable',
      retryable: true,
    });
    expect(clock.waits).toEqual([]);
  });

  it('never adds up to more than the budget', async () => {
    crm.emulator.faults.add({ status: 503, times: 0 });
    const port = withRetry(crm.transport, { clock, budgetMilliseconds: 1000 });
    await expect(repositoryOn(port).readAccount()).rejects.toMatchObject({ code: 'unavailable' });
    const waited = clock.waits.reduce((sum, wait) => sum + wait, 0);
    expect(clock.waits).toEqual([150, 300]);
    expect(waited).toBeLessThan(1000);
  });
});
