import type { RemoteReceiver } from '@remote-ui/core';
import { createEndpoint, fromWebWorker, retain } from '@remote-ui/rpc';
import type { CardSummary, FetchOptions, RecordReference } from '../protocol.ts';
import type { ExtensionContext, HostActions, HostApi } from '../worker/host-api.ts';
import type { StartRequest } from '../worker/main.tsx';
import type { CardContextValue } from './card-context.ts';
import { watchWorker, trackAnswer } from './activity.ts';
import { clockStoppedAt, config, shownState, switches } from './config.ts';
import { openIframeModal } from './iframe-modal.ts';
import type { RecordChanges } from './record-changes.ts';
import { serverApi } from './server-api.ts';
import { addToast } from './toasts.ts';

export type CardSessionOptions = {
  readonly card: CardSummary;
  readonly record: RecordReference;
  readonly changes: RecordChanges;
  readonly receiver: RemoteReceiver;
  readonly cardContext: CardContextValue;
  readonly onCrash: (message: string) => void;
};

const withOptions = (options: FetchOptions | undefined) => (options === undefined ? {} : { options });

const asText = (properties: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, value ?? '']));

const createContext = ({ card, record }: CardSessionOptions): ExtensionContext => ({
  location: card.location,
  user: {
    id: switches.user.id,
    email: switches.user.email,
    firstName: switches.user.firstName,
    lastName: switches.user.lastName,
    emails: [switches.user.email],
    roles: [],
    teams: [],
    permissions: [],
    locale: switches.locale ?? 'en',
    language: switches.locale ?? 'en',
  },
  portal: { id: config.portalId, timezone: config.timeZone },
  crm: { ...record },
  extension: { appId: 1, appName: config.appName, cardTitle: card.title },
  variables: {},
});

const createActions = ({ changes, cardContext }: CardSessionOptions): HostActions => ({
  addAlert: (alert) => addToast(alert),
  reloadPage: () => window.location.reload(),
  fetchCrmObjectProperties: async (names) => {
    if (names === '*') throw new Error('The preview reads properties by name only, not "*".');
    const answer = await changes.read({ names, options: undefined });
    if (!answer.ok) throw new Error(answer.message);
    return asText(answer.value);
  },
  openIframeModal: (modal, onClose) => {
    if (onClose !== undefined) retain(onClose);
    openIframeModal(modal, onClose);
  },
  refreshObjectProperties: () => void changes.refresh(),
  onCrmPropertiesUpdate: (names, callback) => {
    if (names === '*')
      return cardContext.report('onCrmPropertiesUpdate: the preview watches properties by name only.');
    retain(callback);
    changes.watch(names, undefined, (properties) => callback(asText(properties)));
  },
  closeOverlay: (id) => {
    const overlay = cardContext.overlays.get(id);
    if (overlay === undefined) cardContext.report(`closeOverlay("${id}"): no Panel or Modal has this id.`);
    else overlay.close();
  },
  copyTextToClipboard: (text) => navigator.clipboard.writeText(text),
  navigateToPage: ({ to }) =>
    addToast({ type: 'tip', title: 'App pages', message: `In HubSpot this opens ${to}.` }),
});

const createHostApi = ({ record, changes, cardContext, onCrash, card }: CardSessionOptions): HostApi => {
  const { locale } = cardContext;
  return {
    readProperties: ({ names, options }) => trackAnswer(changes.read({ names, options })),
    watchProperties: ({ names, options }, onChange) => {
      retain(onChange);
      return Promise.resolve(changes.watch(names, options, onChange));
    },
    readAssociations: (request) =>
      trackAnswer(serverApi.associations({ ...request, ...record, locale, ...withOptions(request.options) })),
    search: (request) => serverApi.search({ ...request, locale }),
    format: (request) => serverApi.format({ ...request, locale }),
    runFunction: (uid, request) => {
      const answer = serverApi.runFunction(uid, { ...request, ...record });
      // What is meant never to come is not waited for.
      return shownState?.isWaiting === true ? answer : trackAnswer(answer);
    },
    log: (level, message) => console[level](`[${card.title}] ${message}`),
    crashed: onCrash,
    misbehaved: (message) => cardContext.report(`An error was not caught: ${message}`),
  };
};

/** Runs one card in a worker of its own and draws into `receiver`. Returns a way to end it. */
export const startCardSession = (options: CardSessionOptions): (() => void) => {
  const worker = new Worker(config.urls.worker, { name: options.card.uid });
  const endpoint = createEndpoint(fromWebWorker(worker));
  endpoint.expose(createHostApi(options) as never);
  const request: StartRequest = {
    bundleUrl: new URL(options.card.bundleUrl, document.baseURI).href,
    clockStoppedAt,
    clockOffsetMilliseconds: config.clockOffsetMilliseconds,
    context: createContext(options),
  };
  const { start, ping } = endpoint.call as unknown as Record<
    'start' | 'ping',
    (...parts: unknown[]) => Promise<void>
  >;
  const forget = watchWorker(() => ping());
  start(request, options.receiver.receive, createActions(options)).catch((error: unknown) =>
    options.onCrash(error instanceof Error ? error.message : String(error)),
  );
  return () => {
    forget();
    worker.terminate();
  };
};
