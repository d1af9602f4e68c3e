/** What the parts of the preview tell each other: server, page, and the worker that runs a card. */

export type CardLocation = 'crm.record.tab' | 'crm.record.sidebar';

export type CardSummary = {
  readonly uid: string;
  readonly title: string;
  readonly location: CardLocation;
  readonly bundleUrl: string;
};

export type PreviewUser = {
  readonly id: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
};

/** Written into the page by the server; everything the page has to know before its first request. */
export type PreviewConfig = {
  readonly appName: string;
  readonly portalId: number;
  readonly portalName: string;
  readonly timeZone: string;
  readonly user: PreviewUser;
  readonly clockOffsetMilliseconds: number;
  readonly cards: readonly CardSummary[];
};

export type CrmProperties = Readonly<Record<string, string | null>>;

export type CrmRecord = { readonly id: string; readonly properties: CrmProperties };

/** The part of a property's definition that is needed to show its values. */
export type PropertyDefinition = {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly fieldType: string;
  readonly numberDisplayHint?: string;
  readonly showCurrencySymbol?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

export type AssociatedRecords = {
  readonly total: number;
  readonly records: readonly CrmRecord[];
  /** Set when the records could not be read. */
  readonly problem?: string;
};

export type CompanyPage = {
  readonly company: CrmRecord;
  readonly ownerName: string | null;
  readonly definitions: readonly PropertyDefinition[];
  readonly contacts: AssociatedRecords;
  readonly deals: AssociatedRecords;
  readonly tickets: AssociatedRecords;
};

export type CompanyList = {
  readonly companies: readonly CrmRecord[];
  readonly total: number;
  readonly after?: string;
  readonly definitions: readonly PropertyDefinition[];
};

export type FunctionRequest = {
  readonly parameters?: unknown;
  readonly payload?: unknown;
  readonly propertiesToSend?: readonly string[];
  readonly objectTypeId?: string;
  readonly objectId?: number;
};

/** An answer that may fail, as data: an error thrown across the worker's border would be reported twice. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string; readonly status: number };

/** What the CRM behind the preview can be made to do wrong, and what of it is switched on. */
export type FailureSwitches = {
  readonly kinds: readonly { readonly name: string; readonly label: string }[];
  readonly active: readonly string[];
};

export type FormattingOptions = {
  readonly date?: { readonly format?: string; readonly relative?: boolean };
  readonly dateTime?: { readonly format?: string; readonly relative?: boolean };
  readonly currency?: { readonly addSymbol?: boolean };
};

export type FetchOptions = {
  readonly propertiesToFormat?: readonly string[] | 'all';
  readonly formattingOptions?: FormattingOptions;
};

export type RecordReference = { readonly objectTypeId: string; readonly objectId: number };

export type PropertiesRequest = RecordReference & {
  readonly names: readonly string[];
  readonly options?: FetchOptions;
  readonly locale?: string;
};

export type AssociationsRequest = RecordReference & {
  readonly toObjectType: string;
  readonly properties?: readonly string[];
  readonly pageLength?: number;
  readonly offset?: number;
  readonly options?: FetchOptions;
  readonly locale?: string;
};

export type SearchRequest = {
  readonly objectType: string;
  readonly properties?: readonly string[];
  readonly query?: string;
  readonly filterGroups?: readonly unknown[];
  readonly sorts?: readonly unknown[];
  readonly pageLength?: number;
  readonly after?: string;
  readonly options?: FetchOptions;
  readonly locale?: string;
};

export type FormatRequest = {
  readonly objectType: string;
  readonly propertiesList: readonly Record<string, string | null>[];
  readonly formattingOptions?: FormattingOptions;
  readonly locale?: string;
};
