import { batchRead } from '../../src/hubspot/batch-read.ts';
import { batchArchive, batchCreate, batchUpdate, batchUpsert } from '../../src/hubspot/batch-actions.ts';
import { createHubSpotClient } from '../../src/hubspot/client.ts';
import { isConflict, isNotFound, isUniqueConflict } from '../../src/hubspot/error-predicates.ts';
import type { HttpRequest } from '../../src/hubspot/port.ts';
import { answeringHttp, type Reply } from './fake-http.ts';

type Input = { id: string; properties: Record<string, string>; objectWriteTraceId?: string };

const inputsOf = (request: HttpRequest): Input[] => (request.body as { inputs: Input[] }).inputs;

const setUp = (answer: (request: HttpRequest) => Reply) => {
  const http = answeringHttp(answer);
  return { http, client: createHubSpotClient(http) };
};

const record = (id: string, properties: Record<string, string> = {}) => ({ id, properties });
const idsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(first + index));

const conflict = {
  category: 'VALIDATION_ERROR',
  message:
    'Property values were not valid: [{"name":"entry_key","error":"CONFLICTING_UNIQUE_VALUE","isValid":false}]',
};

it('reads each id once, a hundred at a time, and answers in the order asked', async () => {
  const { http, client } = setUp((request) => ({
    body: {
      results: inputsOf(request)
        .map(({ id }) => record(id))
        .reverse(),
    },
  }));
  const ids = idsFrom(1, 150);
  const { records } = await batchRead(client, 'deals', [...ids, ...ids], { properties: ['amount'] });
  expect(records.map(({ id }) => id)).toEqual(ids);
  expect(http.requests.map((request) => inputsOf(request).length)).toEqual([100, 50]);
});

it('reads no more than fifty at a time with history', async () => {
  const { http, client } = setUp(() => ({ body: { results: [] } }));
  await batchRead(client, 'companies', idsFrom(1, 60), { properties: [], propertiesWithHistory: ['name'] });
  expect(http.requests.map((request) => inputsOf(request).length)).toEqual([50, 10]);
});

it('sends nothing when there is nothing to read', async () => {
  const { http, client } = setUp(() => ({}));
  expect(await batchRead(client, 'deals', [], { properties: [] })).toEqual({ records: [], missing: [] });
  expect(http.requests).toHaveLength(0);
});

it('names the ids that do not exist', async () => {
  const { client } = setUp(() => ({
    status: 207,
    body: {
      results: [record('2')],
      errors: [{ category: 'OBJECT_NOT_FOUND', message: 'gone', context: { ids: ['1'] } }],
    },
  }));
  const result = await batchRead(client, 'deals', ['1', '2'], { properties: [] });
  expect(result.records.map(({ id }) => id)).toEqual(['2']);
  expect(result.missing).toEqual(['1']);
});

it('fails when a part cannot be read for another reason', async () => {
  const { client } = setUp(() => ({
    status: 207,
    body: { results: [], errors: [{ category: 'RATE_LIMITS' }] },
  }));
  await expect(batchRead(client, 'deals', ['1'], { properties: [] })).rejects.toMatchObject({ status: 207 });
});

it('reads by a unique property and asks for it, to tell the records apart', async () => {
  const { http, client } = setUp(() => ({
    body: { results: [record('20', { entry_key: 'b' }), record('10', { entry_key: 'a' })] },
  }));
  const options = { properties: ['note'], idProperty: 'entry_key' };
  const { records } = await batchRead(client, 'p_value_entry', ['a', 'b'], options);
  expect(records.map(({ id }) => id)).toEqual(['10', '20']);
  expect(http.requests[0]?.body).toMatchObject({
    idProperty: 'entry_key',
    properties: ['note', 'entry_key'],
  });
});

it('creates with a trace for each record and reports by key, not by position', async () => {
  const { http, client } = setUp(() => ({
    status: 207,
    body: {
      results: [
        { ...record('31', { entry_key: 'c' }), objectWriteTraceId: 'c' },
        record('30', { entry_key: 'a' }),
      ],
      errors: [{ ...conflict, context: { objectWriteTraceId: ['b'] } }],
    },
  }));
  const inputs = ['a', 'b', 'c'].map((key) => ({ properties: { entry_key: key } }));
  const { written, failed } = await batchCreate(client, 'p_value_entry', 'entry_key', inputs);
  expect([...written].map(([key, { id }]) => [key, id])).toEqual([
    ['c', '31'],
    ['a', '30'],
  ]);
  expect([...failed.keys()]).toEqual(['b']);
  expect(isUniqueConflict(failed.get('b'), 'entry_key')).toBe(true);
  expect(inputsOf(http.requests[0] as HttpRequest).map((input) => input.objectWriteTraceId)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

it('creates two inputs of one key once', async () => {
  const { http, client } = setUp((request) => ({
    body: { results: inputsOf(request).map(({ properties }) => record('1', properties)) },
  }));
  const input = { properties: { entry_key: 'a' } };
  await batchCreate(client, 'p_value_entry', 'entry_key', [input, input]);
  expect(inputsOf(http.requests[0] as HttpRequest)).toHaveLength(1);
});

it('refuses to create a record without its unique key', () => {
  const { client } = setUp(() => ({}));
  expect(() => batchCreate(client, 'p_value_entry', 'entry_key', [{ properties: {} }])).toThrow('entry_key');
});

it('finds the one record for which HubSpot refuses a whole batch', async () => {
  const { client } = setUp((request) => {
    const inputs = inputsOf(request);
    if (inputs.some(({ properties }) => properties.entry_key === '7')) return { status: 400, body: conflict };
    return { status: 201, body: { results: inputs.map(({ properties }) => record('1', properties)) } };
  });
  const inputs = idsFrom(1, 20).map((key) => ({ properties: { entry_key: key } }));
  const { written, failed } = await batchCreate(client, 'p_value_entry', 'entry_key', inputs);
  expect([...failed.keys()]).toEqual(['7']);
  expect(isConflict(failed.get('7'))).toBe(true);
  expect(written.size).toBe(19);
});

it('does not divide a batch over an outage', async () => {
  const { http, client } = setUp(() => ({ status: 503 }));
  const inputs = ['1', '2'].map((id) => ({ id, properties: { name: 'x' } }));
  const { failed } = await batchUpdate(client, 'companies', inputs);
  expect([...failed.keys()]).toEqual(['1', '2']);
  expect(http.requests).toHaveLength(1);
});

it('counts what HubSpot does not mention as not written', async () => {
  const { client } = setUp(() => ({ body: { results: [record('1')] } }));
  const inputs = ['1', '2'].map((id) => ({ id, properties: { name: 'x' } }));
  const { written, failed } = await batchUpdate(client, 'companies', inputs);
  expect([...written.keys()]).toEqual(['1']);
  expect(failed.get('2')).toMatchObject({ kind: 'unreadable' });
});

it('joins two updates of one record, the later value wins', async () => {
  const { http, client } = setUp(() => ({ body: { results: [record('1')] } }));
  await batchUpdate(client, 'companies', [
    { id: '1', properties: { name: 'old', city: 'Oslo' } },
    { id: '1', properties: { name: 'new' } },
  ]);
  expect(inputsOf(http.requests[0] as HttpRequest)).toEqual([
    { id: '1', properties: { name: 'new', city: 'Oslo' }, objectWriteTraceId: '1' },
  ]);
});

it('reports an update of a record that is gone', async () => {
  const { client } = setUp(() => ({
    status: 207,
    body: { results: [], errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['1'] } }] },
  }));
  const { failed } = await batchUpdate(client, 'companies', [{ id: '1', properties: { name: 'x' } }]);
  expect(isNotFound(failed.get('1'))).toBe(true);
});

it('upserts by the value of a unique property', async () => {
  const { http, client } = setUp(() => ({
    body: { results: [{ ...record('9', { vrm_import_key: 'acme' }), new: true }] },
  }));
  const inputs = [{ id: 'acme', properties: { name: 'Acme' } }];
  const { written } = await batchUpsert(client, 'companies', 'vrm_import_key', inputs);
  expect(written.get('acme')?.id).toBe('9');
  expect(inputsOf(http.requests[0] as HttpRequest)).toEqual([
    { id: 'acme', idProperty: 'vrm_import_key', properties: { name: 'Acme' }, objectWriteTraceId: 'acme' },
  ]);
});

it('archives each record once, a hundred at a time', async () => {
  const { http, client } = setUp(() => ({ status: 204, body: null }));
  await batchArchive(client, 'p_value_entry', [...idsFrom(1, 120), '1']);
  expect(http.requests.map((request) => inputsOf(request).length)).toEqual([100, 20]);
});
