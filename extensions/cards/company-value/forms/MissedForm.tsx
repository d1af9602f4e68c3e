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
import { useEntryForm } from './use-entry-form.ts';

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
}

/** Closes a milestone that will not be reached as planned: why, without blame, and what is learned from it. */
export function MissedForm({ summary, onDone }: MissedFormProps) {
  const { t } = useWords();
  const { today } = useCompany();
  const { milestone, blocker } = summary;
  const { fields, set, problems, saving, onSave } = useEntryForm<Fields, ReturnType<typeof problemsOf>>({
    initial: () => ({ reason: null, blockerType: blocker?.blockerType ?? null, on: today, note: '' }),
    check: (typed) => problemsOf(typed, today, t),
    entries: (typed, formKey) => entriesOf(typed, milestone.key, formKey),
    message: () => t('missed.saved', { name: milestone.name }),
    onDone,
  });
  return (
    <FormFrame
      title={t('missed.title')}
      text={t('missed.text')}
      saving={saving}
      saveLabel={t('missed.save')}
      onSave={onSave}
      onCancel={onDone}
      notice={<MarkedFields problems={problems} />}
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
  const { reason, blockerType, on, note, ...answers } = fields;
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
