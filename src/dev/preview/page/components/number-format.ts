/** The sign between whole and part in a locale: "." or ",". */
const decimalSign = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';

/**
 * The number in a text as people of the locale write it, with or without group signs, currency or percent;
 * undefined when there is none. Rounded to `precision` digits behind the decimal sign if that is given.
 */
export const parseNumber = (text: string, locale: string, precision?: number): number | undefined => {
  const kept = text
    .replace('−', '-')
    .replace(decimalSign(locale), '\0')
    .replace(/[^\d\0-]/g, '');
  const number = Number(kept.replace('\0', '.'));
  if (!/\d/.test(kept) || Number.isNaN(number)) return undefined;
  return precision === undefined ? number : Number(number.toFixed(precision));
};

const MAXIMUM_DIGITS = 10;

/** A number for an input that nobody types in: with group signs; with at least `precision` digits for money. */
export const writeNumber = (
  value: number | undefined,
  locale: string,
  { precision, grouped }: { readonly precision?: number | undefined; readonly grouped: boolean },
): string => {
  if (value === undefined || value === null || Number.isNaN(value)) return '';
  return new Intl.NumberFormat(locale, {
    useGrouping: grouped,
    minimumFractionDigits: 0,
    maximumFractionDigits: precision ?? MAXIMUM_DIGITS,
  }).format(value);
};
