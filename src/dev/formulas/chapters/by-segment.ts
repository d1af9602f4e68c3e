import { SEGMENTS, type Segment } from '../../../domain/vocabulary.ts';
import { plain, spoken } from '../figures.ts';
import { table } from '../markdown.ts';

/** A table with a column for each segment. */
export function bySegment(
  head: string,
  rows: readonly (readonly [name: string, cell: (segment: Segment) => string])[],
): string {
  return table(
    [head, ...SEGMENTS.map(spoken)],
    rows.map(([name, cell]) => [name, ...SEGMENTS.map(cell)]),
  );
}

/** "enterprise 90, mid market 90, smb 30, product led 14". */
export function limitsBySegment(limits: Readonly<Record<Segment, number>>): string {
  return SEGMENTS.map((segment) => `${spoken(segment)} ${plain(limits[segment])}`).join(', ');
}
