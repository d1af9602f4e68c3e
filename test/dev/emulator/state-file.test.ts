import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StateFileError } from '../../../src/dev/emulator/server.ts';
import type { SeedClient } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, milestonesOf, startAccount } from './emulated-account.ts';

let folder: string;
let stateFile: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'emulator-'));
  stateFile = path.join(folder, 'data', 'state.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const seed = (client: SeedClient) => {
  client.createSchema(MILESTONE_SCHEMA);
  client.createGroup('companies', { name: 'value', label: 'Value' });
  client.createProperties('companies', [
    { name: 'vrm_note', label: 'Note', type: 'string', fieldType: 'text', groupName: 'value' },
  ]);
  client.createOwner({ email: 'ana@example.com', firstName: 'Ana', lastName: 'Lim' });
};

it('keeps records, definitions, associations and unique values between starts', async () => {
  const first = await startAccount({ stateFile, seed });
  const companyId = aCompany(first, { name: 'Acme', vrm_note: 'kept' });
  const [milestoneId] = milestonesOf(first, companyId, ['A']);
  const path = `/crm/objects/2026-03/companies/${companyId}?associations=2-1&properties=vrm_note`;
  const before = await call(first, 'GET', path);
  await first.close();

  const second = await startAccount({ stateFile });
  const after = await call(second, 'GET', path);
  const again = await call(second, 'POST', '/crm/objects/2026-03/p_value_milestone', {
    properties: { title: 'A', milestone_key: 'plan/A' },
  });
  const owners = await call(second, 'GET', '/crm/owners/2026-03');
  const newId = aCompany(second, { name: 'Next' });
  await second.close();
  const withoutPort = (text: string) => text.replaceAll(/127\.0\.0\.1:\d+/g, '');
  expect(withoutPort(JSON.stringify(after.body))).toBe(withoutPort(JSON.stringify(before.body)));
  expect(again.status).toBe(400);
  expect(owners.body['results']).toHaveLength(1);
  expect(Number(newId)).toBeGreaterThan(Number(milestoneId));
});

it('does not seed again what it has loaded, but does so on reset', async () => {
  const first = await startAccount({ stateFile, seed: (client) => void client.create('companies', [acme]) });
  const acmeId = first.store.ids('companies')[0] ?? '';
  first.store.update('companies', acmeId, { name: 'Changed' });
  await first.close();
  const second = await startAccount({ stateFile, seed: (client) => void client.create('companies', [acme]) });
  expect(second.store.ids('companies')).toEqual([acmeId]);
  expect(second.store.values('companies', acmeId)).toMatchObject({ name: 'Changed' });
  await second.reset();
  expect(second.store.values('companies', acmeId)).toMatchObject({ name: 'Acme' });
  await second.close();
});
const acme = { properties: { name: 'Acme' } };

it('leaves nothing but the file behind', async () => {
  const emulator = await startAccount({ stateFile, seed });
  await emulator.close();
  expect(readdirSync(path.dirname(stateFile))).toEqual(['state.json']);
});

async function refusalOf(text: string): Promise<Error> {
  const file = path.join(folder, 'state.json');
  writeFileSync(file, text);
  const error = await startAccount({ stateFile: file }).catch((reason: unknown) => reason);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(error).toBeInstanceOf(StateFileError);
  return error as Error;
}

it('names a damaged file and says what to do', async () => {
  const { message } = await refusalOf('{"format":');
  expect(message).toContain(path.join(folder, 'state.json'));
  expect(message).toContain('is not valid JSON. Move it away or delete it to start with fresh data.');
});

it('refuses a file of a newer version', async () => {
  const { message } = await refusalOf('{"format":"value-milestones-emulator","version":2}');
  expect(message).toContain('has version 2; this emulator knows versions up to 1.');
});

it('refuses a file that something else wrote', async () => {
  expect((await refusalOf('{"name":"package"}')).message).toContain('was not written by this emulator.');
});

it('refuses a file that lacks parts', async () => {
  const { message } = await refusalOf('{"format":"value-milestones-emulator","version":1}');
  expect(message).toContain('is damaged.');
});

it('refuses the file of another account', async () => {
  const first = await startAccount({ stateFile, seed });
  await first.close();
  await expect(startAccount({ stateFile, portal: { portalId: 7 } })).rejects.toThrow(
    'belongs to account 48100220, not to 7.',
  );
});
