import type { MilestoneFields } from '../domain/milestone-fields.ts';
import { tidyNote } from './ledger-lines.ts';

/** Texts as HubSpot gives them back, and nothing where nothing was said; what a yes or no has no use for is left out. */
export function tidyFields(fields: MilestoneFields): MilestoneFields {
  const isYesNo = fields.criterion === 'yes_no';
  return {
    ...fields,
    name: tidyNote(fields.name) ?? '',
    definition: tidyNote(fields.definition),
    unit: isYesNo ? null : tidyNote(fields.unit),
    comparator: isYesNo ? null : fields.comparator,
    target: isYesNo ? null : fields.target,
    baseline: isYesNo ? null : fields.baseline,
    baselineMethod: isYesNo ? null : fields.baselineMethod,
    baselineOn: isYesNo ? null : fields.baselineOn,
    measurementDetail: tidyNote(fields.measurementDetail),
    validation: tidyNote(fields.validation),
    businessImpact: tidyNote(fields.businessImpact),
    nextSteps: fields.nextSteps.flatMap((step) => tidyNote(step) ?? []),
    capability: tidyNote(fields.capability),
    outcome: tidyNote(fields.outcome),
    impact: tidyNote(fields.impact),
  };
}
