import type { CompanyFacts } from '../domain/facts.ts';
import type { Settings } from '../domain/settings.ts';
import { COMPANY_PROPERTY_NAMES } from '../crm/mapping/company.ts';
import { dealProperties } from '../crm/mapping/deal.ts';
import { DIRECTORY_KEY, toDirectory } from '../crm/mapping/directory.ts';
import type { Directory } from '../crm/mapping/directory.ts';
import { toCompanyFacts } from '../crm/mapping/facts.ts';
import { separatePlans } from '../crm/mapping/plans.ts';
import type { OtherPlan } from '../crm/mapping/plans.ts';
import { isCompanyNewer } from '../crm/mapping/records-version.ts';
import { areSettingsNewer, SETTINGS_KEY, toSettings } from '../crm/mapping/settings.ts';
import type { CompanyRecords, CrmRecord, CrmRepository } from '../crm/repository.ts';
import { followEdits } from './edits/follow-edits.ts';
import type { HandEdit, Repairs } from './edits/follow-edits.ts';
import { MERGED_IDS } from './plan-notes.ts';
import { newerRecords } from './request-error.ts';

export interface LoadedCompany {
  readonly records: CompanyRecords;
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly directory: Directory;
  /** What the ledger says of records that they do not say themselves; `records` has it already. */
  readonly repairs: Repairs;
  /** Plans that a merge brought to the company: shown, but neither counted nor written to. */
  readonly otherPlans: readonly OtherPlan[];
  /** Ids of all ledger lines on the company, those of other plans included. */
  readonly lineIds: ReadonlySet<string>;
  /** Whether a newer version of the app has written to it or to the settings: then this one only reads. */
  readonly isNewer: boolean;
  /** What people changed in HubSpot after it was edited here, and the ledger does not say yet. */
  readonly handEdits: readonly HandEdit[];
}

const SETTINGS_KEYS: readonly string[] = [SETTINGS_KEY, DIRECTORY_KEY];
const READ_PROPERTIES: readonly string[] = [...COMPANY_PROPERTY_NAMES, MERGED_IDS];

/**
 * Reads everything of one company: two trips, six requests for an ordinary one. Records that are behind what was
 * edited are answered as they should be; only then are there more.
 * @param timeZone of the account
 * @throws CrmError
 */
export async function loadCompany(
  repository: CrmRepository,
  companyId: string,
  timeZone: string,
): Promise<LoadedCompany> {
  const read = await repository.readCompany({
    companyId,
    companyProperties: READ_PROPERTIES,
    settingsKeys: SETTINGS_KEYS,
    dealProperties: (records) => dealProperties(settingsIn(records).cost),
  });
  return toLoaded(repository, read, timeZone);
}

/**
 * Reads everything of many companies, in portions that fit into memory: about one request for a hundred records.
 * Companies that do not exist are left out.
 * @param timeZone of the account
 * @throws CrmError
 */
export async function* loadCompanies(
  repository: CrmRepository,
  companyIds: readonly string[],
  timeZone: string,
): AsyncGenerator<readonly LoadedCompany[]> {
  if (companyIds.length === 0) return;
  const settings = await repository.readByKeys('milestone_template', SETTINGS_KEYS);
  const portions = repository.readCompanies({
    companyIds,
    companyProperties: READ_PROPERTIES,
    dealProperties: dealProperties(settingsIn(settings).cost),
  });
  for await (const portion of portions) {
    yield await Promise.all(portion.map((read) => toLoaded(repository, { ...read, settings }, timeZone)));
  }
}

async function toLoaded(
  repository: CrmRepository,
  read: CompanyRecords,
  timeZone: string,
): Promise<LoadedCompany> {
  const settings = settingsIn(read.settings);
  const separated = separatePlans(read);
  const { records, repairs, handEdits } = await followEdits(
    repository,
    separated.records,
    separated.planKey ?? undefined,
  );
  const facts = toCompanyFacts(records, settings, timeZone);
  const planKey = separated.planKey ?? facts.company.planKey;
  return {
    records,
    repairs,
    handEdits,
    settings,
    isNewer:
      isCompanyNewer(read.company.properties) || areSettingsNewer(recordOf(read.settings, SETTINGS_KEY)),
    otherPlans: separated.otherPlans,
    lineIds: new Set(read.entries.map(({ id }) => id)),
    facts: { ...facts, company: { ...facts.company, planKey } },
    directory: toDirectory(recordOf(records.settings, DIRECTORY_KEY)),
  };
}

function settingsIn(records: readonly CrmRecord[]): Settings {
  const record = recordOf(records, SETTINGS_KEY);
  try {
    return toSettings(record, null);
  } catch (error) {
    throw areSettingsNewer(record) ? newerRecords() : error;
  }
}

function recordOf(records: readonly CrmRecord[], key: string): CrmRecord | undefined {
  return records.find((record) => record.properties['template_key'] === key);
}
