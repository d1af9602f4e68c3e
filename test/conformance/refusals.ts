import type { ApiVersion } from '../../src/dev/emulator/http/message.ts';
import type { Operation } from './operation.ts';

/** Where a published client and a dated version of the API do not fit together: the client throws. */
export interface Refusal {
  /** Status with which it throws. */
  code: number;
  reason: string;
}

const BATCH_ARCHIVE = { code: 200, reason: 'Dated paths answer 200 with a body; the client knows 204 only.' };
const NEW_FIELD = { code: 400, reason: 'From 2026-09 on a field is required that the client cannot send.' };
const TIES = '/crm/associations/{version}/{objectType}/{toObjectType}/batch';
const SCHEMAS = '/crm-object-schemas/{version}/schemas';

const ON_DATED_PATHS: Record<string, Refusal> = {
  [`POST ${TIES}/archive`]: BATCH_ARCHIVE,
  [`POST ${TIES}/labels/archive`]: BATCH_ARCHIVE,
};
const FROM_2026_09: Record<string, Refusal> = {
  [`POST ${SCHEMAS}`]: NEW_FIELD,
  [`PATCH ${SCHEMAS}/{objectType}`]: NEW_FIELD,
};

/** How an operation is known to fail on the paths of a version; null when it has to pass. */
export function refusalOf(version: ApiVersion, { route }: Pick<Operation, 'route'>): Refusal | null {
  if (version === 'legacy') return null;
  return ON_DATED_PATHS[route] ?? (version === '2026-09' ? FROM_2026_09[route] : undefined) ?? null;
}
