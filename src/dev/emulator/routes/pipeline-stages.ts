import type * as z from 'zod';
import {
  checkOrder,
  checkStages,
  hasStage,
  newStage,
  placeStage,
  stageCreate,
  stagePatch,
} from '../definitions/pipeline-input.ts';
import { noteStageChange } from '../definitions/pipeline-audits.ts';
import { checkReferences } from '../definitions/pipeline-references.ts';
import { lastStage, stageIdTaken } from '../definitions/pipeline-refusals.ts';
import type { PipelineStage } from '../definitions/pipelines.ts';
import { checkMetadata } from '../definitions/stage-metadata.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { recordScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { crudRoutes } from './crud-routes.ts';
import { pipelinePaths } from './paths.ts';
import { formatStage, NOTHING_HERE, pipelineOf } from './pipelines.ts';

type Found = NonNullable<ReturnType<typeof pipelineOf>>;

/** The stage in the path with its pipeline, or null. */
function stageOf(request: ApiRequest, portal: Portal): (Found & { stage: PipelineStage }) | null {
  const found = pipelineOf(request, portal);
  const stage = found?.pipeline.stages.find(({ id }) => id === pathParam(request, 'stageId'));
  return found && stage ? { ...found, stage } : null;
}

/** Gives a pipeline its stages after all checks. */
function setStages(portal: Portal, { objectTypeId, pipeline }: Found, stages: PipelineStage[]): void {
  checkStages(objectTypeId, pipeline.id, stages);
  pipeline.stages = stages;
  pipeline.updatedAt = portal.clock.now();
}

export function listStages(request: ApiRequest, portal: Portal): ApiResponse {
  const pipeline = pipelineOf(request, portal)?.pipeline;
  if (!pipeline) return NOTHING_HERE;
  return { status: 200, body: { results: pipeline.stages.map((stage) => formatStage(pipeline, stage)) } };
}

export function getStage(request: ApiRequest, portal: Portal): ApiResponse {
  const found = stageOf(request, portal);
  return found ? { status: 200, body: formatStage(found.pipeline, found.stage) } : NOTHING_HERE;
}

export function createStage(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, stageCreate);
  const found = pipelineOf(request, portal);
  if (!found) return NOTHING_HERE;
  const { objectTypeId, pipelines, pipeline } = found;
  const { stageId } = input;
  if (stageId !== undefined && pipelines.some((one) => hasStage(one, stageId))) throw stageIdTaken(stageId);
  const stage = newStage(portal, objectTypeId, input);
  setStages(portal, found, placeStage(pipeline.stages, stage));
  noteStageChange(portal, objectTypeId, pipeline, stage, 'CREATE');
  return { status: 201, body: formatStage(pipeline, stage) };
}

function changeStage(request: ApiRequest, portal: Portal, input: z.infer<typeof stagePatch>): ApiResponse {
  const found = stageOf(request, portal);
  if (!found) return NOTHING_HERE;
  const { objectTypeId, pipeline, stage } = found;
  checkOrder(input.displayOrder);
  const changed: PipelineStage = {
    id: stage.id,
    label: input.label ?? stage.label,
    displayOrder: input.displayOrder ?? stage.displayOrder,
    metadata: checkMetadata(objectTypeId, { ...stage.metadata, ...input.metadata }),
  };
  setStages(portal, found, placeStage(pipeline.stages, changed));
  noteStageChange(portal, objectTypeId, pipeline, changed, 'UPDATE');
  return { status: 200, body: formatStage(pipeline, changed) };
}

export function replaceStage(request: ApiRequest, portal: Portal): ApiResponse {
  return changeStage(request, portal, readBody<z.infer<typeof stagePatch>>(request, stageCreate));
}

/** Changes what the request names; keys of the metadata that it does not name stay. */
export function updateStage(request: ApiRequest, portal: Portal): ApiResponse {
  return changeStage(request, portal, readBody(request, stagePatch));
}

/** Answers 204 for a stage that does not exist as well. */
export function deleteStage(request: ApiRequest, portal: Portal): ApiResponse {
  const found = stageOf(request, portal);
  if (!found) return { status: 204 };
  const { objectTypeId, pipeline, stage } = found;
  const rest = pipeline.stages.filter(({ id }) => id !== stage.id);
  if (rest.length === 0) throw lastStage();
  checkReferences(request, portal, objectTypeId, [stage.id]);
  setStages(portal, found, rest);
  noteStageChange(portal, objectTypeId, pipeline, stage, 'DELETE');
  return { status: 204 };
}

const paths = {
  list: pipelinePaths('{objectType}/{pipelineId}/stages'),
  single: pipelinePaths('{objectType}/{pipelineId}/stages/{stageId}'),
};

export const pipelineStageRoutes: Route[] = crudRoutes(paths, recordScopes, {
  list: listStages,
  create: createStage,
  get: getStage,
  replace: replaceStage,
  update: updateStage,
  remove: deleteStage,
});
