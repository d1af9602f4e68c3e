import type { ExpansionQuestion, ReadinessQuestion, RunwayQuestion } from '../../../src/domain/index.ts';
import type { Tier } from '../../../src/domain/vocabulary.ts';
import type { Case } from './case.ts';

/** Worked cases of renewal, expansion and retention. */
export const READINESS_CASES: readonly Case<
  ReadinessQuestion,
  {
    readonly points: Readonly<Record<string, number | null>>;
    readonly score: number;
    readonly shown: number | null;
    readonly confidence: number;
    readonly band: string;
    readonly caps?: readonly string[];
  }
>[] = [
  {
    name: 'everything known',
    given: {
      weights: { health: 25, value: 25, proof: 15, sponsor: 10, objections: 10, runway: 15 },
      health: 'yellow',
      provedRunRate: 100000,
      annualCost: 80000,
      proof: [
        { annual: 60000, tier: 'confirmed', ageDays: 30 },
        { annual: 30000, tier: 'confirmed', ageDays: 270 },
        { annual: 10000, tier: 'evidenced', ageDays: 10 },
      ],
      sponsor: 'passive',
      openObjections: 1,
      runway: { due: 3, done: 2 },
    },
    expected: {
      points: { health: 12.5, value: 15.625, proof: 12.0, sponsor: 5, objections: 6.6, runway: 10 },
      score: 61.725,
      shown: 62,
      confidence: 1.0,
      band: 'likely',
    },
  },
  {
    name: 'everything at its best',
    given: {
      weights: { health: 25, value: 25, proof: 15, sponsor: 10, objections: 10, runway: 15 },
      health: 'green',
      provedRunRate: 160000,
      annualCost: 80000,
      proof: [{ annual: 160000, tier: 'confirmed', ageDays: 90 }],
      sponsor: 'engaged',
      openObjections: 0,
      runway: { due: 3, done: 3 },
    },
    expected: {
      points: { health: 25, value: 25, proof: 15, sponsor: 10, objections: 10, runway: 15 },
      score: 100.0,
      shown: 100,
      confidence: 1.0,
      band: 'commit',
    },
  },
  {
    name: 'value lost',
    given: {
      weights: { health: 25, value: 25, proof: 15, sponsor: 10, objections: 10, runway: 15 },
      health: 'green',
      provedRunRate: -5000,
      annualCost: 80000,
      proof: [{ annual: -5000, tier: 'confirmed', ageDays: 1 }],
      sponsor: 'engaged',
      openObjections: 0,
      runway: { due: 3, done: 3 },
    },
    expected: {
      points: { health: 25, value: 0, proof: 0, sponsor: 10, objections: 10, runway: 15 },
      score: 60.0,
      shown: 60,
      confidence: 1.0,
      band: 'likely',
      caps: ['likely'],
    },
  },
  {
    name: 'cost and sponsor unknown',
    given: {
      weights: { health: 25, value: 25, proof: 15, sponsor: 10, objections: 10, runway: 15 },
      health: 'green',
      provedRunRate: 90000,
      annualCost: null,
      proof: [{ annual: 90000, tier: 'confirmed', ageDays: 20 }],
      sponsor: 'unknown',
      openObjections: 0,
      runway: { due: 2, done: 2 },
    },
    expected: {
      points: { health: 25, value: null, proof: 15, sponsor: null, objections: 10, runway: 15 },
      score: 100.0,
      shown: 100,
      confidence: 0.65,
      band: 'likely',
    },
  },
  {
    name: 'red plan, friendly people',
    given: {
      weights: { health: 25, value: 25, proof: 15, sponsor: 10, objections: 10, runway: 15 },
      health: 'red',
      provedRunRate: 160000,
      annualCost: 80000,
      proof: [{ annual: 160000, tier: 'confirmed', ageDays: 10 }],
      sponsor: 'engaged',
      openObjections: 0,
      runway: { due: 3, done: 3 },
    },
    expected: {
      points: { health: 0, value: 25, proof: 15, sponsor: 10, objections: 10, runway: 15 },
      score: 75.0,
      shown: 75,
      confidence: 1.0,
      band: 'at_risk',
      caps: ['at_risk'],
    },
  },
  {
    name: 'budget withdrawn',
    given: {
      weights: { health: 25, value: 25, proof: 15, sponsor: 10, objections: 10, runway: 15 },
      health: 'green',
      provedRunRate: 160000,
      annualCost: 80000,
      proof: [{ annual: 160000, tier: 'confirmed', ageDays: 10 }],
      sponsor: 'engaged',
      objections: [{ kind: 'budget_cut', severity: 'blocking' }],
      openObjections: 1,
      runway: { due: 3, done: 3 },
    },
    expected: {
      points: { health: 25, value: 25, proof: 15, sponsor: 10, objections: 6.6, runway: 15 },
      score: 96.6,
      shown: 97,
      confidence: 1.0,
      band: 'at_risk',
      caps: ['at_risk'],
    },
  },
  {
    name: 'new customer',
    given: {
      weights: { health: 25, value: 25, proof: 15, sponsor: 10, objections: 10, runway: 15 },
      health: 'too_early',
      daysSinceStart: 20,
      provedRunRate: 0,
      annualCost: 80000,
      sponsor: 'engaged',
      objectionsAsked: false,
      openObjections: 0,
      runway: { due: 0, done: 0 },
    },
    expected: {
      points: { health: null, value: null, proof: null, sponsor: 10, objections: null, runway: null },
      score: 100.0,
      shown: null,
      confidence: 0.1176470588,
      band: 'unknown',
    },
  },
  {
    name: 'silent customer',
    given: {
      weights: { health: 25, value: 25, proof: 15, sponsor: 10, engagement: 10, objections: 5, runway: 10 },
      health: 'green',
      provedRunRate: 160000,
      annualCost: 80000,
      proof: [{ annual: 160000, tier: 'confirmed', ageDays: 300 }],
      sponsor: 'engaged',
      sponsorSeenDaysAgo: 420,
      lastCustomerContactDaysAgo: 120,
      objectionsAsked: false,
      openObjections: 0,
      runway: { due: 0, done: 0 },
    },
    expected: {
      points: {
        health: 25,
        value: 25,
        proof: 3.75,
        sponsor: null,
        engagement: 0,
        objections: null,
        runway: null,
      },
      score: 71.6666666667,
      shown: 72,
      confidence: 0.8333333333,
      band: 'likely',
      caps: ['likely'],
    },
  },
  {
    name: 'heard 45 days ago',
    given: {
      weights: { health: 25, value: 25, proof: 15, sponsor: 10, engagement: 10, objections: 5, runway: 10 },
      health: 'yellow',
      provedRunRate: 120000,
      annualCost: 80000,
      proof: [{ annual: 120000, tier: 'confirmed', ageDays: 60 }],
      sponsor: 'engaged',
      sponsorSeenDaysAgo: 20,
      lastCustomerContactDaysAgo: 45,
      objectionsAsked: true,
      openObjections: 1,
      runway: { due: 2, done: 2 },
    },
    expected: {
      points: {
        health: 12.5,
        value: 18.75,
        proof: 15,
        sponsor: 10,
        engagement: 7.5,
        objections: 3.3,
        runway: 10,
      },
      score: 77.05,
      shown: 77,
      confidence: 1.0,
      band: 'likely',
    },
  },
];

export const BAND_CASES: readonly Case<
  { readonly score: number },
  { readonly shown: number; readonly band: string; readonly critical?: boolean }
>[] = [
  { name: 'half a point up to commit', given: { score: 79.5 }, expected: { shown: 80, band: 'commit' } },
  { name: 'just short of commit', given: { score: 79.49 }, expected: { shown: 79, band: 'likely' } },
  { name: 'just short of likely', given: { score: 59.49 }, expected: { shown: 59, band: 'at_risk' } },
  { name: 'critically low', given: { score: 39 }, expected: { shown: 39, band: 'at_risk', critical: true } },
];

export const WEIGHTING_CASES: readonly Case<
  { readonly items: readonly { readonly weight: number; readonly score: number | null }[] },
  { readonly score: number | null; readonly confidence: number }
>[] = [
  {
    name: 'one of three unknown',
    given: {
      items: [
        { weight: 50, score: 80 },
        { weight: 30, score: null },
        { weight: 20, score: 60 },
      ],
    },
    expected: { score: 74.28571428571429, confidence: 0.7 },
  },
  {
    name: 'two of six unknown',
    given: {
      items: [
        { weight: 25, score: 50 },
        { weight: 25, score: null },
        { weight: 15, score: 80 },
        { weight: 10, score: null },
        { weight: 10, score: 100 },
        { weight: 15, score: 100 },
      ],
    },
    expected: { score: 76.15384615384616, confidence: 0.65 },
  },
  {
    name: 'nothing known',
    given: {
      items: [
        { weight: 50, score: null },
        { weight: 50, score: null },
      ],
    },
    expected: { score: null, confidence: 0 },
  },
];

export const FRESHNESS_CASES: readonly Case<
  { readonly tier: Tier; readonly ageDays: number },
  { readonly factor: number }
>[] = [
  { name: 'confirmed 90 days ago', given: { tier: 'confirmed', ageDays: 90 }, expected: { factor: 1 } },
  { name: 'confirmed 180 days ago', given: { tier: 'confirmed', ageDays: 180 }, expected: { factor: 0.75 } },
  { name: 'confirmed 450 days ago', given: { tier: 'confirmed', ageDays: 450 }, expected: { factor: 0 } },
  { name: 'evidenced 10 days ago', given: { tier: 'evidenced', ageDays: 10 }, expected: { factor: 0.5 } },
  {
    name: 'confirmed a year and a day ago',
    given: { tier: 'confirmed', ageDays: 366 },
    expected: { factor: 0 },
  },
];

export const RUNWAY_CASES: readonly Case<
  RunwayQuestion,
  {
    readonly daysToRenewal: number;
    readonly due: readonly string[];
    readonly stepDates: Readonly<Record<string, string>>;
    readonly share: number | null;
    readonly next: { readonly step: string; readonly on: string; readonly late: number };
  }
>[] = [
  {
    name: 'proposal due today',
    given: {
      segment: 'enterprise',
      renewal: '2026-12-31',
      today: '2026-10-02',
      done: ['prepare', 'conversation'],
      daysBefore: { prepare: 180, conversation: 120, proposal: 90, negotiate: 60, sign: 30 },
    },
    expected: {
      daysToRenewal: 90,
      due: ['prepare', 'conversation', 'proposal'],
      stepDates: {
        prepare: '2026-07-04',
        conversation: '2026-09-02',
        proposal: '2026-10-02',
        negotiate: '2026-11-01',
        sign: '2026-12-01',
      },
      share: 0.6666666666666666,
      next: { step: 'proposal', on: '2026-10-02', late: 0 },
    },
  },
  {
    name: 'nothing due yet',
    given: {
      segment: 'enterprise',
      renewal: '2026-12-31',
      today: '2026-07-03',
      done: [],
      daysBefore: { prepare: 180, conversation: 120, proposal: 90, negotiate: 60, sign: 30 },
    },
    expected: {
      daysToRenewal: 181,
      due: [],
      stepDates: {
        prepare: '2026-07-04',
        conversation: '2026-09-02',
        proposal: '2026-10-02',
        negotiate: '2026-11-01',
        sign: '2026-12-01',
      },
      share: null,
      next: { step: 'prepare', on: '2026-07-04', late: 0 },
    },
  },
  {
    name: 'over a leap day',
    given: {
      segment: 'mid_market',
      renewal: '2028-03-31',
      today: '2028-03-01',
      done: ['prepare', 'conversation', 'proposal', 'negotiate'],
      daysBefore: { prepare: 90, conversation: 75, proposal: 60, negotiate: 45, sign: 30 },
    },
    expected: {
      daysToRenewal: 30,
      due: ['prepare', 'conversation', 'proposal', 'negotiate', 'sign'],
      stepDates: {
        prepare: '2028-01-01',
        conversation: '2028-01-16',
        proposal: '2028-01-31',
        negotiate: '2028-02-15',
        sign: '2028-03-01',
      },
      share: 0.8,
      next: { step: 'sign', on: '2028-03-01', late: 0 },
    },
  },
  {
    name: 'small customer, late start',
    given: {
      segment: 'smb',
      renewal: '2026-09-30',
      today: '2026-09-10',
      done: ['prepare'],
      daysBefore: { prepare: 60, conversation: 45, proposal: 30, negotiate: 21, sign: 14 },
    },
    expected: {
      daysToRenewal: 20,
      due: ['prepare', 'conversation', 'proposal', 'negotiate'],
      stepDates: {
        prepare: '2026-08-01',
        conversation: '2026-08-16',
        proposal: '2026-08-31',
        negotiate: '2026-09-09',
        sign: '2026-09-16',
      },
      share: 0.25,
      next: { step: 'conversation', on: '2026-08-16', late: 25 },
    },
  },
  {
    name: 'date passed',
    given: {
      segment: 'smb',
      renewal: '2026-09-30',
      today: '2026-10-05',
      done: ['prepare', 'conversation', 'proposal', 'negotiate'],
      daysBefore: { prepare: 60, conversation: 45, proposal: 30, negotiate: 21, sign: 14 },
    },
    expected: {
      daysToRenewal: -5,
      due: ['prepare', 'conversation', 'proposal', 'negotiate', 'sign'],
      stepDates: {
        prepare: '2026-08-01',
        conversation: '2026-08-16',
        proposal: '2026-08-31',
        negotiate: '2026-09-09',
        sign: '2026-09-16',
      },
      share: 0.8,
      next: { step: 'sign', on: '2026-09-16', late: 19 },
    },
  },
  {
    name: 'ahead of the steps',
    given: {
      segment: 'mid_market',
      renewal: '2026-12-31',
      today: '2026-10-10',
      done: ['prepare', 'conversation'],
      daysBefore: { prepare: 90, conversation: 75, proposal: 60, negotiate: 45, sign: 30 },
    },
    expected: {
      daysToRenewal: 82,
      due: ['prepare'],
      stepDates: {
        prepare: '2026-10-02',
        conversation: '2026-10-17',
        proposal: '2026-11-01',
        negotiate: '2026-11-16',
        sign: '2026-12-01',
      },
      share: 1,
      next: { step: 'proposal', on: '2026-11-01', late: 0 },
    },
  },
];

export const EXPANSION_CASES: readonly Case<ExpansionQuestion, { readonly ready: boolean }>[] = [
  {
    name: 'three results',
    given: {
      health: 'green',
      overAchieved: 0,
      resultsAchieved: 3,
      provedRunRate: 80000,
      annualCost: 80000,
      openObjections: 0,
    },
    expected: { ready: true },
  },
  {
    name: 'open objection',
    given: {
      health: 'green',
      overAchieved: 1,
      resultsAchieved: 1,
      provedRunRate: 160000,
      annualCost: 80000,
      openObjections: 1,
    },
    expected: { ready: false },
  },
  {
    name: 'plan not green',
    given: {
      health: 'yellow',
      overAchieved: 1,
      resultsAchieved: 4,
      provedRunRate: 160000,
      annualCost: 80000,
      openObjections: 0,
    },
    expected: { ready: false },
  },
  {
    name: 'easy target of our own',
    given: {
      health: 'green',
      overAchieved: 0,
      vendorDefinedOverAchieved: 1,
      resultsAchieved: 1,
      provedRunRate: 90000,
      annualCost: 80000,
      openObjections: 0,
    },
    expected: { ready: false },
  },
];

export const RETENTION_CASES: readonly Case<
  {
    readonly start: number;
    readonly contraction: number;
    readonly churn: number;
    readonly expansion: number;
  },
  { readonly grr: number; readonly nrr: number }
>[] = [
  {
    name: 'a cohort of renewals',
    given: { start: 800000, contraction: 24000, churn: 40000, expansion: 96000 },
    expected: { grr: 0.92, nrr: 1.04 },
  },
];
