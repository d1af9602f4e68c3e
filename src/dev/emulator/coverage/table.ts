import { COVERAGE } from '../coverage.ts';
import type { Coverage } from './row.ts';
import { provisionalAbout } from './provisional.ts';

const HEAD = ['Endpoint', 'Status', 'How it differs from HubSpot', 'Provisional (source)', 'Tested by'];

/** The marks between which the README has the table. */
export const TABLE_START = '<!-- coverage: written by src/dev/emulator/coverage/write-readme.ts -->';
export const TABLE_END = '<!-- end of coverage -->';

function cells({ method, route, status, notes, testedBy }: Coverage): string[] {
  const open = provisionalAbout(method, route);
  const provisional = open ? `${open.what} (${open.source})` : '';
  return [
    `\`${method} ${route}\``,
    status,
    notes,
    provisional,
    testedBy.map((file) => file.replace('.test.ts', '')).join(', '),
  ];
}

/** The coverage table in Markdown, its columns padded to one width each. */
export function coverageTable(): string {
  const rows = [HEAD, ...COVERAGE.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** A text with the table as it is now between the marks. */
export function withCoverageTable(text: string): string {
  const [before, rest] = text.split(TABLE_START);
  const after = rest?.split(TABLE_END)[1];
  if (before === undefined || after === undefined)
    throw new Error('The README has lost the marks of its table.');
  return `${before}${TABLE_START}\n\n${coverageTable()}\n\n${TABLE_END}${after}`;
}
