import { isDerived, TEMPLATE_COLUMN } from './mapping.ts';
import type { DerivedRule, ImportMapping, PropertyRule } from './mapping.ts';
import type { ImportTables } from './table.ts';

/** A column that the mapping reads, and where it says so. */
interface UsedColumn {
  readonly column: string;
  readonly place: string;
}

/** Columns that the mapping reads and a file does not have: each row would lack them without a word. */
export function missingColumns(mapping: ImportMapping, tables: ImportTables): readonly string[] {
  return (['companies', 'deals'] as const).flatMap((file) => {
    const table = tables[file];
    if (table === null) return [];
    return usedColumns(mapping, file)
      .filter(({ column }) => !table.columns.includes(column))
      .map(
        ({ column, place }) =>
          `${place}: the file has no column "${column}". It has: ${table.columns.join(', ')}.`,
      );
  });
}

/** Columns that the mapping leaves out, so that nothing is lost without anybody noticing. */
export function unusedColumns(
  mapping: ImportMapping,
  tables: ImportTables,
): Readonly<Record<'companies' | 'deals', readonly string[]>> {
  const unused = (file: 'companies' | 'deals') => {
    const used = new Set(usedColumns(mapping, file).map(({ column }) => column));
    return (tables[file]?.columns ?? []).filter((column) => !used.has(column));
  };
  return { companies: unused('companies'), deals: unused('deals') };
}

function usedColumns(mapping: ImportMapping, file: 'companies' | 'deals'): readonly UsedColumn[] {
  const { companies, deals } = mapping;
  if (file === 'companies') {
    return [
      { column: companies.key, place: 'companies.key' },
      ...mendedColumns(companies.mend, 'companies'),
      ...columnsOf(companies.properties, 'companies'),
    ];
  }
  if (deals === undefined) return [];
  return [
    { column: deals.key, place: 'deals.key' },
    { column: deals.company, place: 'deals.company' },
    { column: deals.won.column, place: 'deals.won.column' },
    { column: deals.closeDate, place: 'deals.closeDate' },
    ...mendedColumns(deals.mend, 'deals'),
    ...columnsOf(deals.properties, 'deals'),
  ];
}

function mendedColumns(mend: Readonly<Record<string, unknown>>, file: string): readonly UsedColumn[] {
  return Object.keys(mend).map((column) => ({ column, place: `${file}.mend` }));
}

function columnsOf(
  rules: Readonly<Record<string, PropertyRule | DerivedRule>>,
  file: string,
): readonly UsedColumn[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const place = `${file}.properties.${name}`;
    if (isDerived(rule) || 'constant' in rule) return [];
    if ('column' in rule) return [{ column: rule.column, place }];
    return [...rule.template.matchAll(TEMPLATE_COLUMN)].map(([, column = '']) => ({ column, place }));
  });
}
