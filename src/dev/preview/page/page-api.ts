import type {
  Answer,
  AssociationsRequest,
  CompanyList,
  CompanyPage,
  CrmProperties,
  FailureSwitches,
  FormatRequest,
  FunctionRequest,
  PropertiesRequest,
  SearchRequest,
} from '../protocol.ts';

/** What the page and its cards can ask for; nothing of it ever rejects. */
export type PageApi = {
  companies(query: string, after?: string): Promise<Answer<CompanyList>>;
  company(id: string): Promise<Answer<CompanyPage>>;
  runFunction(uid: string, body: FunctionRequest): Promise<Answer<unknown>>;
  properties(body: PropertiesRequest): Promise<Answer<CrmProperties>>;
  associations(body: AssociationsRequest): Promise<Answer<unknown>>;
  search(body: SearchRequest): Promise<Answer<unknown>>;
  format(body: FormatRequest): Promise<Answer<unknown>>;
  /** Null where the CRM is no emulator. */
  failures(): Promise<Answer<FailureSwitches | null>>;
  fail(kind: string): Promise<Answer<FailureSwitches | null>>;
  clearFailures(): Promise<Answer<FailureSwitches | null>>;
  /** Lets page, cards and functions live on another day. */
  moveTo(day: string): Promise<Answer<unknown>>;
};
