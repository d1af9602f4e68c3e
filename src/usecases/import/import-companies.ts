import { changedProperties } from '../../crm/mapping/changes.ts';
import type { CrmRecord, CrmRepository, PropertyValues } from '../../crm/repository.ts';
import type { CalendarDate } from '../../domain/calendar.ts';
import { derivedDates, derivedNames } from './derived-dates.ts';
import { IMPORT_KEY } from './import-key.ts';
import { PLAN_PROPERTIES } from './lay-out-plans.ts';
import type { PlannedCompany } from './lay-out-plans.ts';
import type { ImportMapping } from './mapping.ts';
import type { PreparedImport } from './rows.ts';
import type { RecordDifference, WantedRecord } from './sync-records.ts';

/** Says that the results of a company are older than its facts. */
export const STALE: PropertyValues = { vrm_stale: 'true' };

/** What the import itself reads of a company, beyond what it compares. */
const OWN_PROPERTIES: readonly string[] = [
  IMPORT_KEY,
  'name',
  ...PLAN_PROPERTIES,
  'vrm_stale',
  'vrm_computed_on',
];

/** The properties by which `wantedCompanies` decides what is missing. */
export function comparedProperties(mapping: ImportMapping): readonly string[] {
  return [...OWN_PROPERTIES, ...derivedNames(mapping)];
}

/** Companies as they should be; derived dates are only set where the CRM has none. */
export function wantedCompanies(
  mapping: ImportMapping,
  prepared: PreparedImport,
  today: CalendarDate,
): readonly WantedRecord[] {
  return prepared.companies.map(({ line, key, properties, firstWonOn }) => ({
    line,
    key,
    properties,
    companyId: null,
    defaults: (values) => derivedDates(mapping, { firstWonOn, values }, today),
  }));
}

/** Companies as they are now in the CRM. A dry run shows them as they would be. */
export async function importedCompanies(
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
  return readCompanies(
    repository,
    companies.map(({ wanted }) => wanted.key),
  );
}

/** Companies by their import keys; those that do not exist are left out. */
export async function readCompanies(
  repository: CrmRepository,
  keys: readonly string[],
): Promise<readonly CrmRecord[]> {
  if (keys.length === 0) return [];
  return repository.readByUniqueProperty('companies', IMPORT_KEY, keys, OWN_PROPERTIES);
}

/** Whether results of the company were never computed, or not since a run that was killed. */
export function isUncomputed({ properties }: CrmRecord): boolean {
  return properties['vrm_stale'] === 'true' || (properties['vrm_computed_on'] ?? '') === '';
}

/**
 * Marks companies before their deals and plans change, so that a run that is killed before their results are
 * computed does so when it is repeated; those that get a plan are given its key.
 */
export async function markCompanies(
  repository: CrmRepository,
  companies: readonly CrmRecord[],
  planned: readonly PlannedCompany[],
): Promise<void> {
  const planKeys = new Map(planned.map(({ company, planKey }) => [company.id, planKey]));
  const changes = companies
    .map(({ id, properties }) => {
      const planKey = planKeys.get(id);
      const wanted = { ...STALE, ...(planKey === undefined ? {} : { vrm_plan_key: planKey }) };
      return { id, properties: changedProperties(wanted, properties) };
    })
    .filter(({ properties }) => Object.keys(properties).length > 0);
  if (changes.length > 0) await repository.update('companies', changes);
}
