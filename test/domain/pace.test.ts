import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar.ts';
import { expectedOn, paceOf, type PlannedCurve } from '../../src/domain/pace.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

const limits = DEFAULT_SETTINGS.milestones;

function linear(plannedStart: string | null, targetDate: string | null): PlannedCurve {
  return { plannedStart, targetDate, planSteps: null };
}

function pace(progress: number | null, expected: number | null) {
  return paceOf({ criterion: 'reach', progress, expected }, limits);
}

describe('expected progress', () => {
  it('grows evenly from the start to the target date', () => {
    const quarter = linear('2026-01-01', '2026-04-11');
    expect(expectedOn(quarter, '2025-12-01')).toBe(0);
    expect(expectedOn(quarter, '2026-01-01')).toBe(0);
    expect(expectedOn(quarter, '2026-02-20')).toBe(0.5);
    expect(expectedOn(quarter, '2026-04-11')).toBe(1);
    expect(expectedOn(quarter, '2026-05-01')).toBe(1);
  });

  it('is unknown without a start or a target date', () => {
    expect(expectedOn(linear(null, '2026-04-11'), '2026-02-20')).toBeNull();
    expect(expectedOn(linear('2026-01-01', null), '2026-02-20')).toBeNull();
  });

  it('follows the steps of a step plan, each from its own day and nothing between', () => {
    const steps = {
      plannedStart: '2026-01-01',
      targetDate: '2026-06-30',
      planSteps: [
        { on: '2026-02-01', progress: 0.25 },
        { on: '2026-04-01', progress: 0.5 },
      ],
    };
    expect(expectedOn(steps, '2026-01-31')).toBe(0);
    expect(expectedOn(steps, '2026-02-01')).toBe(0.25);
    expect(expectedOn(steps, '2026-03-31')).toBe(0.25);
    expect(expectedOn(steps, '2026-04-01')).toBe(0.5);
    expect(expectedOn(steps, '2026-06-30')).toBe(1);
  });

  it('expects everything on the target date of a milestone planned for one day', () => {
    expect(expectedOn(linear('2026-01-01', '2026-01-01'), '2025-12-31')).toBe(0);
    expect(expectedOn(linear('2026-01-01', '2026-01-01'), '2026-01-01')).toBe(1);
  });

  it('never falls and stays between 0 and 1 on any plan', () => {
    const days = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(days, days, days, (length, first, second) => {
        const curve = linear('2026-01-01', addDays('2026-01-01', length));
        const early = expectedOn(curve, addDays('2025-12-01', Math.min(first, second))) ?? NaN;
        const late = expectedOn(curve, addDays('2025-12-01', Math.max(first, second))) ?? NaN;
        expect(early).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThanOrEqual(1);
        expect(late).toBeGreaterThanOrEqual(early);
      }),
    );
  });
});

describe('pace', () => {
  it('is progress divided by what was expected when it was measured', () => {
    expect(pace(1 / 3, expectedOn(linear('2026-01-01', '2026-04-01'), '2026-01-31'))).toEqual({
      pace: 1,
      band: 'on_pace',
    });
  });

  it('counts a number at its limit as on the better side', () => {
    expect(pace(0.45, 0.5)).toEqual({ pace: 0.9, band: 'on_pace' });
    expect(pace(0.375, 0.5)).toEqual({ pace: 0.75, band: 'behind' });
    expect(pace(0.37, 0.5).band).toBe('off_pace');
    expect(pace(0.63, 0.7).band).toBe('on_pace');
  });

  it('keeps counting after the target date', () => {
    expect(pace(0.8, 1)).toEqual({ pace: 0.8, band: 'behind' });
  });

  it('is negative for a result that fell behind its baseline', () => {
    expect(pace(-0.2, 0.5)).toEqual({ pace: -0.4, band: 'off_pace' });
  });

  it('says nothing before the start, without a measurement or while little is expected', () => {
    expect(pace(0, 0)).toEqual({ pace: null, band: null });
    expect(pace(null, 0.5)).toEqual({ pace: null, band: null });
    expect(pace(0.1, 0.19)).toEqual({ pace: null, band: null });
    expect(pace(0.2, 0.2)).toEqual({ pace: 1, band: 'on_pace' });
    expect(pace(0.5, null)).toEqual({ pace: null, band: null });
  });

  it('says nothing about yes or no, which cannot be off pace before it is due', () => {
    expect(paceOf({ criterion: 'yes_no', progress: 0, expected: 0.5 }, limits).pace).toBeNull();
  });
});

describe('a pace out of all proportion', () => {
  it('is unknown', () => {
    expect(pace(Number.MAX_VALUE, 0.5)).toEqual({ pace: null, band: null });
  });
});
