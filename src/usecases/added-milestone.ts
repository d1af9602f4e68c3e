import { milestoneProperties } from '../crm/mapping/milestone.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import type { Milestone, MilestoneSchedule } from '../domain/facts.ts';
import { isOpen } from '../domain/milestone-status.ts';
import { currencyOf } from '../domain/money.ts';
import { addOffset } from '../domain/schedule.ts';
import { checkMilestoneFields } from './check-milestone-fields.ts';
import { tidyFields } from './milestone-fields.ts';
import type { MilestoneFields } from '../domain/milestone-fields.ts';
import { adHocKey } from './plan-edits/ad-hoc-key.ts';
import { milestoneIn } from './plan-edits/milestone-in.ts';
import type { AddedRecord } from './plan-edits/record-write.ts';
import type { PlanSituation } from './plan-edits/save-plan-records.ts';
import type { SaveMilestoneRequest } from './save-milestone.ts';

/** The record of a new milestone; refused unless it can be measured and has a date. */
export function addedMilestone(request: SaveMilestoneRequest, situation: PlanSituation): AddedRecord {
  const { loaded, planKey, today, refuse } = situation;
  const { company } = loaded.records;
  const key = adHocKey(planKey, 'value_milestone', request.requestKey);
  const fields = tidyFields(request.milestone);
  const source = { kind: 'manual' } as const;
  checkMilestoneFields(fields, { loaded, today, source, key, refuse });
  const targetDate = firstTargetDate(fields, situation);
  if (!situation.isRepeated) checkReplaces(request, situation);
  const milestone: Omit<Milestone, 'id'> = {
    ...fields,
    key,
    targetDate,
    originalTargetDate: targetDate,
    planSteps: null,
    source,
    replaces: request.replaces,
  };
  const currency = currencyOf(loaded.facts.company, loaded.settings);
  return {
    kind: 'added',
    object: 'value_milestone',
    key,
    properties: milestoneProperties(milestone, company.id, currency),
  };
}

/** The day that was said, or the one that follows from the start or from another milestone as both are now. */
function firstTargetDate(
  { targetDate, plannedStart, schedule }: MilestoneFields,
  situation: PlanSituation,
): CalendarDate {
  const { today, refuse, isRepeated } = situation;
  const field = schedule === null ? 'milestone.targetDate' : 'milestone.schedule';
  const day = schedule === null ? targetDate : scheduledDate(schedule, situation);
  if (day === null) return refuse(field, 'Say by when, for example 2026-12-31.');
  if (day < today && !isRepeated) {
    refuse(field, `The target date has passed; the earliest possible one is today, ${today}.`);
  }
  if (plannedStart !== null && plannedStart > day) {
    refuse('milestone.plannedStart', 'It would start after its target date.');
  }
  return day;
}

function scheduledDate({ anchor, offset }: MilestoneSchedule, situation: PlanSituation): CalendarDate {
  const { loaded, refuse } = situation;
  const from =
    anchor === 'start'
      ? loaded.facts.company.startDate
      : (milestoneIn(situation, anchor.milestoneKey)?.targetDate ?? null);
  if (from === null) return refuse('milestone.schedule', 'What it follows has no date yet; choose a day.');
  return addOffset(from, offset);
}

/** Only what is closed without having been reached can be replaced, also when this very request closes it. */
function checkReplaces(
  { replaces, entries, milestone }: SaveMilestoneRequest,
  situation: PlanSituation,
): void {
  if (replaces === null) return;
  const { refuse } = situation;
  const summary = milestoneIn(situation, replaces);
  if (summary === undefined) {
    return refuse(
      'replaces',
      'This company has no such milestone; it may have been removed. Reload the record.',
    );
  }
  const closes = entries.some(
    ({ kind, milestoneKey }) => milestoneKey === replaces && (kind === 'missed' || kind === 'cancelled'),
  );
  if (summary.status === 'achieved' || (isOpen(summary.status) && !closes)) {
    refuse('replaces', 'Only a milestone that is closed as missed, or cancelled, is replaced.');
  }
  if (summary.milestone.required && !milestone.required) {
    refuse('milestone.required', 'What takes the place of a required milestone is required as well.');
  }
}
