import { createClock } from '../../../src/dev/emulator/clock.ts';
import { createPortal, DEFAULT_SETTINGS } from '../../../src/dev/emulator/portal.ts';
import { toSavedState } from '../../../src/dev/emulator/saved-state.ts';
import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    seed: (client) => void client.create('companies', [{ properties: { name: 'Seeded' } }]),
  });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const OBJECTS = '/crm/objects/2026-03';
const admin = (method: string, name: string, body?: unknown) =>
  call(emulator, method, `/emulator/${name}`, body);

const OTHER = { singular: 'Other', plural: 'Others' };

/** An account with something of everything; gives back the reads that tell all of it. */
async function fillAccount(): Promise<string[]> {
  const { store, clock } = emulator;
  store.createSchema(MILESTONE_SCHEMA);
  const note = { name: 'vrm_note', label: 'Note', type: 'string', fieldType: 'text', groupName: 'value' };
  store.createGroup('companies', { name: 'value', label: 'Value' });
  store.createProperties('companies', [note]);
  store.createOwner({ email: 'ana@example.com', firstName: 'Ana', lastName: 'Lim' });
  store.createPipeline('deals', {
    label: 'Renewals',
    displayOrder: 1,
    stages: [{ label: 'Won', displayOrder: 0, metadata: { probability: '1.0' } }],
  });
  const companyId = aCompany(emulator, { name: 'Acme', vrm_note: 'first' });
  const [kept = '', archived = ''] = milestonesOf(emulator, companyId, ['A', 'B']);
  store.create('deals', [
    {
      properties: { dealname: 'D', dealstage: 'closedwon' },
      associations: [{ to: { id: companyId }, toObjectType: 'companies' }],
    },
  ]);
  clock.advance(60_000);
  store.update('companies', companyId, { vrm_note: 'second' }, { userId: 77 });
  store.archive('value_milestone', archived);
  await call(emulator, 'POST', '/crm/associations/2026-03/companies/2-1/labels', {
    label: 'Pilot',
    name: 'pilot',
  });
  await call(emulator, 'PATCH', '/crm/properties/2026-03/companies/city', { label: 'Town' });
  return [
    `${OBJECTS}/companies?limit=100&properties=name,vrm_note`,
    `${OBJECTS}/companies/${companyId}?propertiesWithHistory=vrm_note&associations=2-1,deals`,
    `${OBJECTS}/companies/${companyId}/associations/deals`,
    `${OBJECTS}/p_value_milestone/${kept}?associations=companies&properties=title,milestone_key`,
    `${OBJECTS}/p_value_milestone/${archived}?archived=true&properties=title`,
    '/crm/associations/2026-03/companies/2-1/labels',
    '/crm/properties/2026-03/companies',
    '/crm/properties/2026-03/companies/groups',
    '/crm-object-schemas/2026-03/schemas',
    '/crm/pipelines/2026-03/deals',
    '/crm/owners/2026-03',
  ];
}

const readAll = async (paths: readonly string[]) => {
  const answers = [];
  for (const path of paths) {
    const { status, body } = await call(emulator, 'GET', path);
    answers.push({ path, status, body });
  }
  return answers;
};

it('brings an exported account back with its history, associations and archived records', async () => {
  const paths = await fillAccount();
  const before = await readAll(paths);
  expect(before.filter(({ status }) => status !== 200)).toEqual([]);
  const { body: state } = await admin('GET', 'state');
  await admin('POST', 'reset');
  expect(await readAll(paths)).not.toEqual(before);
  expect((await admin('POST', 'state', state)).status).toBe(204);
  expect(await readAll(paths)).toEqual(before);
});

it('goes on counting ids where the exported account stopped', async () => {
  await fillAccount();
  const { body: state } = await admin('GET', 'state');
  const next = aCompany(emulator);
  await admin('POST', 'reset');
  await admin('POST', 'state', state);
  expect(aCompany(emulator)).toBe(next);
  const schema = emulator.store.createSchema({ ...MILESTONE_SCHEMA, name: 'other', labels: OTHER });
  expect(schema.objectTypeId).toBe('2-2');
});

it('keeps unique values unique after an import', async () => {
  await fillAccount();
  await admin('POST', 'state', (await admin('GET', 'state')).body);
  const again = { properties: { title: 'A', milestone_key: 'plan/A' } };
  const refusal = await call(emulator, 'POST', `${OBJECTS}/p_value_milestone`, again);
  expect(refusal.body['message']).toContain('already has');
  const freed = { properties: { title: 'B', milestone_key: 'plan/B' } };
  expect((await call(emulator, 'POST', `${OBJECTS}/p_value_milestone`, freed)).status).toBe(201);
});

it('exports a copy that later writes do not change', () => {
  const companyId = aCompany(emulator);
  const state = emulator.exportState();
  emulator.store.update('companies', companyId, { name: 'Changed' });
  emulator.importState(state);
  emulator.store.update('companies', companyId, { city: 'Ipoh' });
  emulator.importState(state);
  expect(emulator.store.values('companies', companyId)).toMatchObject({ name: 'Acme' });
  expect(emulator.store.values('companies', companyId)).not.toHaveProperty('city');
});

it('leaves faults, counted requests and the clock alone', async () => {
  await call(emulator, 'GET', `${OBJECTS}/companies`);
  await admin('POST', 'faults', { path: '/deals', status: 503 });
  emulator.clock.advance(1000);
  const now = emulator.clock.now();
  await admin('POST', 'state', (await admin('GET', 'state')).body);
  expect(emulator.faults.list()).toHaveLength(1);
  expect(emulator.requests.count()).toBe(1);
  expect(emulator.clock.now()).toBe(now);
});

it.each([
  ['something else', { name: 'package' }, 'was not written by this emulator.'],
  ['nothing', undefined, 'was not written by this emulator.'],
  ['a state that lacks parts', { format: 'value-milestones-emulator', version: 1 }, 'The state is damaged.'],
])('refuses %s and keeps what it has', async (_, state, message) => {
  const companyId = aCompany(emulator);
  const { status, body } = await admin('POST', 'state', state);
  expect(status).toBe(400);
  expect(body['message']).toContain(message);
  expect(emulator.store.values('companies', companyId)).not.toBeNull();
});

it('refuses the state of another account', async () => {
  const { body } = await admin('POST', 'state', { ...emulator.exportState(), portalId: 7 });
  expect(body['message']).toBe('The state belongs to account 7, not to 48100220.');
});

/** Kept by other names, or not data of the account. */
const NOT_SAVED_UNDER_ITS_NAME = ['settings', 'clock', 'tables', 'searchLagMs'];

it('leaves out nothing that an account holds', () => {
  const portal = createPortal(DEFAULT_SETTINGS, createClock());
  const saved = Object.keys(toSavedState(portal));
  const missing = Object.keys(portal).filter(
    (key) => !saved.includes(key) && !NOT_SAVED_UNDER_ITS_NAME.includes(key),
  );
  expect(missing).toEqual([]);
});
