import { REVIEW_QUESTIONS } from '../../../../src/domain/guidance/guidance-summary.ts';
import type { ReviewedOutcome, ReviewQuestion } from '../../../../src/domain/guidance/guidance-summary.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { CompanyScope } from '../company-context.ts';
import { longText } from '../fields/field.ts';
import type { Line } from '../fields/use-entry-form.ts';
import { orNull } from './evidence-entry.ts';

/** What was typed to each question. */
export type ReviewAnswers = Readonly<Record<ReviewQuestion, string>>;

export interface OpenReview {
  readonly outcome: ReviewedOutcome;
  /** The day it was achieved or closed as missed; a look back starts then. */
  readonly since: CalendarDate;
  readonly questions: readonly ReviewQuestion[];
}

/** What is still to be asked about a milestone that was achieved or missed; null when nothing is. */
export function openReview({ milestone }: MilestoneSummary, { view }: CompanyScope): OpenReview | null {
  const review = view.summary.guidance.reviews.find(({ milestoneKey }) => milestoneKey === milestone.key);
  return review === undefined || review.open.length === 0
    ? null
    : { outcome: review.outcome, since: review.since, questions: review.open };
}

export const QUESTIONS_WHEN_MISSED: readonly ReviewQuestion[] = REVIEW_QUESTIONS.missed;

export const NO_ANSWERS = Object.fromEntries(
  Object.values(REVIEW_QUESTIONS).flatMap((questions) => questions.map((question) => [question, ''])),
) as ReviewAnswers;

/** The questions that look back on a milestone. */
export const answerFields = (questions: readonly ReviewQuestion[]) =>
  questions.map((question) => longText(question, `review.question.${question}`));

/** The line with what was answered; none while nothing is. */
export function reviewEntries(
  questions: readonly ReviewQuestion[],
  answers: ReviewAnswers,
  milestoneKey: string,
  { entryKey, on }: Pick<Line, 'entryKey' | 'on'>,
): readonly NewEntry[] {
  const told = questions.flatMap((question) => {
    const answer = orNull(answers[question]);
    return answer === null ? [] : [[question, answer]];
  });
  if (told.length === 0) return [];
  return [
    {
      kind: 'review',
      entryKey,
      on,
      milestoneKey,
      metricKey: null,
      note: null,
      answers: Object.fromEntries(told),
    },
  ];
}
