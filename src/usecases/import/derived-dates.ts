import { readDate } from '../../crm/mapping/values.ts';
import type { PropertyValues } from '../../crm/repository.ts';
import { addMonths } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { readDateText } from './cell.ts';
import type { CellFormat } from './cell.ts';
import { importKeyOf } from './import-key.ts';
import { isDerived } from './mapping.ts';
import type { ImportMapping } from './mapping.ts';
import type { SourceRow } from './table.ts';

const START_DATE = 'vrm_start_date';

/** First day on which each company, by its import key, signed a won deal. */
export function firstWonDates(
  { keyPrefix, deals }: ImportMapping,
  rows: readonly SourceRow[],
  cells: CellFormat,
): ReadonlyMap<string, CalendarDate> {
  const dates = new Map<string, CalendarDate>();
  if (deals === undefined) return dates;
  for (const { cells: row, problem } of rows) {
    const date = readDateText(row[deals.closeDate] ?? '', cells);
    const company = row[deals.company] ?? '';
    if (problem !== null || date === null || company === '') continue;
    if (row[deals.won.column] !== deals.won.value) continue;
    const key = importKeyOf(keyPrefix, company);
    const known = dates.get(key);
    if (known === undefined || date < known) dates.set(key, date);
  }
  return dates;
}

/** Names of the company properties that are derived. */
export function derivedNames({ companies }: ImportMapping): readonly string[] {
  return Object.entries(companies.properties).flatMap(([name, rule]) => (isDerived(rule) ? [name] : []));
}

/**
 * The derived dates of one company. The renewal follows from the start date that the row or the CRM gives,
 * else from the first won deal; what follows from nothing is left out.
 */
export function derivedDates(
  { companies }: ImportMapping,
  facts: { readonly firstWonOn: CalendarDate | null; readonly values: PropertyValues },
  today: CalendarDate,
): PropertyValues {
  const startDate = readDate(facts.values, START_DATE) ?? facts.firstWonOn;
  return Object.fromEntries(
    Object.entries(companies.properties).flatMap(([name, rule]) => {
      if (!isDerived(rule)) return [];
      const date =
        rule.derive === 'first_won_close_date'
          ? facts.firstWonOn
          : startDate && nextAnniversary(startDate, today);
      return date === null ? [] : [[name, date]];
    }),
  );
}

/** The first anniversary after today: the day on which a yearly contract renews. */
export function nextAnniversary(start: CalendarDate, today: CalendarDate): CalendarDate {
  for (let years = 1; ; years += 1) {
    const anniversary = addMonths(start, years * 12);
    if (anniversary > today) return anniversary;
  }
}
