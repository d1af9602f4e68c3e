import type { CrmRecord, CrmRepository } from '../../crm/repository.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { daysBetween } from '../../domain/calendar.ts';
import { instantNow, todayIn } from '../today.ts';
import type { Clock } from '../today.ts';
import { computeCompanies } from './compute-companies.ts';
import { layOutPlans, PLAN_PROPERTIES, planTemplates } from './lay-out-plans.ts';
import type { PlansToLayOut } from './lay-out-plans.ts';
import type { ImportMapping } from './mapping.ts';
import type { ImportCounts, ImportReport, Refused } from './report.ts';
import { prepareImport } from './rows.ts';
import type { PreparedImport, SourceRow } from './rows.ts';
import { compareRecords, IMPORT_KEY, isChanged, isNew, isOpen, toUpsert } from './sync-records.ts';
import type { RecordDifference, WantedRecord } from './sync-records.ts';
import { unusedColumns } from './unused-columns.ts';

export interface ImportRequest {
  readonly mapping: ImportMapping;
  readonly companies: readonly SourceRow[];
  readonly deals: readonly SourceRow[];
  /** The day of the data that is to be today; null leaves dates as they are. */
  readonly asOf: CalendarDate | null;
  readonly dryRun: boolean;
  /** Makes a plan key for a company that has none. */
  readonly newPlanKey: () => string;
  readonly onProgress: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly step: 'companies' | 'deals' | 'plans' | 'results';
  readonly done: number;
  readonly of: number;
}

const BATCH = 100;
const PLANS_AT_ONCE = 10;

/**
 * Brings companies and deals into the CRM, lays out the matching template for each company and computes its
 * results. Every record is found by its import key, so running it again changes nothing and a run that was
 * killed ends the same when it is repeated.
 * @throws CrmError when the CRM as a whole fails; single refusals are in the report
 */
export async function runImport(
  repository: CrmRepository,
  clock: Clock,
  request: ImportRequest,
): Promise<ImportReport> {
  const account = await repository.readAccount();
  const today = todayIn(account.timeZone, clock);
  const shiftDays = request.asOf === null ? 0 : daysBetween(request.asOf, today);
  const rows = { companies: request.companies, deals: request.deals };
  const prepared = prepareImport(request.mapping, rows, { days: shiftDays, today });
  const refused: Refused[] = [...prepared.refused];

  const companies = await compareRecords(repository, 'companies', wantedCompanies(prepared, request), [
    ...PLAN_PROPERTIES,
    'vrm_stale',
    'vrm_computed_on',
  ]);
  const companyWrites = await write(repository, 'companies', companies, request, refused);
  const records = await importedCompanies(repository, companies, request.dryRun);

  const { wanted, orphans } = await wantedDeals(repository, prepared, records);
  refused.push(...orphans);
  const deals = await compareRecords(repository, 'deals', wanted);
  const touched = touchedCompanies(companies, deals, records);
  await markStale(repository, records, touched, request.dryRun);
  const dealWrites = await write(repository, 'deals', deals, request, refused);

  const plans = await planTemplates(repository, records, {
    currency: account.currency,
    now: instantNow(clock),
  });
  const recordsCreated = request.dryRun ? 0 : await layOut(repository, plans, request);
  const companiesComputed = request.dryRun
    ? 0
    : await computeCompanies(
        repository,
        records.filter((company) => touched.has(company.id)).map(({ id }) => id),
        { today, now: instantNow(clock), timeZone: account.timeZone },
        (done, of) => request.onProgress({ step: 'results', done, of }),
      );

  return {
    dryRun: request.dryRun,
    shiftDays,
    companies: counts(request.companies.length, companies, companyWrites.refusedLines, refused, 'companies'),
    deals: counts(request.deals.length, deals, dealWrites.refusedLines, refused, 'deals'),
    plans: {
      laidOut: plans.planned.length,
      unchanged: records.length - plans.planned.length - plans.withoutStartDate - plans.withoutTemplate,
      withoutStartDate: plans.withoutStartDate,
      withoutTemplate: plans.withoutTemplate,
      recordsCreated,
    },
    mended: prepared.mended,
    refused: refused.sort(
      (first, second) => first.file.localeCompare(second.file) || first.line - second.line,
    ),
    unusedColumns: unusedColumns(request.mapping, rows),
    companiesComputed,
  };
}

function wantedCompanies(prepared: PreparedImport, request: ImportRequest): readonly WantedRecord[] {
  return prepared.companies.map((company) => ({
    line: company.line,
    key: company.key,
    properties: company.properties,
    defaults: { ...company.derived, vrm_plan_key: request.newPlanKey() },
    companyId: null,
  }));
}

/** Companies as they are now in the CRM. A dry run shows new ones as they would be. */
async function importedCompanies(
  repository: CrmRepository,
  companies: readonly RecordDifference[],
  dryRun: boolean,
): Promise<readonly CrmRecord[]> {
  if (dryRun) {
    return companies.map(({ wanted, existing, change }) => ({
      id: existing?.id ?? `new/${wanted.key}`,
      properties: { ...existing?.properties, ...change, [IMPORT_KEY]: wanted.key },
    }));
  }
  return repository.readByUniqueProperty(
    'companies',
    IMPORT_KEY,
    companies.map(({ wanted }) => wanted.key),
    [IMPORT_KEY, ...PLAN_PROPERTIES, 'vrm_stale', 'vrm_computed_on'],
  );
}

/** Deals with the id of their company, which may also be one of an earlier import. */
async function wantedDeals(
  repository: CrmRepository,
  prepared: PreparedImport,
  companies: readonly CrmRecord[],
): Promise<{ readonly wanted: readonly WantedRecord[]; readonly orphans: readonly Refused[] }> {
  const ids = new Map(companies.map((company) => [company.properties[IMPORT_KEY], company.id]));
  const missing = [...new Set(prepared.deals.map(({ companyKey }) => companyKey))].filter(
    (key) => !ids.has(key),
  );
  const earlier =
    missing.length === 0
      ? []
      : await repository.readByUniqueProperty('companies', IMPORT_KEY, missing, [IMPORT_KEY]);
  earlier.forEach((company) => ids.set(company.properties[IMPORT_KEY], company.id));
  const orphans = prepared.deals
    .filter(({ companyKey }) => !ids.has(companyKey))
    .map(({ line, companyKey }): Refused => ({
      file: 'deals',
      line,
      reason: `no company has the key "${companyKey}"`,
    }));
  const wanted = prepared.deals.flatMap(({ line, key, companyKey, properties }) => {
    const companyId = ids.get(companyKey);
    return companyId === undefined ? [] : [{ line, key, properties, defaults: {}, companyId }];
  });
  return { wanted, orphans };
}

/**
 * Companies whose results have to be computed: new or changed ones, those whose deals change, and those that an
 * earlier run left without results.
 */
function touchedCompanies(
  companies: readonly RecordDifference[],
  deals: readonly RecordDifference[],
  records: readonly CrmRecord[],
): ReadonlySet<string> {
  const keys = new Set(companies.filter(isOpen).map(({ wanted }) => wanted.key));
  const unfinished = records.filter(
    ({ properties }) =>
      properties['vrm_stale'] === 'true' ||
      (properties['vrm_computed_on'] ?? '') === '' ||
      (properties['vrm_template_key'] ?? '') === '' ||
      keys.has(properties[IMPORT_KEY] ?? ''),
  );
  const ofDeals = deals.filter(isOpen).flatMap(({ wanted }) => wanted.companyId ?? []);
  return new Set([...unfinished.map(({ id }) => id), ...ofDeals]);
}

/**
 * Marks companies before their deals change, so that a run that is killed between the deals and the results
 * computes them when it is repeated.
 */
async function markStale(
  repository: CrmRepository,
  companies: readonly CrmRecord[],
  touched: ReadonlySet<string>,
  dryRun: boolean,
): Promise<void> {
  const changes = companies
    .filter(({ id, properties }) => touched.has(id) && properties['vrm_stale'] !== 'true')
    .map(({ id }) => ({ id, properties: { vrm_stale: 'true' } }));
  if (!dryRun && changes.length > 0) await repository.update('companies', changes);
}

async function write(
  repository: CrmRepository,
  object: 'companies' | 'deals',
  differences: readonly RecordDifference[],
  { dryRun, onProgress }: ImportRequest,
  refused: Refused[],
): Promise<{ readonly refusedLines: ReadonlySet<number> }> {
  const refusedLines = new Set<number>();
  const open = differences.filter(isOpen);
  if (dryRun) return { refusedLines };
  for (let done = 0; done < open.length; done += BATCH) {
    onProgress({ step: object, done, of: open.length });
    const batch = open.slice(done, done + BATCH);
    for (const outcome of await repository.upsert(object, batch.map(toUpsert))) {
      if (outcome.state !== 'refused') continue;
      const line = batch.find(({ wanted }) => wanted.key === outcome.key)?.wanted.line ?? 0;
      refusedLines.add(line);
      refused.push({ file: object, line, reason: `HubSpot: ${outcome.error.message}` });
    }
  }
  onProgress({ step: object, done: open.length, of: open.length });
  return { refusedLines };
}

async function layOut(
  repository: CrmRepository,
  { planned }: PlansToLayOut,
  { onProgress }: ImportRequest,
): Promise<number> {
  let created = 0;
  for (let done = 0; done < planned.length; done += PLANS_AT_ONCE) {
    onProgress({ step: 'plans', done, of: planned.length });
    created += await layOutPlans(repository, planned.slice(done, done + PLANS_AT_ONCE));
  }
  onProgress({ step: 'plans', done: planned.length, of: planned.length });
  return created;
}

function counts(
  read: number,
  differences: readonly RecordDifference[],
  refusedLines: ReadonlySet<number>,
  refused: readonly Refused[],
  file: 'companies' | 'deals',
): ImportCounts {
  const accepted = differences.filter(({ wanted }) => !refusedLines.has(wanted.line));
  const [created, updated] = [accepted.filter(isNew).length, accepted.filter(isChanged).length];
  return {
    read,
    created,
    updated,
    unchanged: accepted.length - created - updated,
    refused: refused.filter((item) => item.file === file).length,
  };
}
