import { entryProperties, toLedgerEntry } from '../../crm/mapping/entry.ts';
import { NO_MONEY } from '../../crm/mapping/measured-money.ts';
import { dateInZone } from '../../crm/mapping/time-zone.ts';
import type { CrmRepository } from '../../crm/repository.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
import { entryTitle } from '../entry-title.ts';
import { mergeEntries } from '../ledger-lines.ts';
import { loadCompany } from '../load-company.ts';
import type { LoadedCompany } from '../load-company.ts';
import { editKey, nextRevision } from './edit-lines.ts';
import type { Edit } from './edit-lines.ts';
import type { HandEdit } from './follow-edits.ts';

/** The source of a line about something that was done in HubSpot's own pages. */
export const BY_HAND = 'hand';

/**
 * Takes edits that people made in HubSpot into the ledger, so that everybody sees who changed what and the next
 * edit builds on it. Two who find the same edit write the same line, and it is there once.
 * @param timeZone of the account, in which the edits fall on days
 * @throws CrmError
 */
export async function adoptHandEdits(
  repository: CrmRepository,
  loaded: LoadedCompany,
  timeZone: string,
): Promise<LoadedCompany> {
  const { facts, handEdits, records } = loaded;
  if (handEdits.length === 0) return loaded;
  const lines = [...new Set(handEdits.map(({ key }) => key))].map((key) =>
    toEdit(
      key,
      handEdits.filter((edit) => edit.key === key),
      facts.entries,
      timeZone,
    ),
  );
  const outcomes = await repository.create(
    'value_entry',
    lines.map((line) => ({
      key: line.key,
      companyId: records.company.id,
      properties: entryProperties(line, records.company.id, entryTitle(line, facts), NO_MONEY),
    })),
  );
  const stored = outcomes.flatMap((outcome) => toLedgerEntry(outcome) ?? []);
  return {
    ...loaded,
    handEdits: [],
    facts: { ...facts, entries: mergeEntries(facts.entries, stored) },
    records: { ...records, entries: [...records.entries, ...outcomes] },
  };
}

/** Reads the company, with what people edited in HubSpot in its ledger. */
export async function loadWithHandEdits(
  repository: CrmRepository,
  { companyId, timeZone }: { readonly companyId: string; readonly timeZone: string },
): Promise<LoadedCompany> {
  return adoptHandEdits(repository, await loadCompany(repository, companyId, timeZone), timeZone);
}

function toEdit(
  key: string,
  edits: readonly HandEdit[],
  entries: readonly LedgerEntry[],
  timeZone: string,
): Omit<Edit, 'intact'> {
  const [first] = edits;
  const recordedAt =
    edits
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  const revision = nextRevision(entries, key);
  return {
    kind: 'edit',
    key: editKey(key, revision),
    on: dateInZone(Date.parse(recordedAt), timeZone),
    recordedAt,
    claimedBy: edits.find(({ at }) => at === recordedAt)?.userId ?? null,
    source: BY_HAND,
    milestoneKey: first?.object === 'value_milestone' ? key : null,
    metricKey: first?.object === 'value_metric' ? key : null,
    note: null,
    record: key,
    revision,
    requestKey: null,
    changes: Object.fromEntries(edits.map(({ property, before, after }) => [property, { before, after }])),
  };
}
