import { COMMAND_TIMEOUT_MILLISECONDS } from './limits.ts';

export const HUBSPOT_API_ROOT = 'https://api.hubapi.com';

export type TransportOptions = {
  /** The app's token in a function; a service key (`pat-...`) in a command. */
  readonly accessToken: string;
  /** Another root for tests and the local emulator. */
  readonly baseUrl?: string;
  /** Until the whole reply is read. */
  readonly timeoutMilliseconds?: number;
};

export type TransportSettings = Required<TransportOptions>;

const LOOPBACK_HOSTS: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

const checkToken = (token: string): string => {
  // Anything else can't be a header, and the platform's own complaint about that quotes the token.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new Error('The HubSpot access token is missing or malformed. It looks like "pat-na1-...".');
  }
  return token;
};

const checkBaseUrl = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const safe =
    url !== null &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK_HOSTS.includes(url.hostname)));
  if (!safe) {
    throw new Error(
      `"${text}" cannot be the address of the HubSpot API. Use https://..., or http://127.0.0.1:<port> for a local one.`,
    );
  }
  return url.href.replace(/\/+$/, '');
};

/**
 * Fills in defaults and refuses what can't work. The token is only ever sent over https or to this machine.
 * Throws an Error that never contains the token.
 */
export const checkTransportOptions = (options: TransportOptions): TransportSettings => ({
  accessToken: checkToken(options.accessToken),
  baseUrl: checkBaseUrl(options.baseUrl ?? HUBSPOT_API_ROOT),
  timeoutMilliseconds: options.timeoutMilliseconds ?? COMMAND_TIMEOUT_MILLISECONDS,
});
