import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar.ts';
import { type Core, inCanonicalOrder, summariseCore } from '../../../src/domain/core.ts';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { improvements } from '../../builders/improvements.ts';
import { aCancellation, aMissedLine, aReset } from '../../builders/index.ts';
import { daysAgo, PLAUSIBLE_TODAY } from '../../builders/plausible-days.ts';
import { plausibleFacts } from '../../builders/plausible-facts.ts';

const coreOn = (facts: CompanyFacts, today: string): Core =>
  summariseCore(inCanonicalOrder(facts), DEFAULT_SETTINGS, today);

/** What a person adds today, after everything that was recorded before. */
const today = (key: string) => ({ key, on: PLAUSIBLE_TODAY, recordedAt: `${PLAUSIBLE_TODAY}T23:00:00.000Z` });

/** The line that a person writes; null where there is nothing to write, as there is no date to move. */
type Paperwork = (core: Core, milestoneKey: string, key: string) => LedgerEntry | null;

const close: Paperwork = (_core, milestoneKey, key) => aMissedLine({ ...today(key), milestoneKey });
const cancel: Paperwork = (_core, milestoneKey, key) => aCancellation({ ...today(key), milestoneKey });
const moveBy =
  (days: number): Paperwork =>
  (core, milestoneKey, key) => {
    const summary = core.plan.milestones.find(({ milestone }) => milestone.key === milestoneKey);
    const previousTargetDate = summary?.targetDate;
    if (!previousTargetDate) return null;
    const newTargetDate = addDays(previousTargetDate, days);
    return aReset({ ...today(key), milestoneKey, previousTargetDate, newTargetDate });
  };

const anyMove = fc.integer({ min: -60, max: 200 }).map(moveBy);

/** The company with the lines written one after the other. */
function written(before: Core, papers: readonly Paperwork[], places: readonly number[]): Core {
  return papers.reduce((core, paper, index) => {
    const place = (places[index] ?? 0) % core.facts.milestones.length;
    const line = paper(core, core.facts.milestones[place]?.key ?? '', `paper-${index}`);
    return line === null
      ? core
      : coreOn({ ...core.facts, entries: [...core.facts.entries, line] }, PLAUSIBLE_TODAY);
  }, before);
}

const anyPlaces = fc.array(fc.nat(4), { minLength: 4, maxLength: 4 });

describe('paperwork never improves a result:', () => {
  const never = (paper: fc.Arbitrary<readonly Paperwork[]>) => {
    fc.assert(
      fc.property(plausibleFacts, paper, anyPlaces, (facts, papers, places) => {
        const before = coreOn(facts, PLAUSIBLE_TODAY);
        expect(improvements(before, written(before, papers, places))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  };

  it('closing a milestone as missed', () => never(fc.constant([close])));
  it('cancelling one', () => never(fc.constant([cancel])));
  it('moving its date', () => never(anyMove.map((move) => [move])));
  it('any of it, one after the other', () =>
    never(
      fc.array(fc.oneof(fc.constant(close), fc.constant(cancel), anyMove), { minLength: 2, maxLength: 4 }),
    ));
});

describe('a move', () => {
  it('never alters the original date of any milestone', () => {
    fc.assert(
      fc.property(
        plausibleFacts,
        fc.array(anyMove, { minLength: 1, maxLength: 3 }),
        anyPlaces,
        (facts, moves, places) => {
          const originals = ({ plan }: Core) =>
            plan.milestones
              .map(({ milestone, originalTargetDate }) => [milestone.key, originalTargetDate])
              .sort();
          const before = coreOn(facts, PLAUSIBLE_TODAY);
          expect(originals(written(before, moves, places))).toEqual(originals(before));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Where results are the value, one that was achieved before its day counts from that day on. */
function isResultDueBetween(before: Core, after: Core): boolean {
  const known = new Set(before.inputs.outcomes?.due);
  const now = after.inputs.outcomes;
  return now !== null && now.achieved.some((key) => !known.has(key));
}

/**
 * Without deals, whose terms run out by themselves, and without benefits that share a pool: where one of them is
 * measured no more, the fresher proof of another may take its place.
 */
const judgedByRecords = plausibleFacts
  .filter(({ deals }) => deals.length === 0)
  .map((facts) => ({ ...facts, metrics: facts.metrics.map((metric) => ({ ...metric, benefitPool: null })) }));

describe('not looking never improves a result:', () => {
  it('whatever day comes without a new fact', () => {
    fc.assert(
      fc.property(judgedByRecords, fc.integer({ min: 1, max: 500 }), (facts, days) => {
        const before = coreOn(facts, PLAUSIBLE_TODAY);
        const after = coreOn(facts, daysAgo(-days));
        fc.pre(!isResultDueBetween(before, after));
        expect(improvements(before, after)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
