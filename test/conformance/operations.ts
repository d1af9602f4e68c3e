import { COVERAGE } from '../../src/dev/emulator/coverage.ts';
import { ACCOUNT_OPERATIONS } from './operations/account.ts';
import { ASSOCIATION_OPERATIONS } from './operations/associations.ts';
import { PROPERTY_OPERATIONS } from './operations/properties.ts';
import { RECORD_OPERATIONS } from './operations/records.ts';
import { SCHEMA_OPERATIONS } from './operations/schemas.ts';
import { STANDARD_RECORD_OPERATIONS } from './operations/standard-records.ts';

/** Every operation that a public client can drive, also of endpoints that the emulator lacks. */
export const OPERATIONS = [
  ...RECORD_OPERATIONS,
  ...STANDARD_RECORD_OPERATIONS,
  ...ASSOCIATION_OPERATIONS,
  ...PROPERTY_OPERATIONS,
  ...SCHEMA_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
];

const answered = new Set(
  COVERAGE.filter(({ status }) => status !== 'missing').map(({ method, route }) => `${method} ${route}`),
);

/** The operations whose endpoints the emulator answers, by the coverage table. */
export const ANSWERED_OPERATIONS = OPERATIONS.filter(({ route }) => answered.has(route));

/** Endpoints that the emulator answers and that no client drives: to be none. */
export const UNDRIVEN_ROUTES = [...answered].filter(
  (route) => !OPERATIONS.some((operation) => operation.route === route),
);
