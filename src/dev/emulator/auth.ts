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
  /** Adds a token or replaces its scopes. */
  grant(token: string, scopes: readonly string[] | 'all'): void;
}

function unauthenticated(message: string): ApiError {
  return new ApiError(401, { message, category: 'INVALID_AUTHENTICATION' });
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
export function createAuth(tokens: TokenScopes = {}): Auth {
  const granted = new Map<string, readonly string[] | 'all'>([
    [LOCAL_TOKEN, 'all'],
    ...Object.entries(tokens),
  ]);
  return {
    authenticate(header) {
      const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
      if (token === undefined) {
        throw unauthenticated(
          'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more ' +
            'details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
        );
      }
      if (!granted.has(token)) throw unauthenticated('The access token is invalid or has been revoked.');
      return token;
    },
    authorize(token, scopes) {
      const has = granted.get(token);
      if (has === 'all') return;
      const missing = [...new Set(scopes)].filter((scope) => !has?.includes(scope));
      if (missing.length > 0) throw missingScopes(missing);
    },
    grant: (token, scopes) => void granted.set(token, scopes),
  };
}
