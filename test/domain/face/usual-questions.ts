import {
  type milestoneHealth,
  milestoneStatus,
  readiness,
  realizedToDate,
} from '../../../src/domain/index.ts';

export type HealthMilestone = Parameters<typeof milestoneHealth>[0]['milestones'][number];
export type StatusQuestion = Parameters<typeof milestoneStatus>[0];
export type ReadinessQuestion = Parameters<typeof readiness>[0];
export type RealizedQuestion = Parameters<typeof realizedToDate>[0];

/** A required milestone that is due on 1 July 2026, unless a case says otherwise. */
export const plannedMilestone = (overrides: Partial<HealthMilestone> = {}): HealthMilestone => ({
  key: 'a',
  required: true,
  target: '2026-07-01',
  achievedOn: null,
  ...overrides,
});

/** One that was reached in time. */
export const doneMilestone = plannedMilestone({
  key: 'done',
  target: '2026-02-01',
  achievedOn: '2026-01-20',
});

/** 40 hours down to 10: 9 were measured on 1 March 2026. */
export const statusAsked = (overrides: Partial<StatusQuestion> = {}) =>
  milestoneStatus({
    baseline: 40,
    target: 10,
    evidencePolicy: 'evidence',
    measurements: [{ on: '2026-03-01', value: 9 }],
    today: '2026-05-01',
    ...overrides,
  });

/** A renewal for which everything is known and good. */
export const READY: ReadinessQuestion = {
  health: 'green',
  provedRunRate: 200,
  annualCost: 100,
  proof: [{ annual: 200, tier: 'confirmed', ageDays: 10 }],
  sponsor: 'engaged',
  lastCustomerContactDaysAgo: 5,
  openObjections: 0,
  runway: { due: 1, done: 1 },
};
export const readinessAsked = (overrides: Partial<ReadinessQuestion> = {}) =>
  readiness({ ...READY, ...overrides });

/** The limits of the band that apply. */
export const limitsAsked = (overrides: Partial<ReadinessQuestion>) =>
  readinessAsked(overrides).caps.map(({ reason }) => reason.code);

/** Ten hours saved 12.5 times a year at $73: $9,125 a year, $25 a day, since ten days. */
export const realizedAsked = (overrides: Partial<RealizedQuestion> = {}) =>
  realizedToDate({
    calculator: 'time_saving',
    inputs: { hoursBefore: 40, hourlyRate: 73, periodsPerYear: 12.5 },
    measurements: [{ on: '2026-03-01', value: 30 }],
    effectDate: '2026-03-01',
    today: '2026-03-11',
    ...overrides,
  });
