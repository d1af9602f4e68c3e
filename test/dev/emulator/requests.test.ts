import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount();
});
afterAll(() => emulator.close());

const send = (path: string, init: RequestInit) =>
  fetch(`${emulator.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${emulator.token}`, ...init.headers },
  });

it('says that no endpoint answers a path or a version', async () => {
  expect((await call(emulator, 'GET', '/crm/objects/2020-01/companies')).status).toBe(404);
  expect((await call(emulator, 'GET', '/nowhere')).status).toBe(404);
});

it('says which methods a path answers', async () => {
  const { status, body } = await call(emulator, 'PUT', '/crm/objects/2026-03/companies');
  expect(status).toBe(405);
  expect(body['message']).toContain('GET, POST');
});

it('refuses a body that is no JSON', async () => {
  const response = await send('/crm/objects/2026-03/companies', {
    method: 'POST',
    body: '{"properties":',
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    message: expect.stringContaining('on line 1, column 15'),
  });
});

it('refuses a body of another content type', async () => {
  const response = await send('/crm/objects/2026-03/companies', { method: 'POST', body: '{}' });
  expect(response.status).toBe(415);
});

it('refuses a path that is not correctly encoded', async () => {
  expect((await send('/crm/objects/2026-03/companies/%E0%A4%A', { method: 'GET' })).status).toBe(400);
});

it('takes a slash at the end of a path', async () => {
  expect((await call(emulator, 'GET', '/crm/v3/owners/')).status).toBe(200);
});

it('answers v3 and both dated versions alike', async () => {
  const id = aCompany(emulator);
  const read = async (root: string) => (await call(emulator, 'GET', `${root}/companies/${id}`)).body;
  const legacy = await read('/crm/v3/objects');
  expect(await read('/crm/objects/2026-03')).toEqual(legacy);
  expect(await read('/crm/objects/2026-09')).toEqual(legacy);
});
