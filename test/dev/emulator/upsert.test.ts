import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const upsert = (inputs: object[], type = 'p_value_milestone') =>
  call(emulator, 'POST', `/crm/objects/2026-03/${type}/batch/upsert`, { inputs });
const input = (id: string, properties: object = {}) => ({ id, idProperty: 'milestone_key', properties });

it('creates what is new and changes what exists', async () => {
  const [existing] = emulator.store.create('value_milestone', [
    { properties: { title: 'A', milestone_key: 'a' } },
  ]);
  const { status, body } = await upsert([input('a', { target: '5' }), input('b', { title: 'B' })]);
  expect(status).toBe(200);
  expect(body['results']).toMatchObject([
    { id: existing, new: false, properties: { target: '5' } },
    { new: true, properties: { title: 'B' } },
  ]);
  expect(emulator.store.values('value_milestone', String(body['results']?.[1]?.['id']))).toMatchObject({
    milestone_key: 'b',
  });
});

it('refuses the record id and other properties that are not unique', async () => {
  const { status, body } = await upsert([{ id: '1', idProperty: 'hs_object_id', properties: {} }]);
  expect(status).toBe(400);
  expect(body['message']).toBe(
    'Unable to perform update/upsert by non-unique 2-1 property hs_object_id in portal ID 48100220',
  );
});

it('refuses inputs without idProperty, with the same id twice or with a contradicting value', async () => {
  expect((await upsert([{ id: 'a', properties: { title: 'A' } }])).status).toBe(400);
  expect((await upsert([input('a', { title: 'A' }), input('A', { title: 'A' })])).status).toBe(400);
  expect((await upsert([input('a', { title: 'A', milestone_key: 'b' })])).status).toBe(400);
  expect(emulator.store.ids('value_milestone')).toEqual([]);
});

it('writes nothing when one input is refused', async () => {
  expect((await upsert([input('a', { title: 'A' }), input('b', { target: 'x' })])).status).toBe(400);
  expect(emulator.store.ids('value_milestone')).toEqual([]);
});

it('answers input by input with trace ids', async () => {
  const { status, body } = await upsert([
    { ...input('a', { title: 'A' }), objectWriteTraceId: 't1' },
    { ...input('b', { target: 'x' }), objectWriteTraceId: 't2' },
  ]);
  expect(status).toBe(207);
  expect(body).toMatchObject({
    results: [{ objectWriteTraceId: 't1', new: true }],
    errors: [{ context: { objectWriteTraceId: ['t2'] } }],
  });
});

it('knows no partial success for contacts by e-mail', async () => {
  const { status } = await upsert(
    [
      { id: 'a@example.com', idProperty: 'email', properties: {}, objectWriteTraceId: 't1' },
      { id: 'b@example.com', idProperty: 'email', properties: { nonsense: 'x' }, objectWriteTraceId: 't2' },
    ],
    'contacts',
  );
  expect(status).toBe(400);
  expect(emulator.store.ids('contacts')).toEqual([]);
});
