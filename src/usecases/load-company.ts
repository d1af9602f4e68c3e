import type { CompanyFacts } from '../domain/facts.ts';
import type { Settings } from '../domain/settings.ts';
import { COMPANY_PROPERTY_NAMES } from '../crm/mapping/company.ts';
import { dealProperties } from '../crm/mapping/deal.ts';
import { toCompanyFacts } from '../crm/mapping/facts.ts';
import { DIRECTORY_KEY, SETTINGS_KEY, toOwnerNames, toSettings } from '../crm/mapping/settings.ts';
import type { CompanyRecords, CrmRecord, CrmRepository } from '../crm/repository.ts';

export interface LoadedCompany {
  readonly records: CompanyRecords;
  readonly facts: CompanyFacts;
  readonly settings: Settings;
  readonly ownerNames: Readonly<Record<string, string>>;
}

/**
 * Reads everything of one company: two trips, six requests for an ordinary one.
 * @param timeZone of the account
 * @throws CrmError
 */
export async function loadCompany(
  repository: CrmRepository,
  companyId: string,
  timeZone: string,
): Promise<LoadedCompany> {
  const records = await repository.readCompany({
    companyId,
    companyProperties: COMPANY_PROPERTY_NAMES,
    settingsKeys: [SETTINGS_KEY, DIRECTORY_KEY],
    dealProperties: (read) => dealProperties(settingsIn(read).cost),
  });
  const settings = settingsIn(records.settings);
  return {
    records,
    settings,
    facts: toCompanyFacts(records, settings, timeZone),
    ownerNames: toOwnerNames(recordOf(records.settings, DIRECTORY_KEY)),
  };
}

function settingsIn(records: readonly CrmRecord[]): Settings {
  return toSettings(recordOf(records, SETTINGS_KEY), null);
}

function recordOf(records: readonly CrmRecord[], key: string): CrmRecord | undefined {
  return records.find((record) => record.properties['template_key'] === key);
}
