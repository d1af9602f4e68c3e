import * as table from '../Table.tsx';
import { define } from './define.ts';
import type { Registered } from './define.ts';

const CELL = { align: ['left', 'center', 'right'], width: 'any' } as const;

/** Tables and their parts. */
export const TABLES: Registered = {
  Table: define(table.Table, {
    bordered: 'boolean',
    flush: 'boolean',
    density: ['default', 'condensed', 'compact'],
    paginated: 'boolean',
    pageCount: 'number',
    showButtonLabels: 'boolean',
    showFirstLastButtons: 'boolean',
    maxVisiblePageButtons: 'number',
    page: 'number',
    onPageChange: 'function',
  }),
  TableHead: define(table.TableHead, {}),
  TableBody: define(table.TableBody, {}),
  TableFooter: define(table.TableFooter, {}),
  TableRow: define(table.TableRow, {}),
  TableCell: define(table.TableCell, { ...CELL, colSpan: 'number' }),
  TableHeader: define(table.TableHeader, {
    ...CELL,
    sortDirection: ['ascending', 'descending', 'none', 'never'],
    onSortChange: 'function',
    disabled: 'boolean',
  }),
};
