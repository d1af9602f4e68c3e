import { row } from './row.ts';
import type { Coverage } from './row.ts';

const PROPERTIES = '/crm/properties/{version}/{objectType}';
const VALIDATIONS = '/crm/property-validations/{version}/{objectType}';
const RULE = `${VALIDATIONS}/{propertyName}/rule-type/{ruleType}`;
const SCHEMAS = '/crm-object-schemas/{version}/schemas';

/** Properties, their groups and rules, and custom objects. */
export const DEFINITIONS: readonly Coverage[] = [
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
