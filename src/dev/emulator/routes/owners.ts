import { notFound, validationError } from '../errors.ts';
import { flagParam, idCursorParam, limitParam, pathParam } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { needs } from '../http/scopes.ts';
import type { Owner, Portal } from '../portal.ts';
import { isoTime } from '../wire.ts';
import { ownerPaths } from './paths.ts';

const MAX_PAGE = 500;

function formatOwner(owner: Owner) {
  return {
    id: owner.id,
    email: owner.email,
    type: 'PERSON',
    firstName: owner.firstName,
    lastName: owner.lastName,
    ...(owner.archived ? {} : { userId: owner.userId }),
    ...(owner.teams && owner.teams.length > 0 ? { teams: owner.teams } : {}),
    userIdIncludingInactive: owner.userId,
    createdAt: isoTime(owner.createdAt),
    updatedAt: isoTime(owner.updatedAt),
    archived: owner.archived,
  };
}

export function listOwners(request: ApiRequest, portal: Portal): ApiResponse {
  const limit = limitParam(request, 100, MAX_PAGE);
  const email = request.query.get('email')?.toLowerCase();
  const after = idCursorParam(request);
  const isArchived = flagParam(request, 'archived');
  const owners = portal.owners.filter(
    (owner) =>
      owner.archived === isArchived &&
      Number(owner.id) > after &&
      (email === undefined || owner.email.toLowerCase() === email),
  );
  const page = owners.slice(0, limit);
  const next = owners.length > limit ? { after: page.at(-1)?.id } : null;
  return { status: 200, body: { results: page.map(formatOwner), ...(next ? { paging: { next } } : {}) } };
}

export function getOwner(request: ApiRequest, portal: Portal): ApiResponse {
  const id = pathParam(request, 'ownerId');
  const idProperty = request.query.get('idProperty') ?? 'id';
  if (idProperty !== 'id' && idProperty !== 'userId')
    throw validationError('idProperty must be id or userId.');
  const isArchived = flagParam(request, 'archived');
  const owner = portal.owners.find(
    (candidate) => candidate.archived === isArchived && String(candidate[idProperty]) === id,
  );
  if (!owner) throw notFound(`No owner with ${idProperty} ${id} exists.`);
  return { status: 200, body: formatOwner(owner) };
}

const read = needs('crm.objects.owners.read');

export const ownerRoutes: Route[] = [
  { method: 'GET', paths: ownerPaths(), scopes: read, handle: listOwners },
  { method: 'GET', paths: ownerPaths('/{ownerId}'), scopes: read, handle: getOwner },
];
