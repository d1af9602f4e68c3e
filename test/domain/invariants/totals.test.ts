import fc from 'fast-check';
import { inCanonicalOrder, summariseCore } from '../../../src/domain/core.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import type { TierAmounts } from '../../../src/domain/summary.ts';
import { provedOf, sumTiers, totalOf } from '../../../src/domain/tiers.ts';
import { hostileFacts } from '../../builders/hostile-facts.ts';
import { PLAUSIBLE_TODAY } from '../../builders/plausible-days.ts';
import { plausibleFacts } from '../../builders/plausible-facts.ts';

const anyCompany = fc.oneof(plausibleFacts, hostileFacts);

const valueOf = (facts: Parameters<typeof inCanonicalOrder>[0]) =>
  summariseCore(inCanonicalOrder(facts), DEFAULT_SETTINGS, PLAUSIBLE_TODAY).value;

const tiersOnly = ({ confirmed, evidenced, claimed }: TierAmounts): TierAmounts => ({
  confirmed,
  evidenced,
  claimed,
});

describe('what is shown as parts adds up to the total beside it, to the cent:', () => {
  it('metrics, categories and kinds of money to the annual value, tier by tier', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const { runRate, provedRunRate, metrics, byCategory, byMoneyKind } = valueOf(facts);
        expect(sumTiers(metrics.map(({ counted }) => counted))).toEqual(runRate);
        expect(sumTiers(byCategory.map(tiersOnly))).toEqual(runRate);
        expect(sumTiers(byMoneyKind.map(tiersOnly))).toEqual(runRate);
        expect(provedOf(runRate)).toBe(provedRunRate);
      }),
      { numRuns: 300 },
    );
  });

  it('tiers to the amount of each metric, and its calculation to the same amount', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        for (const { tiers, annualMinor, calculation, metric } of valueOf(facts).metrics) {
          expect(totalOf(tiers)).toBe(annualMinor ?? 0);
          const isConverted = metric.currency !== null && metric.currency !== facts.company.currency;
          if (annualMinor !== null && !isConverted) expect(calculation?.annualMinor).toBe(annualMinor);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('metrics to the value to date, and that to the point of today on the line over time', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const { toDate, provedToDate, metrics, overTime } = valueOf(facts);
        expect(sumTiers(metrics.map((metric) => metric.toDate))).toEqual(toDate);
        expect(provedOf(toDate)).toBe(provedToDate);
        const today = overTime.filter(({ on }) => on === PLAUSIBLE_TODAY);
        for (const { proved, atTodaysRate } of today) {
          expect(proved).toBe(provedToDate);
          expect(atTodaysRate).toBe(provedToDate);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('deals to the annual cost', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const { source, deals, annualMinor } = valueOf(facts).cost;
        const ofDeals = deals.reduce((total, deal) => total + deal.annualMinor, 0);
        if (source === 'deals' && annualMinor !== null) expect(ofDeals).toBe(annualMinor);
        else if (source !== 'deals') expect(deals).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('statuses and phases to the counts of the plan', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const { counts, phases, milestones } = summariseCore(
          inCanonicalOrder(facts),
          DEFAULT_SETTINGS,
          PLAUSIBLE_TODAY,
        ).plan;
        const { total, achieved, running, awaitingConfirmation, notStarted, missed, cancelled } = counts;
        expect(achieved + running + awaitingConfirmation + notStarted + missed).toBe(total);
        expect(total + cancelled).toBe(milestones.length);
        expect(phases.flatMap(({ milestoneKeys }) => milestoneKeys)).toHaveLength(milestones.length);
        expect(phases.reduce((sum, phase) => sum + phase.total, 0)).toBe(total);
        expect(phases.reduce((sum, phase) => sum + phase.achieved, 0)).toBe(achieved);
      }),
      { numRuns: 200 },
    );
  });

  it('points of the items to the points of readiness, and weights to the weights', () => {
    fc.assert(
      fc.property(anyCompany, (facts) => {
        const { items, points, knownWeight, applicableWeight } = summarise(
          facts,
          DEFAULT_SETTINGS,
          PLAUSIBLE_TODAY,
        ).renewal.readiness;
        const tenths = items.reduce((sum, item) => sum + Math.round((item.points ?? 0) * 10), 0);
        expect(tenths / 10).toBe(points);
        const weightOf = (isIn: (state: string) => boolean) =>
          items.reduce((sum, { weight, state }) => sum + (isIn(state) ? weight : 0), 0);
        expect(weightOf((state) => state === 'known')).toBe(knownWeight);
        expect(weightOf((state) => state !== 'not_applicable')).toBe(applicableWeight);
      }),
      { numRuns: 60 },
    );
  });
});
