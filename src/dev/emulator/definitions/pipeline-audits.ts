import { typeNameInMessages } from './resolve.ts';
import type { Portal } from '../portal.ts';
import type { Pipeline, PipelineStage } from './pipelines.ts';

/** One change of a pipeline, or of one of its stages, as the audit tells it. */
export interface PipelineAudit {
  objectTypeId: string;
  pipelineId: string;
  /** Null for the pipeline as a whole. */
  stageId: string | null;
  action: 'CREATE' | 'UPDATE' | 'DELETE';
  at: number;
  /** What it was after the change, as JSON. */
  rawObject: string;
}

function rawStage(portal: Portal, objectTypeId: string, pipeline: Pipeline, stage: PipelineStage) {
  const { id, label, displayOrder, metadata } = stage;
  return {
    displayOrder,
    portalId: portal.settings.portalId,
    objectTypeId,
    pipelineId: pipeline.id,
    stageId: id,
    label,
    metadata,
    createdAt: pipeline.createdAt,
    updatedAt: pipeline.updatedAt,
    writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
    active: true,
  };
}

function rawPipeline(portal: Portal, objectTypeId: string, pipeline: Pipeline, isActive: boolean) {
  const { id, label, displayOrder, stages, createdAt, updatedAt } = pipeline;
  const entry = portal.types.get(objectTypeId);
  return {
    displayOrder,
    pipelineId: id,
    portalId: portal.settings.portalId,
    objectType: entry ? typeNameInMessages(entry) : objectTypeId,
    objectTypeId,
    label,
    active: isActive,
    stages: stages.map((stage) => rawStage(portal, objectTypeId, pipeline, stage)),
    createdAt,
    updatedAt,
    default: id === 'default',
  };
}

/** Notes a change of a pipeline after it was made. */
export function notePipelineChange(
  portal: Portal,
  objectTypeId: string,
  pipeline: Pipeline,
  action: PipelineAudit['action'],
): void {
  const rawObject = JSON.stringify(rawPipeline(portal, objectTypeId, pipeline, action !== 'DELETE'));
  const at = portal.clock.now();
  portal.pipelineAudits.push({
    objectTypeId,
    pipelineId: pipeline.id,
    stageId: null,
    action,
    at,
    rawObject,
  });
}

/** Notes a change of a stage, which is one of its pipeline as well. */
export function noteStageChange(
  portal: Portal,
  objectTypeId: string,
  pipeline: Pipeline,
  stage: PipelineStage,
  action: PipelineAudit['action'],
): void {
  portal.pipelineAudits.push({
    objectTypeId,
    pipelineId: pipeline.id,
    stageId: stage.id,
    action,
    at: portal.clock.now(),
    rawObject: JSON.stringify(rawStage(portal, objectTypeId, pipeline, stage)),
  });
  notePipelineChange(portal, objectTypeId, pipeline, 'UPDATE');
}
