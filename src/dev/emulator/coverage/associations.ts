import { row } from './row.ts';
import type { Coverage } from './row.ts';

const OBJECTS = '/crm/objects/{version}/{objectType}';
const RECORD_TIES = `${OBJECTS}/{objectId}/associations`;
const TIES = '/crm/associations/{version}/{objectType}/{toObjectType}';
const TIE_LIMITS = '/crm/associations/{version}/definitions/configurations';
const TIE_LIMITS_BETWEEN = `${TIE_LIMITS}/{objectType}/{toObjectType}`;

/** Associations, their labels and their limits. */
export const ASSOCIATIONS: readonly Coverage[] = [
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
