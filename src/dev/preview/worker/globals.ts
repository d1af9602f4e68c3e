import type { Answer, FetchOptions } from '../protocol.ts';
import type { ExtensionContext, HostActions, HostApi, LogLevel } from './host-api.ts';

export type ExtensionApi = {
  readonly context: ExtensionContext;
  readonly actions: HostActions;
  readonly runServerlessFunction: (request: {
    name: string;
    parameters?: unknown;
    payload?: unknown;
    propertiesToSend?: string[];
  }) => Promise<{ status: 'SUCCESS'; response: unknown } | { status: 'ERROR'; message: string }>;
};

type ReadableAnswer = { readonly ok: boolean; readonly status: number; json(): Promise<unknown> };

/**
 * What the hooks of the SDK take for a Response. A real one cannot carry the function that ends a
 * subscription.
 */
const respond = (body: unknown, status = 200): ReadableAnswer => ({
  ok: status < 400,
  status,
  json: () => Promise.resolve(body),
});

const dataOf = (answer: Answer<unknown>, more: object = {}): ReadableAnswer =>
  answer.ok ? respond({ data: answer.value, ...more }) : respond({ error: answer.message }, answer.status);

const REFUSED_URL =
  'The preview calls no outside addresses. In HubSpot, hubspot.fetch reaches only what permittedUrls.fetch lists.';

type ServerlessOptions = { parameters?: unknown; payload?: unknown; propertiesToSend?: string[] };

/** The calls that cards make through the SDK, answered by the page. */
export const createWorkerCalls = (host: HostApi) => ({
  serverless: async (name: string, options: ServerlessOptions = {}): Promise<unknown> => {
    const answer = await host.runFunction(name, options);
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  },
  hsFetch: (url: string): Promise<Response> =>
    Promise.resolve(Response.json({ message: REFUSED_URL, url: String(url) }, { status: 400 })),
  fetchCrmProperties: async (
    names: string[],
    onUpdate: (properties: Record<string, string | null>) => void,
    options?: FetchOptions,
  ) => {
    const request = { names, ...(options === undefined ? {} : { options }) };
    const answer = await host.readProperties(request);
    const cleanup = await host.watchProperties(request, onUpdate);
    return dataOf(answer, { cleanup });
  },
  fetchAssociations: async (request: Parameters<HostApi['readAssociations']>[0], options?: FetchOptions) =>
    dataOf(await host.readAssociations({ ...request, ...(options === undefined ? {} : { options }) })),
  fetchCrmSearch: async (request: Parameters<HostApi['search']>[0], options?: FetchOptions) =>
    dataOf(await host.search({ ...request, ...(options === undefined ? {} : { options }) })),
  formatCrmProperties: async (request: Parameters<HostApi['format']>[0]) => {
    const answer = await host.format(request);
    if (!answer.ok) throw new Error(answer.message);
    return respond(answer.value);
  },
  fetchHubSpotApi: () => Promise.reject(new Error('The preview does not have the experimental API client.')),
});

const textOf = (parts: readonly unknown[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');

export const createLogger = (host: HostApi) => {
  const at =
    (level: LogLevel) =>
    (...parts: unknown[]) =>
      host.log(level, textOf(parts));
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

/** The older way to call a function: it resolves in every case and says in the answer whether it worked. */
export const createRunServerlessFunction =
  (host: HostApi): ExtensionApi['runServerlessFunction'] =>
  async ({ name, ...request }) => {
    const answer = await host.runFunction(name, request);
    return answer.ok
      ? { status: 'SUCCESS', response: answer.value }
      : { status: 'ERROR', message: answer.message };
  };
