import { useState } from 'react';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { BLOCKER_TYPES, MISSED_REASONS } from '../../../../src/domain/vocabulary.ts';
import type { BlockerType, MissedReason } from '../../../../src/domain/vocabulary.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { dayProblem } from './day-problem.ts';
import { orNull } from './evidence-entry.ts';
import { DayField, NoteField } from './fields.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { missing } from './required.ts';
import { QUESTIONS_WHEN_MISSED, reviewEntries } from './review-answers.ts';
import type { ReviewAnswers } from './review-answers.ts';
import { ReviewFieldSet } from './ReviewFieldSet.tsx';
import { NextChoiceField, NextMilestoneFieldSet } from '../milestone-editor/NextMilestoneFieldSet.tsx';
import type { NextChoice } from '../milestone-editor/NextMilestoneFieldSet.tsx';
import { EditorNotice, ReadBackTile } from '../milestone-editor/ReadBackTile.tsx';
import { followingMilestone } from '../milestone-editor/starting-fields.ts';
import { useMilestoneEditor } from '../milestone-editor/use-milestone-editor.ts';
import { useFields } from './use-fields.ts';
import { usePlanSaving } from './use-plan-saving.ts';
import { useSaving } from './use-saving.ts';

interface MissedFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

interface Fields extends ReviewAnswers {
  readonly reason: MissedReason | null;
  readonly blockerType: BlockerType | null;
  readonly on: CalendarDate | null;
  readonly note: string;
  /** Whether what takes its place is set in the same step. */
  readonly next: NextChoice;
}

/** Closes a milestone that will not be reached as planned: why, without blame, what is learned and what replaces it. */
export function MissedForm({ summary: newest, onDone }: MissedFormProps) {
  const { t } = useWords();
  const { today } = useCompany();
  // Once it is saved the milestone is closed; the form goes on being about the one that it showed.
  const [summary] = useState(newest);
  const { milestone, blocker } = summary;
  const { fields, set, read } = useFields<Fields>(() => ({
    reason: null,
    blockerType: blocker?.blockerType ?? null,
    on: today,
    note: '',
    next: 'later',
  }));
  const editing = useMilestoneEditor(() => followingMilestone(summary, today), null);
  const [isChecked, setChecked] = useState(false);
  const saving = useSaving(onDone);
  const planSaving = usePlanSaving(onDone);
  const isNext = fields.next === 'now';
  const problems = isChecked ? problemsOf(fields, today, t) : null;

  const onSave = () => {
    const typed = read();
    setChecked(true);
    const isOpen = Object.values(problemsOf(typed, today, t)).some((problem) => problem !== null);
    const following = typed.next === 'now' ? editing.check() : null;
    if (isOpen || (typed.next === 'now' && following === null)) return;
    const { name, key } = milestone;
    if (following === null) {
      return saving.save(entriesOf(typed, key, saving.formKey), t('missed.saved', { name }));
    }
    const { formKey } = planSaving;
    const request = { milestoneKey: null, milestone: following, seen: null, replaces: key, reason: null };
    planSaving.save(
      { by: 'save-milestone', requestKey: formKey, entries: entriesOf(typed, key, formKey), ...request },
      t('editor.next.savedMissed', { name, next: following.name }),
    );
  };

  return (
    <FormFrame
      title={t('missed.title')}
      text={t('missed.text')}
      saving={isNext ? planSaving.state : saving.state}
      saveLabel={t('missed.save')}
      onSave={onSave}
      onCancel={onDone}
      above={isNext ? <ReadBackTile editing={editing} original={null} /> : null}
      notice={
        isNext ? (
          <EditorNotice editing={editing} original={null} further={problems} />
        ) : (
          <MarkedFields problems={problems} />
        )
      }
    >
      <ChoiceField
        name="reason"
        label={t('missed.reason')}
        words={MISSED_REASONS}
        labelOf={(reason) => t(`missed.reason.${reason}`)}
        value={fields.reason}
        problem={problems?.reason ?? null}
        onChange={(reason) => set({ reason })}
      />
      {fields.reason === 'blocker' ? (
        <ChoiceField
          name="blockerType"
          label={t('blocker.type')}
          words={BLOCKER_TYPES}
          labelOf={(type) => t(`blocker.type.${type}`)}
          value={fields.blockerType}
          problem={problems?.blockerType ?? null}
          onChange={(blockerType) => set({ blockerType })}
        />
      ) : null}
      <DayField
        name="on"
        label={t('missed.on')}
        value={fields.on}
        problem={problems?.on ?? null}
        onChange={(on) => set({ on })}
      />
      <ReviewFieldSet questions={QUESTIONS_WHEN_MISSED} answers={fields} onChange={set} />
      <NoteField value={fields.note} onChange={(note) => set({ note })} />
      <NextChoiceField
        label={t('editor.next.choice')}
        description={t('editor.next.missedText')}
        value={fields.next}
        onChange={(next) => set({ next })}
      />
      {isNext ? <NextMilestoneFieldSet editing={editing} /> : null}
    </FormFrame>
  );
}

const problemsOf = ({ reason, blockerType, on }: Fields, today: CalendarDate, t: Translate) => ({
  reason: missing(reason, t),
  blockerType: reason === 'blocker' ? missing(blockerType, t) : null,
  on: dayProblem(on, today, t),
});

/** The end of the milestone and, where something was answered, the look back on it. */
function entriesOf(fields: Fields, milestoneKey: string, formKey: string): readonly NewEntry[] {
  const { reason, blockerType, on, note, next: _next, ...answers } = fields;
  if (reason === null || on === null) return [];
  return [
    {
      kind: 'missed',
      entryKey: formKey,
      on,
      milestoneKey,
      metricKey: null,
      note: orNull(note),
      reason,
      blockerType: reason === 'blocker' ? blockerType : null,
    },
    ...reviewEntries(answers, milestoneKey, `${formKey}/review`, on),
  ];
}
