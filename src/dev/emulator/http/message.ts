import type * as z from 'zod';
import type { Auth } from '../auth.ts';
import { validationError } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import type { Portal } from '../portal.ts';

/** The dated versions of the API that are served; `legacy` stands for v3 and v4. */
export const DATED_VERSIONS = ['2026-03', '2026-09'] as const;
export type ApiVersion = (typeof DATED_VERSIONS)[number] | 'legacy';

/** A request after routing. */
export interface ApiRequest {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  version: ApiVersion;
  /** Where the server is reached, for links in answers. */
  baseUrl: string;
  /** Positions of batch inputs that a fault makes fail. */
  failingInputs: ReadonlySet<number>;
  token: string;
  /** The scopes of a token; null when nobody knows it. */
  scopesOf: Auth['scopesOf'];
  /** What the account has used of its daily limit. */
  usage: Limits['usage'];
}

export interface ApiResponse {
  status: number;
  body?: unknown;
}

export type Handler = (request: ApiRequest, portal: Portal) => ApiResponse;

/** The value of a `{name}` segment of the path. */
export function pathParam(request: ApiRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`The route of ${request.path} has no parameter {${name}}.`);
  return value;
}

/** A list in the query, repeated or comma separated. */
export function listParam(request: ApiRequest, name: string): string[] {
  return request.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** The cursor of a list that counts by ids; refuses what no list has given out. */
export function idCursorParam(request: ApiRequest): number {
  const raw = request.query.get('after') ?? '';
  if (/^\d*$/.test(raw)) return Number(raw);
  throw validationError(`after must be a paging cursor of this list, but is ${raw}.`);
}

/** A page size in the query, or the default; refuses what is not a whole number from 1 to the maximum. */
export function limitParam(request: ApiRequest, defaultLimit: number, maximum: number): number {
  const raw = request.query.get('limit');
  if (raw === null) return defaultLimit;
  const limit = Number(raw);
  if (Number.isInteger(limit) && limit >= 1 && limit <= maximum) return limit;
  throw validationError(`limit must be a whole number from 1 to ${maximum}, but is ${raw}.`);
}

/** A true/false flag in the query. */
export function flagParam(request: ApiRequest, name: string, isDefault = false): boolean {
  const raw = request.query.get(name);
  if (raw === null) return isDefault;
  if (raw === 'true' || raw === 'false') return raw === 'true';
  throw validationError(`${name} must be true or false, but is ${raw}.`);
}

/** Reads the body against its schema; refuses it with the place of the first problem. */
export function readBody<T>(request: ApiRequest, schema: z.ZodType<T>): T {
  return parseBody(request.body, schema);
}

/** As readBody, for a body that does not come from a request (seeds). */
export function parseBody<T>(body: unknown, schema: z.ZodType<T>): T {
  if (body === undefined) {
    throw validationError('Invalid JSON input: a request body was expected, but none found');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw unfitBody(body, parsed.error.issues);
  return parsed.data;
}

const MOST_PROBLEMS = 5;

function isMissing(body: unknown, { path }: z.core.$ZodIssue): boolean {
  let value = body;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value === undefined;
}

/** Fields that are missing are listed by HubSpot; for the rest these are words of the emulator. */
function unfitBody(body: unknown, issues: readonly z.core.$ZodIssue[]): Error {
  const place = `Invalid input JSON on line 1, column ${JSON.stringify(body).length}`;
  const missing = issues.filter((issue) => isMissing(body, issue)).map(({ path }) => path.join('.'));
  if (missing.length > 0) {
    return validationError(`${place}. Some required fields were not set: [${missing.join(', ')}]`);
  }
  const problems = issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  return validationError(`${place}: ${problems.slice(0, MOST_PROBLEMS).join('; ')}`);
}
