import type { CrmRecord, DealRecord } from './records.ts';

export interface CompanyRequest {
  readonly companyId: string;
  /** Company properties beyond `COMPANY_PROPERTIES`, name and owner. */
  readonly companyProperties: readonly string[];
  /** Keys of `milestone_template` records to read in the first trip. */
  readonly settingsKeys: readonly string[];
  /** Which deal properties to read, once the records of the first trip are known. */
  readonly dealProperties: (settings: readonly CrmRecord[]) => readonly string[];
}

export interface CompaniesRequest {
  readonly companyIds: readonly string[];
  /** Company properties beyond `COMPANY_PROPERTIES`, name and owner. */
  readonly companyProperties: readonly string[];
  readonly dealProperties: readonly string[];
}

export interface CompanyRecords {
  readonly company: CrmRecord;
  readonly milestones: readonly CrmRecord[];
  readonly metrics: readonly CrmRecord[];
  readonly entries: readonly CrmRecord[];
  readonly deals: readonly DealRecord[];
  /** Contacts associated with the company; only their ids, which come with the company itself. */
  readonly contactIds: readonly string[];
  /** The `milestone_template` records asked for. */
  readonly settings: readonly CrmRecord[];
  /**
   * Where the CRM's pages of the company's long lists begin, in words of its own: what `LIST_PAGES` should say, so that
   * the next reading can ask for all pages at once. "" where no list is long.
   */
  readonly listPages: string;
}
