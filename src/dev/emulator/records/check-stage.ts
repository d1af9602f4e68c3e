import { pipelinesOfObject } from '../definitions/pipelines.ts';
import type { ObjectTypeEntry } from '../definitions/types.ts';
import type { Portal } from '../portal.ts';
import { invalidValues } from './check-write.ts';
import type { PropertyValues } from './check-write.ts';

/** The properties that hold pipeline and stage of a record. */
export function stageProperties({ type }: ObjectTypeEntry): { pipeline: string; stage: string } {
  return type.objectTypeId === '0-3'
    ? { pipeline: 'pipeline', stage: 'dealstage' }
    : { pipeline: 'hs_pipeline', stage: 'hs_pipeline_stage' };
}

/** Refuses a stage of another pipeline than the one the record is in, or is moved to, by this write. */
export function checkStage(
  portal: Portal,
  entry: ObjectTypeEntry,
  written: PropertyValues,
  resulting: PropertyValues,
): void {
  const names = stageProperties(entry);
  const [pipelineId, value] = [resulting[names.pipeline], resulting[names.stage]];
  if (!(names.pipeline in written || names.stage in written) || !pipelineId || !value) return;
  const pipeline = pipelinesOfObject(portal, entry).find(({ id }) => id === pipelineId);
  const allowed = pipeline?.stages.map(({ id }) => id) ?? [];
  if (allowed.includes(value)) return;
  const message = `${value} was not one of the allowed options: [${allowed.join(', ')}]`;
  throw invalidValues(portal, [{ name: names.stage, error: 'INVALID_OPTION', message, value }]);
}
