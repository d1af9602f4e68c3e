import fc from 'fast-check';
import { addDays, daysBetween, type CalendarDate } from '../../src/domain/calendar.ts';
import { summariseCore } from '../../src/domain/core.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import { recomputeOn } from '../../src/domain/recompute-on.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { storedResults } from '../../src/domain/stored-results.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { sumTiers, totalOf } from '../../src/domain/tiers.ts';
import {
  aCompany,
  aDeal,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  someFacts,
} from '../builders/index.ts';
import { hostileFacts } from '../builders/hostile-facts.ts';

const anyToday = fc.constantFrom('2025-01-01', '2026-02-28', '2026-06-15', '2027-12-31', '2028-02-29');
const summariseOn = (facts: CompanyFacts, today: CalendarDate) => summarise(facts, DEFAULT_SETTINGS, today);

/** Where in a result there is a number that no screen can show, or something that JSON would lose, as paths. */
function unshowable(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path} = ${value}`];
  }
  if (value === undefined) return [`${path} is left open`];
  if (Array.isArray(value)) return value.flatMap((one, index) => unshowable(one, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => unshowable(inner, `${path}.${name}`));
}

/** What the engine works out; what the records say by themselves is the records' own business. */
function computedPart(facts: CompanyFacts, today: CalendarDate) {
  const { ledger, plan, value, ...rest } = summariseOn(facts, today);
  const computed = { ...rest, company: null, ledger: { ...ledger, entries: null } };
  return {
    ...computed,
    plan: { ...plan, milestones: plan.milestones.map((summary) => ({ ...summary, milestone: null })) },
    value: {
      ...value,
      metrics: value.metrics.map((summary) => ({
        ...summary,
        metric: null,
        calculation: summary.calculation && { ...summary.calculation, inputs: null },
      })),
    },
  };
}

const problemsOf = (facts: CompanyFacts, today = '2026-06-15') =>
  summariseOn(facts, today).value.problems.map(({ code, input }) => [code, input]);

describe('any data that a CRM can hold', () => {
  it('gives numbers that can be shown, and never an error', () => {
    fc.assert(
      fc.property(hostileFacts, anyToday, (facts, today) => {
        expect(unshowable(computedPart(facts, today))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same result in whatever order it is read', () => {
    fc.assert(
      fc.property(hostileFacts, anyToday, (facts, today) => {
        const reversed: CompanyFacts = {
          ...facts,
          milestones: [...facts.milestones].reverse(),
          metrics: [...facts.metrics].reverse(),
          entries: [...facts.entries].reverse(),
          deals: [...facts.deals].reverse(),
        };
        expect(summariseOn(reversed, today)).toEqual(summariseOn(facts, today));
      }),
      { numRuns: 100 },
    );
  });

  it('changes no stored result before the day that was announced', () => {
    fc.assert(
      fc.property(
        hostileFacts,
        anyToday,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (facts, today, share) => {
          const core = summariseCore(facts, DEFAULT_SETTINGS, today);
          const lastDay = addDays(recomputeOn(core) ?? addDays(today, 3_000), -1);
          const day = addDays(today, Math.round(share * daysBetween(today, lastDay)));
          expect(storedResults(summariseCore(facts, DEFAULT_SETTINGS, day))).toBe(storedResults(core));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('parts', () => {
  it('of the value add up to its totals, to the cent', () => {
    fc.assert(
      fc.property(hostileFacts, anyToday, (facts, today) => {
        const { value } = summariseOn(facts, today);
        expect(sumTiers(value.metrics.map(({ counted }) => counted))).toEqual(value.runRate);
        expect(sumTiers(value.metrics.map(({ toDate }) => toDate))).toEqual(value.toDate);
        expect(totalOf(sumTiers(value.byCategory))).toBe(totalOf(value.runRate));
        expect(value.runRate.confirmed + value.runRate.evidenced).toBe(value.provedRunRate);
        for (const { tiers, annualMinor } of value.metrics) expect(totalOf(tiers)).toBe(annualMinor ?? 0);
        const { deals, annualMinor, source } = value.cost;
        const dealsMinor = deals.reduce((total, deal) => total + deal.annualMinor, 0);
        if (source === 'deals' && annualMinor !== null) expect(dealsMinor).toBe(annualMinor);
      }),
      { numRuns: 300 },
    );
  });

  it('of the plan add up to its counts', () => {
    fc.assert(
      fc.property(hostileFacts, anyToday, (facts, today) => {
        const { counts, phases, milestones } = summariseOn(facts, today).plan;
        const { total, achieved, running, awaitingConfirmation, notStarted, missed, cancelled } = counts;
        expect(achieved + running + awaitingConfirmation + notStarted + missed).toBe(total);
        expect(total + cancelled).toBe(milestones.length);
        expect(phases.reduce((sum, phase) => sum + phase.total, 0)).toBe(total);
        expect(phases.reduce((sum, phase) => sum + phase.achieved, 0)).toBe(achieved);
      }),
      { numRuns: 100 },
    );
  });

  it('of readiness add up to its points as shown, and no result is without a reason', () => {
    fc.assert(
      fc.property(hostileFacts, anyToday, (facts, today) => {
        const { plan, renewal, growth } = summariseOn(facts, today);
        const { items, points } = renewal.readiness;
        const tenths = items.reduce((sum, item) => sum + Math.round((item.points ?? 0) * 10), 0);
        expect(tenths / 10).toBe(points);
        expect(plan.reasons.length).toBeGreaterThan(0);
        for (const item of items) expect(item.reasons.length).toBeGreaterThan(0);
        expect(growth.expansion.conditions).toHaveLength(6);
        expect(growth.advocacy.conditions).toHaveLength(6);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a number too large to be right', () => {
  const about = { metricKey: 'metric-a' };
  const evidence = anEvidence(about);

  it('is refused by name, and counts nothing', () => {
    const metric = aMetric({ inputs: { hoursBefore: 40, hourlyRate: 75e18, periodsPerYear: 12 } });
    const facts = someFacts({
      metrics: [metric],
      entries: [aMeasurement({ ...about, value: 10 }), evidence],
    });
    expect(problemsOf(facts)).toEqual([['number_too_large', 'hourlyRate']]);
    expect(summariseOn(facts, '2026-06-15').value.provedRunRate).toBe(0);
  });

  it('is refused among the tools of a list', () => {
    const tools = { calculator: 'tool_consolidation', measuredInputs: [] } as const;
    const facts = (toolCosts: readonly number[]) =>
      someFacts({ metrics: [aMetric({ ...tools, inputs: { toolCosts } })] });
    expect(problemsOf(facts([1, 1e300]))).toEqual([['number_too_large', 'toolCosts']]);
    expect(problemsOf(facts([1, 2]))).toEqual([]);
  });

  it('makes a cost unknown', () => {
    const costOf = (facts: Partial<CompanyFacts>) => summariseOn(someFacts(facts), '2026-06-15').value.cost;
    const unknown = { annualMinor: null, reason: 'cost_unknown' };
    expect(costOf({ company: aCompany({ annualCostMinor: 1e16 }) })).toMatchObject(unknown);
    const noFigure = aCompany({ annualCostMinor: null });
    expect(costOf({ company: noFigure, deals: [aDeal({ amountMinor: 1e16 })] })).toMatchObject(unknown);
    expect(costOf({ company: noFigure, deals: [aDeal({ amountMinor: 1e15 })] }).annualMinor).toBe(1e15);
  });

  it('leaves progress, change and pace unknown', () => {
    const milestone = aMilestone({ baseline: -Number.MAX_VALUE, target: 5e-324 });
    const entries = [
      aMeasurement({ milestoneKey: 'milestone-a', on: '2026-05-01', value: Number.MAX_VALUE }),
    ];
    const [summary] = summariseOn(someFacts({ milestones: [milestone], entries }), '2026-06-15').plan
      .milestones;
    expect(summary).toMatchObject({ change: null, improvement: null, pace: null });
  });
});

describe('an input of another kind', () => {
  it('is missing: a list where one number belongs, and one number where a list belongs', () => {
    const single = aMetric({
      calculator: 'stated',
      inputs: { amount: [1, 2], basis: 'x' },
      measuredInputs: [],
    });
    expect(problemsOf(someFacts({ metrics: [single] }))).toEqual([['missing_input', 'amount']]);
    const list = aMetric({
      calculator: 'tool_consolidation',
      inputs: { toolCosts: 500 },
      measuredInputs: [],
    });
    expect(problemsOf(someFacts({ metrics: [list] }))).toEqual([['missing_input', 'toolCosts']]);
  });
});
