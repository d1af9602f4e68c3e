import type { Milestone } from './facts.ts';
import { changedFields, FREE_FIELDS, GOAL_FIELDS } from './milestone-fields.ts';
import type { MilestoneField, MilestoneFields } from './milestone-fields.ts';
import { isOpen } from './milestone-status.ts';
import { directionOf } from './progress.ts';
import type { MilestoneSummary } from './summary.ts';
import { EVIDENCE_POLICIES, UNIT_MONEY, UNIT_PERCENT } from './vocabulary.ts';

/**
 * Why a change is refused: the date moves in a way of its own; the goal of a closed milestone stays as it was judged; the
 * baseline of a shared metric is corrected by itself; measured values would be read as something else; a milestone
 * whose date has passed is not made easier, but closed and replaced.
 */
export type EditRefusalCode = 'date' | 'closed' | 'shared_baseline' | 'measured' | 'passed';

export interface EditRefusal {
  readonly field: MilestoneField;
  readonly code: EditRefusalCode;
}

/** What may not change about a milestone as it stands; null when all of it may. */
export function refusedChange(summary: MilestoneSummary, wanted: MilestoneFields): EditRefusal | null {
  const { milestone, status, history } = summary;
  const changed = changedFields(wanted, milestone);
  const first = (
    code: EditRefusalCode,
    isRefused: (field: MilestoneField) => boolean,
  ): EditRefusal | null => {
    const field = changed.find(isRefused);
    return field === undefined ? null : { field, code };
  };
  const isMeasured = milestone.metricKey === null && history.length > 0;
  return (
    first('date', (field) => field === 'targetDate' || field === 'schedule') ??
    (isOpen(status) ? null : first('closed', (field) => GOAL_FIELDS.has(field))) ??
    (milestone.metricKey === null ? null : first('shared_baseline', (field) => field === 'baseline')) ??
    (isMeasured ? first('measured', (field) => changesKind(milestone, wanted, field)) : null) ??
    (status === 'delayed' ? first('passed', (field) => isEasier(milestone, wanted, field)) : null)
  );
}

/** Whether a change decides whether it is reached or counts: the ledger then wants to know why. */
export function needsReason(wanted: MilestoneFields, before: MilestoneFields): boolean {
  return changedFields(wanted, before).some((field) => !FREE_FIELDS.has(field));
}

function changesKind(before: Milestone, wanted: MilestoneFields, field: MilestoneField): boolean {
  switch (field) {
    case 'criterion':
      return (before.criterion === 'yes_no') !== (wanted.criterion === 'yes_no');
    case 'unit':
      return kindOf(before.unit) !== kindOf(wanted.unit);
    case 'metricKey':
      // Asked only of one that has values of its own: with a metric it would have that one's instead.
      return true;
    default:
      return false;
  }
}

const kindOf = (unit: string | null) => (unit === UNIT_PERCENT || unit === UNIT_MONEY ? unit : 'words');

/** Whether a change makes it easier to reach, or stops it from counting. */
function isEasier(before: Milestone, wanted: MilestoneFields, field: MilestoneField): boolean {
  switch (field) {
    case 'required':
      return before.required;
    case 'evidencePolicy':
      return strengthOf(wanted) < strengthOf(before);
    case 'holdDays':
      return wanted.holdDays < before.holdDays;
    case 'target':
      return isEasierTarget(before, wanted);
    case 'criterion':
    case 'comparator':
    case 'metricKey':
      return true;
    default:
      return false;
  }
}

const strengthOf = ({ evidencePolicy }: Pick<Milestone, 'evidencePolicy'>): number =>
  EVIDENCE_POLICIES.indexOf(evidencePolicy);

function isEasierTarget(before: Milestone, { target }: MilestoneFields): boolean {
  if (before.target === null || target === null) return true;
  const direction = directionOf(before);
  return direction === null || (target - before.target) * direction < 0;
}
