import { toCompanyFacts } from '../crm/mapping/facts.ts';
import type { CrmRepository } from '../crm/repository.ts';
import type { Instant } from '../domain/calendar.ts';
import { summarise } from '../domain/summarise.ts';
import type { Summary } from '../domain/summary.ts';
import { checkEntry } from './check-entry.ts';
import { addAnnualAmounts, mergeEntries, toLine } from './ledger-lines.ts';
import { loadCompany } from './load-company.ts';
import type { LoadedCompany } from './load-company.ts';
import type { NewEntry } from './new-entry.ts';
import { baselineWrites, withChanges } from './record-baseline.ts';
import type { BaselineWrites } from './record-baseline.ts';
import { RequestError } from './request-error.ts';
import { companyChange, metricChanges, milestoneChanges, saveResults } from './save-results.ts';
import { refuseOtherContent, storeLines } from './store-lines.ts';
import type { StoredLine } from './store-lines.ts';
import { instantNow, todayIn } from './today.ts';
import type { Clock } from './today.ts';
import { mayWrite, viewExtras } from './view-company-value.ts';
import type { CompanyView, ViewRequest } from './view-company-value.ts';

export interface RecordRequest extends ViewRequest {
  readonly entries: readonly NewEntry[];
  /** Where the request comes from: card, import, ... */
  readonly source: string;
}

export interface RecordedEntries {
  readonly view: CompanyView;
  readonly recorded: readonly { readonly entryKey: string; readonly state: StoredLine['state'] }[];
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
  const loaded = await loadCompany(repository, request.companyId, request.timeZone);
  const today = todayIn(request.timeZone, clock);
  if (!mayWrite(loaded.settings, request.userId)) {
    throw new RequestError(
      'not_allowed',
      null,
      'The settings of Value Milestones do not let this user record.',
    );
  }
  request.entries.forEach((entry, index) => checkEntry(entry, index, loaded, today));
  refuseRepeatedKeys(request.entries);

  const recordedAt = instantNow(clock);
  const origin = { recordedAt, claimedBy: request.userId, source: request.source };
  const baselines = request.entries.filter((entry) => entry.kind === 'baseline');
  const edits = baselines.map((entry) => baselineWrites(entry, loaded, origin));
  const lines = [
    ...edits.flatMap((edit) => edit.lines),
    ...request.entries
      .filter((entry) => entry.kind !== 'baseline')
      .map((entry) => toLine(entry, loaded.facts, origin)),
  ];
  refuseOtherContent(lines, loaded.facts.entries);
  const withAmounts = addAnnualAmounts(lines, loaded);
  const stored = await storeLines(repository, withAmounts, loaded);

  await saveEdits(repository, edits);
  const records = withChanges(loaded.records, edits);
  const facts = {
    ...toCompanyFacts(records, loaded.settings, request.timeZone),
    entries: mergeEntries(
      loaded.facts.entries,
      stored.map(({ line }) => line),
    ),
  };
  const summary = summarise(facts, loaded.settings, today);
  const view = await refreshedView(repository, { ...loaded, records, facts }, summary, request, recordedAt);
  return { view, recorded: stored.map(({ line, state }) => ({ entryKey: line.key, state })) };
}

/** Unlike results, an edited record is no copy: if it cannot be written, the request fails and is repeated. */
async function saveEdits(repository: CrmRepository, edits: readonly BaselineWrites[]): Promise<void> {
  const milestones = edits.flatMap((edit) => edit.milestones);
  const metrics = edits.flatMap((edit) => edit.metrics);
  if (milestones.length > 0) await repository.update('value_milestone', milestones);
  if (metrics.length > 0) await repository.update('value_metric', metrics);
}

async function refreshedView(
  repository: CrmRepository,
  loaded: LoadedCompany,
  summary: Summary,
  request: RecordRequest,
  computedAt: Instant,
): Promise<CompanyView> {
  const { records, settings } = loaded;
  const properties = companyChange(summary, settings, records.company, computedAt);
  const [resultsSaved, extras] = await Promise.all([
    saveResults(repository, {
      company: Object.keys(properties).length === 0 ? null : { id: records.company.id, properties },
      milestones: milestoneChanges(summary, records),
      metrics: metricChanges(summary, records),
    }),
    viewExtras(repository, loaded),
  ]);
  return { summary, ...extras, mayWrite: mayWrite(settings, request.userId), resultsSaved, computedAt };
}

function refuseRepeatedKeys(entries: readonly NewEntry[]): void {
  const keys = entries.map(({ entryKey }) => entryKey);
  const index = keys.findIndex((key, position) => keys.indexOf(key) !== position);
  if (index === -1) return;
  throw new RequestError(
    'invalid_request',
    `entries[${index}].entryKey`,
    'Every line needs a key of its own.',
  );
}
