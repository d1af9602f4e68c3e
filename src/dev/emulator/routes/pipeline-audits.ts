import type { PipelineAudit } from '../definitions/pipeline-audits.ts';
import { pathParam } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { recordScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { isoTime } from '../wire.ts';
import { pipelinePaths } from './paths.ts';
import { pipelinesOf } from './pipelines.ts';
import { TOKEN_USER_ID } from './token-info.ts';

const ACTIONS = { CREATE: 'creation', UPDATE: 'update', DELETE: 'deletion' } as const;

/** Changes through the API count as those of the user who made the app. */
function formatAudit({ settings }: Portal, audit: PipelineAudit) {
  const { pipelineId, stageId, action, at, rawObject } = audit;
  const what = stageId === null ? 'Pipeline' : 'Pipeline stage';
  return {
    portalId: settings.portalId,
    identifier: `${settings.portalId}:${stageId ?? pipelineId}`,
    action,
    timestamp: isoTime(at),
    message: `${what} ${ACTIONS[action]}`,
    rawObject,
    fromUserId: TOKEN_USER_ID,
  };
}

function answerAudits(portal: Portal, isAsked: (audit: PipelineAudit) => boolean): ApiResponse {
  const found = portal.pipelineAudits.filter(isAsked).reverse();
  return { status: 200, body: { results: found.map((audit) => formatAudit(portal, audit)) } };
}

/** The changes of a pipeline, latest first; none for one that nobody has changed. */
export function getPipelineAudit(request: ApiRequest, portal: Portal): ApiResponse {
  const { objectTypeId } = pipelinesOf(request, portal);
  const id = pathParam(request, 'pipelineId');
  return answerAudits(
    portal,
    (audit) => audit.objectTypeId === objectTypeId && audit.pipelineId === id && audit.stageId === null,
  );
}

export function getStageAudit(request: ApiRequest, portal: Portal): ApiResponse {
  const { objectTypeId } = pipelinesOf(request, portal);
  const [pipelineId, stageId] = [pathParam(request, 'pipelineId'), pathParam(request, 'stageId')];
  return answerAudits(
    portal,
    (audit) =>
      audit.objectTypeId === objectTypeId && audit.pipelineId === pipelineId && audit.stageId === stageId,
  );
}

const route = (rest: string, handle: Route['handle']): Route => ({
  method: 'GET',
  paths: pipelinePaths(`{objectType}/{pipelineId}${rest}/audit`),
  scopes: recordScopes('read'),
  handle,
});

export const pipelineAuditRoutes: Route[] = [
  route('', getPipelineAudit),
  route('/stages/{stageId}', getStageAudit),
];
