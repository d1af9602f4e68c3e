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

/** As many as HubSpot reads or writes in one request. */
const COMPANIES_TOGETHER = 100;

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

/**
 * Computes the results of companies and writes those that differ, those of a hundred companies together.
 * @throws CrmError when the CRM as a whole fails; what it refuses of a single company is in the answer
 */
export async function computeCompanies(
  repository: CrmRepository,
  companies: readonly CrmRecord[],
  day: Moment & { readonly timeZone: string },
  onProgress: (progress: ImportProgress) => void,
): Promise<ComputedCompanies> {
  let changed = 0;
  const notSaved: ResultsNotSaved[] = [];
  for (let done = 0; done < companies.length; done += COMPANIES_TOGETHER) {
    onProgress({ step: 'results', done, of: companies.length });
    const group = companies.slice(done, done + COMPANIES_TOGETHER);
    const computed = await settleGroup(repository, group, day);
    changed += computed.changed;
    notSaved.push(...computed.notSaved);
  }
  onProgress({ step: 'results', done: companies.length, of: companies.length });
  return { changed, notSaved };
}

/** More people than this do not write to one company while its results are computed. */
const MOST_ROUNDS = 3;

/**
 * Computes and writes the results of some companies, and again for those to which somebody added a line meanwhile:
 * the results of a slower writer would otherwise stay without it.
 */
async function settleGroup(
  repository: CrmRepository,
  group: readonly CrmRecord[],
  day: Moment & { readonly timeZone: string },
): Promise<ComputedCompanies> {
  const changed = new Set<string>();
  const notSaved: ResultsNotSaved[] = [];
  let left = group;
  for (let round = 1; left.length > 0 && round <= MOST_ROUNDS; round += 1) {
    const written: Changes[] = [];
    const ids = left.map(({ id }) => id);
    for await (const portion of loadCompanies(repository, ids, day.timeZone)) {
      const open = portion.map((loaded) => changesOfCompany(loaded, day)).filter(isOpen);
      const refused = await saveTogether(repository, open);
      const refusedIds = new Set(refused.map(({ companyId }) => companyId));
      notSaved.push(...refused);
      written.push(...open.filter(({ record }) => !refusedIds.has(record.id)));
    }
    written.forEach(({ record }) => changed.add(record.id));
    left = await overtaken(repository, written);
  }
  return { changed: changed.size, notSaved };
}

/** Companies with lines that were not counted. */
async function overtaken(
  repository: CrmRepository,
  saved: readonly Changes[],
): Promise<readonly CrmRecord[]> {
  if (saved.length === 0) return [];
  const ids = saved.map(({ record }) => record.id);
  const lines = await repository.associatedIds(ids, 'value_entry');
  return saved
    .filter(({ record, lineIds }) => (lines.get(record.id) ?? []).some((id) => !lineIds.has(id)))
    .map(({ record }) => record);
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
