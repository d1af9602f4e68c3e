import type {
  CompanyRequest,
  CrmRepository,
  NewRecord,
  PropertyValues,
  SearchPage,
  SearchQuery,
} from '../../src/crm/repository.ts';

/** One way to run the port, with what people do in the CRM beside it. */
export interface CrmUnderTest {
  readonly repository: CrmRepository;
  /** A key that nothing else in the account has. */
  own(key: string): string;
  /** A stage of a pipeline that deals can be in. */
  readonly stage: { readonly pipeline: string; readonly dealstage: string };
  addCompany(properties: PropertyValues): Promise<string>;
  addDeal(properties: PropertyValues, companyId: string): Promise<string>;
  addContact(properties: PropertyValues, companyId: string): Promise<string>;
  /** Searches until so many are found: the index of a real account lags behind. */
  find(query: SearchQuery, total: number): Promise<SearchPage>;
}

/** The port of the test that is running; one contract suite is run on each way in turn. */
export type Current = () => CrmUnderTest;

export const aRequest = (companyId: string, overrides: Partial<CompanyRequest> = {}): CompanyRequest => ({
  companyId,
  companyProperties: [],
  settingsKeys: [],
  dealProperties: () => ['dealname', 'amount'],
  ...overrides,
});

export const anEntry = (
  key: string,
  companyId: string | null,
  properties: PropertyValues = {},
): NewRecord => ({
  key,
  companyId,
  properties: { title: 'Measured', kind: 'measurement', entry_date: '2026-11-01', value: '6', ...properties },
});

export const settingsRecord = (key: string, properties: PropertyValues = {}): NewRecord => ({
  key,
  companyId: null,
  properties: { name: 'Settings', kind: 'settings', ...properties },
});

export const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort();

/** What a property says in each of the records. */
export const told = (
  records: readonly { readonly properties: PropertyValues }[],
  property: string,
): readonly (string | null | undefined)[] => records.map(({ properties }) => properties[property]);
