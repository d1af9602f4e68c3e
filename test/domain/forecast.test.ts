import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar.ts';
import { forecastOf } from '../../src/domain/forecast.ts';
import type { Goal } from '../../src/domain/progress.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

const limits = DEFAULT_SETTINGS.milestones;
const hours: Goal = { criterion: 'reach', comparator: null, baseline: 15, target: 2 };

function forecast(
  points: readonly (readonly [string, number])[],
  today: string,
  goal: Goal = hours,
  targetDate: string | null = '2026-04-01',
) {
  const history = points.map(([on, value]) => ({ on, value, progress: null, entryKey: null }));
  return forecastOf({ goal, history, targetDate, today }, limits);
}

describe('forecast', () => {
  it('is the day on which a line through the measurements reaches the target, rounded up', () => {
    const result = forecast(
      [
        ['2026-01-31', 13],
        ['2026-02-28', 9],
        ['2026-03-31', 4],
      ],
      '2026-03-31',
    );
    expect(result).toMatchObject({ on: '2026-04-14', lateDays: 13, points: 3, reason: null });
    expect(result.valueAtTargetDate).toBeCloseTo(3.91, 1);
  });

  it('looks back 90 days, today minus 90 included', () => {
    const recent = forecast(
      [
        ['2025-11-01', 15],
        ['2026-01-31', 9],
        ['2026-03-31', 6],
      ],
      '2026-03-31',
    );
    expect(recent).toMatchObject({ on: '2026-06-18', points: 2 });
    const atTheEdge = forecast(
      [
        ['2025-12-31', 12],
        ['2026-03-31', 6],
      ],
      '2026-03-31',
    );
    expect(atTheEdge.points).toBe(2);
  });

  it('is never before tomorrow, even when the line has crossed the target', () => {
    const result = forecast(
      [
        ['2026-01-15', 30],
        ['2026-02-14', 5],
        ['2026-03-16', 12],
      ],
      '2026-03-31',
      { ...hours, baseline: 40, target: 10 },
    );
    expect(result.on).toBe('2026-04-01');
  });

  it('needs two days, 14 days apart', () => {
    expect(forecast([['2026-03-31', 9]], '2026-03-31').reason).toBe('too_few');
    const close = [
      ['2026-03-18', 9],
      ['2026-03-31', 8.9],
    ] as const;
    expect(forecast(close, '2026-03-31').reason).toBe('span_too_short');
    const apart = [['2026-03-17', 9], close[1]] as const;
    expect(forecast(apart, '2026-03-31').on).not.toBeNull();
  });

  it('says why there is none when the values stand still or move away', () => {
    const line = (first: number, last: number) =>
      forecast(
        [
          ['2026-01-31', first],
          ['2026-03-31', last],
        ],
        '2026-03-31',
      );
    expect(line(9, 9)).toMatchObject({ on: null, lateDays: null, valueAtTargetDate: null, reason: 'flat' });
    expect(line(9, 11).reason).toBe('away_from_target');
    expect(line(9, 8.9999).reason).toBe('too_far');
  });

  it('does not apply to a level to hold or a milestone that is met', () => {
    const points = [
      ['2026-01-31', 9],
      ['2026-03-31', 1],
    ] as const;
    expect(forecast(points, '2026-03-31').reason).toBe('target_met');
    const level: Goal = { criterion: 'maintain', comparator: '<=', baseline: null, target: 2 };
    expect(forecast(points, '2026-03-31', level).reason).toBe('not_applicable');
  });

  it('goes on past a strict target that is only touched', () => {
    const strict: Goal = { ...hours, comparator: '<' };
    const result = forecast(
      [
        ['2026-01-31', 9],
        ['2026-03-31', 2],
      ],
      '2026-03-31',
      strict,
    );
    expect(result.on).toBe('2026-04-01');
  });

  it('has no lateness without a target date', () => {
    const result = forecast(
      [
        ['2026-01-31', 9],
        ['2026-03-31', 6],
      ],
      '2026-03-31',
      hours,
      null,
    );
    expect(result).toMatchObject({ on: '2026-06-18', lateDays: null, valueAtTargetDate: null });
  });

  it('lies between tomorrow and the limit, whatever was measured', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.double({ min: 2.1, max: 1e6, noNaN: true }));
    const series = fc.uniqueArray(point, { selector: ([day]) => day, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(series, (points) => {
        const ordered = [...points]
          .sort(([first], [second]) => first - second)
          .map(([day, value]) => [addDays('2026-01-01', day), value] as const);
        const result = forecast(ordered, '2026-05-01');
        expect(result.on === null).toBe(result.reason !== null);
        if (result.on === null) return;
        expect(result.on >= '2026-05-02').toBe(true);
        expect(result.on <= addDays('2026-05-01', limits.forecastLimitDays)).toBe(true);
      }),
    );
  });
});
