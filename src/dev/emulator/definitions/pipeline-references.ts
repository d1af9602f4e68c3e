import { validationError } from '../errors.ts';
import { flagParam } from '../http/message.ts';
import type { ApiRequest } from '../http/message.ts';
import type { Portal } from '../portal.ts';
import { tableOf } from '../records/store.ts';

/** Deals have a parameter of their own; from 2026-09 on the check is made unless that parameter says false. */
function mustCheck(request: ApiRequest, objectTypeId: string): boolean {
  const name =
    objectTypeId === '0-3' ? 'validateDealStageUsagesBeforeDelete' : 'validateReferencesBeforeDelete';
  return flagParam(request, name, request.version === '2026-09');
}

/** Refuses to delete stages that records are in, where the version or the request asks for that check. */
export function checkReferences(
  request: ApiRequest,
  portal: Portal,
  objectTypeId: string,
  stageIds: string[],
): void {
  if (!mustCheck(request, objectTypeId)) return;
  const property = objectTypeId === '0-3' ? 'dealstage' : 'hs_pipeline_stage';
  const users = [...tableOf(portal, objectTypeId).records.values()].filter(
    ({ archivedAt, properties }) => archivedAt === null && stageIds.includes(properties[property] ?? ''),
  );
  if (users.length === 0) return;
  const [stages, records] = [`[${stageIds.join(', ')}]`, `[${users.map(({ id }) => id).join(', ')}]`];
  throw validationError(`Stage IDs: ${stages} are being referenced by object IDs: ${records}`, {
    subCategory: 'PipelineError.STAGE_ID_IN_USE',
    context: { stageIds: [stages], objectIds: [records] },
  });
}
