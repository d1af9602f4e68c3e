import type { CrmRepository, PropertyValues } from '../../crm/repository.ts';
import type { ImportCounts, ImportProgress, Refused } from './report.ts';
import { isChanged, isNew, isOpen, toUpsert } from './sync-records.ts';
import type { RecordDifference } from './sync-records.ts';

const BATCH = 100;

export interface WriteRequest {
  readonly object: 'companies' | 'deals';
  readonly differences: readonly RecordDifference[];
  /** Written with every record that differs. */
  readonly marks: PropertyValues;
  readonly dryRun: boolean;
  readonly onProgress: (progress: ImportProgress) => void;
}

/**
 * Writes what differs, batch by batch.
 * @returns the rows that HubSpot refused; none of them holds up the others
 * @throws CrmError when the CRM as a whole fails
 */
export async function writeRecords(
  repository: CrmRepository,
  { object, differences, marks, dryRun, onProgress }: WriteRequest,
): Promise<readonly Refused[]> {
  const open = differences.filter(isOpen);
  if (dryRun) return [];
  const refused: Refused[] = [];
  for (let done = 0; done < open.length; done += BATCH) {
    onProgress({ step: object, done, of: open.length });
    const batch = open.slice(done, done + BATCH);
    const lines = new Map(batch.map(({ wanted }) => [wanted.key, wanted.line]));
    const outcomes = await repository.upsert(
      object,
      batch.map((difference) => toUpsert(difference, marks)),
    );
    for (const outcome of outcomes) {
      if (outcome.state !== 'refused') continue;
      const line = lines.get(outcome.key) ?? 0;
      refused.push({ file: object, line, reason: `HubSpot: ${outcome.error.message}` });
    }
  }
  onProgress({ step: object, done: open.length, of: open.length });
  return refused;
}

/** What became of the rows of one file; every row is in exactly one of the counts. */
export function countRows(
  rows: { readonly object: 'companies' | 'deals'; readonly read: number },
  differences: readonly RecordDifference[],
  refused: readonly Refused[],
): ImportCounts {
  const ofFile = refused.filter(({ file }) => file === rows.object);
  const refusedLines = new Set(ofFile.map(({ line }) => line));
  const accepted = differences.filter(({ wanted }) => !refusedLines.has(wanted.line));
  const [created, updated] = [accepted.filter(isNew).length, accepted.filter(isChanged).length];
  return {
    read: rows.read,
    created,
    updated,
    unchanged: accepted.length - created - updated,
    refused: ofFile.length,
  };
}
