import { loadMapping } from '../../../src/usecases/import/mapping.ts';
import type { ImportMapping } from '../../../src/usecases/import/mapping.ts';
import type { SourceTable } from '../../../src/usecases/import/table.ts';

/** A file whose first row of cells is on line 2. */
export function tableOf(columns: readonly string[], ...rows: readonly (readonly string[])[]): SourceTable {
  return {
    columns,
    rows: rows.map((texts, index) => ({
      line: index + 2,
      cells: Object.fromEntries(columns.map((column, position) => [column, texts[position] ?? ''])),
      problem: null,
    })),
  };
}

/** A mapping with a prefix; the rest as given or by default. */
export function mappingOf(data: object): ImportMapping {
  const loaded = loadMapping({ keyPrefix: 'crm', ...data });
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return loaded.mapping;
}
