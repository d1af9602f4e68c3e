import { ApiError, validationError } from '../errors.ts';

/** What live accounts answer about pipelines and stages; some of it comes without a category. */

const withoutCategory = (message: string) => new ApiError(400, { message });

export const noStages = () => validationError('Pipeline must have at least one stage');

export const lastStage = () => withoutCategory('Pipeline must have at least one stage');

export const noProbability = () => withoutCategory('must specify probability when writing a dealstage');

export const badProbability = () =>
  withoutCategory('dealstage probability is not valid, must be between 0.0 and 1.0 (inclusive)');

export const negativeOrder = () => withoutCategory('Pipeline display order cannot be negative');

export const badMetadata = (objectTypeId: string) =>
  validationError(`Failed to deserialize metadata for object type ${objectTypeId}`, {
    subCategory: 'PipelineError.INVALID_PIPELINE_STAGE_METADATA',
  });

export const stageLabelTaken = (label: string) =>
  validationError(`Stage with label ${label} already exists`, {
    subCategory: 'PipelineError.STAGE_LABEL_EXISTS',
  });

export const noClosedStage = (objectTypeId: string, pipelineId: string) =>
  validationError(`${objectTypeId} pipeline: ${pipelineId} must have at least one closed stage`, {
    subCategory: 'PipelineError.MISSING_CLOSED_STAGE',
  });

export const pipelineLabelTaken = (label: string) =>
  validationError(`An active pipeline with label ${label} already exists.`);

export const pipelineIdTaken = (id: string) =>
  validationError(`There's another pipeline in this portal with pipelineId (${id}).`);

/** A new pipeline with a stage of another one. */
export const stageOfAnother = () =>
  new ApiError(409, {
    message: "There's another pipeline in this portal with one of the same stages",
    category: 'OBJECT_ALREADY_EXISTS',
    subCategory: 'PipelineError.STAGE_ID_EXISTS_IN_ANOTHER_PIPELINE',
  });

/** A new stage with the id of a stage elsewhere. */
export const stageIdTaken = (id: string) =>
  withoutCategory(`An existing active stage in another pipeline is already using stage id ${id}`);

/** HubSpot makes properties of stage ids, and theirs are in lower case. */
export const upperCaseStageId = (id: string) =>
  withoutCategory(`Property name must be lowercase, but given: hs_date_entered_${id}`);
