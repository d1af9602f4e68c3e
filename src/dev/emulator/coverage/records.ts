import { row } from './row.ts';
import type { Coverage } from './row.ts';

const OBJECTS = '/crm/objects/{version}/{objectType}';

/** Records, one by one and in batches. */
export const RECORDS: readonly Coverage[] = [
  row('GET', OBJECTS, 'supported', ['objects.test.ts', 'sloppy-requests.test.ts', 'official-client.test.ts']),
  row('POST', OBJECTS, 'supported', [
    'objects.test.ts',
    'written-values.test.ts',
    'sloppy-requests.test.ts',
    'unique-values.test.ts',
  ]),
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
    ['search.test.ts', 'sloppy-requests.test.ts', 'search-lag.test.ts'],
    'Phone numbers are compared as they are written.',
  ),
  row('POST', `${OBJECTS}/merge`, 'partial', ['merge.test.ts'], 'Values of the primary record win always.'),
  row('POST', `${OBJECTS}/gdpr-delete`, 'partial', ['merge.test.ts'], 'No list of blocked addresses.'),
];
