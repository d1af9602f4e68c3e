import { halvorsenFacts } from '../builders/worked-example.ts';
import { surprises } from './day-by-day.ts';

describe('day after day of the example customer, the day on which results have to be computed again', () => {
  it('is announced before every change, and besides only for days of lines, from the start past the renewal', () => {
    const facts = halvorsenFacts();
    const { missed, needless } = surprises(facts, '2026-01-18', 400);
    const daysOfLines = facts.entries.map(({ on }) => on);
    expect(missed).toEqual([]);
    expect(needless.filter((day) => !daysOfLines.includes(day))).toEqual([]);
    expect(needless.length).toBeLessThanOrEqual(3);
  });
});
