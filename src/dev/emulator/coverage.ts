import { ACCOUNT } from './coverage/account.ts';
import { ASSOCIATIONS } from './coverage/associations.ts';
import { DEFINITIONS } from './coverage/definitions.ts';
import { RECORDS } from './coverage/records.ts';
import type { Coverage } from './coverage/row.ts';

export type { Coverage } from './coverage/row.ts';

/** Every endpoint the app might call. A test keeps it equal to the registered routes. */
export const COVERAGE: readonly Coverage[] = [...RECORDS, ...ASSOCIATIONS, ...DEFINITIONS, ...ACCOUNT];
