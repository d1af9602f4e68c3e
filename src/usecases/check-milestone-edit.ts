import { directionOf } from '../domain/progress.ts';
import type { Milestone } from '../domain/facts.ts';
import { isOpen } from '../domain/milestone-status.ts';
import type { MilestoneSummary } from '../domain/summary.ts';
import { EVIDENCE_POLICIES, UNIT_MONEY, UNIT_PERCENT } from '../domain/vocabulary.ts';
import { FREE_FIELDS, GOAL_FIELDS } from '../domain/milestone-fields.ts';
import type { MilestoneField, MilestoneFields } from '../domain/milestone-fields.ts';
import type { Refuse } from './situation.ts';

export interface MilestoneEdit {
  readonly summary: MilestoneSummary;
  readonly wanted: MilestoneFields;
  readonly changed: readonly MilestoneField[];
  readonly reason: string | null;
  readonly isMeasured: boolean;
}

/**
 * Refuses what may not change about a milestone. The date moves by a move, which keeps the first one; the goal of one
 * that is closed stays as it was judged; one whose date has passed is not made easier, but closed and replaced.
 */
export function checkMilestoneEdit(edit: MilestoneEdit, refuse: Refuse): void {
  const { summary, changed, reason } = edit;
  const moved = changed.find((field) => field === 'targetDate' || field === 'schedule');
  if (moved !== undefined) refuse(`milestone.${moved}`, 'Move the date instead: the first one is then kept.');
  const goal = changed.find((field) => GOAL_FIELDS.has(field));
  if (goal !== undefined && !isOpen(summary.status))
    refuse(`milestone.${goal}`, CLOSED[summary.status] ?? '');
  if (changed.includes('baseline') && summary.milestone.metricKey !== null) {
    refuse('milestone.baseline', 'Correct the baseline by itself: the value metric takes it as well.');
  }
  checkKindOfValue(edit, refuse);
  const easier = isLate(summary) ? easierField(summary.milestone, edit) : undefined;
  if (easier !== undefined) {
    refuse(
      `milestone.${easier}`,
      'The target date has passed: it is not made easier now. Close it as missed and set what replaces it.',
    );
  }
  const decides = changed.some((field) => !FREE_FIELDS.has(field));
  if (decides && (reason ?? '').trim() === '') {
    refuse('reason', 'Say why it is changed: the reason stands in the ledger beside what was before.');
  }
}

const CLOSED: Readonly<Partial<Record<MilestoneSummary['status'], string>>> = {
  achieved: 'The milestone was achieved: set the next target as a new milestone.',
  missed: 'The milestone was closed as missed: set a milestone that replaces it.',
  cancelled: 'The milestone was cancelled: add a new one.',
};

/** Values that were measured would be read as something else. */
function checkKindOfValue({ summary, wanted, isMeasured }: MilestoneEdit, refuse: Refuse): void {
  if (!isMeasured) return;
  const { milestone } = summary;
  const message = 'It was measured already. Add a new milestone for values of another kind.';
  if ((milestone.criterion === 'yes_no') !== (wanted.criterion === 'yes_no')) {
    refuse('milestone.criterion', message);
  }
  const kindOf = (unit: string | null) => (unit === UNIT_PERCENT || unit === UNIT_MONEY ? unit : 'words');
  if (kindOf(milestone.unit) !== kindOf(wanted.unit)) refuse('milestone.unit', message);
  if ((milestone.metricKey === null) !== (wanted.metricKey === null)) refuse('milestone.metricKey', message);
}

const isLate = ({ status, flags }: MilestoneSummary): boolean =>
  status === 'delayed' || flags.includes('overdue');

/** The first change that would make a milestone easier to reach, or stop it from counting. */
function easierField(before: Milestone, { wanted, changed }: MilestoneEdit): MilestoneField | undefined {
  return changed.find((field) => {
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
  });
}

const strengthOf = ({ evidencePolicy }: Pick<Milestone, 'evidencePolicy'>): number =>
  EVIDENCE_POLICIES.indexOf(evidencePolicy);

function isEasierTarget(before: Milestone, { target }: MilestoneFields): boolean {
  if (before.target === null || target === null) return true;
  const direction = directionOf(before);
  return direction === null || (target - before.target) * direction < 0;
}
