import {
  asShown,
  changeOf,
  comparatorOf,
  directionOf,
  type Goal,
  improvementOf,
  isComparatorAgainstDirection,
  progressOf,
  remainingOf,
  targetMet,
} from '../../src/domain/progress.ts';

/** From 40 hours down to 10, unless a case says otherwise. */
const goal = (overrides: Partial<Goal> = {}): Goal => ({
  ...{ criterion: 'reach', comparator: null, baseline: 40, target: 10 },
  ...overrides,
});
const rising = goal({ baseline: 10, target: 40 });
const yesOrNo = goal({ criterion: 'yes_no' });
const level = (comparator: Goal['comparator'], target: number | null = 99) =>
  goal({ criterion: 'maintain', comparator, target, baseline: null });

describe('the direction of a goal', () => {
  it('leads from the baseline to the target', () => {
    expect([directionOf(goal()), directionOf(rising)]).toEqual([-1, 1]);
  });

  it('is that of the comparator where a level is held or no baseline is known', () => {
    expect(
      (['>=', '>', '<=', '<', '='] as const).map((comparator) => directionOf(level(comparator))),
    ).toEqual([1, 1, -1, -1, null]);
    expect(directionOf(goal({ baseline: null, comparator: '>' }))).toBe(1);
    expect(directionOf(goal({ target: null, comparator: '<' }))).toBe(-1);
    expect(directionOf(goal({ baseline: 10, target: 10, comparator: '>=' }))).toBe(1);
    expect(directionOf(goal({ baseline: 10, target: 10, comparator: '<=' }))).toBe(-1);
  });

  it('is that of the way even where a strict comparator is named', () => {
    expect(directionOf(goal({ comparator: '=' }))).toBe(-1);
    expect(directionOf({ ...rising, comparator: '=' })).toBe(1);
  });

  it('is none of a yes or no, or without anything to tell it', () => {
    expect(directionOf({ ...yesOrNo, comparator: '>=' })).toBeNull();
    expect(directionOf(goal({ baseline: null }))).toBeNull();
    expect(directionOf(goal({ target: null }))).toBeNull();
  });
});

describe('the comparator of a goal', () => {
  it('is its own, else the one of its direction', () => {
    expect([comparatorOf(goal()), comparatorOf(rising)]).toEqual(['<=', '>=']);
    expect(comparatorOf(goal({ comparator: '<' }))).toBe('<');
    expect(comparatorOf(level('>'))).toBe('>');
  });

  it('is none where nothing tells it', () => {
    expect(comparatorOf({ ...yesOrNo, comparator: '>=' })).toBeNull();
    expect(comparatorOf(level(null))).toBeNull();
    expect(comparatorOf(goal({ baseline: null }))).toBeNull();
    expect(comparatorOf(goal({ target: null }))).toBeNull();
    expect(comparatorOf(goal({ baseline: 10, target: 10 }))).toBeNull();
    expect(comparatorOf(goal({ comparator: '>=' }))).toBeNull();
  });

  it('is against the direction where the baseline itself would meet it', () => {
    const isAgainst = (comparator: Goal['comparator'], of = goal()) =>
      isComparatorAgainstDirection({ ...of, comparator });
    expect((['>=', '>', '<=', '<', '=', null] as const).map((one) => isAgainst(one))).toEqual([
      ...[true, true, false],
      ...[false, false, false],
    ]);
    expect((['>=', '>', '<=', '<', '='] as const).map((one) => isAgainst(one, rising))).toEqual([
      ...[false, false, true],
      ...[true, false],
    ]);
    for (const comparator of ['>=', '<='] as const) {
      expect(isAgainst(comparator, goal({ baseline: null }))).toBe(false);
      expect(isAgainst(comparator, goal({ target: null }))).toBe(false);
    }
    expect(isAgainst('<=', goal({ baseline: 10, target: 10 }))).toBe(false);
    expect(isAgainst('<=', goal({ criterion: 'maintain', baseline: 10, target: 40 }))).toBe(false);
  });
});

describe('change and improvement', () => {
  it('are told of numbers against a baseline', () => {
    expect([changeOf(goal(), 25), improvementOf(goal(), 25)]).toEqual([-15, 0.375]);
    expect([changeOf(rising, 25), improvementOf(rising, 25)]).toEqual([15, 1.5]);
  });

  it('are unknown without a value, without a baseline and for a yes or no', () => {
    for (const [of, value] of [
      [goal(), null],
      [goal(), true],
      [goal({ baseline: null }), 25],
      [yesOrNo, 25],
    ] as const) {
      expect([changeOf(of, value), improvementOf(of, value)]).toEqual([null, null]);
    }
  });

  it('have no share of nothing, of less, or without a better direction', () => {
    expect(improvementOf(goal({ baseline: 0, target: 10 }), 5)).toBeNull();
    expect(improvementOf(goal({ baseline: -5, target: 10 }), 5)).toBeNull();
    expect(improvementOf({ ...level('='), baseline: 50 }, 25)).toBeNull();
    expect(improvementOf({ ...level('>='), baseline: 50 }, 60)).toBe(0.2);
  });
});

describe('what is left to go', () => {
  it('is the way to the target, nothing once it is met', () => {
    expect([remainingOf(goal(), 25), remainingOf(goal(), 10), remainingOf(goal(), 5)]).toEqual([15, 0, 0]);
    expect(remainingOf(rising, 25)).toBe(15);
    expect(remainingOf(level('>='), 97)).toBe(2);
  });

  it('is unknown without a number or a target, and for a yes or no', () => {
    expect(remainingOf(goal(), null)).toBeNull();
    expect(remainingOf(goal(), true)).toBeNull();
    expect(remainingOf(goal({ target: null }), 25)).toBeNull();
    expect(remainingOf(yesOrNo, 25)).toBeNull();
  });
});

describe('a goal that is met or not', () => {
  it('is never met without a value, or by a yes where a number is asked for', () => {
    expect(targetMet(goal(), null)).toBe(false);
    expect(targetMet(yesOrNo, null)).toBe(false);
    expect(targetMet(goal(), false)).toBe(false);
    expect(targetMet(rising, true)).toBe(false);
    expect(targetMet(goal({ target: null, comparator: '<=' }), -5)).toBe(false);
  });

  it('has progress 1 or 0, and none where it cannot be told', () => {
    expect([progressOf(yesOrNo, true), progressOf(yesOrNo, false), progressOf(yesOrNo, null)]).toEqual([
      1,
      0,
      null,
    ]);
    expect([progressOf(level('>='), 99), progressOf(level('>='), 98)]).toEqual([1, 0]);
    expect(progressOf(level(null), 99)).toBeNull();
    expect(progressOf(level('>=', null), 99)).toBeNull();
    expect(progressOf(goal({ baseline: 10, target: 10, comparator: '<=' }), 9)).toBe(1);
  });

  it('has no progress in words, or without a baseline or a target', () => {
    expect(progressOf(goal(), true)).toBeNull();
    expect(progressOf(goal({ baseline: null }), 25)).toBeNull();
    expect(progressOf(goal({ target: null }), 25)).toBeNull();
    expect(progressOf(goal(), null)).toBeNull();
  });
});

describe('a measured value', () => {
  it('is shown without the sign of nothing, and a yes as a yes', () => {
    expect([asShown(-0), asShown(5), asShown(-5), asShown(true), asShown(false)]).toEqual([
      0,
      5,
      -5,
      true,
      false,
    ]);
  });
});
