import type { CompanyFacts } from '../domain/facts.ts';
import type { Settings } from '../domain/settings.ts';
import { COMPANY_PROPERTY_NAMES } from '../crm/mapping/company.ts';
import { dealProperties } from '../crm/mapping/deal.ts';
import { DIRECTORY_KEY, toDirectory } from '../crm/mapping/directory.ts';
import type { Directory } from '../crm/mapping/directory.ts';
import { toCompanyFacts } from '../crm/mapping/facts.ts';
import { SETTINGS_KEY, toSettings } from '../crm/mapping/settings.ts';
import type { CompanyRecords, CrmRecord, CrmRepository } from '../crm/repository.ts';

export interface LoadedCompany {
  readonly records: CompanyRecords;
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly directory: Directory;
}

const SETTINGS_KEYS: readonly string[] = [SETTINGS_KEY, DIRECTORY_KEY];

/**
 * Reads everything of one company: two trips, six requests for an ordinary one.
 * @param timeZone of the account
 * @param known the records of settings, where one caller reads many companies; they are read when left out
 * @throws CrmError
 */
export async function loadCompany(
  repository: CrmRepository,
  companyId: string,
  timeZone: string,
  known?: readonly CrmRecord[],
): Promise<LoadedCompany> {
  const read = await repository.readCompany({
    companyId,
    companyProperties: COMPANY_PROPERTY_NAMES,
    settingsKeys: known === undefined ? SETTINGS_KEYS : [],
    dealProperties: (records) => dealProperties(settingsIn(known ?? records).cost),
  });
  const records = known === undefined ? read : { ...read, settings: known };
  const settings = settingsIn(records.settings);
  return {
    records,
    settings,
    facts: toCompanyFacts(records, settings, timeZone),
    directory: toDirectory(recordOf(records.settings, DIRECTORY_KEY)),
  };
}

/** The records of settings that `loadCompany` needs, for reading them once. */
export function loadSettingsRecords(repository: CrmRepository): Promise<readonly CrmRecord[]> {
  return repository.readByKeys('milestone_template', SETTINGS_KEYS);
}

function settingsIn(records: readonly CrmRecord[]): Settings {
  return toSettings(recordOf(records, SETTINGS_KEY), null);
}

function recordOf(records: readonly CrmRecord[], key: string): CrmRecord | undefined {
  return records.find((record) => record.properties['template_key'] === key);
}
