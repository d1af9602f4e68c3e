import type { FailureSwitches } from './protocol.ts';

/** The emulated CRM's own paths, which a real account does not have. */
const ADMIN = '/emulator';
const ANSWER_LIMIT_MILLISECONDS = 5000;
/** What the switch for a lagging search sets. */
const SEARCH_LAG_MILLISECONDS = 10_000;
const LAGGING_SEARCH = 'search-lag';

type ProgrammedFault = { readonly kind?: string; readonly status?: number };

/** Switches the failures of the CRM behind the preview on and off; null where it is no emulator. */
export type FailureControl = {
  read(): Promise<FailureSwitches | null>;
  /** Fails until it is cleared. */
  switchOn(kind: string): Promise<FailureSwitches | null>;
  clear(): Promise<FailureSwitches | null>;
};

export const createFailureControl = (crmUrl: string): FailureControl => {
  const root = `${crmUrl.replace(/\/+$/, '')}${ADMIN}`;

  const send = async <Body>(method: string, name: string, body?: unknown): Promise<Body | null> => {
    const response = await fetch(`${root}/${name}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_LIMIT_MILLISECONDS),
    });
    if (!response.ok) return null;
    const text = await response.text();
    return (text === '' ? {} : JSON.parse(text)) as Body;
  };

  const read = async (): Promise<FailureSwitches | null> => {
    const kinds = await send<FailureSwitches['kinds']>('GET', 'fault-kinds');
    const faults = await send<readonly ProgrammedFault[]>('GET', 'faults');
    const lag = await send<{ readonly searchLagMs: number }>('GET', 'search-lag');
    if (!Array.isArray(kinds) || !Array.isArray(faults)) return null;
    const lagging = {
      name: LAGGING_SEARCH,
      label: `Search ${SEARCH_LAG_MILLISECONDS / 1000} seconds behind`,
    };
    const active = faults.map(({ kind, status }) => kind ?? `status ${status ?? 'none'}`);
    return {
      kinds: [...kinds, lagging],
      active: (lag?.searchLagMs ?? 0) > 0 ? [...active, LAGGING_SEARCH] : active,
    };
  };

  return {
    read,
    async switchOn(kind) {
      if (kind === LAGGING_SEARCH) {
        await send('POST', 'search-lag', { searchLagMs: SEARCH_LAG_MILLISECONDS });
      } else await send('POST', 'faults', { kind, times: 0 });
      return read();
    },
    async clear() {
      await send('DELETE', 'faults');
      await send('POST', 'search-lag', { searchLagMs: 0 });
      return read();
    },
  };
};
