import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useCompany } from '../company-context.ts';
import type { OtherSaving } from '../fields/use-entry-form.ts';
import { usePlanSaving } from '../forms/use-plan-saving.ts';
import { followingMilestone } from './starting-fields.ts';
import { useMilestoneEditor } from './use-milestone-editor.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface NextMilestoneOptions {
  /** Key of the milestone whose place it takes; null where that one was reached. */
  readonly replaces: string | null;
  /** What people are told once both are saved. */
  readonly saved: (next: string) => string;
  readonly onDone: () => void;
}

interface NextMilestone {
  readonly editing: MilestoneEditing;
  /** Saves ledger lines and the milestone in one step. */
  readonly saving: OtherSaving;
}

/** The milestone that follows on another one, set in the same step as what is said of that. */
export function useNextMilestone(
  summary: MilestoneSummary,
  { replaces, saved, onDone }: NextMilestoneOptions,
): NextMilestone {
  const { today } = useCompany();
  const editing = useMilestoneEditor(() => followingMilestone(summary, today), null);
  const { state, formKey, save } = usePlanSaving(onDone);
  const saving: OtherSaving = {
    state,
    formKey,
    check: () => editing.check() !== null,
    save: (entries) => {
      const milestone = editing.check();
      if (milestone === null) return;
      const request = { milestoneKey: null, milestone, seen: null, replaces, reason: null };
      save({ by: 'save-milestone', requestKey: formKey, entries, ...request }, saved(milestone.name));
    },
  };
  return { editing, saving };
}
