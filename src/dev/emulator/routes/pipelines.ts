import {
  addPipeline,
  checkOrder,
  checkPipelineLabel,
  pipelineCreate,
  pipelinePatch,
  wholeStages,
} from '../definitions/pipeline-input.ts';
import { notePipelineChange } from '../definitions/pipeline-audits.ts';
import { checkReferences } from '../definitions/pipeline-references.ts';
import { pipelinesOfObject } from '../definitions/pipelines.ts';
import type { Pipeline, PipelineStage } from '../definitions/pipelines.ts';
import { resolveObjectType } from '../definitions/resolve.ts';
import { notFound, validationError } from '../errors.ts';
import { pathParam, readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { recordScopes } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { isoTime } from '../wire.ts';
import { crudRoutes } from './crud-routes.ts';
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

/** What live accounts answer where there is no such pipeline or stage: nothing. */
export const NOTHING_HERE: ApiResponse = { status: 404 };

/** The pipelines of the object in the path. */
export function pipelinesOf(request: ApiRequest, portal: Portal) {
  const entry = resolveObjectType(portal, pathParam(request, 'objectType'));
  return { objectTypeId: entry.type.objectTypeId, pipelines: pipelinesOfObject(portal, entry) };
}

/** The pipeline in the path with its object, or null. */
export function pipelineOf(request: ApiRequest, portal: Portal) {
  const { objectTypeId, pipelines } = pipelinesOf(request, portal);
  const pipeline = pipelines.find(({ id }) => id === pathParam(request, 'pipelineId'));
  return pipeline ? { objectTypeId, pipelines, pipeline } : null;
}

export function listPipelines(request: ApiRequest, portal: Portal): ApiResponse {
  return { status: 200, body: { results: pipelinesOf(request, portal).pipelines.map(formatPipeline) } };
}

export function getPipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const found = pipelineOf(request, portal);
  return found ? { status: 200, body: formatPipeline(found.pipeline) } : NOTHING_HERE;
}

export function createPipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, pipelineCreate);
  const { objectTypeId, pipelines } = pipelinesOf(request, portal);
  return { status: 201, body: formatPipeline(addPipeline(portal, pipelines, input, objectTypeId)) };
}

/** Replaces a pipeline: a stage that the request names by its id stays, every other one is gone. */
export function replacePipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, pipelineCreate);
  const found = pipelineOf(request, portal);
  if (!found) return NOTHING_HERE;
  const { objectTypeId, pipelines, pipeline } = found;
  const { label, displayOrder } = input;
  checkOrder(displayOrder);
  checkPipelineLabel(pipelines, label, pipeline.id);
  const others = pipelines.filter((other) => other !== pipeline);
  const stages = wholeStages(portal, objectTypeId, pipeline.id, input.stages, others);
  const gone = pipeline.stages.map(({ id }) => id).filter((id) => !stages.some((stage) => stage.id === id));
  checkReferences(request, portal, objectTypeId, gone);
  Object.assign(pipeline, { label, displayOrder, stages, updatedAt: portal.clock.now() });
  notePipelineChange(portal, objectTypeId, pipeline, 'UPDATE');
  return { status: 200, body: formatPipeline(pipeline) };
}

export function updatePipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const { label, displayOrder } = readBody(request, pipelinePatch);
  const found = pipelineOf(request, portal);
  if (!found) return NOTHING_HERE;
  const { objectTypeId, pipelines, pipeline } = found;
  checkOrder(displayOrder);
  if (label !== undefined) {
    checkPipelineLabel(pipelines, label, pipeline.id);
    pipeline.label = label;
  }
  if (displayOrder !== undefined) pipeline.displayOrder = displayOrder;
  pipeline.updatedAt = portal.clock.now();
  notePipelineChange(portal, objectTypeId, pipeline, 'UPDATE');
  return { status: 200, body: formatPipeline(pipeline) };
}

/** Deletes a pipeline for good; there is no archive to restore it from. Custom objects do without any. */
export function deletePipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const found = pipelineOf(request, portal);
  if (!found) throw notFound(`No pipeline found with id ${pathParam(request, 'pipelineId')}`);
  const { objectTypeId, pipelines, pipeline } = found;
  const isStandard = objectTypeId.startsWith('0-');
  if (isStandard && pipelines.length === 1) {
    throw validationError('The last pipeline of an object cannot be deleted.');
  }
  const stageIds = pipeline.stages.map(({ id }) => id);
  checkReferences(request, portal, objectTypeId, stageIds);
  pipelines.splice(pipelines.indexOf(pipeline), 1);
  notePipelineChange(portal, objectTypeId, pipeline, 'DELETE');
  return { status: 204 };
}

const paths = {
  list: pipelinePaths('{objectType}'),
  single: pipelinePaths('{objectType}/{pipelineId}'),
};

export const pipelineRoutes: Route[] = crudRoutes(paths, recordScopes, {
  list: listPipelines,
  create: createPipeline,
  get: getPipeline,
  replace: replacePipeline,
  update: updatePipeline,
  remove: deletePipeline,
});
