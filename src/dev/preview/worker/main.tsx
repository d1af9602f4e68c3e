// The worker in which one card runs, as in HubSpot: no page, no DOM, only these globals. The bundle is the
// one that is deployed; it is never changed.
import { createRemoteRoot, type RemoteChannel } from '@remote-ui/core';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint, fromWebWorker, retain } from '@remote-ui/rpc';
import * as React from 'react';
import { shiftClock, stopClock } from '../clock.ts';
import { bundleProblem } from './bundle-problem.ts';
import { CrashBoundary } from './CrashBoundary.tsx';
import {
  createLogger,
  createRunServerlessFunction,
  createWorkerCalls,
  type ExtensionApi,
} from './globals.ts';
import type { ExtensionContext, HostActions, HostApi } from './host-api.ts';

export type StartRequest = {
  readonly bundleUrl: string;
  readonly clockOffsetMilliseconds: number;
  /** Where the clock stands still instead, in milliseconds. */
  readonly clockStoppedAt: number | undefined;
  readonly context: ExtensionContext;
};

type RenderExtension = (api: ExtensionApi) => React.ReactElement;
type WorkerScope = typeof globalThis & { importScripts(url: string): void };

const scope = globalThis as unknown as WorkerScope;
const endpoint = createEndpoint<HostApi>(fromWebWorker(scope as unknown as Worker));
const host = endpoint.call as unknown as HostApi;
const ApiContext = React.createContext<ExtensionApi | null>(null);

const useExtensionApi = (): ExtensionApi => {
  const api = React.useContext(ApiContext);
  if (api === null) throw new Error('The hooks of HubSpot work inside the extension only.');
  return api;
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Longer than React puts off what it has to draw. */
const PING_MILLISECONDS = 20;

let renderExtension: RenderExtension | null = null;

const installGlobals = (): void => {
  const { serverless, hsFetch, ...calls } = createWorkerCalls(host);
  Object.assign(scope, {
    __HUBSPOT_EXTENSION_WORKER__: true,
    React,
    RemoteUI,
    logger: createLogger(host),
    serverless,
    hsFetch,
    extend_V2: (render: RenderExtension) => {
      renderExtension = render;
    },
    hsWorkerAPI: {
      ...calls,
      useExtensionApi,
      useExtensionContext: () => useExtensionApi().context,
      useExtensionActions: () => useExtensionApi().actions,
      useAppPageLocation: () => ({ path: '/', params: {} }),
    },
  });
};

const mount = (render: RenderExtension, api: ExtensionApi, channel: RemoteChannel): void => {
  const Extension = () => render(api);
  const root = createRemoteRoot(channel, { strict: false });
  RemoteUI.createRoot(root).render(
    <ApiContext.Provider value={api}>
      <CrashBoundary onCrash={(message) => host.crashed(message)}>
        <Extension />
      </CrashBoundary>
    </ApiContext.Provider>,
  );
  void root.mount();
};

const start = (request: StartRequest, channel: RemoteChannel, actions: HostActions): void => {
  // Without this the first update fails with "a function that was already released".
  retain(channel);
  retain(actions);
  if (request.clockStoppedAt === undefined) shiftClock(scope, request.clockOffsetMilliseconds);
  else stopClock(scope, request.clockStoppedAt);
  installGlobals();
  const { bundleUrl } = request;
  try {
    scope.importScripts(bundleUrl);
  } catch (error) {
    return void bundleProblem(bundleUrl, messageOf(error)).then((problem) => host.crashed(problem));
  }
  if (renderExtension === null) return host.crashed('The bundle does not call hubspot.extend().');
  const runServerlessFunction = createRunServerlessFunction(host);
  mount(renderExtension, { context: request.context, actions, runServerlessFunction }, channel);
};

// An error in a handler leaves the card running; without this it would show up twice and without a name.
scope.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  host.misbehaved(messageOf(event.reason));
});
scope.addEventListener('error', (event) => host.misbehaved(event.message));

/** Answers when the tasks that wait now are done, and those that they have started. */
const ping = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PING_MILLISECONDS));

endpoint.expose({ start, ping } as never);
