import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Auth } from '../auth.ts';
import { ApiError } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import type { Portal } from '../portal.ts';
import { CORRELATION_HEADER, errorAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { parseJson } from './receive.ts';
import type { Match, Router } from './routing.ts';

/** What answering one request takes. */
export interface Dispatch {
  router: Router;
  auth: Auth;
  limits: Limits;
  portal: () => Portal;
  baseUrl: string;
}

interface Incoming {
  message: IncomingMessage;
  url: URL;
  text: string;
  failInputs: readonly number[];
}

/** The owners route of the official client ends with a slash. */
function trimmedPath(url: URL): string {
  return url.pathname.length > 1 ? url.pathname.replace(/\/+$/, '') : url.pathname;
}

function requireMatch(found: ReturnType<Router['match']>, method: string, path: string): Match {
  if ('route' in found) return found;
  if (found.methods.length === 0)
    throw new ApiError(404, { message: `No endpoint of the API answers ${path}.` });
  throw new ApiError(405, {
    message: `${path} does not answer ${method}, only ${found.methods.join(', ')}.`,
  });
}

function run({ router, auth, limits, portal: current, baseUrl }: Dispatch, incoming: Incoming): Answer {
  const portal = current();
  const { message, url } = incoming;
  const method = message.method ?? 'GET';
  const path = trimmedPath(url);
  const token = auth.authenticate(message.headers.authorization);
  const found = router.match(method, path);
  const budget = 'route' in found ? found.route.budget : undefined;
  try {
    limits.admit(token, budget);
    const { route, params, version } = requireMatch(found, method, path);
    const request = {
      method,
      path,
      params,
      query: url.searchParams,
      body: parseJson(incoming.text, message.headers['content-type']),
      version,
      baseUrl,
      failingInputs: new Set(incoming.failInputs),
      token,
      scopesOf: auth.scopesOf,
      usage: limits.usage,
    };
    auth.authorize(token, route.scopes(request, portal));
    const headers = { ...limits.headers(token, budget), [CORRELATION_HEADER]: randomUUID() };
    return { ...route.handle(request, portal), headers };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const answer = errorAnswer(error);
    return { ...answer, headers: { ...limits.headers(token, budget), ...answer.headers } };
  }
}

/** Live accounts were seen to refuse addresses from about here on, before anything else is looked at. */
const MAX_URL_LENGTH = 16_200;

/** Answers a request of the API: token, limits, route, scopes, endpoint. */
export function dispatch(context: Dispatch, incoming: Incoming): Answer {
  if ((incoming.message.url?.length ?? 0) > MAX_URL_LENGTH) {
    return { status: 414, body: '<html><body><h1>414 URI Too Long</h1></body></html>' };
  }
  try {
    return run(context, incoming);
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error);
    throw error;
  }
}
