import { changedProperties } from '../crm/mapping/changes.ts';
import { COMPANY_PROPERTY_NAMES } from '../crm/mapping/company.ts';
import { definitionOf, LIST_PAGES } from '../crm/objects.ts';
import type { CustomObjectName } from '../crm/objects.ts';
import { CrmError } from '../crm/repository.ts';
import type { CompanyRecords, CrmRecord, CrmRepository } from '../crm/repository.ts';
import type { CalendarDate, Instant } from '../domain/calendar.ts';
import { summarise } from '../domain/summarise.ts';
import type { Summary } from '../domain/summary.ts';
import { followEdits } from './edits/follow-edits.ts';
import type { LoadedCompany } from './load-company.ts';
import { saveEdits, withEdits } from './record-edits.ts';
import type { RecordEdits } from './record-edits.ts';
import { companyChange, metricChanges, milestoneChanges, saveResults } from './save-results.ts';
import type { ResultChanges, SavedResults } from './save-results.ts';

export interface SettledResults {
  readonly loaded: LoadedCompany;
  readonly summary: Summary;
  readonly resultsSaved: SavedResults;
}

export interface Settling {
  /** Reads the company anew. */
  readonly load: () => Promise<LoadedCompany>;
  readonly today: CalendarDate;
  readonly computedAt: Instant;
  /**
   * Who adds lines looks at everything afterwards. Who only looks at the company and finds results out of date sees
   * to it that no line was added meanwhile: whoever added it looks at the rest.
   */
  readonly lookAt: 'everything' | 'lines';
  /** What the ledger was just told of records that exist: written together with the results, one trip for both. */
  readonly edits?: RecordEdits;
}

/** More people than this do not write to one company in the same second. */
const MOST_ROUNDS = 5;

/**
 * Computes the results of a company, writes those that differ and looks afterwards: HubSpot cannot be asked to take
 * a write only if nothing changed since, so that of two who record at once the slower one may write results that
 * lack the line of the other. Whoever finds lines that were not counted, or other results than the ones computed,
 * begins again; the last one to look finds everything in place.
 * @param summaryOfStart where it was computed already
 * @throws CrmError when the company cannot be read or an edit cannot be written: unlike results, an edited record is no
 * copy, and the request is repeated. Results that could not be written are in the answer
 */
export async function settleResults(
  repository: CrmRepository,
  settling: Settling,
  start: LoadedCompany,
  summaryOfStart?: Summary,
): Promise<SettledResults> {
  let loaded = start;
  let everSaved = false;
  for (let round = 1; ; round += 1) {
    const known = round === 1 ? summaryOfStart : undefined;
    const summary = known ?? summarise(loaded.facts, loaded.settings, settling.today);
    const edits = round === 1 ? settling.edits : undefined;
    const changes = withEdits(changesOf(loaded, summary, settling.computedAt), edits);
    const resultsSaved = await saveResults(repository, changes);
    // What was refused may be a result only.
    if (resultsSaved.state === 'failed' && edits !== undefined) await saveEdits(repository, edits);
    everSaved ||= resultsSaved.state === 'saved';
    const state = resultsSaved.state === 'unchanged' && everSaved ? 'saved' : resultsSaved.state;
    const settled = { loaded, summary, resultsSaved: { ...resultsSaved, state } };
    const isDone = resultsSaved.state === 'unchanged' && settling.lookAt === 'lines';
    if (isDone || resultsSaved.state === 'failed' || round === MOST_ROUNDS) return settled;
    const next = await look(repository, settling, settled);
    if (next === 'in place') return settled;
    if (next === 'not known') return { ...settled, resultsSaved: { ...resultsSaved, state: 'failed' } };
    loaded = next;
  }
}

/**
 * Everything that differs from what is stored: results, records that are behind what was edited, a plan key that
 * somebody typed over, and where the pages of long lists begin.
 */
export function changesOf(
  { records, settings, repairs, facts, handEdits }: LoadedCompany,
  summary: Summary,
  computedAt: Instant,
): ResultChanges {
  const properties = {
    ...Object.assign({}, ...repairs.companies.map((repair) => repair.properties)),
    ...companyChange(summary, settings, records.company, computedAt),
    ...changedProperties(
      { vrm_plan_key: facts.company.planKey, [LIST_PAGES]: records.listPages },
      records.company.properties,
    ),
  };
  const waiting = new Set(handEdits.map(({ key }) => key));
  return {
    company: Object.keys(properties).length === 0 ? null : { id: records.company.id, properties },
    milestones: [...repairs.value_milestone, ...milestoneChanges(summary, records, waiting)],
    metrics: [...repairs.value_metric, ...metricChanges(summary, records, waiting)],
  };
}

/** What is stored after a write; a CRM that does not answer now leaves it unknown, but what was recorded is safe. */
async function look(
  repository: CrmRepository,
  { load, computedAt, lookAt }: Settling,
  { loaded, summary }: SettledResults,
): Promise<LoadedCompany | 'in place' | 'not known'> {
  try {
    const [isComplete, stored] = await Promise.all([
      knowsAllLines(repository, loaded),
      lookAt === 'everything' ? readStored(repository, loaded.records) : null,
    ]);
    if (!isComplete) return await load();
    if (stored === null) return 'in place';
    const fresh = { ...loaded, ...(await followEdits(repository, stored, loaded.facts.company.planKey)) };
    const { company, milestones, metrics } = changesOf(fresh, summary, computedAt);
    return company === null && milestones.length + metrics.length === 0 ? 'in place' : fresh;
  } catch (error) {
    if (error instanceof CrmError) return 'not known';
    throw error;
  }
}

async function knowsAllLines(
  repository: CrmRepository,
  { records, lineIds }: LoadedCompany,
): Promise<boolean> {
  const { company, entries } = records;
  const lines = await repository.associatedIds([company.id], 'value_entry', records.listPages);
  const added = new Set(entries.map(({ id }) => id));
  return (lines.get(company.id) ?? []).every((id) => lineIds.has(id) || added.has(id));
}

/** The records that hold results, read again. */
async function readStored(repository: CrmRepository, records: CompanyRecords): Promise<CompanyRecords> {
  const { company, milestones, metrics } = records;
  const [[freshCompany], freshMilestones, freshMetrics] = await Promise.all([
    repository.readByIds('companies', [company.id], COMPANY_PROPERTY_NAMES),
    readAgain(repository, 'value_milestone', milestones),
    readAgain(repository, 'value_metric', metrics),
  ]);
  const properties = { ...company.properties, ...freshCompany?.properties };
  return {
    ...records,
    company: { id: company.id, properties },
    milestones: freshMilestones,
    metrics: freshMetrics,
  };
}

async function readAgain(
  repository: CrmRepository,
  object: CustomObjectName,
  records: readonly CrmRecord[],
): Promise<readonly CrmRecord[]> {
  const names = definitionOf(object).properties.map(({ name }) => name);
  const ids = records.map(({ id }) => id);
  return ids.length === 0 ? [] : repository.readByIds(object, ids, names);
}
