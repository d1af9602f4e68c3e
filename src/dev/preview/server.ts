import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCardBundles } from './card-bundles.ts';
import { clockOffset } from './clock.ts';
import { createCrmClient } from './crm-client.ts';
import { discoverApp, type DiscoveredApp } from './discover.ts';
import { createFunctionRunner, type FunctionRunner } from './function-runner.ts';
import { createFailureControl } from './failures.ts';
import { buildHost } from './host-bundles.ts';
import type { PreviewPerson, PreviewUser } from './protocol.ts';
import { serveRequest, type GallerySource, type RouteContext } from './routes.ts';

export type PreviewOptions = {
  /** Without one a free port is taken. */
  readonly port?: number;
  /** What the build has put out: `dist/app`. */
  readonly extensionsDirectory: string;
  readonly crmUrl: string;
  readonly crmToken: string;
  /** Replaces the processes that functions run in. */
  readonly runFunction?: FunctionRunner['run'];
  /** Secrets of the functions, beside the access token. */
  readonly functionEnvironment?: Readonly<Record<string, string>>;
  /** The day, YYYY-MM-DD, on which page, cards and functions run; without it the real one. */
  readonly today?: string;
  readonly timeZone?: string;
  /** The company that `/` opens. */
  readonly featuredCompanyId?: string;
  readonly portalId?: number;
  readonly portalName?: string;
  readonly user?: PreviewUser;
  /** With whose eyes the cards can be seen, beside the user's. */
  readonly people?: readonly PreviewPerson[];
  /** Given the file that runs functions, see `buildHost`. */
  readonly gallery?: (processFile: string) => GallerySource;
  readonly cacheDirectory?: string;
};

export type Preview = { readonly url: string; readonly close: () => Promise<void> };

const HOST = '127.0.0.1';
const require = createRequire(import.meta.url);

/** The vendor whose account the demo is. */
export const DEFAULT_PORTAL_NAME = 'Tidewater Software';

/** Who looks at the demo. */
export const DEFAULT_USER: PreviewUser = {
  id: 70000001,
  email: 'sofia.marin@tidewater.example',
  firstName: 'Sofia',
  lastName: 'Marin',
};

/** Where the fonts of the page are. */
export const fontDirectory = (): string =>
  path.join(path.dirname(require.resolve('@fontsource-variable/lexend-deca/package.json')), 'files');

const defaultCacheDirectory = (): string =>
  path.resolve(import.meta.dirname, '../../../node_modules/.cache/value-milestones/preview');

/** A name that a foreign site has pointed at this machine must not open the preview. */
const isLocalHost = ({ headers }: IncomingMessage): boolean =>
  /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '');

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = `Port ${port} is in use. Choose another port, or stop what runs there.`;
      reject(error.code === 'EADDRINUSE' ? new Error(message, { cause: error }) : error);
    });
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });

const warnAboutSecrets = (app: DiscoveredApp, environment: Readonly<Record<string, string>>): void => {
  for (const { uid, secretKeys } of app.functions) {
    const missing = secretKeys.filter((key) => environment[key] === undefined);
    if (missing.length > 0) console.warn(`The function "${uid}" has no value for: ${missing.join(', ')}.`);
  }
};

const createContext = async (options: PreviewOptions) => {
  const app = await discoverApp(options.extensionsDirectory);
  const cacheDirectory = options.cacheDirectory ?? defaultCacheDirectory();
  const host = await buildHost(cacheDirectory);
  const clockOffsetMilliseconds = clockOffset(options.today, Date.now());
  const environment = {
    ...options.functionEnvironment,
    PRIVATE_APP_ACCESS_TOKEN: options.crmToken,
    HUBSPOT_API_BASE: options.crmUrl,
  };
  warnAboutSecrets(app, environment);
  const runner = createFunctionRunner({
    processFile: host.functionProcessFile,
    environment,
    clockOffsetMilliseconds,
  });
  const timeZone = options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const context: RouteContext = {
    crm: createCrmClient(options),
    failures: createFailureControl(options.crmUrl),
    timeZone,
    discover: () => discoverApp(options.extensionsDirectory),
    cardBundles: createCardBundles(path.join(cacheDirectory, 'cards')),
    host,
    functions: { ...runner, run: options.runFunction ?? runner.run },
    fontDirectory: fontDirectory(),
    featuredCompanyId: options.featuredCompanyId,
    gallery: options.gallery?.(host.functionProcessFile) ?? null,
    config: {
      portalId: options.portalId ?? 1,
      portalName: options.portalName ?? DEFAULT_PORTAL_NAME,
      timeZone,
      user: options.user ?? DEFAULT_USER,
      people: options.people ?? [],
      clockOffsetMilliseconds,
    },
  };
  return { context, app };
};

/**
 * Starts the preview: a page that looks like a HubSpot company record and hosts the built cards, and the
 * functions behind them. Rejects with what to do when the app is not built, a card does not
 * build, or the port is taken; a CRM that is down is reported on the page and by `/preview/health`.
 */
export const startPreview = async (options: PreviewOptions): Promise<Preview> => {
  const { context, app } = await createContext(options);
  // Built at once, so that the first page opens fast and a card that does not build is known now.
  for (const card of app.cards) await context.cardBundles.read(card);
  const server = createServer((request, response) => {
    if (isLocalHost(request)) void serveRequest(context, request, response);
    else response.writeHead(403).end('The preview is served to this machine only.');
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://${HOST}:${port}`,
    close: () =>
      new Promise((resolve) => {
        context.functions.close();
        server.close(() => void (context.gallery?.close() ?? Promise.resolve()).then(resolve));
        server.closeAllConnections();
      }),
  };
};
