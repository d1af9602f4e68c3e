import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';
import type { Answer } from './emulated-account.ts';

// What a careless integration sends. Where HubSpot refuses it, so must the emulator: what passes here fails there.

const FIRST_ID = 20_000_000_001;
const [COMPANY, CONTACT, MILESTONE] = [FIRST_ID, FIRST_ID + 1, FIRST_ID + 2].map(String);

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    seed(client) {
      client.createSchema(MILESTONE_SCHEMA);
      client.create('companies', [{ properties: { name: 'Acme' } }]);
      client.create('contacts', [{ properties: { email: 'ana@example.com' } }]);
      client.create('value_milestone', [
        { properties: { title: 'A', milestone_key: 'plan/a', target: '5', teams: 'sales' } },
      ]);
    },
  });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const OBJECTS = '/crm/objects/2026-03';
const MILESTONES = `${OBJECTS}/p_value_milestone`;

/** Sends a text as it is, with headers of its own. */
async function sendText(path: string, text: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(emulator.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.token}`, ...headers },
    body: text,
  });
  const body = (await response.json()) as Answer['body'];
  return { status: response.status, headers: response.headers, body };
}
const json = { 'content-type': 'application/json' };

describe('a body', () => {
  it.each([
    ['that is missing', 'POST', `${OBJECTS}/companies`],
    ['that is missing from a search', 'POST', `${MILESTONES}/search`],
    [
      'that is missing from an association',
      'PUT',
      `${OBJECTS}/contacts/${CONTACT}/associations/companies/${COMPANY}`,
    ],
  ])('%s is asked for', async (_, method, path) => {
    const { status, body } = await call(emulator, method, path);
    expect(status).toBe(400);
    expect(body['message']).toBe('Invalid JSON input: a request body was expected, but none found');
  });

  it('with a comma too many is refused with its place and without a category', async () => {
    const { status, body } = await sendText(`${OBJECTS}/companies`, '{\n  "properties": {},\n}', json);
    expect(status).toBe(400);
    expect(body['message']).toMatch(/^Invalid input JSON on line 3, column 1: /);
    expect(body).not.toHaveProperty('category');
  });

  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"Acme"'],
  ])('that is %s is refused', async (_, text) => {
    expect((await sendText(`${OBJECTS}/companies`, text, json)).status).toBe(400);
  });

  it('without properties is told what lacks', async () => {
    const { body } = await call(emulator, 'POST', `${OBJECTS}/companies`, { name: 'Acme' });
    expect(body['message']).toBe(
      'Invalid input JSON on line 1, column 15. Some required fields were not set: [properties]',
    );
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['plain text', 'text/plain'],
  ])('sent as %s is refused', async (_, type) => {
    expect((await sendText(`${OBJECTS}/companies`, '{}', { 'content-type': type })).status).toBe(415);
  });
});

describe('an address', () => {
  it.each([
    ['in capital letters', '/CRM/objects/2026-03/companies'],
    ['with a slash too many', '/crm//objects/2026-03/companies'],
    ['of a version that is not served', '/crm/objects/2025-09/companies'],
  ])('%s leads nowhere', async (_, path) => {
    expect((await call(emulator, 'GET', path)).status).toBe(404);
  });

  it('of more than 16,200 characters is refused before anything else', async () => {
    const path = (length: number) => `${OBJECTS}/companies?properties=`.padEnd(length, 'a');
    expect((await call(emulator, 'GET', path(16_200))).status).toBe(200);
    expect((await call(emulator, 'GET', path(16_201))).status).toBe(414);
    expect((await call(emulator, 'GET', path(100_000))).status).toBe(414);
  });

  it('may have parameters that nobody knows, and a slash at its end', async () => {
    expect((await call(emulator, 'GET', `${OBJECTS}/companies?colour=red`)).status).toBe(200);
    expect((await call(emulator, 'GET', `${OBJECTS}/companies/`)).status).toBe(200);
  });

  it.each(['limit=0', 'limit=-1', 'limit=101', 'limit=ten', 'limit=1.5', 'limit=', 'after=next', 'after=-5'])(
    'with %s is refused',
    async (query) => {
      expect((await call(emulator, 'GET', `${OBJECTS}/companies?${query}`)).status).toBe(400);
    },
  );

  it('with a cursor beyond the end gives an empty page', async () => {
    const { status, body } = await call(emulator, 'GET', `${OBJECTS}/companies?after=99999999999999`);
    expect({ status, body }).toEqual({ status: 200, body: { results: [] } });
  });

  it('does not take a key, nor a name and password, in place of a token', async () => {
    const get = (path: string, headers: Record<string, string>) => fetch(emulator.url + path, { headers });
    expect((await get(`${OBJECTS}/companies?hapikey=demo`, {})).status).toBe(401);
    expect((await get(`${OBJECTS}/companies`, { authorization: 'Basic eDp5' })).status).toBe(401);
  });

  it('answers no other method than its own', async () => {
    const path = `${OBJECTS}/companies/${COMPANY}`;
    expect((await call(emulator, 'PUT', path, { properties: { name: 'B' } })).status).toBe(405);
  });

  it('with a custom object under its bare name does not tell what is meant', async () => {
    const { body } = await call(emulator, 'GET', `${OBJECTS}/companies?associations=value_milestone`);
    expect(body['message']).toBe('Unable to infer object type from: value_milestone');
  });
});

describe('a value', () => {
  const write = async (properties: Record<string, unknown>) => {
    const { status, body } = await call(emulator, 'PATCH', `${MILESTONES}/${MILESTONE}`, { properties });
    return { status, code: body['errors']?.[0]?.['code'], stored: body['properties'] };
  };

  it.each(['1,000', '1.000,5', '1e3', '0x1', ' 5', '+5', 'NaN', '٥', '$5', '5%'])(
    '"%s" is no number',
    async (target) => {
      expect(await write({ target })).toMatchObject({ status: 400, code: 'INVALID_INTEGER' });
    },
  );

  it.each([
    '2026-06-01T00:00:00Z',
    '01/02/2026',
    '2026-6-1',
    '2026-13-01',
    '20260601',
    '1780272000',
    ' 2026-06-01',
  ])('"%s" is no date', async (due_on) => {
    expect(await write({ due_on })).toMatchObject({ status: 400, code: 'INVALID_DATE' });
  });

  it.each([
    '2026-06-01',
    '2026-06-01T00:00:00',
    '2026-06-01 00:00',
    '2026-02-30T00:00:00Z',
    '2026-06-01T24:00:00Z',
    'tomorrow',
  ])('"%s" is no instant', async (measured_at) => {
    expect(await write({ measured_at })).toMatchObject({ status: 400, code: 'INVALID_LONG' });
  });

  it.each(['TRUE', 'Yes', 'yes', '1', ' true'])('"%s" is neither true nor false', async (is_optional) => {
    expect(await write({ is_optional })).toMatchObject({ status: 400, code: 'INVALID_OPTION' });
  });

  it.each(['Adopt', 'ADOPT', 'adopt ', 'adopt;expand'])('"%s" is no option', async (phase) => {
    expect(await write({ phase })).toMatchObject({ status: 400, code: 'INVALID_OPTION' });
  });

  it.each([
    ['a number', 5],
    ['a flag', true],
    ['nothing', null],
    ['an object', { value: 'A' }],
    ['a list', ['A']],
  ])('that is %s and no text is refused', async (_, title) => {
    expect((await write({ title })).status).toBe(400);
  });

  it('keeps markup, emoji and marks of direction as they are', async () => {
    const title = '<b onclick="x()">A</b> & 😀 \u202e';
    expect((await write({ title })).stored).toMatchObject({ title });
  });

  it('is cleared by an empty text, but not the one a record is shown by', async () => {
    expect((await write({ target: '' })).stored).toMatchObject({ target: null });
    expect((await write({ title: '' })).status).toBe(400);
  });

  it('of check boxes is added to the others after a semicolon', async () => {
    expect((await write({ teams: ';service' })).stored).toMatchObject({ teams: 'sales;service' });
    expect((await write({ teams: ';service' })).stored).toMatchObject({ teams: 'sales;service' });
    expect((await write({ teams: 'service' })).stored).toMatchObject({ teams: 'service' });
    expect((await write({ teams: 'sales;' })).code).toBe('INVALID_OPTION');
  });

  it('under the name of a property in capital letters is that of no property', async () => {
    expect(await write({ Title: 'B' })).toMatchObject({ status: 400, code: 'PROPERTY_DOESNT_EXIST' });
  });
});

describe('a batch', () => {
  const batch = (action: string, inputs: unknown[], more: object = {}) =>
    call(emulator, 'POST', `${MILESTONES}/batch/${action}`, { inputs, ...more });

  it('of nothing is refused', async () => {
    expect((await batch('read', [])).status).toBe(400);
  });

  it('that reads a record twice answers it once', async () => {
    const { status, body } = await batch('read', [{ id: MILESTONE }, { id: MILESTONE }]);
    expect({ status, length: (body['results'] as unknown as unknown[]).length }).toEqual({
      status: 200,
      length: 1,
    });
  });

  it('that writes a record twice is refused with its id', async () => {
    const input = { id: MILESTONE, properties: { target: '6' } };
    const { status, body } = await batch('update', [input, input]);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      message: `Duplicate IDs found in batch input: [${MILESTONE}]. IDs must be unique`,
      context: { ids: [MILESTONE] },
    });
  });

  it('takes no numbers for ids', async () => {
    expect((await batch('read', [{ id: Number(MILESTONE) }])).status).toBe(400);
  });

  it.each([
    ['no idProperty', { id: 'plan/b', properties: { title: 'B' } }],
    ['an empty id', { id: '', idProperty: 'milestone_key', properties: { title: 'B' } }],
    ['a property that is not unique', { id: 'B', idProperty: 'title', properties: {} }],
    ['the record id', { id: MILESTONE, idProperty: 'hs_object_id', properties: {} }],
    [
      'another value of the property itself',
      { id: 'plan/b', idProperty: 'milestone_key', properties: { title: 'B', milestone_key: 'plan/c' } },
    ],
  ])('of upserts by %s is refused', async (_, input) => {
    expect((await batch('upsert', [input])).status).toBe(400);
  });

  it('of upserts ignores associations without a word', async () => {
    const types = [{ associationCategory: 'USER_DEFINED', associationTypeId: 1 }];
    const associations = [{ to: { id: COMPANY }, types }];
    const input = { id: 'plan/b', idProperty: 'milestone_key', properties: { title: 'B' }, associations };
    const { status, body } = await batch('upsert', [input]);
    expect(status).toBe(200);
    const path = `${MILESTONES}/${String(body['results']?.[0]?.['id'])}?associations=companies`;
    expect((await call(emulator, 'GET', path)).body).not.toHaveProperty('associations');
  });

  it('of reads names both lists of properties from 2026-09 on', async () => {
    const path = '/crm/objects/2026-09/companies/batch/read';
    const inputs = [{ id: COMPANY }];
    const { status, body } = await call(emulator, 'POST', path, { inputs });
    expect(status).toBe(400);
    expect(body['message']).toContain('required fields were not set: [properties, propertiesWithHistory]');
    const whole = { inputs, properties: [], propertiesWithHistory: [] };
    expect((await call(emulator, 'POST', path, whole)).status).toBe(200);
  });
});

describe('a search', () => {
  const search = (body: object) => call(emulator, 'POST', `${MILESTONES}/search`, body);
  const by = (propertyName: string, operator: string, more: object = {}) => ({
    filterGroups: [{ filters: [{ propertyName, operator, ...more }] }],
  });

  it.each([
    ['an empty text', by('title', 'EQ', { value: '' })],
    ['no value', by('title', 'EQ')],
    ['a number instead of a text', by('target', 'EQ', { value: 5 })],
    ['an empty number', by('target', 'EQ', { value: '' })],
    ['a number with a comma', by('target', 'GT', { value: '1,000' })],
    ['a number in hexadecimal', by('target', 'EQ', { value: '0x5' })],
    ['a number with spaces', by('target', 'EQ', { value: ' 5 ' })],
    ['a day that does not exist', by('due_on', 'GT', { value: '2026-02-30' })],
    ['a date in words', by('due_on', 'GT', { value: 'March 1, 2026' })],
    ['a date with slashes', by('due_on', 'GT', { value: '2026/03/01' })],
    ['an instant without a time zone', by('measured_at', 'GT', { value: '2026-03-01T00:00:00' })],
    ['a day where the property tells a time', by('measured_at', 'GT', { value: '2026-03-01' })],
    ['half a range', by('target', 'BETWEEN', { value: '1' })],
    ['one value for a list', by('title', 'IN', { value: 'a' })],
    ['an empty list', by('title', 'IN', { values: [] })],
    ['no word to look for', by('title', 'CONTAINS_TOKEN', { value: ' -' })],
    ['an operator in small letters', by('title', 'eq', { value: 'a' })],
    ['no operator', { filterGroups: [{ filters: [{ propertyName: 'title' }] }] }],
    ['a direction in small letters', { sorts: [{ propertyName: 'title', direction: 'descending' }] }],
    ['a property to sort by that does not exist', { sorts: ['titel'] }],
    ['no page', { limit: 0 }],
    ['a page size in words', { limit: '10' }],
    ['a cursor that is none', { after: 'next' }],
    ['a cursor before the beginning', { after: -1 }],
    ['a number as query', { query: 5 }],
  ])('by %s is refused', async (_, body) => {
    expect((await search(body)).status).toBe(400);
  });

  it('beyond the end gives no records and the number of all', async () => {
    const { body } = await search({ after: '50' });
    expect(body).toEqual({ total: 1, results: [] });
  });

  it('for an option in capital letters finds nothing', async () => {
    await call(emulator, 'PATCH', `${MILESTONES}/${MILESTONE}`, { properties: { phase: 'adopt' } });
    expect((await search(by('phase', 'EQ', { value: 'ADOPT' }))).body['total']).toBe(0);
    expect((await search(by('title', 'EQ', { value: 'a' }))).body['total']).toBe(1);
  });
});

describe('an association', () => {
  const put = (from: string, to: string, body: unknown) =>
    call(emulator, 'PUT', `${OBJECTS}/${from}/associations/${to}`, body);
  const spec = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 1 };

  it.each([
    ['one type instead of a list', spec],
    ['no type', []],
    ['the number of a type as text', [{ ...spec, associationTypeId: '1' }]],
    ['a category in small letters', [{ ...spec, associationCategory: 'hubspot_defined' }]],
    ['no category', [{ associationTypeId: 1 }]],
  ])('with %s is refused', async (_, body) => {
    expect((await put(`contacts/${CONTACT}`, `companies/${COMPANY}`, body)).status).toBe(400);
  });

  it('of a record with itself is refused', async () => {
    const plain = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 450 };
    expect((await put(`companies/${COMPANY}`, `companies/${COMPANY}`, [plain])).status).toBe(400);
    const path = `companies/${COMPANY}/associations/default/companies/${COMPANY}`;
    expect((await call(emulator, 'PUT', `${OBJECTS}/${path}`)).status).toBe(400);
  });
});

describe('a property', () => {
  const create = (changes: object) =>
    call(emulator, 'POST', '/crm/properties/2026-03/companies', {
      name: 'vrm_segment',
      label: 'Segment',
      type: 'string',
      fieldType: 'text',
      groupName: 'companyinformation',
      ...changes,
    });
  const choice = (options?: object[]) => ({ type: 'enumeration', fieldType: 'select', options });
  const option = { label: 'A', value: 'a', displayOrder: 0, hidden: false };

  it.each([
    ['in capital letters', { name: 'Vrm_Segment' }],
    ['with a space', { name: 'vrm segment' }],
    ["with HubSpot's prefix", { name: 'hs_segment' }],
    ['of 101 letters', { name: 'v'.repeat(101) }],
  ])('cannot have a name %s', async (_, changes) => {
    expect((await create(changes)).status).toBe(400);
  });

  it.each([
    ['an unknown type', { type: 'text' }],
    ['a field that does not go with its type', { fieldType: 'number' }],
    ['no group', { groupName: undefined }],
    ['a group that does not exist', { groupName: 'none' }],
    ['an empty label', { label: '' }],
    ['no options to choose from', choice()],
    ['one option twice', choice([option, { ...option, label: 'B' }])],
    ['an option that does not say whether it is hidden', choice([{ ...option, hidden: undefined }])],
    ['options although it is a text', { options: [option] }],
    ['unique dates', { type: 'date', fieldType: 'date', hasUniqueValue: true }],
    ['an unknown hint for numbers', { type: 'number', fieldType: 'number', numberDisplayHint: 'money' }],
    ['no hint but an empty one', { textDisplayHint: '' }],
  ])('cannot have %s', async (_, changes) => {
    expect((await create(changes)).status).toBe(400);
  });
});
