import fc from 'fast-check';
import { type Core, inCanonicalOrder, summariseCore } from '../../../src/domain/core.ts';
import type { CompanyFacts } from '../../../src/domain/facts.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import { type Assessment, assessReadiness, bandRank } from '../../../src/domain/readiness.ts';
import { summariseRenewal } from '../../../src/domain/renewal.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { deedsOf } from '../../builders/lever-deeds.ts';
import { PLAUSIBLE_TODAY } from '../../builders/plausible-days.ts';
import { plausibleFacts } from '../../builders/plausible-facts.ts';

/**
 * Without what moves by itself when something else is put right: benefits of a shared pool, and milestones that
 * follow the proved run rate.
 */
const anyCompany = plausibleFacts
  .map((facts) => ({
    ...facts,
    milestones: facts.milestones.filter(({ source }) => source.kind === 'manual'),
    metrics: facts.metrics.map((metric) => ({ ...metric, benefitPool: null })),
  }))
  .filter(({ milestones }) => milestones.length > 0);

/** Where results are what counts, the first proof of anything opens the question what became of those that are due. */
const isUnasked = ({ inputs }: Core): boolean => inputs.outcomes !== null && !inputs.anythingProved;

const coreOf = (facts: CompanyFacts): Core =>
  summariseCore(inCanonicalOrder(facts), DEFAULT_SETTINGS, PLAUSIBLE_TODAY);

function assessedWith(core: Core, lines: readonly LedgerEntry[]): Assessment {
  const after = coreOf({ ...core.facts, entries: [...core.facts.entries, ...lines] });
  return assessReadiness(after.inputs, DEFAULT_SETTINGS);
}

/** A word of the customer is a contact as well, and reaching a target may win more than being on pace. */
const MAY_WIN_MORE = ['confirmation', 'dispute_resolved', 'measurement'];

describe('doing what a lever says', () => {
  it('gains what it promised, and no more where nothing else comes with it', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const core = coreOf(facts);
        fc.pre(!isUnasked(core));
        const { levers, score } = summariseRenewal(core).readiness;
        for (const lever of levers) {
          const deeds = deedsOf(lever, core);
          if (deeds.length === 0 || lever.gain === null || score === null) continue;
          const gained = Math.max(...deeds.map((lines) => (assessedWith(core, lines).score ?? 0) - score));
          expect([lever.kind, Math.max(0, lever.gain - gained)]).toEqual([lever.kind, 0]);
          const mayWinMore = deeds.flat().some(({ kind }) => MAY_WIN_MORE.includes(kind));
          if (!mayWinMore) expect([lever.kind, gained]).toEqual([lever.kind, lever.gain]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reaches the band that the shortest way promises, when all of it is done', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const core = coreOf(facts);
        const { path } = summariseRenewal(core).readiness;
        const deeds = path?.levers.map((lever) => deedsOf(lever, core)) ?? [];
        fc.pre(!isUnasked(core) && path !== null && deeds.every((ways) => ways.length > 0));
        const ways = [deeds.flatMap((list) => list[0] ?? []), deeds.flatMap((list) => list.at(-1) ?? [])];
        const after = ways.map((lines) => assessedWith(core, lines));
        expect(Math.max(...after.map(({ score }) => score ?? 0))).toBeGreaterThanOrEqual(path.to);
        if (!path.reachesBand) return;
        const ranks = after.map(({ band }) => bandRank(band) ?? 0);
        expect(Math.max(...ranks)).toBeGreaterThanOrEqual(bandRank(path.band) ?? 0);
      }),
      { numRuns: 150 },
    );
  });
});
