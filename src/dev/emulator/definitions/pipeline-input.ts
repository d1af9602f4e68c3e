import * as z from 'zod';
import { validationError } from '../errors.ts';
import type { Portal } from '../portal.ts';
import type { Pipeline, PipelineStage } from './pipelines.ts';
import { checkMetadata } from './stage-metadata.ts';

const MAX_STAGES = 100;

const displayOrder = z.number().int().min(0, 'displayOrder must not be negative');
const label = z.string().trim().min(1);
const metadata = z.record(z.string(), z.string());

export const stageCreate = z.object({
  stageId: z.string().max(100).optional(),
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
  pipelineId: z.string().max(36).optional(),
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

function stageLabelTaken(stageLabel: string) {
  return validationError(`A stage with the label "${stageLabel}" exists in this pipeline already.`, {
    subCategory: 'PipelineError.STAGE_LABEL_EXISTS',
  });
}

/** Refuses stages that HubSpot would not keep together in one pipeline. */
export function checkStages(objectTypeId: string, stages: readonly PipelineStage[]): void {
  if (stages.length === 0) throw validationError('Pipeline must have at least one stage');
  stages.forEach((stage, position) => {
    if (stages.slice(0, position).some((other) => sameLabel(other.label, stage.label))) {
      throw stageLabelTaken(stage.label);
    }
  });
  if (objectTypeId === '0-5' && !stages.some((stage) => stage.metadata['ticketState'] === 'CLOSED')) {
    throw validationError('A ticket pipeline must have a stage whose ticketState is CLOSED.', {
      subCategory: 'PipelineError.MISSING_CLOSED_STAGE',
    });
  }
}

/** Refuses a label that another pipeline of the object has. */
export function checkPipelineLabel(pipelines: readonly Pipeline[], wanted: string, ownId?: string): void {
  if (!pipelines.some(({ id, label: other }) => id !== ownId && sameLabel(other, wanted))) return;
  throw validationError(`An active pipeline with label "${wanted}" already exists.`);
}

function checkStageId(pipelines: readonly Pipeline[], id: string): string {
  const holder = pipelines.find(({ stages }) => stages.some((stage) => stage.id === id));
  if (!holder) return id;
  throw validationError(`Pipeline ${holder.id} is already using stage id ${id}.`);
}

/** A checked stage with its id; numbers unless the request chose one. */
export function newStage(
  portal: Portal,
  objectTypeId: string,
  pipelines: readonly Pipeline[],
  input: StageCreate,
): PipelineStage {
  const { stageId, metadata: given, ...rest } = input;
  const checked = checkMetadata(objectTypeId, given);
  const id = stageId === undefined ? String(portal.counters.pipeline++) : checkStageId(pipelines, stageId);
  return { id, ...rest, metadata: checked };
}

/** Puts a stage at its place: of two at one place the new one comes after, and all are numbered anew. */
export function placeStage(stages: readonly PipelineStage[], stage: PipelineStage): PipelineStage[] {
  const others = stages.filter(({ id }) => id !== stage.id);
  const isTaken = others.some((other) => other.displayOrder === stage.displayOrder);
  const sorted = [...others, stage].sort((a, b) => a.displayOrder - b.displayOrder);
  return isTaken ? sorted.map((one, position) => ({ ...one, displayOrder: position })) : sorted;
}

/** Adds a pipeline with its stages after all checks; gives it back. */
export function addPipeline(
  portal: Portal,
  pipelines: Pipeline[],
  input: z.infer<typeof pipelineCreate>,
  objectTypeId: string,
): Pipeline {
  checkPipelineLabel(pipelines, input.label);
  const id = input.pipelineId ?? String(portal.counters.pipeline++);
  if (pipelines.some((pipeline) => pipeline.id === id)) {
    throw validationError(`There's another pipeline with pipelineId ${id}.`);
  }
  const stages = input.stages
    .map((stage) => newStage(portal, objectTypeId, pipelines, stage))
    .reduce<PipelineStage[]>(placeStage, []);
  checkStages(objectTypeId, stages);
  const at = portal.clock.now();
  const { label: name, displayOrder: order } = input;
  const pipeline: Pipeline = { id, label: name, displayOrder: order, stages, createdAt: at, updatedAt: at };
  pipelines.push(pipeline);
  return pipeline;
}
