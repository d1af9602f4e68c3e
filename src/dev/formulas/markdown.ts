import type { Row } from './entry.ts';

export type Block = string;

export function heading(level: number, text: string): Block {
  return `${'#'.repeat(level)} ${text}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function bullets(items: readonly string[]): Block {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Lines exactly as they stand. */
export function verbatim(lines: readonly string[]): Block {
  return ['```text', ...lines, '```'].join('\n');
}

/** Names on the left, values on the right, in two columns. */
export function columns(rows: readonly Row[]): Block {
  const width = Math.max(...rows.map(([name]) => name.length));
  return verbatim(rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`));
}

/** The address that Markdown gives a heading. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
