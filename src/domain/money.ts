import type { Settings } from './settings.ts';

/**
 * Money is whole minor units of an ISO 4217 currency inside the engine; calculators and people speak in
 * major units. Everything that turns one into the other, or one currency into another, is here.
 */
const DEFAULT_MINOR_DIGITS = 2;

/**
 * The largest amount that counts, whole minor units: ten trillion dollars. Sums of such amounts are still exact
 * to the cent, and nothing that people pay for is worth more: it is a typing error.
 */
export const LARGEST_AMOUNT_MINOR = 1e15;

/** Whether an amount is of a size that can be counted to the cent. */
export function isCountable(amountMinor: number): boolean {
  return Math.abs(amountMinor) <= LARGEST_AMOUNT_MINOR;
}

/** The currencies whose minor unit is not a hundredth (ISO 4217). */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  ...digitsOf(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...digitsOf(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...digitsOf(4, 'CLF UYW'),
};

/** Binary noise below which a number counts as lying on the half: 0.285 x 100 is 28.499999999999996. */
const HALF_TOLERANCE = 1e-9;
const WIDEST_HALF_TOLERANCE = 1e-4;

/** Digits after the decimal point of a currency: 2 for USD, 0 for JPY. */
export function currencyMinorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? DEFAULT_MINOR_DIGITS;
}

function minorPerMajor(currency: string): number {
  return POWERS_OF_TEN[currencyMinorDigits(currency)] as number;
}

const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000] as const;

/** The nearest whole number; exactly half goes up (-2.5 becomes -2), binary noise forgiven. */
export function roundHalfUp(value: number): number {
  const tolerance = Math.min(Math.abs(value) * HALF_TOLERANCE, WIDEST_HALF_TOLERANCE);
  return Math.floor(value + 0.5 + tolerance);
}

/** Whole minor units of an amount in major units. */
export function toMinor(major: number, currency: string): number {
  return roundHalfUp(major * minorPerMajor(currency));
}

/** Major units of an amount in whole minor units. */
export function fromMinor(minor: number, currency: string): number {
  return minor / minorPerMajor(currency);
}

/** The currency that everything about a company is shown in. */
export function currencyOf(company: { readonly currency: string | null }, settings: Settings): string {
  return company.currency ?? settings.accountCurrency;
}

/**
 * Converts whole minor units between currencies by way of the account's; null when a rate is missing or so far off
 * that the result could not be counted.
 */
export function convertMinor(
  amountMinor: number,
  currencies: { readonly from: string; readonly to: string },
  settings: Settings,
): number | null {
  const { from, to } = currencies;
  if (from === to) return amountMinor;
  const rateFrom = accountRateOf(from, settings);
  const rateTo = accountRateOf(to, settings);
  if (rateFrom === null || rateTo === null) return null;
  const converted = toMinor((fromMinor(amountMinor, from) * rateFrom) / rateTo, to);
  return isCountable(converted) ? converted : null;
}

function accountRateOf(currency: string, settings: Settings): number | null {
  if (currency === settings.accountCurrency) return 1;
  const rate = settings.exchangeRates[currency];
  return rate !== undefined && Number.isFinite(rate) && rate > 0 ? rate : null;
}

function digitsOf(digits: number, currencies: string): Record<string, number> {
  return Object.fromEntries(currencies.split(' ').map((currency) => [currency, digits]));
}
