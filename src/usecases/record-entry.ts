import type { CrmRepository, RecordChange } from '../crm/repository.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { refuseReadOnly } from './access.ts';
import { refreshedView, withLines } from './answer-recording.ts';
import { checkedLines } from './check-entry.ts';
import { adoptHandEdits, loadWithHandEdits } from './edits/adopt-hand-edits.ts';
import { withChange, withChanges } from './edits/follow-edits.ts';
import { refusalOf } from './edits/meanwhile.ts';
import { recordedAlongside } from './edits/recorded-meanwhile.ts';
import { addAnnualAmounts } from './ledger-lines.ts';
import type { EntryOrigin } from './ledger-lines.ts';
import { loadCompany } from './load-company.ts';
import type { LoadedCompany } from './load-company.ts';
import type { NewEntry } from './new-entry.ts';
import { baselineWrites, NOTHING } from './record-baseline.ts';
import type { BaselineWrites } from './record-baseline.ts';
import { cycleWrites } from './renewal-cycle.ts';
import type { CycleWrites } from './renewal-cycle.ts';
import { RequestError } from './request-error.ts';
import { settleResults } from './settle-results.ts';
import { refuseOtherContent, storeLines } from './store-lines.ts';
import type { StoredLine } from './store-lines.ts';
import { instantNow, todayIn } from './today.ts';
import type { Clock } from './today.ts';
import type { CompanyView, ViewRequest } from './view-company-value.ts';

export interface RecordRequest extends ViewRequest {
  readonly entries: readonly NewEntry[];
  /** Where the request comes from: card, import, ... */
  readonly source: string;
}

export interface RecordedEntries {
  readonly view: CompanyView;
  readonly recorded: readonly { readonly entryKey: string; readonly state: StoredLine['state'] }[];
  /**
   * Lines on the same matter that somebody else wrote in the very moment in which this request did: too late to ask
   * before writing. Both are in the ledger, and of two people at least one is told.
   */
  readonly alongside: readonly LedgerEntry[];
}

/**
 * Adds lines to the ledger, brings the results on the records up to date and answers the new view. Repeating
 * the same request changes nothing: a line whose key exists and says the same is taken as written before.
 * The ledger is written first; results are copies and are written again later if that fails.
 * @throws RequestError when a line is refused; nothing is written then
 * @throws CrmError
 */
export async function recordEntry(
  repository: CrmRepository,
  clock: Clock,
  request: RecordRequest,
): Promise<RecordedEntries> {
  const load = () => loadWithHandEdits(repository, request);
  const read = await loadCompany(repository, request.companyId, request.timeZone);
  const today = todayIn(request.timeZone, clock);
  refuseReadOnly(read, request.userId);
  const recordedAt = instantNow(clock);
  const origin = { recordedAt, claimedBy: request.userId, source: request.source };
  const newLines = checkedLines(request.entries, read, origin, today);
  refuseRepeatedKeys(request.entries);
  const loaded = await adoptHandEdits(repository, read, request.timeZone);

  const edits = baselineEdits(request.entries, loaded, origin);
  if (edits.overtaken !== null) throw await refusalOf(edits.overtaken, repository, load);
  const cycle = await cycleWrites(repository, request.entries, loaded, origin, today);
  const lines = [...edits.lines, ...cycle.lines, ...newLines];
  const entryKeys = request.entries.map(({ entryKey }) => entryKey);
  refuseOtherContent(lines, entryKeys, loaded.facts.entries);
  const stored = await storeLines(repository, addAnnualAmounts(lines, loaded), entryKeys, loaded);
  const company = companyChange(loaded, cycle);

  const edited = withCompany(edits.loaded, company);
  const after = withLines(edited, stored, request.timeZone);
  const settled = await settleResults(
    repository,
    {
      load,
      today,
      computedAt: recordedAt,
      lookAt: 'everything',
      edits: { companies: company, value_milestone: edits.milestones, value_metric: edits.metrics },
    },
    after,
  );
  const view = await refreshedView(repository, settled, request, recordedAt);
  return {
    view,
    recorded: stored.lines.map(({ line, state }) => ({ entryKey: line.key, state })),
    alongside: recordedAlongside(request.entries, settled.loaded.facts.entries, today),
  };
}

interface BaselineEdits extends BaselineWrites {
  /** The company as it is after them. */
  readonly loaded: LoadedCompany;
}

/** One after the other, because two may concern the same metric. */
function baselineEdits(
  entries: readonly NewEntry[],
  loaded: LoadedCompany,
  origin: EntryOrigin,
): BaselineEdits {
  const nothing: BaselineEdits = { ...NOTHING, loaded };
  return entries.reduce((done, entry, index) => {
    if (entry.kind !== 'baseline') return done;
    const { lines, milestones, metrics, overtaken } = baselineWrites(entry, index, done.loaded, origin);
    const { records, facts } = done.loaded;
    const known = new Set(facts.entries.map(({ key }) => key));
    const added = lines.filter(({ key }) => !known.has(key)).map((line) => ({ ...line, intact: true }));
    return {
      overtaken: done.overtaken ?? overtaken,
      lines: [...done.lines, ...lines],
      milestones: [...done.milestones, ...milestones],
      metrics: [...done.metrics, ...metrics],
      loaded: {
        ...done.loaded,
        facts: { ...facts, entries: [...facts.entries, ...added] },
        records: {
          ...records,
          milestones: withChanges(records.milestones, milestones),
          metrics: withChanges(records.metrics, metrics),
        },
      },
    };
  }, nothing);
}

function companyChange({ records }: LoadedCompany, { properties }: CycleWrites): readonly RecordChange[] {
  return Object.keys(properties).length === 0 ? [] : [{ id: records.company.id, properties }];
}

function withCompany(loaded: LoadedCompany, changes: readonly RecordChange[]): LoadedCompany {
  const { records } = loaded;
  return { ...loaded, records: { ...records, company: withChange(records.company, changes) } };
}

/** Refuses a request of which two lines would be one. */
export function refuseRepeatedKeys(entries: readonly NewEntry[]): void {
  const keys = entries.map(({ entryKey }) => entryKey);
  const index = keys.findIndex((key, position) => keys.indexOf(key) !== position);
  if (index === -1) return;
  throw new RequestError(
    'invalid_request',
    `entries[${index}].entryKey`,
    'Every line needs a key of its own.',
  );
}
