import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CardBundles } from './card-bundles.ts';
import { clockOffset } from './clock.ts';
import { CrmReadError } from './crm-client.ts';
import type { DiscoveredApp } from './discover.ts';
import type { FailureControl } from './failures.ts';
import type { FunctionRunner } from './function-runner.ts';
import * as hooks from './hook-answers.ts';
import type { HostBundles } from './host-bundles.ts';
import { HttpError, readJson, redirect, sendJson, sendText } from './http-answer.ts';
import { pageHtml } from './page-html.ts';
import type {
  AssociationsRequest,
  CardSummary,
  FormatRequest,
  FunctionRequest,
  PageKind,
  PageUrls,
  PreviewConfig,
  PropertiesRequest,
  SearchRequest,
  ShownState,
} from './protocol.ts';
import { readCompanyList, readCompanyPage } from './record-reads.ts';
import { readStaticFile } from './static-files.ts';

export type RouteContext = hooks.HookContext & {
  readonly discover: () => Promise<DiscoveredApp>;
  readonly cardBundles: CardBundles;
  readonly host: HostBundles;
  readonly functions: FunctionRunner;
  readonly fontDirectory: string;
  readonly failures: FailureControl;
  readonly featuredCompanyId: string | undefined;
  readonly config: Omit<PreviewConfig, 'cards' | 'appName' | 'page' | 'urls' | 'states' | 'preparedUrl'>;
  /** Null where there is none: an account that is not the demo's has no states to show. */
  readonly gallery: GallerySource | null;
};

/** States of the cards on a day of their own, with everything they show answered in advance. */
export type GallerySource = {
  readonly states: () => Promise<readonly ShownState[]>;
  readonly answers: (name: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export type RouteRequest = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What the groups of the route's pattern have matched. */
  readonly parts: readonly string[];
};

type Route = {
  readonly method: 'GET' | 'POST';
  readonly pattern: RegExp;
  readonly handle: (context: RouteContext, request: RouteRequest) => Promise<void> | void;
};

const SCRIPT = 'text/javascript; charset=utf-8';
const HTML = 'text/html; charset=utf-8';

const toSummary = ({ uid, title, location }: DiscoveredApp['cards'][number]): CardSummary => ({
  uid,
  title,
  location,
  bundleUrl: `/cards/${encodeURIComponent(uid)}.js`,
});

const openFeatured: Route['handle'] = ({ featuredCompanyId }, { response, url }) =>
  redirect(
    response,
    `/companies${featuredCompanyId === undefined ? '' : `/${featuredCompanyId}`}${url.search}`,
  );

const URLS: PageUrls = {
  companies: '/companies',
  company: '/companies/',
  gallery: '/gallery',
  state: '/gallery/states/',
  worker: '/assets/worker.js',
};

const configOf = async (
  { config, discover, functions, gallery }: RouteContext,
  page: PageKind,
): Promise<PreviewConfig> => {
  const app = await discover();
  return {
    ...config,
    clockOffsetMilliseconds: functions.clockOffset(),
    appName: app.name,
    cards: app.cards.map(toSummary),
    page,
    urls: gallery === null ? { ...URLS, gallery: null } : URLS,
  };
};

const openPage =
  (page: PageKind): Route['handle'] =>
  async (context, { response }) =>
    sendText(response, HTML, pageHtml(await configOf(context, page)));

const galleryOf = ({ gallery }: RouteContext): GallerySource => {
  if (gallery === null) throw new HttpError(404, 'There is a gallery of the demo only.');
  return gallery;
};

const openGallery =
  (page: 'gallery' | 'state'): Route['handle'] =>
  async (context, { response }) => {
    const states = await galleryOf(context).states();
    const config = { ...(await configOf(context, page)), states, preparedUrl: '/gallery/answers/' };
    sendText(response, HTML, pageHtml(config));
  };

const sendPrepared: Route['handle'] = async (context, { response, parts: [name = ''] }) =>
  sendJson(response, await galleryOf(context).answers(name));

const sendFont: Route['handle'] = async ({ fontDirectory }, { response, parts: [name = ''] }) => {
  const { type, content } = await readStaticFile(fontDirectory, name);
  sendText(response, type, content);
};

const sendCard: Route['handle'] = async ({ discover, cardBundles }, { response, parts: [uid] }) => {
  const card = (await discover()).cards.find((candidate) => candidate.uid === uid);
  if (card === undefined) throw new HttpError(404, `The app has no card "${uid}". Run "npm run build".`);
  sendText(response, SCRIPT, await cardBundles.read(card));
};

const sendHealth: Route['handle'] = async ({ discover, crm }, { response }) => {
  const app = await discover();
  const crmProblem = await crm.get(crm.paths.owners.collection, { limit: '1' }).then(
    () => null,
    (error: Error) => error.message,
  );
  sendJson(response, {
    status: crmProblem === null ? 'ok' : 'crm-not-reachable',
    ...(crmProblem === null ? {} : { problem: crmProblem }),
    app: app.name,
    cards: app.cards.map(({ uid }) => uid),
    functions: app.functions.map(({ uid }) => uid),
  });
};

const sendCompanies: Route['handle'] = async ({ crm }, { response, url }) =>
  sendJson(
    response,
    await readCompanyList(crm, {
      query: url.searchParams.get('query') ?? '',
      after: url.searchParams.get('after') ?? undefined,
    }),
  );

const sendCompany: Route['handle'] = async ({ crm }, { response, parts: [id = ''] }) =>
  sendJson(response, await readCompanyPage(crm, id));

const readPropertiesToSend = async (context: RouteContext, request: FunctionRequest) => {
  const { propertiesToSend: names = [], objectTypeId, objectId } = request;
  if (names.length === 0 || objectTypeId === undefined || objectId === undefined) return {};
  return hooks.answerProperties(context, { names, objectTypeId, objectId });
};

const runFunction: Route['handle'] = async (context, { request, response, parts: [uid = ''] }) => {
  const body = (await readJson(request)) as FunctionRequest;
  const found = (await context.discover()).functions.find((candidate) => candidate.uid === uid);
  if (found === undefined) {
    throw new HttpError(
      400,
      `The serverless function ${uid} doesn't exist in this project. Run "npm run build".`,
    );
  }
  const answer = await context.functions.run({
    uid,
    file: found.file,
    context: {
      parameters: body.parameters ?? {},
      event: { payload: body.payload ?? {} },
      propertiesToSend: await readPropertiesToSend(context, body),
    },
  });
  if (answer.ok) sendJson(response, { response: answer.value });
  else sendJson(response, answer.failure, 400);
};

const hookRoute =
  <Request>(answer: (context: hooks.HookContext, request: Request) => Promise<unknown>): Route['handle'] =>
  async (context, { request, response }) =>
    sendJson(response, await answer(context, (await readJson(request)) as Request));

const switchOnFailure: Route['handle'] = async ({ failures }, { request, response }) => {
  const { kind } = (await readJson(request)) as { readonly kind?: unknown };
  if (typeof kind !== 'string') throw new HttpError(400, 'Name the kind of failure.');
  sendJson(response, await failures.switchOn(kind));
};

type ClockMove = { readonly milliseconds?: unknown; readonly day?: unknown };

/** How far from the clock of the functions it is to noon of a day. */
const millisecondsTo = (day: string, offset: number): number => {
  try {
    return clockOffset(day, Date.now()) - offset;
  } catch (error) {
    throw new HttpError(400, (error as Error).message);
  }
};

/**
 * Lets time pass for the functions and for pages opened from now on, or takes them to another day. An open page
 * keeps its own clock.
 */
const moveClock: Route['handle'] = async ({ functions }, { request, response }) => {
  const { milliseconds, day } = (await readJson(request)) as ClockMove;
  const move = typeof day === 'string' ? millisecondsTo(day, functions.clockOffset()) : milliseconds;
  if (typeof move !== 'number' || !Number.isFinite(move)) {
    throw new HttpError(400, 'Say by how many milliseconds, as a number, or on which day.');
  }
  functions.moveClock(move);
  sendJson(response, { clockOffsetMilliseconds: functions.clockOffset() });
};

const ROUTES: readonly Route[] = [
  { method: 'POST', pattern: /^\/preview\/clock$/, handle: moveClock },
  {
    method: 'GET',
    pattern: /^\/preview\/failures$/,
    handle: async ({ failures }, { response }) => sendJson(response, await failures.read()),
  },
  { method: 'POST', pattern: /^\/preview\/failures$/, handle: switchOnFailure },
  {
    method: 'POST',
    pattern: /^\/preview\/failures\/clear$/,
    handle: async ({ failures }, { response }) => sendJson(response, await failures.clear()),
  },
  { method: 'GET', pattern: /^\/$/, handle: openFeatured },
  { method: 'GET', pattern: /^\/companies\/?$/, handle: openPage('companies') },
  { method: 'GET', pattern: /^\/companies\/\d+\/?$/, handle: openPage('company') },
  { method: 'GET', pattern: /^\/gallery\/?$/, handle: openGallery('gallery') },
  { method: 'GET', pattern: /^\/gallery\/states\/[\w-]+\/?$/, handle: openGallery('state') },
  { method: 'GET', pattern: /^\/gallery\/answers\/([\w/-]+)\.json$/, handle: sendPrepared },
  {
    method: 'GET',
    pattern: /^\/assets\/page\.js$/,
    handle: ({ host }, { response }) => sendText(response, SCRIPT, host.pageScript),
  },
  {
    method: 'GET',
    pattern: /^\/assets\/page\.css$/,
    handle: ({ host }, { response }) => sendText(response, 'text/css; charset=utf-8', host.pageStyle),
  },
  {
    method: 'GET',
    pattern: /^\/assets\/worker\.js$/,
    handle: ({ host }, { response }) => sendText(response, SCRIPT, host.workerScript),
  },
  { method: 'GET', pattern: /^\/assets\/fonts\/(.+)$/, handle: sendFont },
  { method: 'GET', pattern: /^\/cards\/([\w.-]+)\.js$/, handle: sendCard },
  { method: 'GET', pattern: /^\/preview\/health$/, handle: sendHealth },
  { method: 'GET', pattern: /^\/preview\/companies$/, handle: sendCompanies },
  { method: 'GET', pattern: /^\/preview\/companies\/(\d+)$/, handle: sendCompany },
  { method: 'POST', pattern: /^\/preview\/functions\/([\w.-]+)$/, handle: runFunction },
  {
    method: 'POST',
    pattern: /^\/preview\/crm\/properties$/,
    handle: hookRoute<PropertiesRequest>(hooks.answerProperties),
  },
  {
    method: 'POST',
    pattern: /^\/preview\/crm\/associations$/,
    handle: hookRoute<AssociationsRequest>(hooks.answerAssociations),
  },
  {
    method: 'POST',
    pattern: /^\/preview\/crm\/search$/,
    handle: hookRoute<SearchRequest>(hooks.answerSearch),
  },
  {
    method: 'POST',
    pattern: /^\/preview\/crm\/format$/,
    handle: hookRoute<FormatRequest>(hooks.answerFormat),
  },
];

const statusOf = (error: unknown): number =>
  error instanceof HttpError || error instanceof CrmReadError ? error.status : 500;

const decodePart = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpError(400, 'The address is not well-formed.');
  }
};

/** Serves one request; every failure becomes a JSON answer with a message. */
export const serveRequest = async (
  context: RouteContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const route = ROUTES.find(
      ({ method, pattern }) => method === request.method && pattern.test(url.pathname),
    );
    if (route === undefined) throw new HttpError(404, `The preview serves nothing at ${url.pathname}.`);
    const parts = [...(route.pattern.exec(url.pathname) ?? [])]
      .slice(1)
      .map((part) => decodePart(part ?? ''));
    await route.handle(context, { request, response, url, parts });
  } catch (error) {
    if (response.headersSent) return void response.end();
    sendJson(response, { status: 'error', message: (error as Error).message }, statusOf(error));
  }
};
