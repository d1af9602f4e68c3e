import { type Fix, leverDraft } from '../../src/domain/fix.ts';
import { leversOf, type Simulation, weighFixes } from '../../src/domain/levers.ts';
import type { ReadinessDraft } from '../../src/domain/readiness-inputs.ts';
import { readinessShares } from '../../src/domain/readiness-items.ts';
import { readinessPath } from '../../src/domain/readiness-path.ts';
import { assessReadiness, readinessStanding } from '../../src/domain/readiness.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import type { LeverKind } from '../../src/domain/summary.ts';
import { anOpenObjection, readinessSettings, someReadinessInputs } from '../builders/index.ts';

/** Only proved value counts, so that a point of the score is a hundredth of twice the cost. */
const ONLY_VALUE: Settings = readinessSettings({
  weights: {
    milestone_health: 0,
    proved_value: 100,
    proof: 0,
    sponsor: 0,
    engagement: 0,
    objections: 0,
    runway: 0,
  },
});
const RUN_RATE_OF_A_POINT = 160_000;

function simulationAt(score: number, overrides: Parameters<typeof someReadinessInputs>[0] = {}): Simulation {
  const inputs = someReadinessInputs({ provedRunRate: score * RUN_RATE_OF_A_POINT, ...overrides });
  return {
    inputs,
    shares: readinessShares(inputs, ONLY_VALUE.readiness),
    settings: ONLY_VALUE,
    now: assessReadiness(inputs, ONLY_VALUE),
    daysUntilRenewal: 100,
    healthAfter: () => {
      throw new Error('No milestone is repaired here.');
    },
  };
}

interface Details {
  readonly days?: number;
  readonly lateDays?: number;
  readonly group?: string;
  readonly kind?: LeverKind;
}

function fixThat(metricKey: string, amend: (draft: ReadinessDraft) => void, details: Details = {}): Fix {
  const { group = metricKey, kind = 'confirm_value', ...taken } = details;
  return { group, amend, lever: leverDraft(kind, 'proved_value', { metricKey, ...taken }) };
}

/** A fix that wins so many points. */
const wins = (metricKey: string, points: number, details: Details = {}) =>
  fixThat(
    metricKey,
    (draft) => {
      draft.provedRunRate += points * RUN_RATE_OF_A_POINT;
    },
    details,
  );

/** A fix after which the score is at least this. */
const lifts = (metricKey: string, score: number, details: Details = {}) =>
  fixThat(
    metricKey,
    (draft) => {
      draft.provedRunRate = Math.max(draft.provedRunRate, score * RUN_RATE_OF_A_POINT);
    },
    details,
  );

function wayFrom(score: number, fixes: readonly Fix[]) {
  const simulation = simulationAt(score);
  const path = readinessPath(weighFixes(fixes, simulation), simulation);
  return path && { ...path, levers: path.levers.map(({ metricKey }) => metricKey) };
}

/** The way whatever the order of the fixes; what they bring or take differs from one to the next. */
function wayInAnyOrder(score: number, fixes: readonly Fix[]) {
  const orders = fixes.map((_, place) => [...fixes.slice(place), ...fixes.slice(0, place)]);
  const ways = [...orders, ...orders.map((order) => [...order].reverse())].map(
    (order) => wayFrom(score, order)?.levers,
  );
  expect(new Set(ways.map((levers) => levers?.join())).size).toBe(1);
  return ways[0];
}

describe('the way to the next band', () => {
  it('is one fix where one is enough, however long it takes', () => {
    const fixes = [wins('a', 6), wins('b', 5), wins('c', 11, { days: 30 })];
    expect(wayInAnyOrder(70, fixes)).toEqual(['c']);
    expect(wayFrom(70, fixes)).toEqual({
      band: 'commit',
      from: 70,
      to: 81,
      levers: ['c'],
      reachesBand: true,
    });
  });

  it('takes the fewest days of those with as many fixes, then most points', () => {
    const slow = wins('b', 9, { days: 9 });
    expect(wayInAnyOrder(70, [wins('a', 6, { days: 2 }), slow, wins('c', 6, { days: 5 })])).toEqual([
      'a',
      'c',
    ]);
    const days = 3;
    expect(
      wayInAnyOrder(70, [wins('a', 6, { days }), wins('b', 7, { days }), wins('c', 8, { days })]),
    ).toEqual(['c', 'b']);
  });

  it('is the first of those that are equally good', () => {
    expect(wayFrom(70, [wins('a', 11), wins('b', 11)])?.levers).toEqual(['a']);
  });

  it('takes four quick fixes before four that win more', () => {
    const quick = [wins('b', 6), wins('c', 5), wins('d', 4), wins('e', 3)];
    expect(wayInAnyOrder(62, [wins('a', 6.4, { days: 9 }), ...quick])).toEqual(['b', 'c', 'd', 'e']);
  });

  it('takes of proof first what wins most, whatever the order', () => {
    const group = 'proof';
    const fixes = [wins('small', 2, { group }), wins('large', 9, { group }), wins('other', 3)];
    expect(wayInAnyOrder(70, fixes)).toEqual(['large', 'other']);
  });

  it('takes of any other group the first one first', () => {
    const group = 'objections';
    const fixes = [wins('first', 2, { group }), wins('second', 9, { group }), wins('other', 3)];
    expect(wayFrom(70, fixes)?.levers).toEqual(['second', 'first']);
  });
});

describe('a way that does not reach the next band', () => {
  it('has no fix without which it would get as far, the least valuable left out first', () => {
    expect(wayFrom(70, [wins('a', 4), wins('nothing', 0)])).toMatchObject({
      levers: ['a'],
      to: 74,
      reachesBand: false,
    });
    const [late, other] = [lifts('late', 75, { lateDays: 3 }), lifts('other', 75)];
    expect(wayInAnyOrder(70, [late, other])).toEqual(['late']);
    expect(wayInAnyOrder(70, [lifts('a', 75), lifts('b', 73)])).toEqual(['a']);
  });

  it('is none where nothing wins anything, or nothing can be done in time', () => {
    expect(wayFrom(70, [])).toBeNull();
    expect(wayFrom(70, [wins('nothing', 0)])).toBeNull();
    expect(wayFrom(70, [wins('late', 20, { days: 101 })])).toBeNull();
    expect(wayFrom(70, [wins('in time', 20, { days: 100 })])?.levers).toEqual(['in time']);
  });
});

describe('what a lever is worth', () => {
  const gainAt = (simulation: Simulation, fix: Fix) => weighFixes([fix], simulation)[0]?.shown.gain;

  it('is unknown without a score, and where it depends on the answer', () => {
    const answered = fixThat('a', (draft) => {
      draft.annualCost = 80_000_00;
    });
    expect(gainAt(simulationAt(70, { annualCost: null }), answered)).toBeNull();
    expect(gainAt(simulationAt(70), wins('a', 5))).toBe(5);
    for (const kind of ['set_start_date', 'set_renewal_date', 'set_annual_cost'] as const)
      expect(gainAt(simulationAt(70), wins('a', 5, { kind }))).toBeNull();
  });

  it('is worth showing from half a point on, or where it lifts the band', () => {
    const shown = (score: number, points: number) => {
      const simulation = simulationAt(score);
      return leversOf(weighFixes([wins('a', points)], simulation), simulation.now).length;
    };
    expect([shown(75, 0.2), shown(75, 0.5), shown(79.4, 0.2)]).toEqual([0, 1, 1]);
  });
});

describe('the limits of a band', () => {
  it('are counted', () => {
    const countOf = (overrides: Parameters<typeof someReadinessInputs>[0]) =>
      readinessStanding(someReadinessInputs(overrides), DEFAULT_SETTINGS).capCount;
    expect(countOf({})).toBe(0);
    expect(countOf({ health: 'red' })).toBe(1);
    expect(countOf({ health: 'red', objections: [anOpenObjection({ severity: 'major' })] })).toBe(2);
  });
});
