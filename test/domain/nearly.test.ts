import fc from 'fast-check';
import { above, atLeast, atMost, below, nearlyEqual } from '../../src/domain/nearly.ts';

const amounts = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe('nearlyEqual', () => {
  it('forgives what binary fractions cannot hold', () => {
    expect(nearlyEqual(0.1 + 0.2, 0.3)).toBe(true);
    expect(nearlyEqual(0.1 + 0.2 - 0.3, 0)).toBe(true);
  });

  it('tells amounts apart that differ by a millionth', () => {
    expect(nearlyEqual(1, 1.000001)).toBe(false);
    expect(nearlyEqual(0, 0.000001)).toBe(false);
  });

  it('goes by the larger of the two', () => {
    expect([nearlyEqual(1e9, 1e9 + 1), nearlyEqual(1e9 + 1, 1e9)]).toEqual([true, true]);
    expect(nearlyEqual(1, 1_000)).toBe(false);
    expect([nearlyEqual(0, 1e-12), nearlyEqual(1e-12, 0), nearlyEqual(0, 2e-12)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('tells infinity from any amount', () => {
    expect(nearlyEqual(Infinity, 1)).toBe(false);
    expect(nearlyEqual(Infinity, Infinity)).toBe(true);
  });
});

describe('limits', () => {
  it('count a number at its limit as reached and not as passed', () => {
    const pace = 0.45 / 0.5 - 1e-16;
    expect(atLeast(pace, 0.9)).toBe(true);
    expect(below(pace, 0.9)).toBe(false);
    expect(above(1.0499999999999998, 1.05)).toBe(false);
    expect(atMost(1.0500000000000003, 1.05)).toBe(true);
  });

  it('are not passed by the limit itself', () => {
    expect([above(5, 5), below(5, 5), above(Infinity, Infinity), below(-Infinity, -Infinity)]).toEqual([
      ...[false, false],
      ...[false, false],
    ]);
  });

  it('are exactly one of below, equal or above', () => {
    fc.assert(
      fc.property(amounts, amounts, (value, limit) => {
        const verdicts = [below(value, limit), nearlyEqual(value, limit), above(value, limit)];
        expect(verdicts.filter(Boolean)).toHaveLength(1);
        expect(atLeast(value, limit)).toBe(!below(value, limit));
        expect(atMost(value, limit)).toBe(!above(value, limit));
      }),
    );
  });
});
