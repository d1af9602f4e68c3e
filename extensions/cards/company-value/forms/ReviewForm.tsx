import { useState } from 'react';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { openReview, reviewEntries } from './review-answers.ts';
import type { ReviewAnswers } from './review-answers.ts';
import { ReviewFieldSet } from './ReviewFieldSet.tsx';
import { useEntryForm } from './use-entry-form.ts';

interface ReviewFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Looks back on a milestone that was achieved or missed. Questions may be answered one by one. */
export function ReviewForm({ summary, onDone }: ReviewFormProps) {
  const { t, format } = useWords();
  const company = useCompany();
  const { key, name } = summary.milestone;
  // The questions of the opened form stay, also when the answer to one of them is being saved.
  const [review] = useState(() => openReview(summary, company));
  const { fields, set, problems, saving, onSave } = useEntryForm<ReviewAnswers, { answers: string | null }>({
    initial: () => ({}),
    check: (answers) => ({
      answers: Object.values(answers).some((answer) => answer.trim() !== '') ? null : t('review.check.none'),
    }),
    entries: (answers, formKey) => reviewEntries(answers, key, formKey, company.today),
    message: () => t('review.saved', { name }),
    onDone,
  });
  if (review === null) return null;
  return (
    <FormFrame
      title={t('review.title')}
      text={t(`review.text.${review.outcome}`, { date: format.date(review.since) })}
      saving={saving}
      saveLabel={t('review.save')}
      onSave={onSave}
      onCancel={onDone}
      notice={<MarkedFields problems={problems} />}
    >
      <ReviewFieldSet
        questions={review.questions}
        answers={fields}
        problem={problems?.answers ?? null}
        onChange={set}
      />
    </FormFrame>
  );
}
