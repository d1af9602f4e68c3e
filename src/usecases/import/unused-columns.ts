import { isDerived } from './mapping.ts';
import type { DerivedRule, ImportMapping, PropertyRule } from './mapping.ts';
import type { SourceRow } from './rows.ts';

/** Columns that the mapping leaves out, so that nothing is lost without anybody noticing. */
export function unusedColumns(
  mapping: ImportMapping,
  rows: { readonly companies: readonly SourceRow[]; readonly deals: readonly SourceRow[] },
): Readonly<Record<'companies' | 'deals', readonly string[]>> {
  const { companies, deals } = mapping;
  return {
    companies: missing(rows.companies, [companies.key, ...columnsOf(companies.properties)]),
    deals: deals
      ? missing(rows.deals, [
          deals.key,
          deals.company,
          deals.won.column,
          deals.closeDate,
          ...columnsOf(deals.properties),
        ])
      : [],
  };
}

function missing(rows: readonly SourceRow[], used: readonly string[]): readonly string[] {
  return Object.keys(rows[0]?.cells ?? {}).filter((column) => !used.includes(column));
}

function columnsOf(rules: Readonly<Record<string, PropertyRule | DerivedRule>>): readonly string[] {
  return Object.values(rules).flatMap((rule) => {
    if (isDerived(rule) || 'constant' in rule) return [];
    if ('template' in rule) return [...rule.template.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '');
    return [rule.column];
  });
}
