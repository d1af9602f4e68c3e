import type {
  ForecastQuestion,
  HealthQuestion,
  PaceQuestion,
  StatusQuestion,
} from '../../../src/domain/index.ts';
import type { Case } from './case.ts';

/** Worked cases of pace, forecast, status and health. */
export const PACE_CASES: readonly Case<
  PaceQuestion,
  { readonly expected: number; readonly pace: number | null; readonly band: string | null }
>[] = [
  {
    name: 'on plan when last measured',
    given: {
      start: '2026-01-01',
      target: '2026-04-01',
      today: '2026-02-15',
      measuredOn: '2026-01-31',
      progress: 0.3333333333333333,
    },
    expected: { expected: 0.3333333333333333, pace: 1, band: 'on_pace' },
  },
  {
    name: 'before the start',
    given: {
      start: '2026-03-01',
      target: '2026-06-01',
      today: '2026-02-20',
      measuredOn: '2026-02-20',
      progress: 0,
    },
    expected: { expected: 0, pace: null, band: null },
  },
  {
    name: 'on pace on the dot',
    given: {
      start: '2026-01-01',
      target: '2026-04-11',
      today: '2026-02-20',
      measuredOn: '2026-02-20',
      progress: 0.45,
    },
    expected: { expected: 0.5, pace: 0.9, band: 'on_pace' },
  },
  {
    name: 'behind on the dot',
    given: {
      start: '2026-01-01',
      target: '2026-04-11',
      today: '2026-02-20',
      measuredOn: '2026-02-20',
      progress: 0.375,
    },
    expected: { expected: 0.5, pace: 0.75, band: 'behind' },
  },
  {
    name: 'past the target date',
    given: {
      start: '2026-01-01',
      target: '2026-04-01',
      today: '2026-05-01',
      measuredOn: '2026-05-01',
      progress: 0.8,
    },
    expected: { expected: 1, pace: 0.8, band: 'behind' },
  },
  {
    name: 'below the baseline',
    given: {
      start: '2026-01-01',
      target: '2026-04-11',
      today: '2026-02-20',
      measuredOn: '2026-02-20',
      progress: -0.2,
    },
    expected: { expected: 0.5, pace: -0.4, band: 'off_pace' },
  },
  {
    name: 'yes or no',
    given: {
      start: '2026-01-01',
      target: '2026-04-01',
      today: '2026-02-15',
      criterion: 'yes_no',
      measuredOn: '2026-02-15',
      progress: 0,
    },
    expected: { expected: 0.5, pace: null, band: null },
  },
];

export const FORECAST_CASES: readonly Case<
  ForecastQuestion,
  { readonly forecast: string | null; readonly reason?: string }
>[] = [
  {
    name: 'three months on a line',
    given: {
      target: 2,
      direction: 'down',
      measurements: [
        { on: '2026-01-31', value: 13 },
        { on: '2026-02-28', value: 9 },
        { on: '2026-03-31', value: 4 },
      ],
      today: '2026-03-31',
    },
    expected: { forecast: '2026-04-14' },
  },
  {
    name: 'one measurement',
    given: {
      target: 2,
      direction: 'down',
      measurements: [{ on: '2026-03-31', value: 9 }],
      today: '2026-03-31',
    },
    expected: { forecast: null, reason: 'too_few' },
  },
  {
    name: 'two days apart',
    given: {
      target: 2,
      direction: 'down',
      measurements: [
        { on: '2026-03-29', value: 9 },
        { on: '2026-03-31', value: 8.9 },
      ],
      today: '2026-03-31',
    },
    expected: { forecast: null, reason: 'span_too_short' },
  },
  {
    name: 'moving away',
    given: {
      target: 2,
      direction: 'down',
      measurements: [
        { on: '2026-01-31', value: 9 },
        { on: '2026-03-31', value: 11 },
      ],
      today: '2026-03-31',
    },
    expected: { forecast: null, reason: 'away_from_target' },
  },
  {
    name: 'older than 90 days left out',
    given: {
      target: 2,
      direction: 'down',
      measurements: [
        { on: '2025-11-01', value: 15 },
        { on: '2026-01-31', value: 9 },
        { on: '2026-03-31', value: 6 },
      ],
      today: '2026-03-31',
    },
    expected: { forecast: '2026-06-18' },
  },
  {
    name: 'line that crossed the target before today',
    given: {
      target: 10,
      direction: 'down',
      measurements: [
        { on: '2026-01-15', value: 30 },
        { on: '2026-02-14', value: 5 },
        { on: '2026-03-16', value: 12 },
      ],
      today: '2026-03-31',
    },
    expected: { forecast: '2026-04-01' },
  },
];

export const STATUS_CASES: readonly Case<
  StatusQuestion,
  { readonly status: string; readonly achievedOn: string | null; readonly flags?: readonly string[] }
>[] = [
  {
    name: 'confirmed three weeks later',
    given: {
      baseline: 40,
      target: 10,
      comparator: '<=',
      evidencePolicy: 'customer_confirmed',
      measurements: [{ on: '2026-03-31', value: 9 }],
      confirmations: ['2026-04-20'],
      today: '2026-05-01',
    },
    expected: { status: 'achieved', achievedOn: '2026-04-20' },
  },
  {
    name: 'waiting for the yes',
    given: {
      baseline: 40,
      target: 10,
      comparator: '<=',
      evidencePolicy: 'customer_confirmed',
      measurements: [{ on: '2026-03-31', value: 9 }],
      confirmations: [],
      today: '2026-05-01',
    },
    expected: { status: 'in_progress', achievedOn: null, flags: ['awaiting_confirmation'] },
  },
  {
    name: 'lost again after it was achieved',
    given: {
      baseline: 40,
      target: 10,
      comparator: '<=',
      evidencePolicy: 'customer_confirmed',
      measurements: [
        { on: '2026-03-31', value: 9 },
        { on: '2026-06-30', value: 14 },
      ],
      confirmations: ['2026-04-20'],
      today: '2026-07-10',
    },
    expected: { status: 'achieved', achievedOn: '2026-04-20', flags: ['regressed'] },
  },
  {
    name: 'exactly on a strict target',
    given: {
      baseline: 0.12,
      target: 0.02,
      comparator: '<',
      evidencePolicy: 'none',
      measurements: [{ on: '2026-03-31', value: 0.02 }],
      today: '2026-05-01',
    },
    expected: { status: 'in_progress', achievedOn: null },
  },
  {
    name: 'disputed',
    given: {
      baseline: 40,
      target: 10,
      comparator: '<=',
      evidencePolicy: 'customer_confirmed',
      measurements: [{ on: '2026-03-31', value: 9 }],
      confirmations: ['2026-04-20'],
      disputes: [{ on: '2026-05-02', open: true }],
      today: '2026-05-10',
    },
    expected: { status: 'in_progress', achievedOn: null, flags: ['disputed'] },
  },
  {
    name: 'dispute settled',
    given: {
      baseline: 40,
      target: 10,
      comparator: '<=',
      evidencePolicy: 'customer_confirmed',
      measurements: [{ on: '2026-03-31', value: 9 }],
      confirmations: ['2026-04-20'],
      disputes: [{ on: '2026-05-02', resolvedOn: '2026-05-20', accepted: true }],
      today: '2026-06-01',
    },
    expected: { status: 'achieved', achievedOn: '2026-04-20' },
  },
  {
    name: 'measurement taken back',
    given: {
      baseline: 40,
      target: 10,
      comparator: '<=',
      evidencePolicy: 'none',
      measurements: [
        { on: '2026-03-31', value: 9, key: 'm1' },
        { on: '2026-02-28', value: 20, key: 'm0' },
      ],
      reversals: [{ reverses: 'm1' }],
      today: '2026-05-01',
    },
    expected: { status: 'in_progress', achievedOn: null },
  },
];

export const HEALTH_CASES: readonly Case<HealthQuestion, { readonly health: string }>[] = [
  {
    name: 'nothing achieved, last day of grace',
    given: {
      start: '2026-01-01',
      today: '2026-03-15',
      milestones: [
        { key: 'a', required: true, target: '2026-03-01', achievedOn: null },
        { key: 'b', required: true, target: '2026-09-01', achievedOn: null },
      ],
    },
    expected: { health: 'yellow' },
  },
  {
    name: 'nothing achieved, a day too long',
    given: {
      start: '2026-01-01',
      today: '2026-03-16',
      milestones: [
        { key: 'a', required: true, target: '2026-03-01', achievedOn: null },
        { key: 'b', required: true, target: '2026-09-01', achievedOn: null },
      ],
    },
    expected: { health: 'red' },
  },
  {
    name: 'one far past its date',
    given: {
      start: '2026-01-01',
      today: '2026-05-01',
      milestones: [
        { key: 'a', required: true, target: '2026-03-01', achievedOn: null },
        { key: 'b', required: true, target: '2026-02-01', achievedOn: '2026-02-01' },
      ],
    },
    expected: { health: 'red' },
  },
  {
    name: 'due today',
    given: {
      start: '2026-01-01',
      today: '2026-03-01',
      milestones: [
        {
          key: 'a',
          required: true,
          target: '2026-03-01',
          achievedOn: null,
          progress: 1,
          flags: ['awaiting_confirmation'],
        },
        { key: 'b', required: true, target: '2026-02-01', achievedOn: '2026-01-20' },
      ],
    },
    expected: { health: 'green' },
  },
  {
    name: 'ahead of time',
    given: {
      start: '2026-01-01',
      today: '2026-01-31',
      milestones: [
        { key: 'a', required: true, target: '2026-03-01', achievedOn: '2026-01-20' },
        { key: 'b', required: true, target: '2026-06-01', achievedOn: null },
      ],
    },
    expected: { health: 'green' },
  },
  {
    name: 'only an optional one late',
    given: {
      start: '2026-01-01',
      today: '2026-06-01',
      milestones: [
        { key: 'a', required: true, target: '2026-02-01', achievedOn: '2026-02-01' },
        { key: 'o', required: false, target: '2026-02-15', achievedOn: null },
      ],
    },
    expected: { health: 'green' },
  },
  {
    name: 'first day',
    given: {
      start: '2026-01-01',
      today: '2026-01-01',
      milestones: [{ key: 'a', required: true, target: '2026-01-15', achievedOn: null }],
    },
    expected: { health: 'too_early' },
  },
  {
    name: 'nothing for four months',
    given: {
      start: '2026-01-01',
      today: '2026-05-01',
      milestones: [{ key: 'a', required: true, target: '2026-10-01', achievedOn: null }],
    },
    expected: { health: 'red' },
  },
  {
    name: 'missed and replaced',
    given: {
      start: '2026-01-01',
      today: '2026-05-20',
      milestones: [
        { key: 'a', required: true, target: '2026-02-01', achievedOn: '2026-02-01' },
        { key: 'b', required: true, target: '2026-03-01', achievedOn: null, missed: '2026-05-15' },
        { key: 'b2', required: true, target: '2026-08-01', achievedOn: null, replaces: 'b' },
      ],
    },
    expected: { health: 'yellow' },
  },
  {
    name: 'moved twice, by far',
    given: {
      start: '2026-01-01',
      today: '2026-03-10',
      milestones: [
        { key: 'a', required: true, target: '2026-02-01', achievedOn: '2026-02-01' },
        {
          key: 'b',
          required: true,
          target: '2026-05-15',
          achievedOn: null,
          originalTarget: '2026-03-01',
          resets: 2,
        },
      ],
    },
    expected: { health: 'yellow' },
  },
  {
    name: 'only the signature missing',
    given: {
      start: '2026-01-01',
      today: '2026-05-05',
      milestones: [
        { key: 'a', required: true, target: '2026-02-01', achievedOn: '2026-02-01' },
        {
          key: 'b',
          required: true,
          target: '2026-03-01',
          achievedOn: null,
          progress: 1.05,
          flags: ['awaiting_confirmation'],
        },
      ],
    },
    expected: { health: 'yellow' },
  },
];
