import type {
  Answer,
  AssociationsRequest,
  CrmProperties,
  FormatRequest,
  FunctionRequest,
  PropertiesRequest,
  SearchRequest,
} from '../protocol.ts';

/** What the page offers to the worker of a card. The page adds which record the card is on. */
export type HostApi = {
  readProperties(request: Pick<PropertiesRequest, 'names' | 'options'>): Promise<Answer<CrmProperties>>;
  /** Calls back after the record was re-read with a change in one of the names. Returns a way to stop. */
  watchProperties(
    request: Pick<PropertiesRequest, 'names' | 'options'>,
    onChange: (properties: CrmProperties) => void,
  ): Promise<() => void>;
  readAssociations(request: Omit<AssociationsRequest, 'objectTypeId' | 'objectId'>): Promise<Answer<unknown>>;
  search(request: SearchRequest): Promise<Answer<unknown>>;
  format(request: FormatRequest): Promise<Answer<unknown>>;
  runFunction(
    uid: string,
    request: Pick<FunctionRequest, 'parameters' | 'payload' | 'propertiesToSend'>,
  ): Promise<Answer<unknown>>;
  log(level: LogLevel, message: string): void;
  crashed(message: string): void;
  /** A problem that leaves the card running, such as an error in a handler. */
  misbehaved(message: string): void;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** The actions of a card on a record. Those that need an answer are answered by the page. */
export type HostActions = {
  addAlert(alert: { type?: string; title?: string; message: string }): void;
  reloadPage(): void;
  fetchCrmObjectProperties(names: string[] | '*'): Promise<Record<string, string>>;
  openIframeModal(
    modal: { uri: string; width: number; height: number; title?: string; flush?: boolean },
    onClose?: () => void,
  ): void;
  refreshObjectProperties(): void;
  onCrmPropertiesUpdate(
    names: string[] | '*',
    callback: (properties: Record<string, string>, error?: { message: string }) => void,
  ): void;
  closeOverlay(id: string): void;
  copyTextToClipboard(text: string): Promise<void>;
  navigateToPage(target: { to: string; params?: Record<string, string> }): void;
};

export type ExtensionContext = {
  readonly location: string;
  readonly user: Readonly<Record<string, unknown>>;
  readonly portal: { readonly id: number; readonly timezone: string };
  readonly crm: { readonly objectId: number; readonly objectTypeId: string };
  readonly extension: { readonly appId: number; readonly appName: string; readonly cardTitle: string };
  readonly variables: Readonly<Record<string, string>>;
};
