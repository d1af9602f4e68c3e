import type { Method } from './http/routing.ts';

/** One endpoint of HubSpot's API and how far the emulator answers it. `route` is its dated path. */
export interface Coverage {
  method: Method;
  route: string;
  status: 'supported' | 'partial' | 'missing';
  /** Test files in test/dev/emulator; empty only for what is missing. */
  testedBy: readonly string[];
  notes: string;
}

const row = (
  method: Method,
  route: string,
  status: Coverage['status'],
  testedBy: readonly string[],
  notes = '',
): Coverage => ({ method, route, status, testedBy, notes });

const OBJECTS = '/crm/objects/{version}/{objectType}';
const RECORD_TIES = `${OBJECTS}/{objectId}/associations`;
const TIES = '/crm/associations/{version}/{objectType}/{toObjectType}';
const TIE_LIMITS = '/crm/associations/{version}/definitions/configurations';
const TIE_LIMITS_BETWEEN = `${TIE_LIMITS}/{objectType}/{toObjectType}`;
const PROPERTIES = '/crm/properties/{version}/{objectType}';
const VALIDATIONS = '/crm/property-validations/{version}/{objectType}';
const RULE = `${VALIDATIONS}/{propertyName}/rule-type/{ruleType}`;
const SCHEMAS = '/crm-object-schemas/{version}/schemas';
const PIPELINES = '/crm/pipelines/{version}/{objectType}';
const STAGES = `${PIPELINES}/{pipelineId}/stages`;
const QUOTA_NOTE = 'The limits are settings of the emulator.';
const NO_CUSTOM_PIPELINES = 'Custom objects have none.';

const RECORDS: Coverage[] = [
  row('GET', OBJECTS, 'supported', ['objects.test.ts', 'official-client.test.ts']),
  row('POST', OBJECTS, 'supported', ['objects.test.ts', 'written-values.test.ts', 'unique-values.test.ts']),
  row('GET', `${OBJECTS}/{objectId}`, 'supported', ['objects.test.ts', 'embedded-associations.test.ts']),
  row('PATCH', `${OBJECTS}/{objectId}`, 'supported', ['objects.test.ts', 'unique-values.test.ts']),
  row(
    'DELETE',
    `${OBJECTS}/{objectId}`,
    'partial',
    ['objects.test.ts'],
    'Ties do not come back with a restore.',
  ),
  row('POST', `${OBJECTS}/batch/read`, 'supported', ['object-batches.test.ts', 'official-client.test.ts']),
  row('POST', `${OBJECTS}/batch/create`, 'supported', ['object-batches.test.ts', 'official-client.test.ts']),
  row('POST', `${OBJECTS}/batch/update`, 'supported', ['object-batches.test.ts', 'official-client.test.ts']),
  row('POST', `${OBJECTS}/batch/upsert`, 'supported', ['upsert.test.ts', 'official-client.test.ts']),
  row('POST', `${OBJECTS}/batch/archive`, 'supported', ['object-batches.test.ts']),
  row(
    'POST',
    `${OBJECTS}/search`,
    'partial',
    ['search.test.ts', 'search-lag.test.ts'],
    'query matches word beginnings.',
  ),
  row('POST', `${OBJECTS}/merge`, 'partial', ['merge.test.ts'], 'Values of the primary record win always.'),
  row('POST', `${OBJECTS}/gdpr-delete`, 'partial', ['merge.test.ts'], 'No list of blocked addresses.'),
];

const ASSOCIATIONS: Coverage[] = [
  row('GET', `${RECORD_TIES}/{toObjectType}`, 'supported', [
    'associations.test.ts',
    'official-client.test.ts',
  ]),
  row('PUT', `${RECORD_TIES}/{toObjectType}/{toObjectId}`, 'supported', ['associations.test.ts']),
  row('DELETE', `${RECORD_TIES}/{toObjectType}/{toObjectId}`, 'supported', ['associations.test.ts']),
  row('PUT', `${RECORD_TIES}/default/{toObjectType}/{toObjectId}`, 'supported', ['associations.test.ts']),
  row('POST', `${TIES}/batch/read`, 'supported', ['association-batches.test.ts', 'official-client.test.ts']),
  row('POST', `${TIES}/batch/create`, 'supported', [
    'association-batches.test.ts',
    'official-client.test.ts',
  ]),
  row('POST', `${TIES}/batch/associate/default`, 'supported', ['association-batches.test.ts']),
  row(
    'POST',
    `${TIES}/batch/archive`,
    'supported',
    ['association-batches.test.ts'],
    'v4 answers 204, dated paths 200.',
  ),
  row('POST', `${TIES}/batch/labels/archive`, 'supported', ['association-batches.test.ts']),
  row('GET', `${TIES}/labels`, 'supported', ['association-labels.test.ts']),
  row('POST', `${TIES}/labels`, 'supported', ['association-labels.test.ts']),
  row('PUT', `${TIES}/labels`, 'supported', ['association-labels.test.ts']),
  row('DELETE', `${TIES}/labels/{associationTypeId}`, 'supported', ['association-labels.test.ts']),
  row('GET', `${TIE_LIMITS}/all`, 'supported', ['association-limits.test.ts']),
  row('GET', TIE_LIMITS_BETWEEN, 'supported', ['association-limits.test.ts']),
  row('POST', `${TIE_LIMITS_BETWEEN}/batch/create`, 'supported', ['association-limits.test.ts']),
  row('POST', `${TIE_LIMITS_BETWEEN}/batch/update`, 'supported', ['association-limits.test.ts']),
  row('POST', `${TIE_LIMITS_BETWEEN}/batch/purge`, 'supported', ['association-limits.test.ts']),
  row(
    'POST',
    '/crm/associations/{version}/usage/high-usage-report/{userId}',
    'partial',
    ['association-limits.test.ts'],
    'No report is sent.',
  ),
];

const DEFINITIONS: Coverage[] = [
  row('GET', PROPERTIES, 'supported', ['properties.test.ts']),
  row('POST', PROPERTIES, 'partial', ['properties.test.ts'], 'Formulas are stored and not computed.'),
  row('GET', `${PROPERTIES}/{propertyName}`, 'supported', ['properties.test.ts']),
  row(
    'PATCH',
    `${PROPERTIES}/{propertyName}`,
    'partial',
    ['properties.test.ts'],
    'The type cannot be changed.',
  ),
  row(
    'DELETE',
    `${PROPERTIES}/{propertyName}`,
    'partial',
    ['properties.test.ts'],
    'Values are gone at once.',
  ),
  row('POST', `${PROPERTIES}/batch/create`, 'supported', ['properties.test.ts', 'official-client.test.ts']),
  row('POST', `${PROPERTIES}/batch/read`, 'supported', ['properties.test.ts']),
  row('POST', `${PROPERTIES}/batch/archive`, 'supported', ['properties.test.ts']),
  row('GET', `${PROPERTIES}/groups`, 'supported', ['properties.test.ts', 'schemas.test.ts']),
  row('POST', `${PROPERTIES}/groups`, 'supported', ['properties.test.ts']),
  row('GET', `${PROPERTIES}/groups/{groupName}`, 'supported', ['properties.test.ts']),
  row('PATCH', `${PROPERTIES}/groups/{groupName}`, 'supported', ['properties.test.ts']),
  row('DELETE', `${PROPERTIES}/groups/{groupName}`, 'supported', ['properties.test.ts']),
  row('GET', VALIDATIONS, 'supported', ['admin-rules.test.ts']),
  row('GET', `${VALIDATIONS}/{propertyName}`, 'supported', ['admin-rules.test.ts']),
  row('GET', RULE, 'supported', ['admin-rules.test.ts']),
  row('PUT', RULE, 'partial', ['admin-rules.test.ts'], 'Eight of the 27 types of rules.'),
  row('GET', SCHEMAS, 'supported', ['schemas.test.ts', 'official-client.test.ts']),
  row('POST', SCHEMAS, 'supported', ['schemas.test.ts', 'official-client.test.ts']),
  row('GET', `${SCHEMAS}/{objectType}`, 'supported', ['schemas.test.ts']),
  row('PATCH', `${SCHEMAS}/{objectType}`, 'supported', ['schemas.test.ts']),
  row('DELETE', `${SCHEMAS}/{objectType}`, 'supported', ['schemas.test.ts']),
  row('POST', `${SCHEMAS}/{objectType}/associations`, 'supported', ['schemas.test.ts']),
  row('DELETE', `${SCHEMAS}/{objectType}/associations/{associationIdentifier}`, 'supported', [
    'schemas.test.ts',
  ]),
  row('POST', `${SCHEMAS}/batch/read`, 'supported', ['schemas.test.ts']),
];

const ACCOUNT: Coverage[] = [
  row('GET', '/crm/owners/{version}', 'supported', ['account.test.ts']),
  row('GET', '/crm/owners/{version}/{ownerId}', 'supported', ['account.test.ts']),
  row('GET', PIPELINES, 'partial', ['pipelines.test.ts'], NO_CUSTOM_PIPELINES),
  row('POST', PIPELINES, 'partial', ['pipelines.test.ts'], NO_CUSTOM_PIPELINES),
  row('GET', `${PIPELINES}/{pipelineId}`, 'supported', ['pipelines.test.ts']),
  row('PUT', `${PIPELINES}/{pipelineId}`, 'supported', ['pipelines.test.ts']),
  row('PATCH', `${PIPELINES}/{pipelineId}`, 'supported', ['pipelines.test.ts']),
  row('DELETE', `${PIPELINES}/{pipelineId}`, 'supported', ['pipelines.test.ts']),
  row('GET', `${PIPELINES}/{pipelineId}/audit`, 'missing', []),
  row('GET', STAGES, 'supported', ['pipelines.test.ts']),
  row('POST', STAGES, 'supported', ['pipelines.test.ts']),
  row('GET', `${STAGES}/{stageId}`, 'supported', ['pipelines.test.ts']),
  row('PUT', `${STAGES}/{stageId}`, 'supported', ['pipelines.test.ts']),
  row('PATCH', `${STAGES}/{stageId}`, 'supported', ['pipelines.test.ts']),
  row('DELETE', `${STAGES}/{stageId}`, 'supported', ['pipelines.test.ts']),
  row('GET', `${STAGES}/{stageId}/audit`, 'missing', []),
  row('GET', '/account-info/{version}/details', 'supported', ['account.test.ts']),
  row('GET', '/account-info/{version}/api-usage/daily', 'supported', ['account.test.ts']),
  row('GET', '/account-info/{version}/api-usage/daily/private-apps', 'supported', ['account.test.ts']),
  row('POST', '/oauth/v2/private-apps/get/access-token-info', 'supported', ['account.test.ts']),
  row('POST', '/oauth/{version}/token/introspect', 'missing', [], 'Nor any other OAuth endpoint.'),
  ...[
    'records',
    'pipelines',
    'custom-object-types',
    'custom-properties',
    'calculated-properties',
    'associations/labels',
    'associations/records/from',
    'associations/records/{fromObjectTypeId}/to',
    'associations/records/{fromObjectTypeId}/{toObjectTypeId}',
  ].map((rest) => row('GET', `/crm/limits/{version}/${rest}`, 'partial', ['quotas.test.ts'], QUOTA_NOTE)),
  row('POST', '/crm/lists/{version}', 'missing', [], 'Nor any other list endpoint.'),
  row('POST', '/files/{version}/files', 'missing', []),
  row('POST', '/crm/imports/{version}', 'missing', []),
  row('POST', '/automation/actions/callbacks/{version}/complete', 'missing', []),
];

/** Every endpoint the app might call. A test keeps it equal to the registered routes. */
export const COVERAGE: readonly Coverage[] = [...RECORDS, ...ASSOCIATIONS, ...DEFINITIONS, ...ACCOUNT];
