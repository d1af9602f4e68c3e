import type { CalendarDate, Instant } from '../../src/domain/calendar.ts';
import { toDayNumber } from '../../src/domain/calendar.ts';
import { currencyMinorDigits, roundHalfUp } from '../../src/domain/money.ts';
import { createJoin } from './joining.ts';
import type { Join } from './joining.ts';

/**
 * Every figure and date as people read it, in one place: whole percent, U+2212 as minus, compact money from
 * 10,000 up, "18 Jan 2027". Fractions go in for percentages, minor units for money.
 */
export interface Format {
  readonly locale: string;
  /** "$344,100": whole units, for tables. */
  readonly money: (minor: number) => string;
  /** "$344K": three digits from 10,000 up, for the head and for targets. */
  readonly moneyCompact: (minor: number) => string;
  /** Major units with cents only where there are any: "$75", "$0.50", for the inputs of a calculation. */
  readonly moneyMajor: (major: number, currency?: string | null) => string;
  /** Major units of the currency, for charts. */
  readonly toMajor: (minor: number) => number;
  readonly toMinor: (major: number) => number;
  readonly currency: string | null;
  /** "$" or "US$", for the label of an axis. */
  readonly currencySymbol: string;
  /** "47%" */
  readonly percent: (fraction: number) => string;
  /** "+43%" */
  readonly percentSigned: (fraction: number) => string;
  /** "4.2%": up to `digits` decimals, for measured values. */
  readonly percentExact: (fraction: number, digits?: DecimalPlaces) => string;
  /** "21 pp" is a message; this is its number, signed: "+21". */
  readonly points: (fraction: number) => string;
  /** Up to two decimals: "2,256", "0.66". */
  readonly number: (value: number, digits?: DecimalPlaces) => string;
  readonly signed: (value: number) => string;
  /** "12.5" */
  readonly tenths: (value: number) => string;
  /** "1.43" */
  readonly multiple: (value: number) => string;
  /** "18 Jan 2027" */
  readonly date: (date: CalendarDate) => string;
  /** Without the year within twelve months of `today`. */
  readonly dateNear: (date: CalendarDate, today: CalendarDate) => string;
  /** "09:42" in the given time zone. */
  readonly time: (instant: Instant, timeZone: string) => string;
  /** "5 achieved, 3 running": several texts as one. */
  readonly join: Join;
}

export interface DecimalPlaces {
  readonly least?: number;
  readonly most?: number;
}

const MINUS = '−';
const COMPACT_FROM = 10_000;
const DAYS_OF_A_YEAR = 365;
/** Three-letter months, day first: what English readers of every country read at once. */
const ENGLISH_DATES = 'en-US';

/**
 * @param locale BCP 47
 * @param currency ISO 4217; null when it is not known, then amounts carry no symbol
 */
export function createFormat(locale: string, currency: string | null): Format {
  const number = (value: number, digits: DecimalPlaces = {}) =>
    write(locale, decimals(digits, 2), tidy(value));
  const money = moneyFormats(locale, currency);
  const dates = dateFormats(locale);
  return {
    locale,
    currency,
    ...money,
    percent: (fraction) => write(locale, { style: 'percent', maximumFractionDigits: 0 }, tidy(fraction)),
    percentSigned: (fraction) =>
      write(
        locale,
        { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' },
        tidy(fraction),
      ),
    percentExact: (fraction, digits = {}) =>
      write(locale, { style: 'percent', ...decimals(digits, 1) }, tidy(fraction)),
    points: (fraction) =>
      write(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }, tidy(fraction * 100)),
    number,
    signed: (value) => write(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }, tidy(value)),
    tenths: (value) => number(value, { most: 1 }),
    multiple: (value) => number(value, { least: 2, most: 2 }),
    ...dates,
    join: createJoin(locale),
  };
}

function moneyFormats(locale: string, currency: string | null) {
  const digits = currency === null ? 2 : currencyMinorDigits(currency);
  const toMajor = (minor: number) => minor / 10 ** digits;
  const style = (code: string | null): Intl.NumberFormatOptions =>
    code === null ? {} : { style: 'currency', currency: code };
  const whole = (major: number) =>
    write(locale, { ...style(currency), minimumFractionDigits: 0, maximumFractionDigits: 0 }, major);
  return {
    toMajor,
    toMinor: (major: number) => roundHalfUp(major * 10 ** digits),
    money: (minor: number) => whole(toMajor(minor)),
    moneyCompact: (minor: number) => {
      const major = toMajor(minor);
      if (Math.abs(major) < COMPACT_FROM) return whole(major);
      return write(
        locale,
        { ...style(currency), notation: 'compact', minimumFractionDigits: 0, maximumSignificantDigits: 3 },
        major,
      );
    },
    moneyMajor: (major: number, code: string | null = currency) =>
      write(
        locale,
        Number.isInteger(major)
          ? { ...style(code), minimumFractionDigits: 0, maximumFractionDigits: 0 }
          : style(code),
        major,
      ),
    currencySymbol: symbolOf(locale, currency),
  };
}

function dateFormats(locale: string) {
  const isEnglish = locale.toLowerCase().startsWith('en');
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const intl = isEnglish ? ENGLISH_DATES : locale;
  const full = new Intl.DateTimeFormat(intl, { ...options, year: 'numeric' });
  const near = new Intl.DateTimeFormat(intl, options);
  const say = (format: Intl.DateTimeFormat, date: CalendarDate) => {
    const parts = format.formatToParts(new Date(`${date}T00:00:00Z`));
    if (!isEnglish) return parts.map(brief).join('');
    const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value;
    return [of('day'), of('month'), of('year')].filter((part) => part !== undefined).join(' ');
  };
  const date = (day: CalendarDate) => say(full, day);
  return {
    date,
    dateNear: (day: CalendarDate, today: CalendarDate) =>
      Math.abs(toDayNumber(day) - toDayNumber(today)) < DAYS_OF_A_YEAR ? say(near, day) : date(day),
    time: (instant: Instant, timeZone: string) =>
      new Intl.DateTimeFormat(isEnglish ? 'en-GB' : locale, {
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
      }).format(new Date(instant)),
  };
}

/**
 * Portuguese and Spanish put "de" between the parts, for which a tile and a column have no room, and a full stop
 * behind a short month, which would stand twice where a date ends a sentence.
 */
function brief({ type, value }: Intl.DateTimeFormatPart): string {
  if (value === ' de ') return ' ';
  return type === 'month' ? value.replace(/\.$/, '') : value;
}

const formatters = new Map<string, Intl.NumberFormat>();

function write(locale: string, options: Intl.NumberFormatOptions, value: number): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  // Without this a loss that rounds to nothing would be written as "−0".
  const formatter =
    formatters.get(key) ?? new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
  formatters.set(key, formatter);
  return formatter
    .formatToParts(value)
    .map((part) => (part.type === 'minusSign' ? MINUS : part.value))
    .join('');
}

/** 12 decimals are more than any figure carries: this takes away what binary fractions add, and "−0". */
function tidy(value: number): number {
  const rounded = Number(value.toPrecision(12));
  return Math.abs(rounded) < 1e-9 ? 0 : rounded;
}

const decimals = ({ least = 0, most }: DecimalPlaces, fallback: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: least,
  maximumFractionDigits: Math.max(least, most ?? fallback),
});

function symbolOf(locale: string, currency: string | null): string {
  if (currency === null) return '';
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
