import type { MilestoneFields } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { usePlanSaving } from '../forms/use-plan-saving.ts';
import { DueFieldSet } from './DueFieldSet.tsx';
import { NO_LOCKS } from './editor-locks.ts';
import { sectionsOf } from './editor-sections.tsx';
import { EditorFrame } from './EditorFrame.tsx';
import { EditorNotice, ReadBackTile } from './ReadBackTile.tsx';
import { useMilestoneEditor } from './use-milestone-editor.ts';

interface AddMilestoneProps {
  /** What the form opens with. */
  readonly start: () => MilestoneFields;
  readonly title: string;
  readonly text: string;
  readonly saveLabel: string;
  /** Key of the milestone whose place it takes; null for one that stands by itself. */
  readonly replaces: string | null;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Adds a milestone to the plan, refused unless everybody can check it. */
export function AddMilestone({ start, replaces, onDone, ...said }: AddMilestoneProps) {
  const { t } = useWords();
  const editing = useMilestoneEditor(start, null);
  const saving = usePlanSaving(onDone);
  const isForRequired = useCompany().milestone(replaces)?.milestone.required ?? false;
  const onSave = () => {
    const milestone = editing.check();
    if (milestone === null) return;
    const request = { milestoneKey: null, milestone, seen: null, replaces };
    saving.save(
      { by: 'save-milestone', requestKey: saving.formKey, reason: null, entries: [], ...request },
      t('editor.added', { name: milestone.name.trim() }),
    );
  };
  return (
    <EditorFrame
      {...said}
      above={<ReadBackTile editing={editing} original={null} hasExample={replaces === null} />}
      sections={sectionsOf(editing, { ...NO_LOCKS, required: isForRequired }, t, [
        { key: 'due', title: t('editor.section.due'), fields: <DueFieldSet editing={editing} /> },
      ])}
      saving={saving.state}
      notice={<EditorNotice editing={editing} original={null} />}
      meanwhile={null}
      onSave={onSave}
      onCancel={onDone}
    />
  );
}
