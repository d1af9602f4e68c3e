import type { CrmProperties, FetchOptions, FormattingOptions, PropertyDefinition } from './protocol.ts';

export type FormatContext = {
  readonly locale: string;
  readonly timeZone: string;
  /** ISO code for amounts of money that do not carry one. */
  readonly currency: string;
};

const DATE_STYLE = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Tokens of HubSpot's date formats, e.g. `LL` or `YYYY-MM-DD`; only the latter differs from the default. */
const isoDay = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);

const toInstant = (value: string): Date => new Date(/^\d+$/.test(value) ? Number(value) : value);

const formatDate = (
  value: string,
  definition: PropertyDefinition,
  format: string | undefined,
  context: FormatContext,
) => {
  const instant = toInstant(value);
  if (Number.isNaN(instant.getTime())) return value;
  // A calendar date is a day everywhere; only an instant depends on the time zone.
  const timeZone = definition.type === 'date' || DAY_ONLY.test(value) ? 'UTC' : context.timeZone;
  if (format === 'YYYY-MM-DD') return isoDay(instant, timeZone);
  const time = definition.type === 'datetime' ? ({ hour: '2-digit', minute: '2-digit' } as const) : {};
  return new Intl.DateTimeFormat(context.locale, { ...DATE_STYLE, ...time, timeZone }).format(instant);
};

const formatNumber = (
  value: string,
  definition: PropertyDefinition,
  addSymbol: boolean,
  context: FormatContext,
) => {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return value;
  if (definition.numberDisplayHint === 'currency' || definition.showCurrencySymbol === true) {
    const style = addSymbol
      ? { style: 'currency' as const, currency: context.currency, currencyDisplay: 'narrowSymbol' as const }
      : { minimumFractionDigits: 2 };
    return new Intl.NumberFormat(context.locale, style).format(number);
  }
  if (definition.numberDisplayHint === 'percentage') {
    return new Intl.NumberFormat(context.locale, { style: 'percent', maximumFractionDigits: 2 }).format(
      number,
    );
  }
  if (definition.numberDisplayHint === 'unformatted') return value;
  return new Intl.NumberFormat(context.locale, { maximumFractionDigits: 2 }).format(number);
};

const labelsOf = (value: string, definition: PropertyDefinition): string =>
  value
    .split(';')
    .map((part) => definition.options.find((option) => option.value === part)?.label ?? part)
    .join(', ');

/** One value as HubSpot shows it to a person; a value that does not fit its definition comes back as it is. */
export const formatProperty = (
  value: string,
  definition: PropertyDefinition | undefined,
  context: FormatContext,
  options: FormattingOptions = {},
): string => {
  if (definition === undefined || value === '') return value;
  switch (definition.type) {
    case 'date':
      return formatDate(value, definition, options.date?.format, context);
    case 'datetime':
      return formatDate(value, definition, options.dateTime?.format, context);
    case 'number':
      return formatNumber(value, definition, options.currency?.addSymbol ?? true, context);
    case 'enumeration':
      return labelsOf(value, definition);
    default:
      return value;
  }
};

/** Formats those properties that the caller asked to have formatted, and leaves the others raw. */
export const formatProperties = (
  properties: CrmProperties,
  definitions: readonly PropertyDefinition[],
  context: FormatContext,
  { propertiesToFormat, formattingOptions }: FetchOptions,
): Record<string, string | null> => {
  const asked = (name: string) => propertiesToFormat === 'all' || propertiesToFormat?.includes(name) === true;
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const entries = Object.entries(properties).map(([name, value]) => {
    const formatted =
      value !== null && asked(name)
        ? formatProperty(value, byName.get(name), context, formattingOptions)
        : value;
    return [name, formatted] as const;
  });
  return Object.fromEntries(entries);
};
