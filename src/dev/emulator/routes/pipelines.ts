import * as z from 'zod';
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

const MAX_STAGES = 100;

export const pipelineCreate = z.object({
  label: z.string().min(1),
  displayOrder: z.number().int(),
  stages: z
    .array(
      z.object({
        label: z.string().min(1),
        displayOrder: z.number().int(),
        metadata: z.record(z.string(), z.string()).default({}),
      }),
    )
    .max(MAX_STAGES),
});

function formatStage(pipeline: Pipeline, stage: PipelineStage) {
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

function pipelinesOf(request: ApiRequest, portal: Portal): Pipeline[] {
  const { objectTypeId } = resolveObjectType(portal, pathParam(request, 'objectType')).type;
  const pipelines = portal.pipelines.get(objectTypeId);
  if (!pipelines) throw validationError(`Object type ${objectTypeId} has no pipelines.`);
  return pipelines;
}

function requirePipeline(request: ApiRequest, portal: Portal): Pipeline {
  const id = pathParam(request, 'pipelineId');
  const pipeline = pipelinesOf(request, portal).find((candidate) => candidate.id === id);
  if (!pipeline) throw notFound(`No pipeline with id ${id} exists.`);
  return pipeline;
}

export function listPipelines(request: ApiRequest, portal: Portal): ApiResponse {
  return { status: 200, body: { results: pipelinesOf(request, portal).map(formatPipeline) } };
}

export function getPipeline(request: ApiRequest, portal: Portal): ApiResponse {
  return { status: 200, body: formatPipeline(requirePipeline(request, portal)) };
}

/** Adds a pipeline with its stages; ids are numbers as for every pipeline but the first. */
export function addPipeline(
  portal: Portal,
  pipelines: Pipeline[],
  input: z.infer<typeof pipelineCreate>,
): Pipeline {
  const at = portal.clock.now();
  const pipeline: Pipeline = {
    id: String(portal.counters.pipeline++),
    label: input.label,
    displayOrder: input.displayOrder,
    stages: input.stages.map((stage) => ({ id: String(portal.counters.pipeline++), ...stage })),
    createdAt: at,
    updatedAt: at,
  };
  pipelines.push(pipeline);
  return pipeline;
}

export function createPipeline(request: ApiRequest, portal: Portal): ApiResponse {
  const input = readBody(request, pipelineCreate);
  const pipelines = pipelinesOf(request, portal);
  const isDeal = resolveObjectType(portal, pathParam(request, 'objectType')).type.name === 'deal';
  if (isDeal && input.stages.some((stage) => stage.metadata['probability'] === undefined)) {
    throw validationError('Every stage of a deal pipeline needs metadata.probability from 0.0 to 1.0.');
  }
  return { status: 201, body: formatPipeline(addPipeline(portal, pipelines, input)) };
}

export function listStages(request: ApiRequest, portal: Portal): ApiResponse {
  const pipeline = requirePipeline(request, portal);
  return { status: 200, body: { results: pipeline.stages.map((stage) => formatStage(pipeline, stage)) } };
}

export function getStage(request: ApiRequest, portal: Portal): ApiResponse {
  const pipeline = requirePipeline(request, portal);
  const id = pathParam(request, 'stageId');
  const stage = pipeline.stages.find((candidate) => candidate.id === id);
  if (!stage) throw notFound(`No stage with id ${id} exists in pipeline ${pipeline.id}.`);
  return { status: 200, body: formatStage(pipeline, stage) };
}

const [read, write] = [recordScopes('read'), recordScopes('write')];
const single = '{objectType}/{pipelineId}';

export const pipelineRoutes: Route[] = [
  { method: 'GET', paths: pipelinePaths('{objectType}'), scopes: read, handle: listPipelines },
  { method: 'POST', paths: pipelinePaths('{objectType}'), scopes: write, handle: createPipeline },
  { method: 'GET', paths: pipelinePaths(single), scopes: read, handle: getPipeline },
  { method: 'GET', paths: pipelinePaths(`${single}/stages`), scopes: read, handle: listStages },
  { method: 'GET', paths: pipelinePaths(`${single}/stages/{stageId}`), scopes: read, handle: getStage },
];
