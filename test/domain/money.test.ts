import fc from 'fast-check';
import {
  convertMinor,
  currencyMinorDigits,
  fromMinor,
  isCountable,
  roundHalfUp,
  toMinor,
} from '../../src/domain/money.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

describe('money', () => {
  it('rounds a half up, also below zero', () => {
    expect([0.5, 1.5, 2.4999, -0.5, -1.5, -1.6].map(roundHalfUp)).toEqual([1, 2, 2, 0, -1, -2]);
  });

  it('forgives binary noise at the half', () => {
    expect(roundHalfUp(1.005 * 100)).toBe(101);
    expect(roundHalfUp(0.285 * 100)).toBe(29);
  });

  it('does not widen the half for large amounts', () => {
    expect(roundHalfUp(1_000_000_000_000.4)).toBe(1_000_000_000_000);
  });

  it('knows that yen have no minor unit and dinars have three digits', () => {
    expect(['USD', 'JPY', 'KWD', 'CLF', 'UYW'].map(currencyMinorDigits)).toEqual([2, 0, 3, 4, 4]);
    expect([toMinor(12.345, 'USD'), toMinor(1200, 'JPY'), toMinor(1.2345, 'KWD')]).toEqual([
      1235, 1200, 1235,
    ]);
  });

  it('adds ten and twenty cents to thirty', () => {
    expect(toMinor(0.1 + 0.2, 'USD')).toBe(30);
  });

  it('converts by way of the account currency', () => {
    const settings = { ...DEFAULT_SETTINGS, exchangeRates: { EUR: 1.2, JPY: 0.0075 } };
    expect(convertMinor(10_000, { from: 'EUR', to: 'USD' }, settings)).toBe(12_000);
    expect(convertMinor(10_000, { from: 'EUR', to: 'JPY' }, settings)).toBe(16_000);
    expect(convertMinor(16_000, { from: 'JPY', to: 'USD' }, settings)).toBe(12_000);
  });

  it('needs no rate within one currency and refuses to guess one between two', () => {
    expect(convertMinor(10_000, { from: 'MYR', to: 'MYR' }, DEFAULT_SETTINGS)).toBe(10_000);
    expect(convertMinor(10_000, { from: 'MYR', to: 'USD' }, DEFAULT_SETTINGS)).toBeNull();
  });

  it('gives back what it was given, whatever the currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(toMinor(fromMinor(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });
});

describe('a conversion that cannot be right', () => {
  it('has no result where it could not be counted to the cent', () => {
    const settings = { ...DEFAULT_SETTINGS, exchangeRates: { EUR: 1.1, XAF: 1e-9 } };
    expect(convertMinor(100, { from: 'EUR', to: 'USD' }, settings)).toBe(110);
    expect(convertMinor(1e12, { from: 'USD', to: 'XAF' }, settings)).toBeNull();
  });

  it('has no result where the rate of either currency is missing or none', () => {
    const converted = (from: string, to: string, EUR: number) =>
      convertMinor(100, { from, to }, { ...DEFAULT_SETTINGS, exchangeRates: { EUR } });
    expect([converted('EUR', 'USD', 2), converted('USD', 'EUR', 2)]).toEqual([200, 50]);
    expect([converted('MYR', 'EUR', 2), converted('EUR', 'MYR', 2)]).toEqual([null, null]);
    for (const rate of [0, -2, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect([rate, converted('EUR', 'USD', rate), converted('USD', 'EUR', rate)]).toEqual([
        rate,
        null,
        null,
      ]);
    }
  });

  it('counts up to ten trillion, that included', () => {
    expect([isCountable(1e15), isCountable(-1e15)]).toEqual([true, true]);
    expect([isCountable(1e15 + 1), isCountable(-1e15 - 1)]).toEqual([false, false]);
  });
});
