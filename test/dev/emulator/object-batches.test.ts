import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const batch = (action: string, body: unknown) =>
  call(emulator, 'POST', `/crm/objects/2026-03/p_value_milestone/batch/${action}`, body);
const input = (key: string, more: object = {}) => ({
  properties: { title: key, milestone_key: key },
  ...more,
});

it('creates all records of a batch with their associations', async () => {
  const companyId = aCompany(emulator);
  const associations = [
    { to: { id: companyId }, types: [{ associationCategory: 'USER_DEFINED', associationTypeId: 1 }] },
  ];
  const { status, body } = await batch('create', { inputs: [input('a', { associations }), input('b')] });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    status: 'COMPLETE',
    startedAt: expect.any(String),
    completedAt: expect.any(String),
  });
  const tied = await call(
    emulator,
    'GET',
    `/crm/objects/2026-03/companies/${companyId}/associations/p_value_milestone`,
  );
  expect(tied.body['results']).toHaveLength(1);
});

it('creates nothing when one input is refused, and tells the first refusal only', async () => {
  const { status, body } = await batch('create', {
    inputs: [
      input('a'),
      { properties: { title: 'b', target: 'x' } },
      { properties: { title: 'c', phase: 'x' } },
    ],
  });
  expect(status).toBe(400);
  expect(body['message']).toContain('target');
  expect(body['message']).not.toContain('phase');
  expect(emulator.store.ids('value_milestone')).toEqual([]);
});

it('creates nothing when a unique value is taken, in the account or in the same batch', async () => {
  emulator.store.create('value_milestone', [input('a')]);
  expect((await batch('create', { inputs: [input('b'), input('a')] })).status).toBe(400);
  expect((await batch('create', { inputs: [input('b'), input('b')] })).status).toBe(400);
  expect(emulator.store.ids('value_milestone')).toHaveLength(1);
});

it('answers input by input when each has a trace id of its own', async () => {
  emulator.store.create('value_milestone', [input('a')]);
  const { status, body } = await batch('create', {
    inputs: [
      input('b', { objectWriteTraceId: 't1' }),
      input('a', { objectWriteTraceId: 't2' }),
      { properties: { title: 'c', nonsense: '1' }, objectWriteTraceId: 't3' },
    ],
  });
  expect(status).toBe(207);
  expect(body['results']).toMatchObject([{ objectWriteTraceId: 't1', properties: { milestone_key: 'b' } }]);
  expect(body).toMatchObject({
    numErrors: 2,
    errors: [
      { status: 'error', category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['t2'] } },
      { status: 'error', category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['t3'] } },
    ],
  });
});

it('takes a batch whose trace ids repeat as a whole', async () => {
  emulator.store.create('value_milestone', [input('a')]);
  const { status } = await batch('create', {
    inputs: [input('b', { objectWriteTraceId: 't' }), input('a', { objectWriteTraceId: 't' })],
  });
  expect(status).toBe(400);
});

it('reads each record once, by ascending id, and lists the missing ones', async () => {
  const [a, b] = emulator.store.create('value_milestone', [input('a'), input('b')]);
  const { status, body } = await batch('read', {
    inputs: [{ id: b }, { id: '7' }, { id: a }, { id: b }],
    properties: ['title'],
  });
  expect(status).toBe(207);
  expect(body['results']).toMatchObject([{ id: a }, { id: b }]);
  expect(body).toMatchObject({
    numErrors: 1,
    errors: [{ status: 'error', category: 'OBJECT_NOT_FOUND', context: { ids: ['7'] } }],
  });
});

it('reads by a unique property', async () => {
  const [a] = emulator.store.create('value_milestone', [input('a')]);
  const { status, body } = await batch('read', {
    inputs: [{ id: 'A' }],
    idProperty: 'milestone_key',
    properties: ['title'],
  });
  expect(status).toBe(200);
  expect(body['results']).toMatchObject([{ id: a, properties: { title: 'a' } }]);
});

it('changes what exists and lists what does not', async () => {
  const [a] = emulator.store.create('value_milestone', [input('a')]);
  const { status, body } = await batch('update', {
    inputs: [
      { id: a, properties: { target: '5' } },
      { id: '7', properties: { target: '6' } },
    ],
  });
  expect(status).toBe(207);
  expect(body['results']).toMatchObject([{ id: a, properties: { target: '5' } }]);
  expect(body).toMatchObject({ errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['7'] } }] });
});

it('changes nothing when a value of an update is wrong', async () => {
  const [a, b] = emulator.store.create('value_milestone', [input('a'), input('b')]);
  const { status } = await batch('update', {
    inputs: [
      { id: a, properties: { target: '5' } },
      { id: b, properties: { target: 'x' } },
    ],
  });
  expect(status).toBe(400);
  expect(emulator.store.values('value_milestone', a ?? '')).not.toHaveProperty('target');
});

it('archives a batch, also records that are gone', async () => {
  const [a] = emulator.store.create('value_milestone', [input('a')]);
  expect((await batch('archive', { inputs: [{ id: a }, { id: '7' }] })).status).toBe(204);
  expect(emulator.store.ids('value_milestone')).toEqual([]);
});

it('refuses more than 100 inputs, none at all, and the same id twice', async () => {
  const many = Array.from({ length: 101 }, (_, position) => input(String(position)));
  expect((await batch('create', { inputs: many })).status).toBe(400);
  expect((await batch('read', { inputs: [] })).status).toBe(400);
  const [a] = emulator.store.create('value_milestone', [input('a')]);
  const twice = [
    { id: a, properties: {} },
    { id: a, properties: {} },
  ];
  expect((await batch('update', { inputs: twice })).status).toBe(400);
});

it('refuses more than 50 inputs when history is asked for', async () => {
  const inputs = Array.from({ length: 51 }, (_, position) => ({ id: String(position) }));
  const { status, body } = await batch('read', { inputs, propertiesWithHistory: ['title'] });
  expect(status).toBe(400);
  expect(body['message']).toContain('property histories is 50');
});
