import { DateInput } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { addDays } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { CONFIDENCE_LEVELS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { toCalendarDate, toDateValue } from './date-value.ts';
import { complaint } from './fields.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { LongTextField } from './LongTextField.tsx';
import { emptyMove, moveDateEntries, moveDateProblems } from './move-date-entries.ts';
import { MovePreviewTile } from './MovePreviewTile.tsx';
import { useEntryForm } from './use-entry-form.ts';

interface MoveDateFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Moves a target date. The original one stays visible, and so does a fault that the milestone has now. */
export function MoveDateForm({ summary: newest, onDone }: MoveDateFormProps) {
  const words = useWords();
  const { t, format } = words;
  const { today } = useCompany();
  // It moves from the date that the form showed when it was opened, also while it is being saved.
  const [summary] = useState(newest);
  const { fields, set, problems, saving, onSave } = useEntryForm({
    initial: emptyMove,
    check: (typed) => moveDateProblems(typed, summary, today, words),
    entries: (typed, formKey) => moveDateEntries(typed, summary, formKey, today),
    message: ({ newDate }) =>
      t('moveDate.saved', {
        name: summary.milestone.name,
        date: newDate === null ? '' : format.date(newDate),
      }),
    onDone,
  });
  return (
    <FormFrame
      title={t('moveDate.title')}
      text={introduction()}
      saving={saving}
      saveLabel={t('moveDate.save')}
      onSave={onSave}
      onCancel={onDone}
      above={<MovePreviewTile summary={summary} newDate={problems?.newDate ? null : fields.newDate} />}
      notice={<MarkedFields problems={problems} />}
    >
      <DateInput
        name="newDate"
        label={t('moveDate.newDate')}
        required
        {...(fields.newDate === null ? {} : { value: toDateValue(fields.newDate) })}
        timezone="portalTz"
        min={toDateValue(addDays(today, 1))}
        minValidationMessage={t('moveDate.check.past')}
        onChange={(chosen) => set({ newDate: toCalendarDate(chosen) })}
        {...complaint(problems?.newDate ?? null)}
      />
      <LongTextField
        name="reason"
        label={t('moveDate.reason')}
        placeholder={t('moveDate.reasonPlaceholder')}
        required
        value={fields.reason}
        problem={problems?.reason ?? null}
        onChange={(reason) => set({ reason })}
      />
      {summary.blocker === null ? null : (
        <ChoiceField
          name="blockerResolved"
          label={t('moveDate.blocker', { title: summary.blocker.title })}
          description={t('moveDate.blockerText')}
          words={['yes', 'no'] as const}
          labelOf={(word) => t(`common.${word}`)}
          value={fields.blockerResolved === null ? null : fields.blockerResolved ? 'yes' : 'no'}
          problem={problems?.blockerResolved ?? null}
          onChange={(answer) => set({ blockerResolved: answer === 'yes' })}
        />
      )}
      <ChoiceField
        name="confidence"
        label={t('moveDate.confidence')}
        words={CONFIDENCE_LEVELS}
        labelOf={(level) => t(`moveDate.confidence.${level}`)}
        value={fields.confidence}
        problem={problems?.confidence ?? null}
        onChange={(confidence) => set({ confidence })}
      />
    </FormFrame>
  );

  function introduction(): string {
    const { targetDate, originalTargetDate } = summary;
    if (targetDate === null) return t('moveDate.textNone');
    const original = originalTargetDate ?? targetDate;
    return original === targetDate
      ? t('moveDate.text', { date: format.date(targetDate) })
      : t('moveDate.textMoved', { date: format.date(targetDate), original: format.date(original) });
  }
}
