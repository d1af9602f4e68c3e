import { resolveObjectType } from '../definitions/resolve.ts';
import { listParam, pathParam } from './message.ts';
import type { ApiRequest } from './message.ts';
import type { ScopeRule } from './routing.ts';
import type { Portal } from '../portal.ts';

/** An object that does not exist is refused before the scopes are looked at. */
function scopeName(portal: Portal, objectType: string): string {
  const { isCustom, pluralName } = resolveObjectType(portal, objectType).type;
  // Tickets have had one scope for everything since before scopes were split.
  return isCustom ? 'custom' : pluralName;
}

function objectScope(portal: Portal, objectType: string, action: 'read' | 'write'): string {
  const name = scopeName(portal, objectType);
  return name === 'tickets' ? 'tickets' : `crm.objects.${name}.${action}`;
}

function schemaScope(portal: Portal, objectType: string, action: 'read' | 'write'): string {
  const name = scopeName(portal, objectType);
  return name === 'tickets' ? 'tickets' : `crm.schemas.${name}.${action}`;
}

type TypedRule = (action: 'read' | 'write') => ScopeRule;

/** Reading or writing records of the `{objectType}` in the path. */
export const recordScopes: TypedRule = (action) => (request, portal) => [
  objectScope(portal, pathParam(request, 'objectType'), action),
];

/** Reading records together with the ids of what is associated with them: those object types count as well. */
export const recordScopesWithAssociations: ScopeRule = (request, portal) => [
  ...recordScopes('read')(request, portal),
  ...listParam(request, 'associations').map((objectType) => objectScope(portal, objectType, 'read')),
];

/** Reading or writing associations: both object types count. */
export const associationScopes: TypedRule = (action) => (request: ApiRequest, portal) => [
  objectScope(portal, pathParam(request, 'objectType'), action),
  objectScope(portal, pathParam(request, 'toObjectType'), action),
];

/** Reading or changing the definition of the `{objectType}` in the path. */
export const schemaScopes: TypedRule = (action) => (request, portal) => [
  schemaScope(portal, pathParam(request, 'objectType'), action),
];

/** Custom object schemas as such. */
export const customSchemaScopes: TypedRule = (action) => () => [`crm.schemas.custom.${action}`];

/** Any scope that fits suffices; a token that has none is told them all. */
const oneOf =
  (fits: RegExp, examples: string[]): ScopeRule =>
  ({ token, scopesOf }) => {
    const granted = scopesOf(token);
    return granted === 'all' || granted?.some((scope) => fits.test(scope)) ? [] : examples;
  };

/** Limits can be read by whoever may read or write any object. */
export const anyObjectScope = oneOf(/^(crm\.objects\.|tickets$)/, ['crm.objects.companies.read']);

export const customObjectScope = oneOf(/^crm\.(objects|schemas)\.custom\./, ['crm.schemas.custom.read']);

/** Fixed scopes, independent of the request. */
export const needs =
  (...scopes: string[]): ScopeRule =>
  () =>
    scopes;
