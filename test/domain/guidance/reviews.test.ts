import { summariseGuidance } from '../../../src/domain/guidance/guidance.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import {
  aCancellation,
  aCore,
  aMeasurement,
  aMilestone,
  aMissedLine,
  aReview,
} from '../../builders/index.ts';

const about = { milestoneKey: 'milestone-a' } as const;
const reached = aMeasurement({ ...about, on: '2026-03-10', value: 9 });
const missed = aMissedLine({ ...about, on: '2026-07-10' });

const guidanceOf = (entries: readonly LedgerEntry[], today = '2026-08-01') =>
  summariseGuidance(aCore({ milestones: [aMilestone()], entries }, today));

describe('the look back on a milestone', () => {
  it('asks what went well after it was achieved', () => {
    expect(guidanceOf([reached])).toMatchObject({
      reviews: [
        {
          outcome: 'achieved',
          since: '2026-03-10',
          answered: [],
          open: ['wentWell', 'accelerated', 'howToRepeat'],
        },
      ],
      reviewsMissing: ['milestone-a'],
    });
  });

  it('asks what went wrong after it was missed, and takes answers of several lines together', () => {
    const first = aReview({
      ...about,
      on: '2026-07-12',
      answers: { wentWrong: 'The gate was rebuilt', learned: ' ' },
    });
    const second = aReview({ ...about, on: '2026-07-20', answers: { learned: 'Ask early' } });
    const [review] = guidanceOf([missed, first, second]).reviews;
    expect(review).toMatchObject({
      outcome: 'missed',
      since: '2026-07-10',
      answered: ['wentWrong', 'learned'],
      open: ['warningSigns', 'prevention'],
      entryKeys: [first.key, second.key],
    });
  });

  it('is over when every question is answered', () => {
    const answers = { wentWell: 'a', accelerated: 'b', howToRepeat: 'c' };
    expect(guidanceOf([reached, aReview({ ...about, on: '2026-03-10', answers })]).reviewsMissing).toEqual(
      [],
    );
  });

  it('does not count what was said before the outcome or about another milestone', () => {
    const answers = { wentWell: 'a', accelerated: 'b', howToRepeat: 'c' };
    const before = aReview({ ...about, on: '2026-03-09', answers });
    const other = aReview({ milestoneKey: 'milestone-b', on: '2026-03-20', answers });
    expect(guidanceOf([reached, before, other]).reviewsMissing).toEqual(['milestone-a']);
  });

  it('asks about success once a missed milestone is reached after all', () => {
    const late = aMeasurement({ ...about, on: '2026-07-20', value: 9 });
    expect(guidanceOf([missed, late]).reviews).toMatchObject([{ outcome: 'achieved', since: '2026-07-20' }]);
  });

  it('asks nothing while a milestone is open or after it was cancelled', () => {
    expect(guidanceOf([], '2026-03-01').reviews).toEqual([]);
    expect(guidanceOf([reached, aCancellation({ ...about, on: '2026-03-12' })]).reviews).toEqual([]);
    expect(guidanceOf([missed, aCancellation({ ...about, on: '2026-07-12' })]).reviews).toEqual([]);
  });
});
