const FALLBACK_DIGITS = 2;

/** Digits after the decimal point in an ISO currency: 2 for USD, 0 for JPY. */
export function minorDigits(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      FALLBACK_DIGITS
    );
  } catch (error) {
    if (error instanceof RangeError) return FALLBACK_DIGITS;
    throw error;
  }
}

/** CRM properties hold major units; the engine counts whole minor ones. */
export function toMinor(major: number | null, currency: string): number | null {
  return major === null ? null : Math.round(Number((major * 10 ** minorDigits(currency)).toPrecision(15)));
}

export function toMajor(minor: number | null, currency: string): number | null {
  return minor === null ? null : minor / 10 ** minorDigits(currency);
}
