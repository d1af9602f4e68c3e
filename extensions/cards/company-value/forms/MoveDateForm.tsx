import { useState } from 'react';
import { addDays } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { CONFIDENCE_LEVELS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, day, longText, yesNo } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { EMPTY_MOVE, moveDateEntries, newDateProblem } from './move-date-entries.ts';
import { MovePreviewTile } from './MovePreviewTile.tsx';

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
  const { blocker } = summary;
  const form = useEntryForm({
    initial: EMPTY_MOVE,
    fields: () => [
      day('newDate', 'moveDate.newDate', { any: true, from: addDays(today, 1) }),
      longText('reason', 'moveDate.reason', { placeholder: 'moveDate.reasonPlaceholder', required: true }),
      blocker !== null &&
        yesNo(
          'blockerResolved',
          { said: t('moveDate.blocker', { title: blocker.title }) },
          { text: 'moveDate.blockerText' },
        ),
      choice(
        'confidence',
        'moveDate.confidence',
        CONFIDENCE_LEVELS,
        (level) => `moveDate.confidence.${level}`,
      ),
    ],
    check: (typed) => ({ newDate: newDateProblem(typed, summary, today, words) }),
    lines: (typed, line) => moveDateEntries(typed, summary, line),
    saved: ({ newDate }) =>
      t('moveDate.saved', {
        name: summary.milestone.name,
        date: newDate === null ? '' : format.date(newDate),
      }),
    onDone,
  });
  const { newDate } = form.values;
  return (
    <EntryForm
      form={form}
      title="moveDate.title"
      text={{ said: introduction() }}
      save="moveDate.save"
      above={<MovePreviewTile summary={summary} newDate={form.problems?.newDate ? null : newDate} />}
    />
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
