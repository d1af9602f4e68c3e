import { milestoneProperties } from '../crm/mapping/milestone.ts';
import { currencyOf } from '../domain/money.ts';
import { checkMilestoneEdit } from './check-milestone-edit.ts';
import { checkMilestoneFields } from './check-milestone-fields.ts';
import { changedFields, pickFields } from '../domain/milestone-fields.ts';
import { tidyFields } from './milestone-fields.ts';
import type { MilestoneFields } from '../domain/milestone-fields.ts';
import { milestoneIn } from './plan-edits/milestone-in.ts';
import type { EditedRecord } from './plan-edits/record-write.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';
import type { SaveMilestoneRequest } from './save-milestone.ts';

/** What changes about a milestone; refused where it may not, and unless it can still be measured. */
export function editedMilestone(
  request: SaveMilestoneRequest,
  key: string,
  situation: PlanSituation,
): EditedRecord {
  const { loaded, today, refuse, isRepeated } = situation;
  const summary = milestoneIn(situation, key);
  const stored = loaded.facts.milestones.find((milestone) => milestone.key === key);
  if (summary === undefined || stored === undefined) {
    return refuse(
      'milestoneKey',
      'This company has no such milestone; it may have been removed. Reload the record.',
    );
  }
  const asked = tidyFields(request.milestone);
  const seen = request.seen === null ? null : tidyFields(request.seen);
  const changed = changedFields(asked, seen ?? stored);
  // What the form did not touch stays as it is by now.
  const wanted = { ...stored, ...pickFields(asked, changed) };
  if (!isRepeated) {
    checkMilestoneEdit(
      { summary: { ...summary, milestone: stored }, wanted, reason: request.reason },
      refuse,
    );
    if (changedFields(wanted, stored).length > 0) {
      checkMilestoneFields(wanted, { loaded, today, source: stored.source, key, refuse });
    }
  }
  const currency = currencyOf(loaded.facts.company, loaded.settings);
  const toProperties = (fields: MilestoneFields) =>
    milestoneProperties({ ...stored, ...fields }, loaded.records.company.id, currency);
  return {
    kind: 'edited',
    object: 'value_milestone',
    id: stored.id,
    key,
    name: stored.name,
    wanted: toProperties(asked),
    seen: toProperties(seen ?? stored),
  };
}
