import type {
  ImportCounts,
  ImportReport,
  Mended,
  Refused,
  ResultsNotSaved,
} from '../usecases/import/report.ts';

const MOST_LINES = 10;

/** The report in words; lists are shortened here and complete with --json. */
export function reportLines(report: ImportReport): readonly string[] {
  const { plans } = report;
  return [
    ...(report.dryRun ? ['This is a dry run: nothing was changed.'] : []),
    ...(report.shiftDays === 0 ? [] : [`Dates moved by ${report.shiftDays} days.`]),
    countLine('Companies', report.companies),
    countLine('Deals', report.deals),
    `Plans      ${plans.laidOut} laid out (${plans.recordsCreated} records), ${plans.unchanged} unchanged, ` +
      `${plans.withoutStartDate} without a start date, ${plans.withoutTemplate} without a template`,
    `Results    ${report.companiesComputed} companies changed`,
    ...notSavedLines(report.resultsNotSaved),
    ...unused(report),
    ...mendedLines(report.mended),
    ...refusedLines(report.refused),
  ];
}

function countLine(name: string, counts: ImportCounts): string {
  const { read, created, updated, unchanged, refused } = counts;
  return (
    `${name.padEnd(10)} ${read} read: ${created} created, ${updated} updated, ${unchanged} unchanged, ` +
    `${refused} refused`
  );
}

function unused({ unusedColumns }: ImportReport): readonly string[] {
  return Object.entries(unusedColumns)
    .filter(([, columns]) => columns.length > 0)
    .map(([file, columns]) => `Not used   ${file}: ${columns.join(', ')}`);
}

function notSavedLines(notSaved: readonly ResultsNotSaved[]): readonly string[] {
  const lines = notSaved.map(({ name, refusedProperties }) => {
    const reason = refusedProperties.length === 0 ? '' : ` (${refusedProperties.join(', ')})`;
    return `  ${name}: HubSpot did not take its results${reason}; the next run tries again`;
  });
  return lines.length === 0 ? [] : [`Not saved  ${lines.length} companies`, ...shortened(lines)];
}

/** One line for each kind of mend, with how often and where first. */
function mendedLines(mended: readonly Mended[]): readonly string[] {
  const lines = grouped(
    mended,
    ({ file, column, from, to, reason }) => `${file}, "${column}": "${from}" read as "${to}" (${reason})`,
  );
  return lines.length === 0 ? [] : [`Mended     ${mended.length} cells`, ...shortened(lines)];
}

function refusedLines(refused: readonly Refused[]): readonly string[] {
  const lines = grouped(refused, ({ file, reason }) => `${file}: ${reason}`);
  return lines.length === 0 ? [] : [`Refused    ${refused.length} rows`, ...shortened(lines)];
}

function grouped<Item extends { readonly line: number }>(
  items: readonly Item[],
  say: (item: Item) => string,
): readonly string[] {
  const groups = new Map<string, number[]>();
  for (const item of items) groups.set(say(item), [...(groups.get(say(item)) ?? []), item.line]);
  return [...groups].map(([words, lines]) => {
    const shown = lines.slice(0, 5).join(', ');
    const more = lines.length > 5 ? ` and ${lines.length - 5} more` : '';
    return `  ${words}: line${lines.length > 1 ? 's' : ''} ${shown}${more}`;
  });
}

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [
    ...lines.slice(0, MOST_LINES),
    `  and ${lines.length - MOST_LINES} more kinds; --json lists every row`,
  ];
}
