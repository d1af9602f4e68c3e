const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
export const MILLISECONDS = /^-?\d{1,15}$/;
const NUMBER = /^-?(\d+\.?\d*|\.\d+)$/;

/** A number as HubSpot takes it: no thousands separators, no exponent. */
export const isNumber = (value: string): boolean => NUMBER.test(value);

/** A calendar day that exists, as YYYY-MM-DD. */
export function isDay(value: string): boolean {
  if (!DAY.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/** An instant in milliseconds, from milliseconds or from day, time and time zone; null for anything else. */
export function instantOf(value: string): number | null {
  if (MILLISECONDS.test(value)) return Number(value);
  const day = DATE_TIME.exec(value)?.[1];
  if (day === undefined || !isDay(day)) return null;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? null : ms;
}
