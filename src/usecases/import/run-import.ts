import type { CrmRecord, CrmRepository, CrmSchemaRepository } from '../../crm/repository.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { daysBetween } from '../../domain/calendar.ts';
import { momentIn } from '../today.ts';
import type { Clock } from '../today.ts';
import { propertyProblems } from './check-properties.ts';
import { missingColumns, unusedColumns } from './columns.ts';
import { computeCompanies } from './compute-companies.ts';
import {
  comparedProperties,
  importedCompanies,
  isUncomputed,
  markCompanies,
  readCompanies,
  STALE,
  wantedCompanies,
} from './import-companies.ts';
import { IMPORT_KEY } from './import-key.ts';
import { ImportProblem } from './import-problem.ts';
import { layOutPlans, planTemplates } from './lay-out-plans.ts';
import type { PlansToLayOut } from './lay-out-plans.ts';
import type { ImportMapping } from './mapping.ts';
import type { ImportProgress, ImportReport, Refused } from './report.ts';
import { prepareImport } from './rows.ts';
import type { PreparedDeal } from './rows.ts';
import { compareRecords, isOpen } from './sync-records.ts';
import type { RecordDifference, WantedRecord } from './sync-records.ts';
import type { ImportTables } from './table.ts';
import { countRows, writeRecords } from './write-records.ts';

export interface ImportRequest extends ImportTables {
  readonly mapping: ImportMapping;
  /** The day of the data that is to be today; null leaves dates as they are. */
  readonly asOf: CalendarDate | null;
  readonly dryRun: boolean;
  readonly onProgress: (progress: ImportProgress) => void;
}

export interface ImportCrm {
  readonly repository: CrmRepository;
  readonly schemas: CrmSchemaRepository;
}

/**
 * Brings companies and deals into the CRM, lays out the matching template for each company and computes its
 * results. Every record is found by its import key, so running it again changes nothing and a run that was
 * killed ends the same when it is repeated.
 * @throws ImportProblem when the mapping fits the files or the account not; nothing is written then
 * @throws CrmError when the CRM as a whole fails; single refusals are in the report
 */
export async function runImport(crm: ImportCrm, clock: Clock, request: ImportRequest): Promise<ImportReport> {
  const { repository } = crm;
  const { mapping, dryRun, onProgress } = request;
  await refuseUnfitMapping(crm.schemas, request);
  const { timeZone, currency } = await repository.readAccount();
  const moment = momentIn(timeZone, clock);
  const shiftDays = request.asOf === null ? 0 : daysBetween(request.asOf, moment.today);
  const prepared = prepareImport(mapping, request, { shiftDays, timeZone });

  const wanted = wantedCompanies(mapping, prepared, moment.today);
  const companies = await compareRecords(repository, 'companies', wanted, comparedProperties(mapping));
  const writing = { dryRun, onProgress };
  const refusedCompanies = await writeRecords(repository, {
    ...writing,
    object: 'companies',
    differences: companies,
    marks: STALE,
  });
  const records = await importedCompanies(repository, companies, dryRun);
  const known = [...records, ...(await earlierCompanies(repository, prepared.deals, records))];

  const { accepted, orphans } = assignDeals(prepared.deals, known);
  const deals = await compareRecords(repository, 'deals', accepted);
  const plans = await planTemplates(repository, records, { currency, ...moment });
  const touched = known.filter(isTouched(deals, plans));
  if (!dryRun) await markCompanies(repository, touched, plans.planned);
  const refusedDeals = await writeRecords(repository, {
    ...writing,
    object: 'deals',
    differences: deals,
    marks: {},
  });
  const recordsCreated = dryRun ? 0 : await layOutPlans(repository, plans.planned, onProgress);
  const computed = dryRun
    ? { changed: 0, notSaved: [] }
    : await computeCompanies(repository, touched, { ...moment, timeZone }, onProgress);

  const refused = [...prepared.refused, ...refusedCompanies, ...orphans, ...refusedDeals];
  const { withoutStartDate, withoutTemplate, planned } = plans;
  const read = { companies: request.companies.rows.length, deals: request.deals?.rows.length ?? 0 };
  return {
    dryRun,
    shiftDays,
    companies: countRows({ object: 'companies', read: read.companies }, companies, refused),
    deals: countRows({ object: 'deals', read: read.deals }, deals, refused),
    plans: {
      laidOut: planned.length,
      unchanged: records.length - planned.length - withoutStartDate - withoutTemplate,
      withoutStartDate,
      withoutTemplate,
      recordsCreated,
    },
    mended: prepared.mended,
    refused: refused.sort(inFileOrder),
    unusedColumns: unusedColumns(mapping, request),
    companiesComputed: computed.changed,
    resultsNotSaved: computed.notSaved,
  };
}

async function refuseUnfitMapping(schemas: CrmSchemaRepository, request: ImportRequest): Promise<void> {
  const { mapping } = request;
  const ofFiles = [
    ...missingColumns(mapping, request),
    ...(request.deals !== null && mapping.deals === undefined
      ? ['deals: the mapping does not say how to read the file of deals.']
      : []),
  ];
  if (ofFiles.length > 0) throw new ImportProblem(ofFiles);
  const ofAccount = await propertyProblems(schemas, mapping);
  if (ofAccount.length > 0) throw new ImportProblem(ofAccount);
}

/** Companies of earlier imports that the deals name and the file of companies does not. */
function earlierCompanies(
  repository: CrmRepository,
  deals: readonly PreparedDeal[],
  records: readonly CrmRecord[],
): Promise<readonly CrmRecord[]> {
  const present = new Set(records.map(({ properties }) => properties[IMPORT_KEY]));
  const missing = new Set(deals.map(({ companyKey }) => companyKey).filter((key) => !present.has(key)));
  return readCompanies(repository, [...missing]);
}

/** Deals with the id of their company; those of a company that does not exist are refused. */
function assignDeals(
  deals: readonly PreparedDeal[],
  companies: readonly CrmRecord[],
): { readonly accepted: readonly WantedRecord[]; readonly orphans: readonly Refused[] } {
  const ids = new Map(companies.map(({ id, properties }) => [properties[IMPORT_KEY], id]));
  const accepted: WantedRecord[] = [];
  const orphans: Refused[] = [];
  for (const { line, key, companyKey, companyName, properties } of deals) {
    const companyId = ids.get(companyKey);
    if (companyId !== undefined) accepted.push({ line, key, properties, companyId });
    else orphans.push({ file: 'deals', line, reason: `there is no company "${companyName}"` });
  }
  return { accepted, orphans };
}

/**
 * Whether the results of a company have to be computed: it is new or changed, gets a plan, its deals change, or
 * an earlier run left it without.
 */
function isTouched(deals: readonly RecordDifference[], { planned }: PlansToLayOut) {
  const ids = new Set([
    ...planned.map(({ company }) => company.id),
    ...deals.filter(isOpen).flatMap(({ wanted }) => wanted.companyId ?? []),
  ]);
  return (company: CrmRecord): boolean => ids.has(company.id) || isUncomputed(company);
}

function inFileOrder(first: Refused, second: Refused): number {
  return first.file.localeCompare(second.file) || first.line - second.line;
}
