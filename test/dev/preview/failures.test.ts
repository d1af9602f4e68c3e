import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEmulator, type Emulator } from '../../../src/dev/emulator/server.ts';
import { createFailureControl } from '../../../src/dev/preview/failures.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ limits: false });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const companies = async () => {
  const headers = { authorization: `Bearer ${emulator.token}` };
  return (await fetch(`${emulator.url}/crm/objects/2026-03/companies`, { headers })).status;
};

it('lists what can go wrong, and that nothing does', async () => {
  const switches = await createFailureControl(emulator.url).read();
  expect(switches?.active).toEqual([]);
  expect(switches?.kinds).toEqual(
    expect.arrayContaining([
      { name: 'locked', label: '423, the record is locked' },
      { name: 'search-lag', label: 'Search 10 seconds behind' },
    ]),
  );
});

it('lets every request fail until it is cleared', async () => {
  const control = createFailureControl(emulator.url);
  expect((await control.switchOn('unavailable'))?.active).toEqual(['unavailable']);
  expect([await companies(), await companies()]).toEqual([503, 503]);
  expect((await control.clear())?.active).toEqual([]);
  expect(await companies()).toBe(200);
});

it('lets search lag behind until it is cleared', async () => {
  const control = createFailureControl(emulator.url);
  expect((await control.switchOn('search-lag'))?.active).toEqual(['search-lag']);
  expect((await control.clear())?.active).toEqual([]);
});

it('offers nothing where the CRM is no emulator', async () => {
  const server: Server = createServer((_, response) => response.writeHead(404).end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await createFailureControl(`http://127.0.0.1:${port}`).read()).toBeNull();
  server.close();
});
