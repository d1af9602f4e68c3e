import { currencyMinorDigits } from '../../domain/money.ts';

/** How a number is written for people. */
export type Writing = (value: number) => string;

const LOCALE = 'en-US';
const MINUS = '−';

export const plain: Writing = (value) => write(value, { maximumFractionDigits: 4 });
export const percent: Writing = (value) => `${write(value * 100, { maximumFractionDigits: 2 })} %`;
export const percentagePoints: Writing = (value) => `${write(value * 100, { maximumFractionDigits: 2 })} pp`;
export const dollars: Writing = (value) => money(value, 'USD');
export const days: Writing = (value) => counted(value, 'day');
export const hours: Writing = (value) => `${plain(value)} h`;

/** An amount in major units; cents are shown only where there are any. */
export function money(value: number, currency: string): string {
  const digits = currencyMinorDigits(currency);
  const isWhole = Math.abs(value - Math.round(value)) < 10 ** -digits / 2;
  const fraction = isWhole ? 0 : digits;
  return write(value, {
    style: 'currency',
    currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  });
}

/** Whole minor units as dollars. */
export function dollarsFromMinor(minor: number): string {
  return dollars(minor / 10 ** currencyMinorDigits('USD'));
}

/** "1 day", "14 days". */
export function counted(value: number, noun: string): string {
  return `${plain(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** A value that may be unknown. */
export function orUnknown<Value>(value: Value | null, writing: (known: Value) => string): string {
  return value === null ? 'unknown' : writing(value);
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? 'none';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** A code or a name of the engine as words: `at_risk` is "at risk", `hoursSaved` is "hours saved". */
export function spoken(code: string): string {
  return code
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace('csm time', 'the CSM’s time')
    .replace(/^arr$/, 'ARR')
    .replace(/\broi\b/, 'ROI')
    .replace(/^smb$/, 'SMB')
    .replace('mid market', 'mid-market')
    .replace('product led', 'product-led');
}

function write(value: number, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(LOCALE, options).format(value + 0).replace('-', MINUS);
}
