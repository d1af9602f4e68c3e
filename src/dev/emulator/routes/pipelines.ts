import {
  addPipeline,
  checkPipelineLabel,
  checkStages,
  newStage,
  pipelineCreate,
  pipelinePatch,
  placeStage,
} from '../definitions/pipeline-input.ts';
import { checkReferences } from '../definitions/pipeline-references.ts';
import type { Pipeline, PipelineStage } from '../definitions/pipelines.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { notFound, validationError } from '../errors.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { recordScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { isoTime } from '../wire.ts';
import { pipelinePaths } from './paths.ts';

export function formatStage(pipeline: Pipeline, stage: PipelineStage) {
  return {
    ...stage,
    createdAt: isoTime(pipeline.createdAt),
    updatedAt: isoTime(pipeline.updatedAt),
    archived: false,
    writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
  };
}

function formatPipeline(pipeline: Pipeline) {
  return {
    id: pipeline.id,
    label: pipeline.label,
    displayOrder: pipeline.displayOrder,
    stages: pipeline.stages.map((stage) => formatStage(pipeline, stage)),
    createdAt: isoTime(pipeline.createdAt),
    updatedAt: isoTime(pipeline.updatedAt),
    archived: false,
  };
}

/** The pipelines of the object in the path. */
export function pipelinesOf(request: ApiRequest, portal: Portal) {
  const { objectTypeId } = resolveObjectType(portal, pathParam(request, 'objectType')).type;
  const pipelines = portal.pipelines.get(objectTypeId);
  if (!pipelines) throw validationError(`Object type ${objectTypeId} has no pipelines.`);
  return { objectTypeId, pipelines };
}

/** The pipeline in the path, or a refusal. */
export function requirePipeline(request: ApiRequest, portal: Portal): Pipeline {
  const id = pathParam(request, 'pipelineId');
  const pipeline = pipelinesOf(request, portal).pipelines.find((candidate) => candidate.id === id);
  if (!pipeline) throw notFound(`No pipeline with id ${id} exists.`);
  return pipeline;
}

export function listPipelines(request: ApiRequest, portal: Portal): ApiResponse {
  return { status: 200, body: { results: pipelinesOf(request, portal).pipelines.map(formatPipeline) } };
}

export function getPipeline(request: ApiRequest, portal: Portal): ApiResponse {
  return { status: 200, body: formatPipeline(requirePipeline(request, portal)) };
}

export function createPipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, pipelineCreate);
  const { objectTypeId, pipelines } = pipelinesOf(request, portal);
  return { status: 201, body: formatPipeline(addPipeline(portal, pipelines, input, objectTypeId)) };
}

/** Replaces a pipeline: a stage that the request names by its id stays, every other one is gone. */
export function replacePipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, pipelineCreate);
  const pipeline = requirePipeline(request, portal);
  const { objectTypeId, pipelines } = pipelinesOf(request, portal);
  checkPipelineLabel(pipelines, input.label, pipeline.id);
  const others = pipelines.filter((other) => other !== pipeline);
  const stages = input.stages
    .map((stage) => newStage(portal, objectTypeId, others, stage))
    .reduce<PipelineStage[]>(placeStage, []);
  checkStages(objectTypeId, stages);
  const gone = pipeline.stages.filter(({ id }) => !stages.some((stage) => stage.id === id));
  checkReferences(
    request,
    portal,
    objectTypeId,
    gone.map(({ id }) => id),
  );
  const { label, displayOrder } = input;
  Object.assign(pipeline, { label, displayOrder, stages, updatedAt: portal.clock.now() });
  return { status: 200, body: formatPipeline(pipeline) };
}

export function updatePipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const { label, displayOrder } = readBody(request, pipelinePatch);
  const pipeline = requirePipeline(request, portal);
  if (label !== undefined) {
    checkPipelineLabel(pipelinesOf(request, portal).pipelines, label, pipeline.id);
    pipeline.label = label;
  }
  if (displayOrder !== undefined) pipeline.displayOrder = displayOrder;
  pipeline.updatedAt = portal.clock.now();
  return { status: 200, body: formatPipeline(pipeline) };
}

/** Deletes a pipeline for good; there is no archive to restore it from. */
export function deletePipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const pipeline = requirePipeline(request, portal);
  const { objectTypeId, pipelines } = pipelinesOf(request, portal);
  if (pipelines.length === 1) throw validationError('The last pipeline of an object cannot be deleted.');
  checkReferences(
    request,
    portal,
    objectTypeId,
    pipeline.stages.map(({ id }) => id),
  );
  pipelines.splice(pipelines.indexOf(pipeline), 1);
  return { status: 204 };
}

const [read, write] = [recordScopes('read'), recordScopes('write')];
const list = pipelinePaths('{objectType}');
const single = pipelinePaths('{objectType}/{pipelineId}');

export const pipelineRoutes: Route[] = [
  { method: 'GET', paths: list, scopes: read, handle: listPipelines },
  { method: 'POST', paths: list, scopes: write, handle: createPipeline },
  { method: 'GET', paths: single, scopes: read, handle: getPipeline },
  { method: 'PUT', paths: single, scopes: write, handle: replacePipeline },
  { method: 'PATCH', paths: single, scopes: write, handle: updatePipeline },
  { method: 'DELETE', paths: single, scopes: write, handle: deletePipeline },
];
