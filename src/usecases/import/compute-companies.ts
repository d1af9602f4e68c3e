import { COMPANY_RECORDS_VERSION } from '../../crm/mapping/records-version.ts';
import { CrmError } from '../../crm/repository.ts';
import type { CrmRecord, CrmRepository, RecordChange } from '../../crm/repository.ts';
import { summarise } from '../../domain/summarise.ts';
import { loadCompanies } from '../load-company.ts';
import type { LoadedCompany } from '../load-company.ts';
import { saveResults } from '../save-results.ts';
import type { ResultChanges } from '../save-results.ts';
import { changesOf } from '../settle-results.ts';
import type { Moment } from '../today.ts';
import type { ImportProgress, ResultsNotSaved } from './report.ts';

export interface ComputedCompanies {
  readonly changed: number;
  readonly notSaved: readonly ResultsNotSaved[];
}

/** What computing one company would write. */
interface Changes extends ResultChanges {
  readonly record: CrmRecord;
  /** Ids of the ledger lines that were counted. */
  readonly lineIds: ReadonlySet<string>;
}

type Day = Moment & { readonly timeZone: string };

/** More people than this do not write to one company while its results are computed. */
const MOST_ROUNDS = 3;

/**
 * Computes the results of companies and writes those that differ, those of many companies together; and again for
 * companies to which somebody added a line meanwhile, because the results of a slower writer would stay without it.
 * @throws CrmError when the CRM as a whole fails; what it refuses of a single company is in the answer
 */
export async function computeCompanies(
  repository: CrmRepository,
  companies: readonly CrmRecord[],
  day: Day,
  onProgress: (progress: ImportProgress) => void,
): Promise<ComputedCompanies> {
  const changed = new Set<string>();
  const notSaved: ResultsNotSaved[] = [];
  let left = companies.map(({ id }) => id);
  for (let round = 1; round <= MOST_ROUNDS && left.length > 0; round += 1) {
    const again: string[] = [];
    let done = 0;
    for await (const portion of loadCompanies(repository, left, day.timeZone)) {
      if (round === 1) onProgress({ step: 'results', done, of: companies.length });
      const settled = await settlePortion(repository, portion, day);
      settled.saved.forEach((id) => changed.add(id));
      notSaved.push(...settled.notSaved);
      again.push(...settled.overtaken);
      done += portion.length;
    }
    left = again;
  }
  onProgress({ step: 'results', done: companies.length, of: companies.length });
  return { changed: changed.size, notSaved };
}

interface SettledPortion {
  /** Ids of the companies whose results were written. */
  readonly saved: readonly string[];
  readonly notSaved: readonly ResultsNotSaved[];
  /** Ids of the companies with lines that were not counted. */
  readonly overtaken: readonly string[];
}

async function settlePortion(
  repository: CrmRepository,
  portion: readonly LoadedCompany[],
  day: Day,
): Promise<SettledPortion> {
  const open = portion
    .filter(({ isNewer }) => !isNewer)
    .map((loaded) => changesOfCompany(loaded, day))
    .filter(isOpen);
  const notSaved = [...portion.flatMap(refusedAsNewer), ...(await saveTogether(repository, open))];
  const refused = new Set(notSaved.map(({ companyId }) => companyId));
  const saved = open.filter(({ record }) => !refused.has(record.id));
  return {
    saved: saved.map(({ record }) => record.id),
    notSaved,
    overtaken: await overtaken(repository, saved),
  };
}

/** Ids of companies with lines that were not counted. */
async function overtaken(repository: CrmRepository, saved: readonly Changes[]): Promise<readonly string[]> {
  if (saved.length === 0) return [];
  const ids = saved.map(({ record }) => record.id);
  const lines = await repository.associatedIds(ids, 'value_entry');
  return saved
    .filter(({ record, lineIds }) => (lines.get(record.id) ?? []).some((id) => !lineIds.has(id)))
    .map(({ record }) => record.id);
}

/** What a newer version of the app has written is left as it is; the property that says so is named. */
function refusedAsNewer({ isNewer, facts }: LoadedCompany): readonly ResultsNotSaved[] {
  if (!isNewer) return [];
  const { id, name } = facts.company;
  return [{ companyId: id, name, refusedProperties: [COMPANY_RECORDS_VERSION] }];
}

function changesOfCompany(loaded: LoadedCompany, { today, now }: Moment): Changes {
  const summary = summarise(loaded.facts, loaded.settings, today);
  return {
    ...changesOf(loaded, summary, now),
    record: loaded.records.company,
    lineIds: loaded.lineIds,
  };
}

function isOpen({ company, milestones, metrics }: Changes): boolean {
  return company !== null || milestones.length + metrics.length > 0;
}

/** The company comes last: until it is written it counts as not computed, and a killed run does it again. */
async function saveTogether(
  repository: CrmRepository,
  changes: readonly Changes[],
): Promise<readonly ResultsNotSaved[]> {
  try {
    await Promise.all([
      update(
        repository,
        'value_milestone',
        changes.flatMap(({ milestones }) => milestones),
      ),
      update(
        repository,
        'value_metric',
        changes.flatMap(({ metrics }) => metrics),
      ),
    ]);
    await update(
      repository,
      'companies',
      changes.flatMap(({ company }) => company ?? []),
    );
    return [];
  } catch (error) {
    if (!(error instanceof CrmError) || error.retryable) throw error;
    return saveOneByOne(repository, changes);
  }
}

/** After a refusal, which does not say whose it is: each company by itself, which may write the same again. */
async function saveOneByOne(
  repository: CrmRepository,
  changes: readonly Changes[],
): Promise<readonly ResultsNotSaved[]> {
  const notSaved: ResultsNotSaved[] = [];
  for (const { record, company, milestones, metrics } of changes) {
    const onRecords = await saveResults(repository, { company: null, milestones, metrics });
    const onCompany =
      onRecords.state === 'failed'
        ? onRecords
        : await saveResults(repository, { company, milestones: [], metrics: [] });
    if (onCompany.state !== 'failed') continue;
    const { refusedProperties } = onCompany;
    notSaved.push({
      companyId: record.id,
      name: record.properties['name'] ?? `#${record.id}`,
      refusedProperties,
    });
  }
  return notSaved;
}

async function update(
  repository: CrmRepository,
  object: 'companies' | 'value_milestone' | 'value_metric',
  changes: readonly RecordChange[],
): Promise<void> {
  if (changes.length > 0) await repository.update(object, changes);
}
