import { linesOfKindAbout } from '../domain/active-ledger.ts';
import { openBlockers } from '../domain/blockers.ts';
import { addDays, isCalendarDate } from '../domain/calendar.ts';
import { REVIEW_QUESTIONS } from '../domain/guidance/guidance-summary.ts';
import { reviewsOf } from '../domain/guidance/reviews.ts';
import { isOpen } from '../domain/milestone-status.ts';
import type { MilestoneSummary } from '../domain/summary.ts';
import type { MilestoneStatus } from '../domain/vocabulary.ts';
import type { NewBlockerCleared, NewMilestoneLine, NewReset, NewReview } from './new-milestone-lines.ts';
import { refuseBefore, refuseBlank } from './situation.ts';
import type { Situation } from './situation.ts';

const FURTHEST_DAYS = 3660;
const MOST_HOURS = 10_000;

/** Refuses a line that the course of its milestone does not allow. */
export function checkMilestoneLine(entry: NewMilestoneLine, situation: Situation): void {
  const { refuse } = situation;
  switch (entry.kind) {
    case 'reset':
      return checkReset(entry, situation);
    case 'missed':
      openMilestone(entry, situation, 'It cannot be closed as missed.');
      if (entry.reason === 'blocker' && entry.blockerType === null) {
        refuse('blockerType', 'Say what kind of blocker it was.');
      }
      return;
    case 'cancelled':
      openMilestone(entry, situation, 'It cannot be cancelled.');
      return refuseBlank('reason', entry.reason, 'Say why the milestone is no longer wanted.', refuse);
    case 'review':
      return checkReview(entry, situation);
    case 'celebration':
      if (milestoneOf(entry, situation)?.status !== 'achieved') {
        refuse('milestoneKey', 'Only an achieved milestone can be celebrated.');
      }
      return;
    case 'work_logged':
      return checkWork(entry.hours, milestoneOf(entry, situation)?.status, situation);
    case 'blocker_raised':
      if (entry.milestoneKey !== null) openMilestone(entry, situation, 'Nothing can hold it up any more.');
      return refuseBlank('title', entry.title, 'Say what holds things up.', refuse);
    case 'blocker_cleared':
      return checkCleared(entry, situation);
  }
}

type About = Pick<NewMilestoneLine, 'milestoneKey'>;

function milestoneOf({ milestoneKey }: About, { core }: Situation): MilestoneSummary | undefined {
  return core().plan.milestones.find(({ milestone }) => milestone.key === milestoneKey);
}

/** Ends the request unless work on the milestone goes on. */
function openMilestone(entry: About, situation: Situation, so: string): MilestoneSummary {
  const summary = milestoneOf(entry, situation);
  if (summary === undefined) return situation.refuse('milestoneKey', 'This company has no such milestone.');
  if (!isOpen(summary.status)) situation.refuse('milestoneKey', `${CLOSED[summary.status]} ${so}`);
  return summary;
}

const CLOSED: Readonly<Record<MilestoneStatus, string>> = {
  cancelled: 'The milestone was cancelled.',
  achieved: 'The milestone was achieved.',
  missed: 'The milestone was closed as missed.',
  delayed: '',
  in_progress: '',
  not_started: '',
};

function checkReset(entry: NewReset, situation: Situation): void {
  const { core, refuse, today } = situation;
  const { newTargetDate } = entry;
  const { targetDate } = openMilestone(entry, situation, 'Its date cannot be moved.');
  refuseBlank('reason', entry.reason, 'Say why the date is moved.', refuse);
  if (!isCalendarDate(newTargetDate)) {
    refuse('newTargetDate', 'Write the date as YYYY-MM-DD, for example 2026-10-12.');
  }
  if (newTargetDate === targetDate) {
    refuse('newTargetDate', `The target date is ${targetDate} already; choose another one.`);
  }
  if (newTargetDate < today) {
    refuse('newTargetDate', `The new target date has passed; the earliest possible one is today, ${today}.`);
  }
  if (newTargetDate > addDays(today, FURTHEST_DAYS)) {
    refuse('newTargetDate', 'The new target date is more than ten years away.');
  }
  const moves = linesOfKindAbout(core().ledger, 'reset', 'milestoneKey', entry.milestoneKey);
  refuseBefore(moves.at(-1)?.on, entry.on, 'on which the date was moved last', refuse);
}

function checkReview(entry: NewReview, { core, refuse }: Situation): void {
  const { plan, ledger } = core();
  const review = reviewsOf(plan.milestones, ledger).find((one) => one.milestoneKey === entry.milestoneKey);
  if (review === undefined) {
    return refuse('milestoneKey', 'A milestone is reviewed once it is achieved or closed as missed.');
  }
  refuseBefore(review.since, entry.on, 'of the outcome that is reviewed', refuse);
  const questions: readonly string[] = REVIEW_QUESTIONS[review.outcome];
  const unknown = Object.keys(entry.answers).find((question) => !questions.includes(question));
  if (unknown !== undefined) {
    refuse('answers', `The questions of this review are ${questions.join(', ')}.`);
  }
  if (Object.values(entry.answers).every((answer) => answer.trim() === '')) {
    refuse('answers', 'Answer at least one question.');
  }
}

function checkWork(hours: number | null, status: MilestoneStatus | undefined, { refuse }: Situation): void {
  if (status === 'cancelled') refuse('milestoneKey', `${CLOSED.cancelled} No work is done on it.`);
  if (hours !== null && !(hours > 0 && hours <= MOST_HOURS)) {
    refuse('hours', `The hours have to be above 0 and at most ${MOST_HOURS}.`);
  }
}

function checkCleared({ blockerKey, on }: NewBlockerCleared, { core, loaded, refuse }: Situation): void {
  const { ledger } = core();
  const open = openBlockers(ledger, loaded.settings.milestones).find(
    ({ blocker }) => blocker.entryKey === blockerKey,
  );
  if (open === undefined) {
    return refuse('blockerKey', 'This company has no such open blocker; it may have been cleared. Reload.');
  }
  refuseBefore(open.blocker.raisedOn, on, 'on which the blocker was raised', refuse);
}
