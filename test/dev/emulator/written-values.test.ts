import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({ seed: (client) => void client.createSchema(MILESTONE_SCHEMA) });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const create = (properties: Record<string, unknown>) =>
  call(emulator, 'POST', '/crm/objects/2026-03/p_value_milestone', {
    properties: { title: 'Go live', ...properties },
  });

async function refusalOf(properties: Record<string, unknown>) {
  const { status, body } = await create(properties);
  const [, list] = /^Property values were not valid: (.*)$/.exec(String(body['message'])) ?? [];
  return { status, problems: JSON.parse(list ?? '[]') as { name: string; error: string; message: string }[] };
}

it('refuses a property that does not exist', async () => {
  expect(await refusalOf({ nonsense: '1' })).toEqual({
    status: 400,
    problems: [
      {
        isValid: false,
        message: 'Property "nonsense" does not exist',
        error: 'PROPERTY_DOESNT_EXIST',
        name: 'nonsense',
        localizedErrorMessage: 'Property "nonsense" does not exist',
        portalId: 48_100_220,
      },
    ],
  });
});

it('refuses every wrong value of a record at once', async () => {
  const { problems } = await refusalOf({ target: 'many', phase: 'shrink', is_optional: 'yes' });
  expect(problems.map(({ name, error }) => [name, error])).toEqual([
    ['target', 'INVALID_INTEGER'],
    ['phase', 'INVALID_OPTION'],
    ['is_optional', 'INVALID_OPTION'],
  ]);
});

it('names the allowed options', async () => {
  const { problems } = await refusalOf({ phase: 'shrink' });
  expect(problems[0]?.message).toBe('shrink was not one of the allowed options: [adopt, expand]');
});

it('takes several values of a set of check boxes', async () => {
  expect((await create({ teams: 'sales;service' })).status).toBe(201);
  expect((await refusalOf({ teams: 'sales;legal' })).problems[0]?.error).toBe('INVALID_OPTION');
});

it('takes several values for nothing but check boxes', async () => {
  expect((await refusalOf({ phase: 'adopt;expand' })).status).toBe(400);
});

it('takes a date as a calendar day or as milliseconds at midnight UTC', async () => {
  expect((await create({ due_on: '2026-02-28' })).body['properties']?.['due_on']).toBe('2026-02-28');
  expect((await create({ due_on: '1767225600000' })).body['properties']?.['due_on']).toBe('2026-01-01');
});

it('refuses a day that does not exist', async () => {
  expect((await refusalOf({ due_on: '2026-02-30' })).problems[0]?.error).toBe('INVALID_DATE');
});

it('refuses a date that is not at midnight', async () => {
  const { problems } = await refusalOf({ due_on: '1767229200000' });
  expect(problems[0]?.message).toBe('1767229200000 is at 1:0:0.0 UTC, not midnight!');
});

it('answers an instant in UTC whatever its time zone was', async () => {
  const { body } = await create({ measured_at: '2026-01-01T08:00:00+08:00' });
  expect(body['properties']?.['measured_at']).toBe('2026-01-01T00:00:00Z');
});

it('refuses an instant without a time zone', async () => {
  expect((await refusalOf({ measured_at: '2026-01-01T08:00:00' })).status).toBe(400);
  expect((await refusalOf({ measured_at: '2026-01-01' })).status).toBe(400);
});

it('takes 65,536 characters and not one more', async () => {
  expect((await create({ title: 'x'.repeat(65_536) })).status).toBe(201);
  expect((await refusalOf({ title: 'x'.repeat(65_537) })).problems[0]?.error).toBe('PROPERTY_VALUE_TOO_LONG');
});

it('refuses to write what HubSpot fills', async () => {
  expect((await refusalOf({ hs_object_id: '1' })).problems[0]?.error).toBe('READ_ONLY_VALUE');
});

it('refuses values that are no texts', async () => {
  const { status, body } = await create({ target: 5 });
  expect(status).toBe(400);
  expect(body['message']).toContain('properties.target');
});

it('refuses a record without a required property', async () => {
  const { status, body } = await call(emulator, 'POST', '/crm/v3/objects/p_value_milestone', {
    properties: { target: '1' },
  });
  expect(status).toBe(400);
  expect(body).toMatchObject({
    message: 'Error creating value_milestone. Some required properties were not set.',
    context: { properties: ['title'] },
  });
});

it('refuses a company without name and domain', async () => {
  const { status } = await call(emulator, 'POST', '/crm/v3/objects/companies', {
    properties: { city: 'Ipoh' },
  });
  expect(status).toBe(400);
});

it('refuses to clear the property a custom object is shown by', async () => {
  const { body } = await create({});
  const path = `/crm/v3/objects/p_value_milestone/${body['id']}`;
  expect((await call(emulator, 'PATCH', path, { properties: { title: '' } })).status).toBe(400);
});

it('refuses an owner that does not exist', async () => {
  const path = `/crm/v3/objects/companies/${aCompany(emulator)}`;
  const owner = emulator.store.createOwner({ email: 'ana@example.com', firstName: 'Ana', lastName: 'Lim' });
  expect((await call(emulator, 'PATCH', path, { properties: { hubspot_owner_id: owner } })).status).toBe(200);
  expect((await call(emulator, 'PATCH', path, { properties: { hubspot_owner_id: '9' } })).status).toBe(400);
});

it('refuses a malformed e-mail address and keeps the others in lower case', async () => {
  const bad = await call(emulator, 'POST', '/crm/v3/objects/contacts', { properties: { email: 'nobody' } });
  expect(bad.body['message']).toContain('INVALID_EMAIL');
  const good = await call(emulator, 'POST', '/crm/v3/objects/contacts', {
    properties: { email: 'Ana@Example.com' },
  });
  expect(good.body['properties']?.['email']).toBe('ana@example.com');
});

it('wants associations on every create from 2026-09 on', async () => {
  const { status, body } = await call(emulator, 'POST', '/crm/objects/2026-09/companies', {
    properties: { name: 'Acme' },
  });
  expect(status).toBe(400);
  expect(body['message']).toContain('associations');
});

it('lets only HubSpot itself set the dates of its activity', async () => {
  const id = aCompany(emulator, { name: 'A' });
  const path = `/crm/objects/2026-03/companies/${id}`;
  const properties = { hs_sales_email_last_replied: '2026-10-05T14:20:00Z' };
  expect((await call(emulator, 'PATCH', path, { properties })).status).toBe(400);
  emulator.store.note('companies', id, properties);
  const read = await call(emulator, 'GET', `${path}?properties=hs_sales_email_last_replied`);
  expect(read.body['properties']).toMatchObject({ hs_sales_email_last_replied: '2026-10-05T14:20:00Z' });
  expect(() => emulator.store.note('companies', id, { hs_sales_email_last_replied: 'soon' })).toThrow(
    'not valid',
  );
});
