import type { Format } from '../../../ui/format.ts';
import type { Words } from '../../../ui/words.ts';
import type { Measured } from './subject.ts';

const PERCENT = 100;
const EXACT_DIGITS = 12;

/** What is stored for a typed number: 62 percent is 0.62, $1,500 of a milestone is 150000 cents. */
export function toStored({ typedAs }: Measured, typed: number, format: Format): number {
  switch (typedAs) {
    case 'percent':
      return Number((typed / PERCENT).toPrecision(EXACT_DIGITS));
    case 'moneyMinor':
      return format.toMinor(typed);
    default:
      return typed;
  }
}

/** A stored value as it would be typed. */
export function toTyped({ typedAs }: Measured, stored: number, format: Format): number {
  switch (typedAs) {
    case 'percent':
      return Number((stored * PERCENT).toPrecision(EXACT_DIGITS));
    case 'moneyMinor':
      return format.toMajor(stored);
    default:
      return stored;
  }
}

/** A stored value in words: "56%", "132 h a month". */
export function storedWords(measured: Measured, stored: number | boolean, { t, format }: Words): string {
  if (typeof stored === 'boolean') return t(stored ? 'common.yes' : 'common.no');
  switch (measured.typedAs) {
    case 'percent':
      return format.percentExact(stored);
    case 'moneyMinor':
      return format.money(stored);
    case 'moneyMajor':
      return measured.currency === null
        ? format.moneyMajor(stored)
        : format.moneyMajor(stored, measured.currency);
    default:
      return measured.unit === null ? format.number(stored) : `${format.number(stored)} ${measured.unit}`;
  }
}

const FAR_OF_RANGE = 0.5;
const FAR_OF_LAST = 2;

/**
 * Whether a value is so far from the last one that a slip is likelier than a result: by more than half of the
 * way from baseline to target, or, without one, to less than a third or more than three times the last.
 */
export function isFar({ last, baseline, target }: Measured, stored: number): boolean {
  if (last === null || typeof last.value !== 'number') return false;
  const distance = Math.abs(stored - last.value);
  if (baseline !== null && target !== null && baseline !== target) {
    return distance > FAR_OF_RANGE * Math.abs(target - baseline);
  }
  const [smaller, larger] = [stored, last.value].map(Math.abs).sort((first, second) => first - second);
  return (larger ?? 0) > (1 + FAR_OF_LAST) * (smaller ?? 0);
}
