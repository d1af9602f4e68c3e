import { forecastOf } from '../../src/domain/forecast.ts';
import { expectedOn, paceOf } from '../../src/domain/pace.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

const LIMITS = DEFAULT_SETTINGS.milestones;
const at = (on: string, value: number | boolean) => ({ on, value, progress: null, entryKey: null });

describe('the days that a forecast looks at', () => {
  const goal = { criterion: 'reach', comparator: null, baseline: 0, target: 100 } as const;
  const points = (today: string, ...history: readonly ReturnType<typeof at>[]) =>
    forecastOf({ goal, history, targetDate: null, today }, LIMITS).points;

  it('are the last 90, today included and nothing after it', () => {
    expect(points('2026-06-01', at('2026-03-03', 1), at('2026-06-01', 5))).toBe(2);
    expect(points('2026-06-01', at('2026-03-02', 1), at('2026-06-01', 5))).toBe(1);
    expect(points('2026-06-01', at('2026-05-01', 1), at('2026-06-02', 5))).toBe(1);
  });

  it('are those with a number', () => {
    expect(points('2026-06-01', at('2026-05-01', true), at('2026-05-15', 5))).toBe(1);
  });
});

describe('how far a forecast goes', () => {
  /** One a day from the first of January on: `target` is reached on day `target`. */
  const forecast = (target: number) =>
    forecastOf(
      {
        goal: { criterion: 'reach', comparator: null, baseline: -1, target },
        history: [at('2026-01-01', 0), at('2026-01-31', 30)],
        targetDate: null,
        today: '2026-01-31',
      },
      LIMITS,
    );

  it('is five years from today, the last day included', () => {
    expect(forecast(30 + 1826)).toMatchObject({ on: '2031-01-31', reason: null });
    expect(forecast(30 + 1827)).toMatchObject({ on: null, reason: 'too_far' });
  });

  it('has no goal to go to without a target', () => {
    const goal = { criterion: 'reach', comparator: null, baseline: 0, target: null } as const;
    const history = [at('2026-01-01', 0), at('2026-01-31', 30)];
    expect(forecastOf({ goal, history, targetDate: null, today: '2026-01-31' }, LIMITS)).toEqual({
      ...{ on: null, lateDays: null, points: 2, valueAtTargetDate: null, reason: 'not_applicable' },
    });
  });

  it('follows every measurement, not the first and last alone', () => {
    const history = [at('2026-01-01', 0), at('2026-01-21', 30), at('2026-01-31', 30)];
    const goal = { criterion: 'reach', comparator: null, baseline: -1, target: 60 } as const;
    const { on, valueAtTargetDate } = forecastOf(
      { goal, history, targetDate: '2026-02-10', today: '2026-01-31' },
      LIMITS,
    );
    // Days 0, 20, 30 with values 0, 30, 30: a slope of 500 / 466.67 through (16.67, 20).
    expect(valueAtTargetDate).toBeCloseTo(20 + (500 / (1400 / 3)) * (40 - 50 / 3), 9);
    expect(on).toBe('2026-02-24');
  });
});

describe('what a plan expects', () => {
  const curve = { plannedStart: '2026-01-01', targetDate: '2026-01-11', planSteps: null } as const;

  it('rises in a line where no steps are given, and an empty list of steps is none', () => {
    expect(expectedOn(curve, '2026-01-06')).toBe(0.5);
    expect(expectedOn({ ...curve, planSteps: [] }, '2026-01-06')).toBe(0.5);
  });

  it('is nothing on the first day and all on the last', () => {
    expect([expectedOn(curve, '2025-12-31'), expectedOn(curve, '2026-01-01')]).toEqual([0, 0]);
    expect(expectedOn(curve, '2026-01-11')).toBe(1);
  });

  it('says nothing about pace where nothing is expected, even for who asks from the first day on', () => {
    const fromTheStart = { ...LIMITS, paceNeedsExpectedFrom: 0 };
    const pace = (expected: number | null, progress: number | null = 0.5) =>
      paceOf({ criterion: 'reach', progress, expected }, fromTheStart);
    expect(pace(0)).toEqual({ pace: null, band: null });
    expect(pace(0, 0)).toEqual({ pace: null, band: null });
    expect(pace(null)).toEqual({ pace: null, band: null });
    expect(pace(0.5, null)).toEqual({ pace: null, band: null });
    expect(pace(0.5)).toEqual({ pace: 1, band: 'on_pace' });
  });
});
