import type { Handler } from '../http/message.ts';
import type { Method, Route, ScopeRule } from '../http/routing.ts';

/** What a resource of definitions can be asked: each method with its endpoint, where it has one. */
export interface CrudHandlers {
  list: Handler;
  create: Handler;
  get: Handler;
  replace?: Handler;
  update: Handler;
  remove: Handler;
}

interface CrudPaths {
  list: string[];
  single: string[];
}

/** The routes of a resource that has a list and single members; reading needs other scopes than writing. */
export function crudRoutes(
  { list, single }: CrudPaths,
  scopesFor: (action: 'read' | 'write') => ScopeRule,
  handlers: CrudHandlers,
): Route[] {
  const route = (method: Method, paths: string[], handle: Handler): Route => ({
    method,
    paths,
    scopes: scopesFor(method === 'GET' ? 'read' : 'write'),
    handle,
  });
  return [
    route('GET', list, handlers.list),
    route('POST', list, handlers.create),
    route('GET', single, handlers.get),
    ...(handlers.replace ? [route('PUT', single, handlers.replace)] : []),
    route('PATCH', single, handlers.update),
    route('DELETE', single, handlers.remove),
  ];
}
