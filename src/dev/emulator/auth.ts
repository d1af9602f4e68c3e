import type { Clock } from './clock.ts';
import { ApiError } from './errors.ts';

/** The token that local development and tests use; it has every scope. */
export const LOCAL_TOKEN = 'pat-local-test';

/** Scopes per token; `all` grants everything. */
export type TokenScopes = Record<string, readonly string[] | 'all'>;

export interface Auth {
  /** Gives back the token of an Authorization header, or refuses it. */
  authenticate(header: string | undefined): string;
  /** Refuses a token that lacks one of the scopes. */
  authorize(token: string, scopes: readonly string[]): void;
  /** The scopes of a token; null when nobody knows it. */
  scopesOf(token: string): readonly string[] | 'all' | null;
  /** Adds a token or replaces its scopes. */
  grant(token: string, scopes: readonly string[] | 'all'): void;
  /** Lets a token run out at an instant of the emulator's clock, by default now. */
  expire(token: string, atMs?: number): void;
  /** Forgets a token. */
  revoke(token: string): void;
}

const MS_PER_DAY = 86_400_000;

/** No token and one that nobody knows are answered alike. */
function unauthenticated(): ApiError {
  return new ApiError(401, {
    message:
      'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more ' +
      'details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
    category: 'INVALID_AUTHENTICATION',
  });
}

/** What a token that has run out is answered. HubSpot says so of personal keys as well, with the year 1970. */
function expired(now: number, at: number): ApiError {
  const days = Math.floor((now - at) / MS_PER_DAY);
  return new ApiError(401, {
    message: `The OAuth token used to make this call expired ${days} day(s) ago.`,
    category: 'EXPIRED_AUTHENTICATION',
    context: { 'expire time': [new Date(at).toISOString().replace('.000Z', 'Z')] },
  });
}

function missingScopes(scopes: string[]): ApiError {
  return new ApiError(403, {
    message:
      "This app hasn't been granted all required scopes to make this call. " +
      'Read more about required scopes here: https://developers.hubspot.com/scopes.',
    category: 'MISSING_SCOPES',
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: scopes },
      },
    ],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
  });
}

/** Bearer tokens with scopes. */
export function createAuth(clock: Clock, tokens: TokenScopes = {}): Auth {
  const expiries = new Map<string, number>();
  const granted = new Map<string, readonly string[] | 'all'>([
    [LOCAL_TOKEN, 'all'],
    ...Object.entries(tokens),
  ]);
  return {
    authenticate(header) {
      const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
      if (token === undefined) throw unauthenticated();
      const expiredAt = expiries.get(token);
      if (expiredAt !== undefined && expiredAt <= clock.now()) throw expired(clock.now(), expiredAt);
      if (!granted.has(token)) throw unauthenticated();
      return token;
    },
    authorize(token, scopes) {
      const has = granted.get(token);
      if (has === 'all') return;
      const missing = [...new Set(scopes)].filter((scope) => !has?.includes(scope));
      if (missing.length > 0) throw missingScopes(missing);
    },
    scopesOf: (token) => granted.get(token) ?? null,
    grant: (token, scopes) => void granted.set(token, scopes),
    expire: (token, at = clock.now()) => void expiries.set(token, at),
    revoke: (token) => void granted.delete(token),
  };
}
