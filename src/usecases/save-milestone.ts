import type { CrmRepository } from '../crm/repository.ts';
import { addedMilestone } from './added-milestone.ts';
import { editedMilestone } from './edited-milestone.ts';
import type { MilestoneFields } from '../domain/milestone-fields.ts';
import { savePlanRecords } from './plan-edits/save-plan-records.ts';
import type { SavedPlanRecords, SavePlanRequest } from './plan-edits/save-plan-records.ts';
import type { Clock } from './today.ts';

export interface SaveMilestoneRequest extends SavePlanRequest {
  /** Null for a new one. */
  readonly milestoneKey: string | null;
  readonly milestone: MilestoneFields;
  /** For one that exists: what the form showed. Null when the caller does not say. */
  readonly seen: MilestoneFields | null;
  /** For a new one: key of the missed or cancelled milestone that it takes the place of. */
  readonly replaces: string | null;
}

/**
 * Adds a milestone that no template has, or changes one. It is refused unless it can be measured. What changed
 * stands in the ledger with the values before and after; lines that belong with it (the end of the milestone that
 * it replaces, the celebration that it follows) are written in the same request.
 * @throws RequestError naming the field as "milestone.target"; nothing is written then
 * @throws CrmError
 */
export function saveMilestone(
  repository: CrmRepository,
  clock: Clock,
  request: SaveMilestoneRequest,
): Promise<SavedPlanRecords> {
  const { milestoneKey } = request;
  return savePlanRecords(repository, clock, request, (situation) => [
    milestoneKey === null
      ? addedMilestone(request, situation)
      : editedMilestone(request, milestoneKey, situation),
  ]);
}
