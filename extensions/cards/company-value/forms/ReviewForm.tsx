import { useState } from 'react';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { answerFields, NO_ANSWERS, openReview, reviewEntries } from './review-answers.ts';
import type { ReviewAnswers } from './review-answers.ts';

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
  const asked = review?.questions ?? [];
  const form = useEntryForm<ReviewAnswers>({
    initial: NO_ANSWERS,
    fields: () => answerFields(asked),
    check: (typed) => {
      const [first] = asked;
      const isAnswered = asked.some((question) => typed[question].trim() !== '');
      return isAnswered || first === undefined ? {} : { [first]: t('review.check.none') };
    },
    lines: (typed, line) => reviewEntries(asked, typed, key, line),
    saved: () => t('review.saved', { name }),
    onDone,
  });
  if (review === null) return null;
  return (
    <EntryForm
      form={form}
      title="review.title"
      text={{ said: t(`review.text.${review.outcome}`, { date: format.date(review.since) }) }}
      save="review.save"
    />
  );
}
