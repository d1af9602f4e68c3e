import type { CalendarDate } from '../../domain/calendar.ts';
import { readCell } from './cell.ts';
import type { CellFormat } from './cell.ts';
import { firstWonDates } from './derived-dates.ts';
import { importKeyOf } from './import-key.ts';
import { isDerived } from './mapping.ts';
import type { ImportMapping, PropertyRule } from './mapping.ts';
import type { Mended, Refused } from './report.ts';
import type { ImportTables } from './table.ts';
import { keyedRows, tidyRows } from './tidy-rows.ts';
import type { Findings, KeyedRow } from './tidy-rows.ts';

export interface PreparedCompany {
  readonly line: number;
  readonly key: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly firstWonOn: CalendarDate | null;
}

export interface PreparedDeal {
  readonly line: number;
  readonly key: string;
  readonly companyKey: string;
  /** How the row names its company. */
  readonly companyName: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface PreparedImport {
  readonly companies: readonly PreparedCompany[];
  readonly deals: readonly PreparedDeal[];
  readonly mended: readonly Mended[];
  readonly refused: readonly Refused[];
}

/** What the rows of both files become; nothing is read from or written to the CRM. */
export function prepareImport(
  mapping: ImportMapping,
  tables: ImportTables,
  place: { readonly shiftDays: number; readonly timeZone: string },
): PreparedImport {
  const findings: Findings = { mended: [], refused: [] };
  const { decimalSeparator, dateFormat } = mapping;
  const cells: CellFormat = { decimalSeparator, dateFormat, ...place };
  const companyRows = tidyRows('companies', tables.companies.rows, mapping.companies.mend, findings);
  const dealRows = tidyRows('deals', tables.deals?.rows ?? [], mapping.deals?.mend ?? {}, findings);
  const wonDates = firstWonDates(mapping, dealRows, cells);

  const companyKey = { column: mapping.companies.key, prefix: mapping.keyPrefix };
  const rules = plainRules(mapping.companies.properties);
  const companies = keyedRows('companies', companyRows, companyKey, findings).flatMap((row) => {
    const { line, key } = row;
    const properties = readProperties('companies', row, rules, cells, findings);
    return properties === null ? [] : [{ line, key, properties, firstWonOn: wonDates.get(key) ?? null }];
  });
  const dealKey = { column: mapping.deals?.key ?? '', prefix: mapping.keyPrefix };
  const deals = keyedRows('deals', dealRows, dealKey, findings).flatMap((row) =>
    prepareDeal(mapping, row, cells, findings),
  );
  return { companies, deals, ...findings };
}

function prepareDeal(
  { keyPrefix, deals }: ImportMapping,
  row: KeyedRow,
  cells: CellFormat,
  findings: Findings,
): readonly PreparedDeal[] {
  if (deals === undefined) return [];
  const { line, key } = row;
  const companyName = row.cells[deals.company] ?? '';
  if (companyName === '') {
    findings.refused.push({ file: 'deals', line, reason: `"${deals.company}" names no company` });
    return [];
  }
  const properties = readProperties('deals', row, Object.entries(deals.properties), cells, findings);
  const companyKey = importKeyOf(keyPrefix, companyName);
  return properties === null ? [] : [{ line, key, companyKey, companyName, properties }];
}

type NamedRule = readonly [name: string, rule: PropertyRule];

function plainRules(rules: ImportMapping['companies']['properties']): readonly NamedRule[] {
  return Object.entries(rules).flatMap(([name, rule]) => (isDerived(rule) ? [] : [[name, rule] as const]));
}

/** The properties of a row; null, with every reason noted, when a cell cannot be read. */
function readProperties(
  file: 'companies' | 'deals',
  row: KeyedRow,
  rules: readonly NamedRule[],
  cells: CellFormat,
  { refused }: Findings,
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
