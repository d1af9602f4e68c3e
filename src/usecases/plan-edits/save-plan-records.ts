import type { CrmRepository, PropertyValues } from '../../crm/repository.ts';
import type { UnstoredEntry } from '../../crm/mapping/entry.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { refuseReadOnly } from '../access.ts';
import { refreshedView, withLines } from '../answer-recording.ts';
import { checkedLines, ENTRY_KEY } from '../check-entry.ts';
import { adoptHandEdits, loadWithHandEdits } from '../edits/adopt-hand-edits.ts';
import { addAnnualAmounts, tidyNote } from '../ledger-lines.ts';
import type { EntryOrigin } from '../ledger-lines.ts';
import { loadCompany } from '../load-company.ts';
import type { LoadedCompany } from '../load-company.ts';
import type { NewEntry } from '../new-entry.ts';
import { refuseRepeatedKeys } from '../record-entry.ts';
import { RequestError } from '../request-error.ts';
import { settleResults } from '../settle-results.ts';
import type { Refuse } from '../situation.ts';
import { refuseOtherContent } from '../store-lines.ts';
import { instantNow, todayIn } from '../today.ts';
import type { Clock } from '../today.ts';
import type { CompanyView, ViewRequest } from '../view-company-value.ts';
import { planKeyOf } from './ad-hoc-key.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { editWrites } from './edit-writes.ts';
import { withEdits, withPlanKey, withRecords } from './grown-company.ts';
import type { RecordWrite } from './record-write.ts';
import { addRecords, recordEdits, storeTogether, TakenRevision } from './write-records.ts';

export interface SavePlanRequest extends ViewRequest {
  /** Made by the form, so that asking again writes nothing twice; keys of `entries` may begin with it. */
  readonly requestKey: string;
  /** Why something was changed; it stands in the ledger beside what changed. */
  readonly reason: string | null;
  /** Lines that belong with it, such as the end of the milestone that a new one replaces; no baselines. */
  readonly entries: readonly NewEntry[];
  readonly source: string;
  /**
   * Values that others gave it meanwhile, by property as `changed_meanwhile` told them: whoever was shown them and
   * wants their own all the same says so with them.
   */
  readonly known?: PropertyValues;
}

/** What the writes of a request are made from. */
export interface PlanSituation {
  readonly loaded: LoadedCompany;
  readonly planKey: string;
  readonly today: CalendarDate;
  /** Whether this very request was written before: what it asks for was judged then, and may look otherwise now. */
  readonly isRepeated: boolean;
  readonly refuse: Refuse;
}

export type WritesOf = (situation: PlanSituation) => readonly RecordWrite[];
export type LinesOf = (situation: PlanSituation, origin: EntryOrigin) => readonly UnstoredEntry[];

export interface SavedPlanRecords {
  readonly view: CompanyView;
  /** Keys of the records, in the order of the writes. */
  readonly recordKeys: readonly string[];
}

/** Of people who edit one record in the same second, each is told apart from the others within so many rounds. */
const MOST_ROUNDS = 4;

/**
 * Adds or edits milestones and value metrics, with lines of the ledger that belong to it, and answers the company as
 * it then is. A new record is written first, then what happened in the ledger, all of it or nothing, then the
 * records that exist already. Wherever it is cut short, asking again leads to the same.
 * @param writesOf what to write to the company as it is now; it refuses what cannot be
 * @param linesOf further lines that belong with it, which only the server can make: about a record that is new
 * @throws RequestError when it is refused; nothing is written then
 * @throws CrmError
 */
export async function savePlanRecords(
  repository: CrmRepository,
  clock: Clock,
  request: SavePlanRequest,
  writesOf: WritesOf,
  linesOf: LinesOf = () => [],
): Promise<SavedPlanRecords> {
  refuseBadKeys(request);
  for (let round = 1; ; round += 1) {
    try {
      return await saveOnce(repository, clock, request, writesOf, linesOf);
    } catch (error) {
      // Somebody else's edit came between: with it known, the values that the form showed tell whether both fit.
      const isOvertaken = error instanceof TakenRevision;
      if (isOvertaken && round < MOST_ROUNDS) continue;
      throw isOvertaken ? error.refusal : error;
    }
  }
}

async function saveOnce(
  repository: CrmRepository,
  clock: Clock,
  request: SavePlanRequest,
  writesOf: WritesOf,
  linesOf: LinesOf,
): Promise<SavedPlanRecords> {
  const { companyId, timeZone, requestKey } = request;
  const read = await loadCompany(repository, companyId, timeZone);
  refuseReadOnly(read, request.userId);
  const today = todayIn(timeZone, clock);
  const origin = { recordedAt: instantNow(clock), claimedBy: request.userId, source: request.source };
  const entryLines = checkedLines(request.entries, read, origin, today);
  const planKey = await planKeyOf(repository, read);
  const isRepeated = isWritten(read, requestKey);
  const situation = { loaded: read, planKey, today, isRepeated, refuse: refuseField };
  const writes = writesOf(situation);
  const ownLines = linesOf(situation, origin);
  const loaded = await adoptHandEdits(repository, read, timeZone);

  const note = {
    ...origin,
    requestKey,
    on: today,
    note: tidyNote(request.reason),
    known: request.known ?? {},
  };
  const edits = writes.map((write) => editWrites(write, loaded, note));
  const [overtaken] = edits.flatMap((edit) => edit.overtaken ?? []);
  if (overtaken !== undefined) throw await changedMeanwhile(overtaken, repository, loaded.facts.entries);
  const lines = [...edits.flatMap((edit) => edit.lines), ...ownLines, ...entryLines];
  const entryKeys = [requestKey, ...request.entries.map(({ entryKey }) => entryKey)];
  refuseOtherContent(lines, entryKeys, loaded.facts.entries);

  const added = await addRecords(repository, writes, loaded);
  const grown = withRecords(loaded, added, planKey, timeZone);
  const stored = await storeTogether(repository, addAnnualAmounts(lines, grown), entryKeys, grown);

  const recorded = withLines(withEdits(grown, edits), stored, timeZone);
  const after = writes.some(({ kind }) => kind === 'added') ? withPlanKey(recorded, planKey) : recorded;
  const load = () => loadWithHandEdits(repository, request);
  const settling = {
    load,
    today,
    computedAt: origin.recordedAt,
    lookAt: 'everything',
    edits: recordEdits(edits),
  } as const;
  const settled = await settleResults(repository, settling, after);
  return {
    view: await refreshedView(repository, settled, request, origin.recordedAt),
    recordKeys: writes.map(({ key }) => key),
  };
}

function refuseBadKeys({ requestKey, entries }: SavePlanRequest): void {
  if (!ENTRY_KEY.test(requestKey)) {
    refuseField('requestKey', 'The key has to be 8 to 120 lower-case letters, digits, hyphens or slashes.');
  }
  refuseRepeatedKeys(entries);
  const baseline = entries.findIndex(({ kind }) => kind === 'baseline');
  if (baseline !== -1) refuseField(`entries[${baseline}].kind`, 'A baseline is recorded by itself.');
}

const refuseField: Refuse = (field, message) => {
  throw new RequestError('invalid_request', field, message);
};

const isWritten = ({ facts }: LoadedCompany, requestKey: string): boolean =>
  facts.entries.some((line) => line.kind === 'edit' && line.requestKey === requestKey);
