import { addMonths } from '../../domain/calendar.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { formatOf, readCell, readDateText } from './cell.ts';
import type { CellFormat, Row } from './cell.ts';
import { isDerived } from './mapping.ts';
import type { DerivedRule, ImportMapping, PropertyRule } from './mapping.ts';
import type { Mended, Refused } from './report.ts';

/** A line of a CSV file with its number in the file. */
export interface SourceRow {
  readonly line: number;
  readonly cells: Row;
}

export interface PreparedCompany {
  readonly line: number;
  readonly key: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Only set where the CRM has none. */
  readonly derived: Readonly<Record<string, string>>;
}

export interface PreparedDeal {
  readonly line: number;
  readonly key: string;
  readonly companyKey: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface PreparedImport {
  readonly companies: readonly PreparedCompany[];
  readonly deals: readonly PreparedDeal[];
  readonly mended: readonly Mended[];
  readonly refused: readonly Refused[];
}

type File = 'companies' | 'deals';

/** What the rows of both files become; nothing is read from or written to the CRM. */
export function prepareImport(
  mapping: ImportMapping,
  rows: { readonly companies: readonly SourceRow[]; readonly deals: readonly SourceRow[] },
  shift: { readonly days: number; readonly today: CalendarDate },
): PreparedImport {
  const mended: Mended[] = [];
  const refused: Refused[] = [];
  const cells = formatOf(mapping, shift.days);
  const prefixed = (key: string) => `${mapping.keyPrefix}/${key.toLowerCase()}`;
  const companyRows = tidy('companies', rows.companies, mapping.companies.mend, mended);
  const dealRows = tidy('deals', rows.deals, mapping.deals?.mend ?? {}, mended);
  const wonDates = firstWonDates(mapping, dealRows, cells);

  const companies = keyed('companies', companyRows, mapping.companies.key, refused).flatMap((row) => {
    const name = row.cells[mapping.companies.key] ?? '';
    const plain = Object.entries(mapping.companies.properties).filter(
      (pair): pair is [string, PropertyRule] => !isDerived(pair[1]),
    );
    const properties = readProperties('companies', row, plain, cells, refused);
    if (properties === null) return [];
    const derived = derivedDates(mapping, wonDates.get(name) ?? null, shift.today);
    return [{ line: row.line, key: prefixed(name), properties, derived }];
  });

  const { deals: dealMapping } = mapping;
  const deals =
    dealMapping === undefined
      ? []
      : keyed('deals', dealRows, dealMapping.key, refused).flatMap((row): PreparedDeal[] => {
          const company = row.cells[dealMapping.company] ?? '';
          if (company === '') {
            refused.push({
              file: 'deals',
              line: row.line,
              reason: `"${dealMapping.company}" names no company`,
            });
            return [];
          }
          const rules = Object.entries(dealMapping.properties);
          const properties = readProperties('deals', row, rules, cells, refused);
          const key = prefixed(row.cells[dealMapping.key] ?? '');
          return properties === null
            ? []
            : [{ line: row.line, key, companyKey: prefixed(company), properties }];
        });
  return { companies, deals, mended, refused };
}

/** Trims cells and puts known misspellings right, and says so. */
function tidy(
  file: File,
  rows: readonly SourceRow[],
  mend: Readonly<Record<string, Readonly<Record<string, string>>>>,
  mended: Mended[],
): readonly SourceRow[] {
  return rows.map(({ line, cells }) => {
    const tidied = Object.entries(cells).map(([column, text]) => {
      const trimmed = text.trim();
      const right = mend[column]?.[trimmed];
      if (right !== undefined) {
        mended.push({ file, line, column, from: trimmed, to: right, reason: 'spelling' });
      } else if (trimmed !== text) {
        mended.push({ file, line, column, from: text, to: trimmed, reason: 'blanks around it' });
      }
      return [column, right ?? trimmed];
    });
    return { line, cells: Object.fromEntries(tidied) as Row };
  });
}

/** Rows with a key that no earlier row has. */
function keyed(
  file: File,
  rows: readonly SourceRow[],
  column: string,
  refused: Refused[],
): readonly SourceRow[] {
  const lines = new Map<string, number>();
  return rows.filter(({ line, cells }) => {
    const key = (cells[column] ?? '').toLowerCase();
    const earlier = lines.get(key);
    if (key === '') refused.push({ file, line, reason: `"${column}", the key of the row, is empty` });
    else if (earlier !== undefined) {
      refused.push({ file, line, reason: `"${cells[column]}" stands in line ${earlier} already` });
    } else lines.set(key, line);
    return key !== '' && earlier === undefined;
  });
}

function readProperties(
  file: File,
  row: SourceRow,
  rules: readonly (readonly [string, PropertyRule])[],
  cells: CellFormat,
  refused: Refused[],
): Readonly<Record<string, string>> | null {
  const properties: Record<string, string> = {};
  const reasons: string[] = [];
  for (const [name, rule] of rules) {
    const result = readCell(rule, row.cells, cells);
    if (!result.ok) reasons.push(result.reason);
    else if (result.value !== null) properties[name] = result.value;
  }
  if (reasons.length === 0) return properties;
  refused.push({ file, line: row.line, reason: reasons.join('; ') });
  return null;
}

/** First day on which each company, by its name in the deals file, signed a won deal. */
function firstWonDates(
  { deals }: ImportMapping,
  rows: readonly SourceRow[],
  cells: CellFormat,
): ReadonlyMap<string, CalendarDate> {
  const dates = new Map<string, CalendarDate>();
  if (deals === undefined) return dates;
  for (const { cells: row } of rows) {
    const date = readDateText(row[deals.closeDate] ?? '', cells);
    const company = row[deals.company] ?? '';
    if (date === null || company === '' || row[deals.won.column] !== deals.won.value) continue;
    const known = dates.get(company);
    if (known === undefined || date < known) dates.set(company, date);
  }
  return dates;
}

function derivedDates(
  { companies }: ImportMapping,
  firstWon: CalendarDate | null,
  today: CalendarDate,
): Readonly<Record<string, string>> {
  if (firstWon === null) return {};
  const rules = Object.entries(companies.properties).filter((pair): pair is [string, DerivedRule] =>
    isDerived(pair[1]),
  );
  return Object.fromEntries(
    rules.map(([name, { derive }]) => [
      name,
      derive === 'first_won_close_date' ? firstWon : nextAnniversary(firstWon, today),
    ]),
  );
}

/** The first anniversary after today: the day on which a yearly contract renews. */
export function nextAnniversary(start: CalendarDate, today: CalendarDate): CalendarDate {
  for (let years = 1; ; years += 1) {
    const anniversary = addMonths(start, years * 12);
    if (anniversary > today) return anniversary;
  }
}
