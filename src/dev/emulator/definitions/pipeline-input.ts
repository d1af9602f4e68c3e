import * as z from 'zod';
import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { notePipelineChange } from './pipeline-audits.ts';
import * as refusals from './pipeline-refusals.ts';
import type { Pipeline, PipelineStage } from './pipelines.ts';
import { checkMetadata } from './stage-metadata.ts';

const MAX_STAGES = 100;

const displayOrder = z.number().int();
const label = z.string().trim().min(1);
const metadata = z.record(z.string(), z.string());

export const stageCreate = z.object({
  stageId: z.string().min(1).max(100).optional(),
  label,
  displayOrder,
  metadata: metadata.default({}),
});
export type StageCreate = z.infer<typeof stageCreate>;

export const stagePatch = z.object({
  label: label.optional(),
  displayOrder: displayOrder.optional(),
  metadata: metadata.optional(),
  archived: z.boolean().optional(),
});

export const pipelineCreate = z.object({
  pipelineId: z.string().min(1).max(36).optional(),
  label,
  displayOrder,
  stages: z.array(stageCreate).max(MAX_STAGES),
});

export const pipelinePatch = z.object({
  label: label.optional(),
  displayOrder: displayOrder.optional(),
  archived: z.boolean().optional(),
});

const sameLabel = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Refuses stages that HubSpot would not keep together in one pipeline. */
export function checkStages(
  objectTypeId: string,
  pipelineId: string,
  stages: readonly PipelineStage[],
): void {
  stages.forEach((stage, position) => {
    if (stages.slice(0, position).some((other) => sameLabel(other.label, stage.label))) {
      throw refusals.stageLabelTaken(stage.label);
    }
  });
  if (objectTypeId === '0-5' && !stages.some((stage) => stage.metadata['ticketState'] === 'CLOSED')) {
    throw refusals.noClosedStage(objectTypeId, pipelineId);
  }
}

/** Refuses a place before the first one. */
export function checkOrder(order: number | undefined): void {
  if (order !== undefined && order < 0) throw refusals.negativeOrder();
}

/** Refuses a label that another pipeline of the object has. */
export function checkPipelineLabel(pipelines: readonly Pipeline[], wanted: string, ownId?: string): void {
  if (!pipelines.some(({ id, label: other }) => id !== ownId && sameLabel(other, wanted))) return;
  throw refusals.pipelineLabelTaken(wanted);
}

/** Whether a pipeline has a stage of this id. */
export const hasStage = ({ stages }: Pipeline, id: string | undefined): boolean =>
  stages.some((stage) => stage.id === id);

/** A checked stage with its id; numbers unless the request chose one. */
export function newStage(portal: Portal, objectTypeId: string, input: StageCreate): PipelineStage {
  const { stageId, metadata: given, ...rest } = input;
  checkOrder(rest.displayOrder);
  if (stageId !== undefined && stageId !== stageId.toLowerCase()) throw refusals.upperCaseStageId(stageId);
  const id = stageId ?? String(portal.counters.pipeline++);
  return { id, ...rest, metadata: checkMetadata(objectTypeId, given) };
}

/** The stages of a request in their order: where two want one place, all are numbered anew, the later one first. */
export function arrangeStages(stages: readonly PipelineStage[]): PipelineStage[] {
  const sorted = [...stages].reverse().sort((a, b) => a.displayOrder - b.displayOrder);
  const isTied = new Set(stages.map((stage) => stage.displayOrder)).size < stages.length;
  return isTied ? sorted.map((stage, position) => ({ ...stage, displayOrder: position })) : sorted;
}

/** Puts a stage at its place: of two at one place the new one comes after, and all are numbered anew. */
export function placeStage(stages: readonly PipelineStage[], stage: PipelineStage): PipelineStage[] {
  const others = stages.filter(({ id }) => id !== stage.id);
  const isTaken = others.some((other) => other.displayOrder === stage.displayOrder);
  const sorted = [...others, stage].sort((a, b) => a.displayOrder - b.displayOrder);
  return isTaken ? sorted.map((one, position) => ({ ...one, displayOrder: position })) : sorted;
}

/** The checked stages of a pipeline that a request gives as a whole; `others` are the object's other pipelines. */
export function wholeStages(
  portal: Portal,
  objectTypeId: string,
  pipelineId: string,
  inputs: readonly StageCreate[],
  others: readonly Pipeline[],
): PipelineStage[] {
  if (inputs.length === 0) throw refusals.noStages();
  if (inputs.some(({ stageId }) => others.some((pipeline) => hasStage(pipeline, stageId)))) {
    throw refusals.stageOfAnother();
  }
  const stages = inputs.map((input) => newStage(portal, objectTypeId, input));
  checkStages(objectTypeId, pipelineId, stages);
  return arrangeStages(stages);
}

/** Refuses a pipeline beyond what the account may have; the first of an object does not count. */
function checkQuota({ settings }: Portal, pipelines: readonly Pipeline[]): void {
  const most = settings.quotas.pipelines;
  if (pipelines.length > most) throw validationError(`This object has ${most} pipelines already.`);
}

/** Adds a pipeline with its stages after all checks; gives it back. */
export function addPipeline(
  portal: Portal,
  pipelines: Pipeline[],
  input: z.infer<typeof pipelineCreate>,
  objectTypeId: string,
): Pipeline {
  const id = input.pipelineId ?? String(portal.counters.pipeline++);
  if (pipelines.some((pipeline) => pipeline.id === id)) throw refusals.pipelineIdTaken(id);
  checkOrder(input.displayOrder);
  checkQuota(portal, pipelines);
  const stages = wholeStages(portal, objectTypeId, id, input.stages, pipelines);
  checkPipelineLabel(pipelines, input.label);
  const at = portal.clock.now();
  const { label: name, displayOrder: order } = input;
  const pipeline: Pipeline = { id, label: name, displayOrder: order, stages, createdAt: at, updatedAt: at };
  pipelines.push(pipeline);
  notePipelineChange(portal, objectTypeId, pipeline, 'CREATE');
  return pipeline;
}
