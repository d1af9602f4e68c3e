import { row } from './row.ts';
import type { Coverage } from './row.ts';

const PIPELINES = '/crm/pipelines/{version}/{objectType}';
const STAGES = `${PIPELINES}/{pipelineId}/stages`;
const QUOTA_NOTE = 'The limits are settings of the emulator.';
const PIPELINE_TESTS = ['pipelines.test.ts', 'pipeline-audits.test.ts'];
const RAW_NOTE = 'Fewer fields in rawObject.';

/** The account: owners, pipelines, limits, and what is not there at all. */
export const ACCOUNT: readonly Coverage[] = [
  row('GET', '/crm/owners/{version}', 'supported', ['account.test.ts']),
  row('GET', '/crm/owners/{version}/{ownerId}', 'supported', ['account.test.ts']),
  row('GET', PIPELINES, 'supported', PIPELINE_TESTS),
  row('POST', PIPELINES, 'supported', PIPELINE_TESTS),
  row('GET', `${PIPELINES}/{pipelineId}`, 'supported', ['pipelines.test.ts']),
  row('PUT', `${PIPELINES}/{pipelineId}`, 'supported', ['pipelines.test.ts']),
  row('PATCH', `${PIPELINES}/{pipelineId}`, 'supported', ['pipelines.test.ts']),
  row('DELETE', `${PIPELINES}/{pipelineId}`, 'supported', ['pipelines.test.ts']),
  row('GET', `${PIPELINES}/{pipelineId}/audit`, 'partial', ['pipeline-audits.test.ts'], RAW_NOTE),
  row('GET', STAGES, 'supported', ['pipelines.test.ts']),
  row('POST', STAGES, 'supported', ['pipelines.test.ts']),
  row('GET', `${STAGES}/{stageId}`, 'supported', ['pipelines.test.ts']),
  row('PUT', `${STAGES}/{stageId}`, 'supported', ['pipelines.test.ts']),
  row('PATCH', `${STAGES}/{stageId}`, 'supported', ['pipelines.test.ts']),
  row('DELETE', `${STAGES}/{stageId}`, 'supported', ['pipelines.test.ts']),
  row('GET', `${STAGES}/{stageId}/audit`, 'partial', ['pipeline-audits.test.ts'], RAW_NOTE),
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
