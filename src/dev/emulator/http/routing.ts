import { validationError } from '../errors.ts';
import { DATED_VERSIONS } from './message.ts';
import type { ApiRequest, ApiVersion, Handler } from './message.ts';
import type { Budget } from '../limits/limits.ts';
import type { Portal } from '../portal.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The scopes a request needs; a function where they depend on the object type. */
export type ScopeRule = (request: ApiRequest, portal: Portal) => string[];

/** One endpoint. All paths answer alike; the first one is its name in the coverage table. */
export interface Route {
  method: Method;
  paths: string[];
  scopes: ScopeRule;
  /** Searches and associations have rate limits of their own. */
  budget?: Budget;
  handle: Handler;
}

export interface Match {
  route: Route;
  params: Record<string, string>;
  version: ApiVersion;
}

interface CompiledPath {
  route: Route;
  segments: string[];
  literals: number;
}

/** Finds the route of a request; `methods` are those the path knows when the method is not among them. */
export interface Router {
  match(method: string, path: string): Match | { methods: string[] };
}

function decodeSegment(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) throw validationError(`${part} is not correctly encoded.`);
    throw error;
  }
}

function readParams(segments: string[], parts: string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [position, segment] of segments.entries()) {
    const part = parts[position] ?? '';
    if (segment === '{version}') {
      if (!DATED_VERSIONS.some((version) => version === part)) return null;
      params['version'] = part;
    } else if (segment.startsWith('{')) {
      if (part === '') return null;
      params[segment.slice(1, -1)] = decodeSegment(part);
    } else if (segment !== part) return null;
  }
  return params;
}

/** Compiles routes. Of several that fit a path, the one with most literal segments wins. */
export function createRouter(routes: readonly Route[]): Router {
  const byLength = new Map<number, CompiledPath[]>();
  for (const route of routes) {
    for (const path of route.paths) {
      const segments = path.split('/').slice(1);
      const compiled = byLength.get(segments.length) ?? [];
      compiled.push({
        route,
        segments,
        literals: segments.filter((segment) => !segment.startsWith('{')).length,
      });
      byLength.set(segments.length, compiled);
    }
  }
  for (const compiled of byLength.values()) compiled.sort((a, b) => b.literals - a.literals);

  return {
    match(method, path) {
      const parts = path.split('/').slice(1);
      const methods: string[] = [];
      for (const { route, segments } of byLength.get(parts.length) ?? []) {
        const params = readParams(segments, parts);
        if (!params) continue;
        const version = DATED_VERSIONS.find((dated) => dated === params['version']) ?? 'legacy';
        if (route.method === method) return { route, params, version };
        methods.push(route.method);
      }
      return { methods };
    },
  };
}
