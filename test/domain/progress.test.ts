import fc from 'fast-check';
import {
  changeOf,
  comparatorOf,
  improvementOf,
  isComparatorAgainstDirection,
  progressOf,
  remainingOf,
  targetMet,
  type Goal,
} from '../../src/domain/progress.ts';

function goal(baseline: number | null, target: number | null, overrides: Partial<Goal> = {}): Goal {
  return { criterion: 'reach', comparator: null, baseline, target, ...overrides };
}

describe('progress towards a target', () => {
  it('goes from baseline to target, not from zero', () => {
    const hours = goal(15, 2);
    expect(progressOf(hours, 13)).toBeCloseTo(0.1538462);
    expect(progressOf(hours, 9)).toBeCloseTo(0.4615385);
    expect(progressOf(hours, 4)).toBeCloseTo(0.8461538);
    expect(progressOf(hours, 2.5)).toBeCloseTo(0.9615385);
    expect(progressOf(hours, 2)).toBe(1);
    expect(progressOf(hours, 15)).toBe(0);
  });

  it('is above 1 past the target and below 0 behind the baseline', () => {
    expect(progressOf(goal(40, 10), 8)).toBeCloseTo(1.0666667);
    expect(progressOf(goal(73, 96), 70)).toBeCloseTo(-0.1304348);
  });

  it('starts from baselines of zero and below', () => {
    expect(progressOf(goal(0, 3), 2)).toBeCloseTo(0.6666667);
    expect(progressOf(goal(-15, 25), 10)).toBeCloseTo(0.625);
  });

  it('is unknown without a value, a baseline or a target', () => {
    expect(progressOf(goal(73, 96), null)).toBeNull();
    expect(progressOf(goal(null, 96), 80)).toBeNull();
    expect(progressOf(goal(73, null), 80)).toBeNull();
  });

  it('is unknown from an unknown baseline also where the target is zero', () => {
    const noErrors = goal(null, 0, { comparator: '<=' });
    expect(progressOf(noErrors, 0)).toBeNull();
    expect(targetMet(noErrors, 0)).toBe(true);
  });

  it('is all or nothing for a level to hold', () => {
    const uptime = goal(99, 99, { criterion: 'maintain', comparator: '>=' });
    expect(progressOf(uptime, 99.5)).toBe(1);
    expect(progressOf(uptime, 98)).toBe(0);
    expect(progressOf({ ...uptime, comparator: null }, 99.5)).toBeNull();
  });

  it('is all or nothing for a target equal to the baseline', () => {
    expect(progressOf(goal(99, 99, { comparator: '>=' }), 99.5)).toBe(1);
    expect(progressOf(goal(99, 99), 99.5)).toBeNull();
  });

  it('is all or nothing for yes or no', () => {
    const done = goal(null, null, { criterion: 'yes_no' });
    expect(progressOf(done, true)).toBe(1);
    expect(progressOf(done, false)).toBe(0);
    expect(improvementOf(done, true)).toBeNull();
  });
});

describe('improvement over the baseline', () => {
  it('is a share of the baseline, better being positive', () => {
    expect(improvementOf(goal(15, 2), 4)).toBeCloseTo(0.7333333);
    expect(improvementOf(goal(42, 71), 55)).toBeCloseTo(0.3095238);
    expect(improvementOf(goal(40, 10), 44)).toBeCloseTo(-0.1);
    expect(improvementOf(goal(15, 2), 15)).toBe(0);
  });

  it('takes the direction of a level to hold from the comparator', () => {
    const errors = goal(2, 2, { criterion: 'maintain', comparator: '<=' });
    expect(improvementOf(errors, 1.5)).toBeCloseTo(0.25);
  });

  it('has no meaning on a baseline of zero or below, where the change remains', () => {
    expect(improvementOf(goal(0, 3), 2)).toBeNull();
    expect(improvementOf(goal(-15, 25), 10)).toBeNull();
    expect(changeOf(goal(-15, 25), 10)).toBe(25);
  });

  it('is told apart from percentage points', () => {
    const accuracy = goal(0.65, 0.88);
    expect(changeOf(accuracy, 0.88)).toBeCloseTo(0.23);
    expect(improvementOf(accuracy, 0.88)).toBeCloseTo(0.3538462);
  });
});

describe('meeting the target', () => {
  it('asks for at most the target when it falls and at least when it rises', () => {
    expect(comparatorOf(goal(48, 0))).toBe('<=');
    expect(targetMet(goal(48, 0), 0)).toBe(true);
    expect(comparatorOf(goal(100, 150))).toBe('>=');
    expect(targetMet(goal(100, 150), 150)).toBe(true);
  });

  it('is strict where "under" or "above" was agreed, though progress is 100 %', () => {
    const rate = goal(0.12, 0.02, { comparator: '<' });
    expect(progressOf(rate, 0.02)).toBeCloseTo(1);
    expect(targetMet(rate, 0.02)).toBe(false);
    expect(targetMet(goal(0.65, 0.85, { comparator: '>' }), 0.85)).toBe(false);
  });

  it('forgives binary fractions', () => {
    expect(targetMet(goal(0, 0.3, { comparator: '=' }), 0.1 + 0.2)).toBe(true);
    expect(targetMet(goal(0.1, 0.3, { comparator: '>' }), 0.1 + 0.2)).toBe(false);
  });

  it('fails past a target that has to be hit exactly', () => {
    const exact = goal(40, 10, { comparator: '=' });
    expect(targetMet(exact, 8)).toBe(false);
    expect(progressOf(exact, 8)).toBeCloseTo(1.0666667);
  });

  it('never happens with a comparator that the baseline already meets', () => {
    const wrong = goal(15, 2, { comparator: '>=' });
    expect(isComparatorAgainstDirection(wrong)).toBe(true);
    expect(comparatorOf(wrong)).toBeNull();
    expect(targetMet(wrong, 15)).toBe(false);
  });

  it('leaves nothing to go once met', () => {
    expect(remainingOf(goal(35, 80), 62)).toBe(18);
    expect(remainingOf(goal(35, 80), 85)).toBe(0);
    expect(remainingOf(goal(40, 10), 25)).toBe(15);
  });
});

describe('progress of any goal', () => {
  const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 100);
  const goals = fc
    .tuple(number, number)
    .filter(([baseline, target]) => baseline !== target)
    .map(([baseline, target]) => goal(baseline, target));

  it('is 0 at the baseline and 1 at the target, which is met', () => {
    fc.assert(
      fc.property(goals, (any) => {
        expect(progressOf(any, any.baseline)).toBeCloseTo(0);
        expect(progressOf(any, any.target)).toBeCloseTo(1);
        expect(targetMet(any, any.target)).toBe(true);
        expect(targetMet(any, any.baseline)).toBe(false);
      }),
    );
  });

  it('reaches 1 exactly when the target is met', () => {
    fc.assert(
      fc.property(goals, number, (any, current) => {
        const progress = progressOf(any, current) ?? NaN;
        fc.pre(Math.abs(progress - 1) > 1e-6);
        expect(progress > 1).toBe(targetMet(any, current));
      }),
    );
  });

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(goals, number, fc.integer({ min: 1, max: 1000 }), (any, current, factor) => {
        const scaled = goal((any.baseline ?? 0) * factor, (any.target ?? 0) * factor);
        const progress = progressOf(any, current) ?? NaN;
        expect(Math.abs((progressOf(scaled, current * factor) ?? NaN) - progress)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(progress)),
        );
      }),
    );
  });

  it('is the same seen from the other side', () => {
    fc.assert(
      fc.property(goals, number, (any, current) => {
        const mirrored = goal(-(any.baseline ?? 0), -(any.target ?? 0));
        expect(progressOf(mirrored, -current)).toBeCloseTo(progressOf(any, current) ?? NaN);
      }),
    );
  });

  it('and improvement have the same sign', () => {
    fc.assert(
      fc.property(goals, number, (any, current) => {
        const improvement = improvementOf(any, current);
        fc.pre(improvement !== null);
        expect(Math.sign(improvement as number)).toBe(Math.sign(progressOf(any, current) ?? NaN) + 0);
      }),
    );
  });
});

describe('numbers at their limits', () => {
  it('are unknown progress where arithmetic ends', () => {
    expect(progressOf(goal(-Number.MAX_VALUE, Number.MAX_VALUE), Number.MAX_VALUE)).toBeNull();
    expect(changeOf(goal(-Number.MAX_VALUE, 10), Number.MAX_VALUE)).toBeNull();
  });
});

describe('yes or no', () => {
  const yesNo = goal(null, null, { criterion: 'yes_no' });

  it('may be told in numbers: 0 is no', () => {
    expect([1, 0].map((value) => targetMet(yesNo, value))).toEqual([true, false]);
    expect([1, 0].map((value) => progressOf(yesNo, value))).toEqual([1, 0]);
  });

  it('has no way left that could be measured', () => {
    expect(remainingOf(yesNo, true)).toBeNull();
    expect(remainingOf(goal(40, null), 20)).toBeNull();
    expect(remainingOf(goal(40, 10), 25)).toBe(15);
  });
});
