import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { aCompany, call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    seed: (client) => void client.createSchema(MILESTONE_SCHEMA),
    portal: {
      requiredByAdmin: { company: ['country'] },
      conditionalRules: {
        companies: [{ when: 'type', is: ['PARTNER', 'VENDOR'], require: ['domain', 'city'] }],
      },
    },
  });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const create = (version: string, properties: object) =>
  call(emulator, 'POST', `/crm/objects/${version}/companies`, { properties, associations: [] });
const update = (version: string, id: string, properties: object) =>
  call(emulator, 'PATCH', `/crm/objects/${version}/companies/${id}`, { properties });

it('looks at the form for new records from 2026-09 on only, and at creates only', async () => {
  expect((await create('2026-03', { name: 'Acme' })).status).toBe(201);
  const refused = await create('2026-09', { name: 'Acme' });
  expect(refused.status).toBe(400);
  expect(refused.body).toEqual({
    status: 'error',
    message: 'The property values provided are invalid',
    correlationId: expect.any(String),
    category: 'VALIDATION_ERROR',
    errors: [
      {
        message: 'A value for country must be provided',
        code: 'MISSING_REQUIRED_PROPERTY',
        context: { propertyName: ['country'] },
      },
    ],
  });
  const id = aCompany(emulator);
  expect((await update('2026-09', id, { city: 'Ipoh' })).status).toBe(200);
});

it('wants what another value makes required, on every write from 2026-09 on', async () => {
  const id = aCompany(emulator, { name: 'Acme', domain: 'acme.example' });
  expect((await update('2026-03', id, { type: 'PARTNER' })).status).toBe(200);
  await update('2026-03', id, { type: 'PROSPECT' });
  const refused = await update('2026-09', id, { type: 'PARTNER' });
  expect(refused.status).toBe(400);
  expect(refused.body['errors']).toEqual([
    {
      message: 'city is required because of a conditional property rule based on [type]',
      code: 'MISSING_CONDITIONAL_REQUIRED_PROPERTY',
      context: { propertyName: ['city'] },
    },
  ]);
  expect((await update('2026-09', id, { type: 'PARTNER', city: 'Ipoh' })).status).toBe(200);
});

it('lets the rest of a batch pass where inputs can be told apart', async () => {
  const input = (name: string, more: object) => ({
    properties: { name, ...more },
    associations: [],
    objectWriteTraceId: name,
  });
  const { status, body } = await call(emulator, 'POST', '/crm/objects/2026-09/companies/batch/create', {
    inputs: [input('a', { country: 'MY' }), input('b', {})],
  });
  expect(status).toBe(207);
  expect(body).toMatchObject({
    results: [{ objectWriteTraceId: 'a' }],
    errors: [{ context: { objectWriteTraceId: ['b'] }, errors: [{ code: 'MISSING_REQUIRED_PROPERTY' }] }],
  });
});

const RULES = '/crm/property-validations/2026-03/p_value_milestone';
const rule = (name: string, ruleType: string, argument: string) =>
  call(emulator, 'PUT', `${RULES}/${name}/rule-type/${ruleType}`, { ruleArguments: [argument] });

it('keeps rules for values, and replaces one of the same type', async () => {
  await rule('target', 'MIN_NUMBER', '1');
  expect((await rule('target', 'MIN_NUMBER', '2')).status).toBe(204);
  await rule('target', 'MAX_NUMBER', '9');
  const rules = [
    { ruleType: 'MIN_NUMBER', ruleArguments: ['2'] },
    { ruleType: 'MAX_NUMBER', ruleArguments: ['9'] },
  ];
  expect((await call(emulator, 'GET', RULES)).body['results']).toEqual([
    { propertyName: 'target', propertyValidationRules: rules },
  ]);
  expect((await call(emulator, 'GET', `${RULES}/target`)).body['results']).toEqual(rules);
  expect((await call(emulator, 'GET', `${RULES}/target/rule-type/MAX_NUMBER`)).body).toEqual(rules[1]);
  expect((await call(emulator, 'GET', `${RULES}/title/rule-type/REGEX`)).status).toBe(404);
  expect((await call(emulator, 'GET', `${RULES}/nothing`)).status).toBe(404);
});

it.each([
  ['target', 'MIN_NUMBER', '2', '1.5', '2'],
  ['target', 'MAX_NUMBER', '2', '3', '2'],
  ['title', 'MIN_LENGTH', '3', 'ab', 'abc'],
  ['title', 'MAX_LENGTH', '3', 'abcd', 'abc'],
  ['title', 'REGEX', '^[A-Z]', 'abc', 'Abc'],
  ['title', 'ALPHANUMERIC', 'NUMERIC_ONLY', '12a', '12'],
  ['title', 'ALPHANUMERIC', 'ALPHANUMERIC_ONLY', 'a b', 'ab1'],
  ['due_on', 'START_DATE', '2026-06-01', '2026-05-31', '2026-06-01'],
  ['due_on', 'END_DATE', '2026-06-01', '2026-06-02', '2026-06-01'],
])('holds %s to the rule %s %s', async (name, ruleType, argument, bad, good) => {
  await rule(name, ruleType, argument);
  const send = (value: string) =>
    call(emulator, 'POST', '/crm/objects/2026-03/p_value_milestone', {
      properties: { title: '123', [name]: value },
    });
  const refused = await send(bad);
  expect(refused.status).toBe(400);
  expect(refused.body['errors']).toMatchObject([{ code: ruleType, context: { propertyName: [name] } }]);
  expect((await send(good)).status).toBe(201);
});

it('refuses rules that it could not hold', async () => {
  expect((await rule('title', 'REGEX', '(')).status).toBe(400);
  expect((await rule('title', 'WHITESPACE', 'ANY')).status).toBe(400);
});
