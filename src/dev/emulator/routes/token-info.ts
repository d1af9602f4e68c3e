import * as z from 'zod';
import { validationError } from '../errors.ts';
import { readBody } from '../http/message.ts';
import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { needs } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';

const EVERY_SCOPE = [
  'oauth',
  'tickets',
  'crm.objects.owners.read',
  ...['contacts', 'companies', 'deals', 'custom'].flatMap((object) =>
    ['objects', 'schemas'].flatMap((area) => [`crm.${area}.${object}.read`, `crm.${area}.${object}.write`]),
  ),
];

/** Who made the app and which app it is does not matter here, but HubSpot says so. */
export const TOKEN_USER_ID = 41_000_001;
const APP_ID = 1_500_001;

export function getTokenInfo(request: ApiRequest, portal: Portal): ApiResponse {
  const { tokenKey } = readBody(request, z.object({ tokenKey: z.string().min(1) }));
  if (tokenKey !== request.token) throw validationError('tokenKey is not the token of this request.');
  const scopes = request.scopesOf(tokenKey) ?? [];
  const granted = scopes === 'all' ? EVERY_SCOPE : [...new Set(['oauth', ...scopes])];
  return {
    status: 200,
    body: {
      userId: TOKEN_USER_ID,
      hubId: portal.settings.portalId,
      appId: APP_ID,
      scopes: granted,
      isUserToken: false,
    },
  };
}

export const tokenInfoRoutes: Route[] = [
  {
    method: 'POST',
    paths: ['/oauth/v2/private-apps/get/access-token-info'],
    scopes: needs(),
    handle: getTokenInfo,
  },
];
