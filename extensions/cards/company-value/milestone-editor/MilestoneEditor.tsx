import { Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { isOpen } from '../../../../src/domain/milestone-status.ts';
import { needsReason } from '../../../../src/domain/milestone-edit.ts';
import { changedFields } from '../../../../src/domain/milestone-fields.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { MilestoneFields } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LongTextField } from '../forms/LongTextField.tsx';
import { usePlanSaving } from '../forms/use-plan-saving.ts';
import { DueFieldSet } from './DueFieldSet.tsx';
import { fromStored } from './editor-fields.ts';
import type { EditorFields } from './editor-fields.ts';
import { EditorFrame } from './EditorFrame.tsx';
import type { EditorSection } from './EditorFrame.tsx';
import { GoalFieldSet, NameFieldSet, NO_LOCKS } from './GoalFieldSet.tsx';
import type { EditorLocks } from './GoalFieldSet.tsx';
import { ImpactFieldSet } from './ImpactFieldSet.tsx';
import { OvertakenAlert } from './OvertakenAlert.tsx';
import { typedFieldsOf } from './overtaken-words.ts';
import { PlanFieldSet } from './PlanFieldSet.tsx';
import { ProofFieldSet } from './ProofFieldSet.tsx';
import { EditorNotice, ReadBackTile } from './ReadBackTile.tsx';
import { fieldsOfMilestone } from './starting-fields.ts';
import { useMilestoneEditor } from './use-milestone-editor.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

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

interface ChangeMilestoneProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Changes a milestone. Its date moves in a way of its own, and its goal stays once it is closed. */
export function ChangeMilestone({ summary, onDone }: ChangeMilestoneProps) {
  const { t, format } = useWords();
  // What the form showed when it was opened, whatever is read since.
  const [opened] = useState(summary);
  const { milestone, targetDate, status } = opened;
  const [seen] = useState(() => fieldsOfMilestone(milestone));
  const editing = useMilestoneEditor(() => seen, opened);
  const saving = usePlanSaving(onDone);
  const isChanged = changedFields(editing.stored, seen).length > 0;

  const onSave = () => {
    const wanted = editing.check();
    if (wanted === null || changedFields(wanted, seen).length === 0) return;
    const request = { milestoneKey: milestone.key, milestone: wanted, seen, replaces: null };
    saving.save(
      { by: 'save-milestone', requestKey: saving.formKey, reason: editing.reason(), entries: [], ...request },
      t('editor.changed', { name: wanted.name.trim() }),
    );
  };
  const takeTheirs = () => {
    const start = fromStored(seen, format);
    const names = saving.overtaken.flatMap(typedFieldsOf);
    editing.set(Object.fromEntries(names.map((name) => [name, start[name]])) as Partial<EditorFields>);
    saving.accept();
  };

  const date = targetDate === null ? t('milestone.target.none') : format.date(targetDate);
  const text = isOpen(status)
    ? `${t('editor.changeText')} ${t('editor.changeDateText', { date })}`
    : t('editor.changeClosedText');
  return (
    <EditorFrame
      title={t('editor.changeTitle')}
      text={text}
      saveLabel={t('editor.changeSave')}
      above={<ReadBackTile editing={editing} original={milestone} />}
      sections={sectionsOf(editing, locksOf(opened), t, [
        ...(needsReason(editing.stored, seen)
          ? [{ key: 'reason', title: t('editor.section.reason'), fields: <ReasonField editing={editing} /> }]
          : []),
      ])}
      saving={saving.state}
      notice={
        isChanged ? (
          <EditorNotice editing={editing} original={milestone} />
        ) : (
          <Text variant="microcopy">{t('editor.unchanged')}</Text>
        )
      }
      meanwhile={
        saving.overtaken.length === 0 ? null : (
          <OvertakenAlert
            changes={saving.overtaken}
            mine={editing.stored}
            onSaveMine={onSave}
            onTakeTheirs={takeTheirs}
          />
        )
      }
      onSave={onSave}
      onCancel={onDone}
    />
  );
}

type Translated = ReturnType<typeof useWords>['t'];

function sectionsOf(
  editing: MilestoneEditing,
  locks: EditorLocks,
  t: Translated,
  further: readonly EditorSection[],
): readonly EditorSection[] {
  return [
    {
      key: 'goal',
      title: t('editor.section.goal'),
      fields: (
        <>
          <NameFieldSet editing={editing} locks={locks} />
          <GoalFieldSet editing={editing} locks={locks} />
        </>
      ),
    },
    {
      key: 'proof',
      title: t('editor.section.proof'),
      fields: <ProofFieldSet editing={editing} locks={locks} />,
    },
    ...further.filter(({ key }) => key === 'due'),
    {
      key: 'plan',
      title: t('editor.section.plan'),
      fields: <PlanFieldSet editing={editing} locks={locks} />,
    },
    { key: 'impact', title: t('editor.section.impact'), fields: <ImpactFieldSet editing={editing} /> },
    ...further.filter(({ key }) => key !== 'due'),
  ];
}

function locksOf({ milestone, status, history }: MilestoneSummary): EditorLocks {
  const isShared = milestone.metricKey !== null;
  return {
    goal: !isOpen(status) || milestone.source.kind === 'engine',
    baseline: isShared || milestone.source.kind === 'engine',
    kind: isShared || history.length > 0,
    required: false,
  };
}

function ReasonField({ editing: { fields, set, problems } }: { readonly editing: MilestoneEditing }) {
  const { t } = useWords();
  return (
    <LongTextField
      name="reason"
      label={t('editor.reason')}
      required
      placeholder={t('editor.reasonPlaceholder')}
      value={fields.reason}
      problem={problems?.reason ?? null}
      onChange={(reason) => set({ reason })}
    />
  );
}
