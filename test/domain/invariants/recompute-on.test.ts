import fc from 'fast-check';
import { anyFacts } from '../../builders/random-facts.ts';
import { surprises } from '../day-by-day.ts';

describe('day after day, the day on which results have to be computed again', () => {
  it('never leaves out a change, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('2026-02-01', '2026-06-15', '2026-11-20'), (facts, from) => {
        expect(surprises(facts, from, 75).missed).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
