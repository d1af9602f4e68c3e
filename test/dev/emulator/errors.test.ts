import type { Emulator } from '../../../src/dev/emulator/server.ts';
import { call, MILESTONE_SCHEMA, startAccount } from './emulated-account.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startAccount({
    portal: { portalId: 62515 },
    tokens: { 'pat-companies': ['crm.objects.companies.read'], 'pat-old': 'all' },
    seed(client) {
      client.createSchema(MILESTONE_SCHEMA);
      client.create('contacts', [{ properties: { email: 'ana@example.com' } }]);
      client.create('value_milestone', [{ properties: { title: 'A', milestone_key: 'plan/a' } }]);
      client.create('companies', [{ properties: { name: 'Lonely' } }]);
    },
  });
  emulator.auth.expire('pat-old', Date.parse('2026-05-29T08:00:00Z'));
});
afterAll(() => emulator.close());

const OBJECTS = '/crm/objects/2026-03';
const FIRST_ID = 20_000_000_001;
const [CONTACT, MILESTONE, COMPANY] = [FIRST_ID, FIRST_ID + 1, FIRST_ID + 2].map(String);

/** What HubSpot says of one refused value, in the message and again under `errors`. */
const refusal = (name: string, code: string, message: string, value?: string) => ({
  message: `Property values were not valid: ${JSON.stringify([
    {
      isValid: false,
      message,
      error: code,
      name,
      localizedErrorMessage: message,
      ...(value === undefined ? {} : { propertyValue: value }),
      portalId: 62515,
    },
  ])}`,
  category: 'VALIDATION_ERROR',
  errors: [{ message, code, context: { propertyName: [name] } }],
});
const inputs = (count: number) => Array.from({ length: count }, (_, position) => ({ id: String(position) }));

interface Case {
  name: string;
  method?: string;
  path: string;
  body?: unknown;
  token?: string;
  status: number;
  /** The whole body besides `status` and `correlationId`. */
  error: object;
}

const TICKET_CATEGORIES = 'PRODUCT_ISSUE, BILLING_ISSUE, FEATURE_REQUEST, GENERAL_INQUIRY';
const NO_CREDENTIALS = {
  message:
    'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more ' +
    'details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
  category: 'INVALID_AUTHENTICATION',
};

const CASES: Case[] = [
  {
    name: 'a contact whose e-mail address exists',
    path: `${OBJECTS}/contacts`,
    body: { properties: { email: 'Ana@example.com' } },
    status: 409,
    error: { message: `Contact already exists. Existing ID: ${CONTACT}`, category: 'CONFLICT' },
  },
  {
    name: 'an option that does not exist',
    path: `${OBJECTS}/tickets`,
    body: { properties: { subject: 'A', hs_pipeline_stage: '1', hs_ticket_category: 'reports' } },
    status: 400,
    error: refusal(
      'hs_ticket_category',
      'INVALID_OPTION',
      `reports was not one of the allowed options: [${TICKET_CATEGORIES}]`,
      'reports',
    ),
  },
  {
    name: 'a property that does not exist',
    path: `${OBJECTS}/companies`,
    body: { properties: { name: 'Acme', missing: 'x' } },
    status: 400,
    error: refusal('missing', 'PROPERTY_DOESNT_EXIST', 'Property "missing" does not exist'),
  },
  {
    name: 'a bad e-mail address',
    path: `${OBJECTS}/contacts`,
    body: { properties: { email: 'not-an-email' } },
    status: 400,
    error: refusal('email', 'INVALID_EMAIL', 'Email address not-an-email is invalid', 'not-an-email'),
  },
  {
    name: 'a number that is none',
    path: `${OBJECTS}/companies`,
    body: { properties: { name: 'Acme', numberofemployees: '1,000' } },
    status: 400,
    error: refusal('numberofemployees', 'INVALID_INTEGER', '1,000 was not a valid number.', '1,000'),
  },
  {
    name: 'a date that is not at midnight',
    path: `${OBJECTS}/p_value_milestone`,
    body: { properties: { title: 'A', due_on: '1780000000001' } },
    status: 400,
    error: refusal(
      'due_on',
      'INVALID_DATE',
      '1780000000001 is at 20:26:40.1 UTC, not midnight!',
      '1780000000001',
    ),
  },
  {
    name: 'a value that HubSpot fills by itself',
    path: `${OBJECTS}/companies`,
    body: { properties: { name: 'Acme', createdate: '1780000000000' } },
    status: 400,
    error: refusal(
      'createdate',
      'READ_ONLY_VALUE',
      '"createdate" is a read only property; its value cannot be set.',
      '1780000000000',
    ),
  },
  {
    name: 'a calculated value',
    path: `${OBJECTS}/deals`,
    body: { properties: { dealname: 'A', dealstage: 'contractsent', hs_is_closed: 'true' } },
    status: 400,
    error: refusal(
      'hs_is_closed',
      'READ_ONLY_VALUE',
      '"hs_is_closed" is a calculated property; its value cannot be set.',
      'true',
    ),
  },
  {
    name: 'required properties that are missing',
    path: `${OBJECTS}/tickets`,
    body: { properties: { content: 'A' } },
    status: 400,
    error: {
      message: 'Error creating TICKET. Some required properties were not set.',
      category: 'VALIDATION_ERROR',
      context: { properties: ['subject', 'hs_pipeline_stage'] },
    },
  },
  {
    name: 'a unique value that is taken',
    path: `${OBJECTS}/p_value_milestone`,
    body: { properties: { title: 'B', milestone_key: 'plan/a' } },
    status: 400,
    error: {
      message: expect.stringMatching(
        `^Cannot set PropertyValueCoordinates{portalId=62515, .*propertyName=milestone_key, value=plan/a} on \\d+. ${MILESTONE} already has that value.$`,
      ),
      category: 'VALIDATION_ERROR',
    },
  },
  {
    name: 'an update of nothing',
    method: 'PATCH',
    path: `${OBJECTS}/contacts/${CONTACT}`,
    body: { properties: {} },
    status: 400,
    error: {
      message: 'No properties found to update, please provide at least one.',
      category: 'VALIDATION_ERROR',
      context: { properties: ['{}'] },
    },
  },
  {
    name: 'an update of nothing in a batch',
    path: `${OBJECTS}/contacts/batch/update`,
    body: { inputs: [{ id: CONTACT, properties: {} }] },
    status: 400,
    error: {
      message: 'No properties found to update, please provide at least one.',
      category: 'VALIDATION_ERROR',
      context: { properties: ['{}'] },
    },
  },
  {
    name: 'a search by a property that does not exist',
    path: `${OBJECTS}/companies/search`,
    body: { filters: [{ propertyName: 'shoe_size', operator: 'EQ', value: '44' }] },
    status: 400,
    error: { message: 'There was a problem with the request.' },
  },
  {
    name: 'a search without its value',
    path: `${OBJECTS}/companies/search`,
    body: { filters: [{ propertyName: 'name', operator: 'IN', value: 'a' }] },
    status: 400,
    error: {
      message: expect.stringMatching(
        '^Invalid input JSON on line 1, column \\d+: operator IN requires values$',
      ),
    },
  },
  {
    name: 'a search by half a range',
    path: `${OBJECTS}/companies/search`,
    body: { filters: [{ propertyName: 'createdate', operator: 'BETWEEN', value: '1' }] },
    status: 400,
    error: {
      message: expect.stringMatching('operator BETWEEN requires a highValue$'),
    },
  },
  {
    name: 'an upsert by what is not unique',
    path: `${OBJECTS}/companies/batch/upsert`,
    body: { inputs: [{ id: '1', idProperty: 'hs_object_id', properties: {} }] },
    status: 400,
    error: {
      message: 'Unable to perform update/upsert by non-unique 0-2 property hs_object_id in portal ID 62515',
      category: 'VALIDATION_ERROR',
    },
  },
  {
    name: 'more than 100 inputs',
    path: `${OBJECTS}/companies/batch/read`,
    body: { inputs: inputs(101), properties: [], propertiesWithHistory: [] },
    status: 400,
    error: {
      message:
        'The maximum number of inputs supported in a batch is 100. Please reduce the number of items and try again',
      category: 'VALIDATION_ERROR',
    },
  },
  {
    name: 'more than 50 inputs with histories',
    path: `${OBJECTS}/companies/batch/read`,
    body: { inputs: inputs(51), properties: [], propertiesWithHistory: ['name'] },
    status: 400,
    error: {
      message:
        'The maximum number of inputs supported in a batch request for property histories is 50. ' +
        'Please reduce the number of items and try again',
      category: 'VALIDATION_ERROR',
    },
  },
  {
    name: 'an object that the account does not have',
    path: `${OBJECTS}/p_value_plan`,
    body: { properties: {} },
    status: 400,
    error: { message: 'Unable to infer object type from: p_value_plan' },
  },
  {
    name: 'an object of an id that the account does not have',
    path: `${OBJECTS}/2-99`,
    body: { properties: {} },
    status: 400,
    error: { message: 'Invalid object or event type id: 2-99' },
  },
  {
    name: 'an object that does not exist before any scope',
    method: 'GET',
    path: `${OBJECTS}/widgets`,
    token: 'pat-companies',
    status: 400,
    error: { message: 'Unable to infer object type from: widgets' },
  },
  {
    name: 'a new record tied to one that does not exist',
    path: `${OBJECTS}/p_value_milestone`,
    body: {
      properties: { title: 'A' },
      associations: [
        { to: { id: '7' }, types: [{ associationCategory: 'USER_DEFINED', associationTypeId: 1 }] },
      ],
    },
    status: 400,
    error: {
      message: 'One or more associations are invalid',
      category: 'VALIDATION_ERROR',
      context: {
        INVALID_OBJECT_IDS: ['COMPANY=7 is not valid'],
        objectId: ['7'],
        objectType: ['COMPANY'],
      },
    },
  },
  {
    name: 'a new record whose tie would begin at another object',
    path: `${OBJECTS}/deals`,
    body: {
      properties: { dealname: 'A', dealstage: 'contractsent' },
      associations: [
        { to: { id: COMPANY }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 1 }] },
      ],
    },
    status: 400,
    error: {
      message: 'invalid from object type 0-3 for associations to be created. expected: 0-1',
      category: 'VALIDATION_ERROR',
    },
  },
  {
    name: 'a tie of a type that the account does not have',
    method: 'PUT',
    path: `${OBJECTS}/contacts/${CONTACT}/associations/companies/${COMPANY}`,
    body: [{ associationCategory: 'USER_DEFINED', associationTypeId: 300 }],
    status: 400,
    error: {
      message: 'One or more associations are invalid',
      category: 'VALIDATION_ERROR',
      context: {
        associationSpec: ['USER_DEFINED=300'],
        INVALID_ASSOCIATION_TYPE_ID: ['USER_DEFINED=300 is not a valid association definition id'],
      },
    },
  },
  {
    name: 'a record that does not exist, by number',
    method: 'GET',
    path: `${OBJECTS}/companies/1`,
    status: 404,
    error: { message: 'resource not found' },
  },
  {
    name: 'a record that does not exist, by what is no number',
    method: 'GET',
    path: `${OBJECTS}/companies/acme`,
    status: 404,
    error: {
      message: 'Object not found.  objectId are usually numeric.',
      category: 'OBJECT_NOT_FOUND',
      context: { id: ['acme'] },
    },
  },
  {
    name: 'a property whose name exists',
    path: '/crm/properties/2026-03/p_value_milestone',
    body: {
      name: 'title',
      label: 'T',
      type: 'string',
      fieldType: 'text',
      groupName: 'value_milestone_information',
    },
    status: 409,
    error: {
      message: "A property named 'title' already exists.",
      category: 'OBJECT_ALREADY_EXISTS',
      subCategory: 'Properties.PROPERTY_WITH_NAME_EXISTS',
    },
  },
  {
    name: 'an unknown token',
    token: 'pat-unknown',
    method: 'GET',
    path: `${OBJECTS}/companies`,
    status: 401,
    error: NO_CREDENTIALS,
  },
  {
    name: 'a token that has run out',
    token: 'pat-old',
    method: 'GET',
    path: `${OBJECTS}/companies`,
    status: 401,
    error: {
      message: 'The OAuth token used to make this call expired 3 day(s) ago.',
      category: 'EXPIRED_AUTHENTICATION',
      context: { 'expire time': ['2026-05-29T08:00:00Z'] },
    },
  },
  {
    name: 'a token without the scopes',
    token: 'pat-companies',
    path: `${OBJECTS}/companies`,
    body: { properties: { name: 'Acme' } },
    status: 403,
    error: {
      message:
        "This app hasn't been granted all required scopes to make this call. " +
        'Read more about required scopes here: https://developers.hubspot.com/scopes.',
      category: 'MISSING_SCOPES',
      errors: [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes: ['crm.objects.companies.write'] },
        },
      ],
      links: { scopes: 'https://developers.hubspot.com/scopes' },
    },
  },
];

it.each(CASES)(
  'words as HubSpot does $name',
  async ({ method = 'POST', path, body, token, status, error }) => {
    const answer = await call({ url: emulator.url, token: token ?? emulator.token }, method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ status: 'error', correlationId: expect.any(String), ...error });
    expect(answer.headers.get('x-hubspot-correlation-id')).toBe(answer.body['correlationId']);
  },
);

it('tells of records that a batch read does not find beside those it does', async () => {
  const { status, body } = await call(emulator, 'POST', `${OBJECTS}/contacts/batch/read`, {
    idProperty: 'email',
    inputs: [{ id: 'nobody@example.com' }],
    properties: [],
    propertiesWithHistory: [],
  });
  expect(status).toBe(207);
  expect(body).toMatchObject({
    status: 'COMPLETE',
    results: [],
    numErrors: 1,
    errors: [
      {
        status: 'error',
        category: 'OBJECT_NOT_FOUND',
        message:
          'Could not get some CONTACT objects, they may be deleted or not exist. Check that ids are valid.',
        context: { ids: ['nobody@example.com'] },
      },
    ],
  });
});

it('tells of records without associations as errors of a read that succeeds', async () => {
  const { status, body } = await call(
    emulator,
    'POST',
    '/crm/associations/2026-03/companies/deals/batch/read',
    { inputs: [{ id: COMPANY }] },
  );
  expect(status).toBe(207);
  expect(body).toMatchObject({
    results: [],
    numErrors: 1,
    errors: [
      {
        status: 'error',
        category: 'OBJECT_NOT_FOUND',
        subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
        message: `No deal is associated with company ${COMPANY}.`,
        context: { fromObjectId: [COMPANY], fromObjectType: ['company'], toObjectType: ['deal'] },
      },
    ],
  });
});

it('tells of one refused input of a create beside those that succeeded', async () => {
  const { status, body } = await call(emulator, 'POST', `${OBJECTS}/companies/batch/create`, {
    inputs: [
      { properties: { name: 'Acme' }, objectWriteTraceId: 'a' },
      { properties: { name: 'Bolt', missing: 'x' }, objectWriteTraceId: 'b' },
    ],
  });
  expect(status).toBe(207);
  expect(body).toMatchObject({
    status: 'COMPLETE',
    results: [{ objectWriteTraceId: 'a' }],
    numErrors: 1,
    errors: [
      {
        status: 'error',
        ...refusal('missing', 'PROPERTY_DOESNT_EXIST', 'Property "missing" does not exist'),
        context: { objectWriteTraceId: ['b'] },
      },
    ],
  });
});
