import { fromMinor, toMinor as wholeMinor } from '../../domain/money.ts';

/** CRM properties hold major units, the engine whole minor ones; what is not known stays so. */
export function toMinor(major: number | null, currency: string): number | null {
  return major === null ? null : wholeMinor(major, currency);
}

export function toMajor(minor: number | null, currency: string): number | null {
  return minor === null ? null : fromMinor(minor, currency);
}
