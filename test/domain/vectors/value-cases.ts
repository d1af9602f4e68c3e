import type {
  PaybackQuestion,
  PooledAmount,
  ProofQuestion,
  RealizedQuestion,
  RoiQuestion,
} from '../../../src/domain/index.ts';
import type { Case } from './case.ts';

/** Worked cases of value, proof and return; money in major units. */
export interface PresentValueQuestion {
  readonly discountRate: number;
  readonly costs: readonly number[];
  readonly benefits: readonly number[];
}
type Numbers = Readonly<Record<string, number | null>>;

export const REALIZED_CASES: readonly Case<RealizedQuestion, Numbers>[] = [
  {
    name: 'three measurements in a year',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-03-01',
      measurements: [
        { on: '2026-03-01', value: 25 },
        { on: '2026-06-01', value: 12 },
        { on: '2026-12-01', value: 8 },
      ],
      today: '2027-01-01',
    },
    expected: { realized: 18483.287671232876, runRate: 28800 },
  },
  {
    name: 'one quarter of it',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-03-01',
      measurements: [
        { on: '2026-03-01', value: 25 },
        { on: '2026-06-01', value: 12 },
        { on: '2026-12-01', value: 8 },
      ],
      from: '2026-07-01',
      today: '2026-10-01',
    },
    expected: { realized: 6351.780821917808, runRate: 25200 },
  },
  {
    name: 'in effect before it was measured',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-01-01',
      measurements: [{ on: '2026-03-01', value: 25 }],
      today: '2026-04-01',
    },
    expected: { realized: 1146.5753424657535, runRate: 13500 },
  },
  {
    name: 'measured before it took effect',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-03-15',
      measurements: [{ on: '2026-03-01', value: 25 }],
      today: '2026-04-01',
    },
    expected: { realized: 628.7671232876712, runRate: 13500 },
  },
  {
    name: 'measured today',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-03-01',
      measurements: [{ on: '2026-03-01', value: 25 }],
      today: '2026-03-01',
    },
    expected: { realized: 0, runRate: 13500 },
  },
  {
    name: 'measurement of a day to come',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-03-01',
      measurements: [
        { on: '2026-03-01', value: 25 },
        { on: '2026-05-01', value: 8 },
      ],
      today: '2026-04-01',
    },
    expected: { realized: 1146.5753424657535, runRate: 13500 },
  },
  {
    name: 'gain that turns into a loss',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-03-01',
      measurements: [
        { on: '2026-03-01', value: 25 },
        { on: '2026-06-01', value: 46 },
      ],
      today: '2026-07-01',
    },
    expected: { realized: 2958.904109589041, runRate: -5400 },
  },
  {
    name: 'leap February',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2028-02-01',
      measurements: [{ on: '2028-02-01', value: 25 }],
      today: '2028-03-01',
    },
    expected: { realized: 1072.6027397260275, runRate: 13500 },
  },
  {
    name: 'measurement taken back',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-01-01',
      measurements: [
        { on: '2026-01-01', value: 25, key: 'm1' },
        { on: '2026-02-01', value: 2, key: 'm2' },
      ],
      reversals: [{ reverses: 'm2' }],
      today: '2026-04-01',
    },
    expected: { realized: 3328.7671232876714, runRate: 13500 },
  },
  {
    name: 'one measurement a year ago',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-01-01',
      measurements: [{ on: '2026-01-01', value: 10 }],
      today: '2027-01-01',
      carryDays: 180,
    },
    expected: { runRate: 27000, realizedProved: 13315.068493150686, realizedClaimed: 13684.931506849314 },
  },
  {
    name: 'hours beside the money',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-03-01',
      measurements: [
        { on: '2026-03-01', value: 25 },
        { on: '2026-06-01', value: 12 },
        { on: '2026-12-01', value: 8 },
      ],
      today: '2027-01-01',
    },
    expected: { hoursPerYear: 384, hoursSaved: 246.44383561643835 },
  },
  {
    name: 'hourly rate agreed anew',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      inputChanges: [{ on: '2026-07-01', hourlyRate: 60 }],
      effectDate: '2026-01-01',
      measurements: [{ on: '2026-01-01', value: 10 }],
      today: '2027-01-01',
    },
    expected: { realized: 24277.80821917808, runRate: 21600 },
  },
];

export const REALIZED_TIER_CASES: readonly Case<RealizedQuestion, Numbers>[] = [
  {
    name: 'value so far, 60 % confirmed',
    given: {
      calculator: 'time_saving',
      inputs: { hoursBefore: 40, hourlyRate: 75, periodsPerYear: 12 },
      measuredInput: 'hoursAfter',
      effectDate: '2026-03-01',
      measurements: [
        { on: '2026-03-01', value: 25 },
        { on: '2026-06-01', value: 12 },
        { on: '2026-12-01', value: 8 },
      ],
      today: '2027-01-01',
      confirmation: { on: '2026-09-01', share: 0.6, annualThen: 25200 },
    },
    expected: { realized: 18483.287671232876, confirmed: 10906.520547945205, evidenced: 7576.767123287671 },
  },
];

export const TIER_CASES: readonly Case<ProofQuestion, Numbers>[] = [
  {
    name: '60 % confirmed',
    given: { method: true, evidence: 1, annual: 28800, confirmation: { share: 0.6, annualThen: 28800 } },
    expected: { confirmed: 17280, evidenced: 11520, claimed: 0 },
  },
  {
    name: 'grown since it was confirmed',
    given: { method: true, evidence: 1, annual: 27000, confirmation: { share: 1, annualThen: 22500 } },
    expected: { confirmed: 22500, evidenced: 4500, claimed: 0 },
  },
  {
    name: '60 % confirmed and grown since',
    given: { method: true, evidence: 1, annual: 30000, confirmation: { share: 0.6, annualThen: 28800 } },
    expected: { confirmed: 17280, evidenced: 12720, claimed: 0 },
  },
  {
    name: 'confirmed again for more',
    given: {
      method: true,
      evidence: 1,
      annual: 28800,
      confirmations: [
        { on: '2026-05-01', share: 0.6, annualThen: 28800 },
        { on: '2026-06-01', share: 0.8, annualThen: 28800 },
      ],
    },
    expected: { confirmed: 23040, evidenced: 5760, claimed: 0 },
  },
  {
    name: 'open dispute',
    given: {
      method: true,
      evidence: 2,
      annual: 28800,
      confirmation: { share: 1, annualThen: 28800, on: '2026-05-01' },
      dispute: { on: '2026-06-01', open: true },
    },
    expected: { confirmed: 0, evidenced: 0, claimed: 28800 },
  },
  {
    name: 'dispute settled at 75 %',
    given: {
      method: true,
      evidence: 2,
      annual: 28800,
      confirmation: { share: 1, annualThen: 28800, on: '2026-05-01' },
      dispute: { on: '2026-06-01', resolvedOn: '2026-06-20', acceptedShare: 0.75 },
    },
    expected: { confirmed: 21600, evidenced: 7200, claimed: 0 },
  },
  {
    name: 'benchmark nobody agreed to',
    given: {
      method: true,
      evidence: 1,
      annual: 12000,
      baselineMethod: 'industry_benchmark',
      baselineAgreed: false,
    },
    expected: { confirmed: 0, evidenced: 0, claimed: 12000 },
  },
  {
    name: 'confirmation nobody can look up',
    given: {
      method: true,
      evidence: 1,
      annual: 12000,
      confirmation: { share: 1, annualThen: 12000, contact: 'c1', reference: null },
    },
    expected: { confirmed: 0, evidenced: 12000, claimed: 0 },
  },
];

export const OVERLAP_CASES: readonly Case<
  { readonly metrics: readonly PooledAmount[] },
  Partial<Record<'total' | 'confirmed' | 'evidenced' | 'claimed' | 'proved', number>> & {
    readonly counted: Readonly<Record<string, number>>;
  }
>[] = [
  {
    name: 'two of one pool, one alone',
    given: {
      metrics: [
        { key: 'a', pool: 'reporting-hours', annual: 27000, tier: 'confirmed' },
        { key: 'b', pool: 'reporting-hours', annual: 22500, tier: 'evidenced' },
        { key: 'c', pool: null, annual: 5000, tier: 'evidenced' },
      ],
    },
    expected: { counted: { a: 27000, b: 0, c: 5000 }, total: 32000 },
  },
  {
    name: 'smaller amount confirmed',
    given: {
      metrics: [
        { key: 'a', pool: 'reporting-hours', annual: 22500, tier: 'confirmed' },
        { key: 'b', pool: 'reporting-hours', annual: 27000, tier: 'evidenced' },
      ],
    },
    expected: {
      counted: { a: 22500, b: 4500 },
      confirmed: 22500,
      evidenced: 4500,
      claimed: 0,
      total: 27000,
      proved: 27000,
    },
  },
  {
    name: 'agreed shares',
    given: {
      metrics: [
        { key: 'a', pool: 'reporting-hours', annual: 27000, tier: 'confirmed', share: 0.6 },
        { key: 'b', pool: 'reporting-hours', annual: 22500, tier: 'evidenced', share: 0.4 },
      ],
    },
    expected: {
      counted: { a: 16200, b: 9000 },
      confirmed: 16200,
      evidenced: 9000,
      claimed: 0,
      total: 25200,
      proved: 25200,
    },
  },
  {
    name: 'partly confirmed beside wholly confirmed',
    given: {
      metrics: [
        { key: 'a', pool: 'reporting-hours', annual: 30000, confirmedShare: 0.6 },
        { key: 'b', pool: 'reporting-hours', annual: 22500, tier: 'confirmed' },
      ],
    },
    expected: {
      counted: { a: 7500, b: 22500 },
      confirmed: 22500,
      evidenced: 7500,
      claimed: 0,
      total: 30000,
      proved: 30000,
    },
  },
  {
    name: 'loss beside a gain',
    given: {
      metrics: [
        { key: 'a', pool: 'reporting-hours', annual: -1800, tier: 'confirmed' },
        { key: 'b', pool: 'reporting-hours', annual: 27000, tier: 'evidenced' },
      ],
    },
    expected: {
      counted: { a: -1800, b: 27000 },
      confirmed: -1800,
      evidenced: 27000,
      claimed: 0,
      total: 25200,
      proved: 25200,
    },
  },
  {
    name: 'little confirmed of much',
    given: {
      metrics: [
        { key: 'a', pool: 'reporting-hours', annual: 100, tier: 'confirmed' },
        { key: 'b', pool: 'reporting-hours', annual: 27000, tier: 'evidenced' },
      ],
    },
    expected: {
      counted: { a: 100, b: 26900 },
      confirmed: 100,
      evidenced: 26900,
      claimed: 0,
      total: 27000,
      proved: 27000,
    },
  },
  {
    name: 'equal amounts in two pools',
    given: {
      metrics: [
        { key: 'a', pool: 'reporting-hours', annual: 27000, tier: 'confirmed' },
        { key: 'b', pool: 'reporting-hours', annual: 27000, tier: 'evidenced' },
        { key: 'c', pool: 'tool-x', annual: 5000, tier: 'evidenced' },
        { key: 'd', pool: 'tool-x', annual: 5000, tier: 'confirmed' },
      ],
    },
    expected: {
      counted: { a: 27000, b: 0, c: 0, d: 5000 },
      confirmed: 32000,
      evidenced: 0,
      claimed: 0,
      total: 32000,
      proved: 32000,
    },
  },
];

export const ROI_CASES: readonly Case<RoiQuestion, Readonly<Record<string, number | string | null>>>[] = [
  {
    name: 'time and deals against the cost',
    given: { annualValue: 93000, annualCost: 50000 },
    expected: { gross: 1.86, net: 0.86 },
  },
  {
    name: 'revenue and cost savings against the cost',
    given: { annualValue: 142500, annualCost: 50000 },
    expected: { gross: 2.85, net: 1.85 },
  },
  {
    name: 'cost of nothing',
    given: { annualValue: 1000, annualCost: 0 },
    expected: { gross: null, net: null },
  },
  {
    name: 'value lost',
    given: { annualValue: -1800, annualCost: 10000 },
    expected: { gross: -0.18, net: -1.18 },
  },
  {
    name: 'value equal to the cost',
    given: { annualValue: 50000, annualCost: 50000 },
    expected: { gross: 1, net: 0 },
  },
  {
    name: 'cost unknown',
    given: { annualValue: 0, annualCost: null },
    expected: { gross: null, net: null, reason: 'cost_unknown' },
  },
  {
    name: 'value that may not all come true',
    given: { annualValue: 93000, annualCost: 50000, riskAdjustment: 0.15 },
    expected: { adjustedValue: 79050, gross: 1.581, net: 0.581 },
  },
];

export const PRESENT_VALUE_CASES: readonly Case<PresentValueQuestion, Numbers>[] = [
  {
    name: 'three years in today’s money',
    given: {
      discountRate: 0.1,
      costs: [53150, 666715, 636772, 647783],
      benefits: [0, 1606511, 3061331, 4229760],
    },
    expected: { presentCosts: 1672201, presentBenefits: 7168371, npv: 5496170, net: 3.2868 },
    tolerance: 0.0001,
  },
];

export const PAYBACK_CASES: readonly Case<
  PaybackQuestion,
  { readonly payback: string | null; readonly daysFromStart: number | null; readonly reason?: string }
>[] = [
  {
    name: 'within the first year',
    given: { start: '2026-01-01', annualCost: 50000, value: [{ annual: 93000, from: '2026-02-01' }] },
    expected: { payback: '2026-08-17', daysFromStart: 228 },
  },
  {
    name: 'in the third year',
    given: { start: '2026-01-01', annualCost: 60000, value: [{ annual: 66000, from: '2026-04-01' }] },
    expected: { payback: '2028-12-22', daysFromStart: 1086 },
  },
  {
    name: 'never at this rate',
    given: { start: '2026-01-01', annualCost: 50000, value: [{ annual: 40000, from: '2026-01-01' }] },
    expected: { payback: null, daysFromStart: null, reason: 'run_rate_below_cost' },
  },
  {
    name: 'cost unknown',
    given: { start: '2026-01-01', annualCost: null, value: [{ annual: 40000, from: '2026-01-01' }] },
    expected: { payback: null, daysFromStart: null, reason: 'cost_unknown' },
  },
];

export const PROJECTED_CASES: readonly Case<
  { readonly annualAtTarget: number; readonly runRate: number; readonly haircut: number },
  { readonly projected: number }
>[] = [
  {
    name: 'some way to go',
    given: { annualAtTarget: 28800, runRate: 18000, haircut: 0 },
    expected: { projected: 10800 },
  },
  {
    name: 'beyond the target',
    given: { annualAtTarget: 27000, runRate: 28800, haircut: 0 },
    expected: { projected: 0 },
  },
  {
    name: 'from a loss',
    given: { annualAtTarget: 27000, runRate: -1800, haircut: 0 },
    expected: { projected: 28800 },
  },
];
