import { runInThisContext } from 'node:vm';
import type * as RemoteCore from '@remote-ui/core';
import type * as RemoteReact from '@remote-ui/react';
import type * as ReactModule from 'react';
import { createLogger, createWorkerCalls } from '../../src/dev/preview/worker/globals.ts';
import type { HostApi } from '../../src/dev/preview/worker/host-api.ts';

/** The packages that HubSpot's worker hands to every card, as they are in production. */
export interface WorkerPackages {
  readonly React: typeof ReactModule;
  readonly RemoteUI: typeof RemoteReact;
  readonly core: typeof RemoteCore;
}

/** Loads them for production: for development React checks so much that the figures would be its own. */
export async function workerPackages(): Promise<WorkerPackages> {
  process.env['NODE_ENV'] = 'production';
  const [React, RemoteUI, core] = await Promise.all([
    import('react'),
    import('@remote-ui/react'),
    import('@remote-ui/core'),
  ]);
  return { React, RemoteUI, core };
}

interface CardRun {
  readonly code: string;
  readonly location: string;
  readonly companyId: string;
  /** What HubSpot has read before the card starts. */
  readonly properties: Readonly<Record<string, string | null>>;
  readonly callFunction: (uid: string, parameters: unknown) => Promise<unknown>;
  /** What on the screen tells that the head, and that the content is there: a component or a text. */
  readonly head: string;
  readonly content: string;
}

/** Milliseconds from the start of the bundle until the head and until the content are on the way to the screen. */
export interface CardTimes {
  readonly head: number;
  readonly content: number;
}

type RenderExtension = (api: object) => ReactModule.ReactElement;

/** Runs a card as HubSpot's worker does, up to its content. */
export function runCard(packages: WorkerPackages, run: CardRun): Promise<CardTimes> {
  const { React, RemoteUI, core } = packages;
  return new Promise((resolve, reject) => {
    const started = performance.now();
    let head: number | null = null;
    const finish = (content: number) => {
      resolve({ head: head ?? Number.NaN, content });
      // Its timers would keep the process alive.
      setImmediate(() => reactRoot.unmount());
    };
    const root = core.createRemoteRoot(
      (...message: unknown[]) => {
        const drawn = JSON.stringify(message, (_, value: unknown) =>
          typeof value === 'function' ? 0 : value,
        );
        if (drawn.includes(run.head)) head ??= performance.now() - started;
        if (drawn.includes(run.content)) finish(performance.now() - started);
      },
      { strict: false },
    );
    const reactRoot = RemoteUI.createRoot(root);
    const render = evaluate(packages, run, hostOf(run, reject));
    const Extension = () => render({});
    reactRoot.render(React.createElement(Extension));
    void root.mount();
  });
}

/** Evaluates the bundle with the globals of the worker, and gives back what it draws. */
function evaluate({ React, RemoteUI }: WorkerPackages, run: CardRun, host: HostApi): RenderExtension {
  const { serverless, hsFetch, ...calls } = createWorkerCalls(host);
  let render: RenderExtension | null = null;
  const context = {
    location: run.location,
    user: { id: 41, locale: 'en' },
    portal: { id: 1, timezone: 'UTC' },
    crm: { objectId: Number(run.companyId), objectTypeId: '0-2' },
  };
  Object.assign(globalThis, {
    self: globalThis,
    __HUBSPOT_EXTENSION_WORKER__: true,
    React,
    RemoteUI,
    serverless,
    hsFetch,
    logger: createLogger(host),
    extend_V2: (extension: RenderExtension) => {
      render = extension;
    },
    hsWorkerAPI: {
      ...calls,
      useExtensionApi: () => ({ context }),
      useExtensionContext: () => context,
      useExtensionActions: () => ({}),
    },
  });
  runInThisContext(run.code);
  if (render === null) throw new Error('The bundle does not call hubspot.extend().');
  return render;
}

const answered = <Value>(value: Value) => Promise.resolve({ ok: true as const, value });
const NO_ONE = { results: [], hasMore: false, nextOffset: 0 };

function hostOf({ properties, callFunction }: CardRun, fail: (error: Error) => void): HostApi {
  return {
    readProperties: () => answered(properties),
    watchProperties: () => Promise.resolve(() => undefined),
    readAssociations: () => answered(NO_ONE),
    search: () => answered(NO_ONE),
    format: () => answered({}),
    runFunction: async (uid, { parameters }) => {
      const answer = (await callFunction(uid, parameters)) as { readonly body: string };
      // A card that shows a failure never comes to its content.
      if (answer.body.startsWith('{"ok":false')) fail(new Error(`${uid} answered ${answer.body}`));
      return answered<unknown>(answer);
    },
    log: (_, message) => fail(new Error(message)),
    crashed: (message) => fail(new Error(message)),
    misbehaved: (message) => fail(new Error(message)),
  };
}
