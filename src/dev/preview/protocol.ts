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

/** Somebody as whom a card can be looked at. HubSpot tells the card who it is, and the card claims it to functions. */
export type PreviewPerson = PreviewUser & { readonly role: string };

export type PageKind = 'companies' | 'company' | 'gallery' | 'state';

/** Where pages and scripts are; those of one company or state end where its id follows. */
export type PageUrls = {
  readonly companies: string;
  readonly company: string;
  /** Null where there is no gallery. */
  readonly gallery: string | null;
  readonly state: string;
  readonly worker: string;
};

/** One thing that is done before a picture is taken, as a person would do it. */
export type ShownStep =
  | { readonly do: 'tab'; readonly id: string }
  | { readonly do: 'press'; readonly name: string; readonly isWhole: boolean; readonly nth: number }
  | { readonly do: 'type'; readonly label: string; readonly isWhole: boolean; readonly text: string };

/** A state of a card as the gallery shows it. */
export type ShownState = {
  /** Also the name of its picture. */
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly location: CardLocation;
  readonly widthPixels: number;
  /** Name of the prepared answers, see `PreparedCompany`. */
  readonly answers: string;
  /** Functions that never answer, for what is seen meanwhile. */
  readonly isWaiting: boolean;
  readonly locale: string;
  readonly userId: number;
  /** Where the clock stands still, in milliseconds. */
  readonly at: number;
  readonly steps: readonly ShownStep[];
};

/** Written into the page by the server; everything the page has to know before its first request. */
export type PreviewConfig = {
  readonly appName: string;
  readonly portalId: number;
  readonly portalName: string;
  readonly timeZone: string;
  readonly user: PreviewUser;
  /** With whose eyes the cards can be seen, beside `user`. */
  readonly people: readonly PreviewPerson[];
  readonly clockOffsetMilliseconds: number;
  /** Where the clock stands still instead, in milliseconds. */
  readonly clockStoppedAt?: number;
  readonly cards: readonly CardSummary[];
  readonly page: PageKind;
  readonly urls: PageUrls;
  /** The folder of prepared answers, for pages that are read only; without it a server is asked. */
  readonly preparedUrl?: string;
  readonly states?: readonly ShownState[];
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

type PreparedAssociation = {
  readonly toObjectId: number;
  readonly associationTypes: readonly unknown[];
  readonly properties: CrmProperties;
};

/** All that a company's page and cards ask for, answered in advance. */
export type PreparedCompany = {
  readonly page: CompanyPage;
  /** All that have a value. */
  readonly properties: CrmProperties;
  /** Associated records by their type, with all properties that have a value. */
  readonly associations: Readonly<Record<string, readonly PreparedAssociation[]>>;
  /** What each function that only reads answered, without the texts of a language. */
  readonly functions: Readonly<Record<string, Answer<unknown>>>;
};

/** The texts that a function gives to a card which asks for them, by function. */
export type PreparedWords = Readonly<Record<string, unknown>>;
