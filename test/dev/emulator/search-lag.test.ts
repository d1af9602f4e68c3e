import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, startAccount } from './emulated-account.ts';

const LAG_MS = 5000;
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    searchLagMs: LAG_MS,
    seed: (client) => void client.create('companies', [{ properties: { name: 'Seeded' } }]),
  });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

async function found(): Promise<string[]> {
  const { body } = await call(emulator, 'POST', '/crm/objects/2026-03/companies/search', {
    properties: ['name'],
  });
  return (body['results'] as unknown as { properties: { name: string } }[]).map(
    ({ properties }) => properties.name,
  );
}

it('knows seeded records at once', async () => {
  expect(await found()).toEqual(['Seeded']);
});

it('finds a new record only after the lag, although it can be read', async () => {
  const id = aCompany(emulator, { name: 'New' });
  expect((await call(emulator, 'GET', `/crm/objects/2026-03/companies/${id}`)).status).toBe(200);
  expect(await found()).toEqual(['Seeded']);
  emulator.clock.advance(LAG_MS);
  expect(await found()).toEqual(['Seeded', 'New']);
});

it('answers old values until the lag is over', async () => {
  const [id] = emulator.store.ids('companies');
  emulator.store.update('companies', id ?? '', { name: 'Renamed' });
  emulator.clock.advance(LAG_MS - 1);
  expect(await found()).toEqual(['Seeded']);
  emulator.clock.advance(1);
  expect(await found()).toEqual(['Renamed']);
});

it('still finds an archived record until the lag is over', async () => {
  emulator.store.archive('companies', emulator.store.ids('companies')[0] ?? '');
  expect(await found()).toEqual(['Seeded']);
  emulator.clock.advance(LAG_MS);
  expect(await found()).toEqual([]);
});

it('can be switched off', async () => {
  aCompany(emulator, { name: 'New' });
  emulator.setSearchLag(0);
  expect(await found()).toEqual(['Seeded', 'New']);
  emulator.setSearchLag(LAG_MS);
});
