import { REVIEW_QUESTIONS } from '../../../../src/domain/guidance/guidance-summary.ts';
import type { ReviewedOutcome, ReviewQuestion } from '../../../../src/domain/guidance/guidance-summary.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { CompanyScope } from '../company-context.ts';

export type ReviewAnswers = Partial<Readonly<Record<ReviewQuestion, string>>>;

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

/** The line with what was answered; none while nothing is. */
export function reviewEntries(
  answers: ReviewAnswers,
  milestoneKey: string,
  entryKey: string,
  on: CalendarDate,
): readonly NewEntry[] {
  const told = Object.entries(answers)
    .map(([question, answer]) => [question, answer.trim()] as const)
    .filter(([, answer]) => answer !== '');
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
