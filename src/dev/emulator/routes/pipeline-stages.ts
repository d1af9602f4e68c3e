import type * as z from 'zod';
import { checkStages, newStage, placeStage, stageCreate, stagePatch } from '../definitions/pipeline-input.ts';
import { checkReferences } from '../definitions/pipeline-references.ts';
import type { Pipeline, PipelineStage } from '../definitions/pipelines.ts';
import { checkMetadata } from '../definitions/stage-metadata.ts';
import { notFound } from '../errors.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { recordScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { pipelinePaths } from './paths.ts';
import { formatStage, pipelinesOf, requirePipeline } from './pipelines.ts';

function requireStage(request: ApiRequest, pipeline: Pipeline): PipelineStage {
  const id = pathParam(request, 'stageId');
  const stage = pipeline.stages.find((candidate) => candidate.id === id);
  if (!stage) throw notFound(`No stage with id ${id} exists in pipeline ${pipeline.id}.`);
  return stage;
}

/** Gives a pipeline its stages after all checks. */
function setStages(request: ApiRequest, portal: Portal, pipeline: Pipeline, stages: PipelineStage[]): void {
  checkStages(pipelinesOf(request, portal).objectTypeId, stages);
  pipeline.stages = stages;
  pipeline.updatedAt = portal.clock.now();
}

export function listStages(request: ApiRequest, portal: Portal): ApiResponse {
  const pipeline = requirePipeline(request, portal);
  return { status: 200, body: { results: pipeline.stages.map((stage) => formatStage(pipeline, stage)) } };
}

export function getStage(request: ApiRequest, portal: Portal): ApiResponse {
  const pipeline = requirePipeline(request, portal);
  return { status: 200, body: formatStage(pipeline, requireStage(request, pipeline)) };
}

export function createStage(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, stageCreate);
  const pipeline = requirePipeline(request, portal);
  const { objectTypeId, pipelines } = pipelinesOf(request, portal);
  const stage = newStage(portal, objectTypeId, pipelines, input);
  setStages(request, portal, pipeline, placeStage(pipeline.stages, stage));
  return { status: 201, body: formatStage(pipeline, stage) };
}

/** Changes what the request names; keys of the metadata that it does not name stay. */
export function updateStage(request: ApiRequest, portal: Portal): ApiResponse {
  const isReplacement = request.method === 'PUT';
  const input = readBody<z.infer<typeof stagePatch>>(request, isReplacement ? stageCreate : stagePatch);
  const pipeline = requirePipeline(request, portal);
  const stage = requireStage(request, pipeline);
  const { objectTypeId } = pipelinesOf(request, portal);
  const changed: PipelineStage = {
    id: stage.id,
    label: input.label ?? stage.label,
    displayOrder: input.displayOrder ?? stage.displayOrder,
    metadata: checkMetadata(objectTypeId, { ...stage.metadata, ...input.metadata }),
  };
  setStages(request, portal, pipeline, placeStage(pipeline.stages, changed));
  return { status: 200, body: formatStage(pipeline, changed) };
}

/** Answers 204 for a stage that does not exist as well. */
export function deleteStage(request: ApiRequest, portal: Portal): ApiResponse {
  const { objectTypeId, pipelines } = pipelinesOf(request, portal);
  const pipeline = pipelines.find(({ id }) => id === pathParam(request, 'pipelineId'));
  const stageId = pathParam(request, 'stageId');
  if (!pipeline?.stages.some(({ id }) => id === stageId)) return { status: 204 };
  checkReferences(request, portal, objectTypeId, [stageId]);
  setStages(
    request,
    portal,
    pipeline,
    pipeline.stages.filter(({ id }) => id !== stageId),
  );
  return { status: 204 };
}

const [read, write] = [recordScopes('read'), recordScopes('write')];
const list = pipelinePaths('{objectType}/{pipelineId}/stages');
const single = pipelinePaths('{objectType}/{pipelineId}/stages/{stageId}');

export const pipelineStageRoutes: Route[] = [
  { method: 'GET', paths: list, scopes: read, handle: listStages },
  { method: 'POST', paths: list, scopes: write, handle: createStage },
  { method: 'GET', paths: single, scopes: read, handle: getStage },
  { method: 'PUT', paths: single, scopes: write, handle: updateStage },
  { method: 'PATCH', paths: single, scopes: write, handle: updateStage },
  { method: 'DELETE', paths: single, scopes: write, handle: deleteStage },
];
