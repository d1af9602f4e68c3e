import { aCancellation, aMeasurement, aMilestone } from '../builders/index.ts';
import { due, move, plan, yes } from './dated-plan.ts';
import { milestoneIn, planOf } from './plan-of.ts';

const key = { milestoneKey: 'milestone-a' } as const;
const measured = (on: string, value: number) => aMeasurement({ ...key, on, value });

describe('the forecast of a milestone', () => {
  it('is none of a cancelled one', () => {
    const entries = [
      measured('2026-02-01', 35),
      measured('2026-03-01', 30),
      aCancellation({ ...key, on: '2026-03-02' }),
    ];
    const { forecast } = milestoneIn(planOf('2026-03-03', { milestones: [aMilestone()], entries }));
    expect(forecast).toEqual({
      on: null,
      lateDays: null,
      points: 0,
      valueAtTargetDate: null,
      reason: 'not_applicable',
    });
  });
});

describe('the warning by a forecast', () => {
  const milestones = [aMilestone({ targetDate: '2026-12-01', measuringIntervalDays: 120 })];
  const on = (today: string, points: readonly (readonly [string, number])[]) => {
    const entries = points.map(([day, value]) => measured(day, value));
    return milestoneIn(planOf(today, { milestones, entries }));
  };
  const warnedOn = (...args: Parameters<typeof on>) => on(...args).flags.includes('at_risk');

  it('stays while some of its points are too old for the forecast that is shown', () => {
    const points = [
      ['2026-01-10', 36],
      ['2026-01-25', 35.5],
      ['2026-02-10', 35],
      ['2026-03-10', 33],
    ] as const;
    expect(warnedOn('2026-05-05', points)).toBe(true);
  });

  it('looks back from the last measurement, not from one before', () => {
    const points = [
      ['2026-01-01', 200],
      ['2026-01-15', 20],
      ['2026-06-01', 19.9],
      ['2026-06-15', 19.8],
      ['2026-07-01', 19.7],
    ] as const;
    expect(warnedOn('2026-10-15', points)).toBe(true);
  });

  it('does not come by waiting where the forecast was too far away to warn', () => {
    // A hundredth a day: the 18.31 that are left take 1,831 days from the last measurement, five of them too many.
    const points = [
      ['2026-01-01', 28.51],
      ['2026-01-11', 28.41],
      ['2026-01-21', 28.31],
    ] as const;
    expect(warnedOn('2026-01-22', points)).toBe(false);
    expect(on('2026-01-31', points).forecast.on).toBe('2031-01-26');
    expect(warnedOn('2026-01-31', points)).toBe(false);
  });
});

describe('reasons of a milestone', () => {
  const codesOf = (...args: Parameters<typeof plan>) =>
    milestoneIn(plan(...args).plan, 'b').reasons.map(({ code }) => code);

  it('say that it is overdue, and not also that it was moved at fault', () => {
    const moved = move('b', '2026-05-11', '2026-06-01');
    expect(codesOf('2026-05-15', [due('b', '2026-05-01')], [moved])).toEqual(['moved_at_fault']);
    expect(codesOf('2026-06-10', [due('b', '2026-05-01')], [moved])).toEqual(['overdue']);
  });

  it('are none of one that an achieved one took the place of, unless it is achieved itself', () => {
    const instead = due('b2', '2026-12-01', { replaces: 'b', required: false });
    const slow = aMeasurement({ milestoneKey: 'b', on: '2026-04-01', value: 38 });
    const behind = aMilestone({ key: 'b', targetDate: '2026-07-01' });
    expect(codesOf('2026-04-02', [behind, instead], [slow])).toEqual(['off_pace']);
    expect(codesOf('2026-04-02', [behind, instead], [slow, yes('b2', '2026-04-01')])).toEqual([]);
    const back = [
      yes('b', '2026-02-01'),
      aMeasurement({ milestoneKey: 'b', on: '2026-03-01', value: false }),
    ];
    const lines = [...back, yes('b2', '2026-04-01')];
    expect(codesOf('2026-04-02', [due('b', '2026-03-01'), instead], lines)).toEqual(['regressed']);
  });
});
