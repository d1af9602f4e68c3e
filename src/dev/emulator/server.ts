import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAccount } from './account.ts';
import { createAuth, LOCAL_TOKEN } from './auth.ts';
import type { Auth, TokenScopes } from './auth.ts';
import { createClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { createFaults } from './faults.ts';
import type { Fault, Faults } from './faults.ts';
import { handleRequest } from './handle-request.ts';
import type { RequestContext } from './handle-request.ts';
import { createRouter } from './http/routing.ts';
import { createLimits, NO_LIMITS } from './limits/limits.ts';
import type { RateLimits } from './limits/limits.ts';
import { listen, stop } from './listen.ts';
import { DEFAULT_SETTINGS } from './portal.ts';
import type { PortalSettings } from './portal.ts';
import { createRequestLog } from './request-log.ts';
import type { RequestLog } from './request-log.ts';
import { ALL_ROUTES } from './routes/all.ts';
import type { SavedState } from './saved-state.ts';
import type { SeedClient } from './seed.ts';

export type { Fault, Faults } from './faults.ts';
export type { SeedClient, SeedRecord } from './seed.ts';
export { PortInUseError } from './listen.ts';
export { StateFileError } from './state-file.ts';

export interface EmulatorOptions {
  /** Port on 127.0.0.1; 0, the default, takes any free one. */
  port?: number;
  /** Keeps the data between starts. A file that exists is loaded instead of seeding. */
  stateFile?: string;
  /** Loads the data of a fresh start and of every reset. */
  seed?: (client: SeedClient) => void | Promise<void>;
  /** The clock in milliseconds; the machine's by default. */
  now?: () => number;
  /** Other rate limits than those of an Enterprise account; false switches them off. */
  limits?: boolean | Partial<RateLimits>;
  /** Faults to start with. */
  faults?: readonly Fault[];
  portal?: Partial<PortalSettings>;
  /** How long search lags behind writes, in milliseconds; 0 by default. */
  searchLagMs?: number;
  /** Further tokens with their scopes; `pat-local-test` always works and has all. */
  tokens?: TokenScopes;
}

export interface Emulator {
  url: string;
  token: string;
  /** Data in process: what the seed uses, for tests to look and to change things behind the API's back. */
  store: SeedClient;
  faults: Faults;
  requests: RequestLog;
  clock: Clock;
  auth: Auth;
  setSearchLag(lagMs: number): void;
  /** Forgets all data, faults, counted requests and moves of the clock, and seeds again. */
  reset(): Promise<void>;
  /** All data of the account, to be kept or loaded elsewhere: definitions, records with history, associations. */
  exportState(): SavedState;
  /** Puts an exported state in the place of all data; faults, counted requests and the clock stay. */
  importState(state: unknown): void;
  /** Saves if there is a state file, and stops. */
  close(): Promise<void>;
}

/** Above what HubSpot takes as an address, so that the emulator can refuse it in HubSpot's way. */
const MAX_HEADER_BYTES = 256 * 1024;

/**
 * Starts a stand-in for the CRM API on 127.0.0.1.
 *
 * @throws PortInUseError when the port is taken, StateFileError when the state file cannot be used.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const clock = createClock(options.now);
  const settings: PortalSettings = { ...DEFAULT_SETTINGS, ...options.portal };
  const { stateFile, seed, searchLagMs = 0 } = options;
  const account = createAccount({ settings, clock, searchLagMs, stateFile, seed });
  const { store, setSearchLag, exportState, importState } = account;
  const faults = createFaults(options.faults);
  const requests = createRequestLog(clock);
  const auth = createAuth(clock, options.tokens);
  const rates = options.limits === true ? {} : (options.limits ?? {});
  const limits = rates === false ? NO_LIMITS : createLimits(clock, settings, rates);
  const reset = async () => {
    faults.clear();
    requests.clear();
    limits.reset();
    clock.set(null);
    await account.reset();
  };

  await account.open();
  const stopping = new AbortController();
  const context: RequestContext = {
    controls: {
      faults,
      requests,
      clock,
      store,
      reset,
      searchLag: () => account.portal().searchLagMs,
      setSearchLag,
      exportState,
      importState,
    },
    dispatch: { router: createRouter(ALL_ROUTES), auth, limits, portal: account.portal, baseUrl: '' },
    onChange: account.changed,
    stopping: stopping.signal,
  };
  const listener = (message: IncomingMessage, response: ServerResponse) =>
    void handleRequest(context, message, response);
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, listener);
  const url = await listen(server, options.port ?? 0);
  context.dispatch.baseUrl = url;
  account.changed();

  const close = async () => {
    stopping.abort();
    await stop(server);
    account.close();
  };
  const importCopy = (state: unknown) => importState(structuredClone(state));
  const data = { store, setSearchLag, reset, exportState, importState: importCopy };
  return { url, token: LOCAL_TOKEN, faults, requests, clock, auth, close, ...data };
}
