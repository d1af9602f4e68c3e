import { Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { needsReason } from '../../../../src/domain/milestone-edit.ts';
import { changedFields } from '../../../../src/domain/milestone-fields.ts';
import { isOpen } from '../../../../src/domain/milestone-status.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { longText } from '../fields/field.ts';
import { usePlanSaving } from '../forms/use-plan-saving.ts';
import { fromStored } from './editor-fields.ts';
import type { EditorFields } from './editor-fields.ts';
import { locksOf } from './editor-locks.ts';
import { sectionsOf } from './editor-sections.tsx';
import { EditorInputs } from './EditorInputs.tsx';
import { EditorFrame } from './EditorFrame.tsx';
import { OvertakenAlert } from './OvertakenAlert.tsx';
import { typedFieldsOf } from './overtaken-words.ts';
import { EditorNotice, ReadBackTile } from './ReadBackTile.tsx';
import { fieldsOfMilestone } from './starting-fields.ts';
import { useMilestoneEditor } from './use-milestone-editor.ts';

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
    ? format.join([t('editor.changeText'), t('editor.changeDateText', { date })], 'sentences')
    : t('editor.changeClosedText');
  return (
    <EditorFrame
      title={t('editor.changeTitle')}
      text={text}
      saveLabel={t('editor.changeSave')}
      above={<ReadBackTile editing={editing} original={milestone} />}
      sections={sectionsOf(editing, locksOf(opened), t, [
        ...(needsReason(editing.stored, seen)
          ? [
              {
                key: 'reason',
                title: t('editor.section.reason'),
                fields: <EditorInputs editing={editing} rows={REASON} />,
              },
            ]
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

const REASON = [
  longText('reason', 'editor.reason', { placeholder: 'editor.reasonPlaceholder', required: true }),
];
