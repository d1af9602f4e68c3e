import { entriesOfKind, lastLine, type ActiveLedger } from '../active-ledger.ts';
import type { CalendarDate } from '../calendar.ts';
import { gather } from '../gather.ts';
import type { MilestoneSummary } from '../summary.ts';
import { REVIEW_QUESTIONS } from './guidance-summary.ts';
import type { MilestoneReview, ReviewedOutcome, ReviewQuestion } from './guidance-summary.ts';

/**
 * The look back on every milestone that was achieved or closed as missed, in the order of the plan. A review
 * counts from the day of the outcome on; several lines may answer it together.
 */
export function reviewsOf(
  milestones: readonly MilestoneSummary[],
  ledger: ActiveLedger,
): readonly MilestoneReview[] {
  return gather(milestones, (summary) => {
    const outcome = outcomeOf(summary, ledger);
    return outcome ? [reviewOf(summary.milestone.key, outcome, ledger)] : [];
  });
}

interface Outcome {
  readonly outcome: ReviewedOutcome;
  readonly since: CalendarDate;
}

function outcomeOf(
  { milestone, status, achievedOn }: MilestoneSummary,
  ledger: ActiveLedger,
): Outcome | null {
  if (status === 'achieved' && achievedOn !== null) return { outcome: 'achieved', since: achievedOn };
  const closed = lastLine(entriesOfKind(ledger, 'missed'), (line) => line.milestoneKey === milestone.key);
  return status === 'missed' && closed ? { outcome: 'missed', since: closed.on } : null;
}

function reviewOf(milestoneKey: string, { outcome, since }: Outcome, ledger: ActiveLedger): MilestoneReview {
  const questions: readonly ReviewQuestion[] = REVIEW_QUESTIONS[outcome];
  const lines = entriesOfKind(ledger, 'review').filter(
    (line) => line.milestoneKey === milestoneKey && line.on >= since,
  );
  const isAnswered = (question: ReviewQuestion) =>
    lines.some(({ answers }) => (answers[question] ?? '').trim() !== '');
  return {
    milestoneKey,
    outcome,
    since,
    answered: questions.filter(isAnswered),
    open: questions.filter((question) => !isAnswered(question)),
    entryKeys: lines.map(({ key }) => key),
  };
}
