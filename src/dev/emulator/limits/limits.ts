import type { Clock } from '../clock.ts';
import type { PortalSettings } from '../portal.ts';
import { createDay } from './day.ts';
import { limitReached } from './refusals.ts';
import { createWindow } from './window.ts';
import type { Window } from './window.ts';

/** How many requests an account takes. */
export interface RateLimits {
  /** Per token in ten seconds. */
  burst: number;
  /** Per account and day, of all tokens together. */
  daily: number;
  /** Searches per account and second. */
  search: number;
  /** Requests to the associations API per token in ten seconds, within `burst`. */
  associationBurst: number;
  /** Requests to the associations API per account and day, within `daily`. */
  associationDaily: number;
}

/** An Enterprise account, the only one that can have custom objects. */
export const ENTERPRISE_LIMITS: RateLimits = {
  burst: 190,
  daily: 1_000_000,
  search: 5,
  associationBurst: 150,
  associationDaily: 500_000,
};

export const BURST_WINDOW_MS = 10_000;
export const SEARCH_WINDOW_MS = 1000;

/** The budgets a request draws on beside the general ones. */
export type Budget = 'search' | 'associations';

/** What the account has used today, as the account-info API tells it. */
export interface Usage {
  used: number;
  limit: number;
  resetsAt: number;
}

export interface Limits {
  /** Counts a request; refuses it, uncounted, when a limit is reached. */
  admit(token: string, budget?: Budget): void;
  /** The rate-limit headers of an answer; searches carry none. */
  headers(token: string, budget?: Budget): Record<string, string>;
  usage(): Usage;
  reset(): void;
}

/** No limits at all, for seeding and for tests about other things. */
export const NO_LIMITS: Limits = {
  admit: () => undefined,
  headers: () => ({}),
  usage: () => ({ used: 0, limit: ENTERPRISE_LIMITS.daily, resetsAt: 0 }),
  reset: () => undefined,
};

function windowsPerToken(clock: Clock, maximum: number) {
  const windows = new Map<string, Window>();
  return (token: string): Window => {
    const existing = windows.get(token);
    if (existing) return existing;
    const created = createWindow(clock, maximum, BURST_WINDOW_MS);
    windows.set(token, created);
    return created;
  };
}

function startCounting(clock: Clock, { timeZone }: PortalSettings, rates: RateLimits) {
  return {
    burstOf: windowsPerToken(clock, rates.burst),
    associationBurstOf: windowsPerToken(clock, rates.associationBurst),
    searches: createWindow(clock, rates.search, SEARCH_WINDOW_MS),
    day: createDay(clock, rates.daily, timeZone),
    associationDay: createDay(clock, rates.associationDaily, timeZone),
  };
}

/** The limits of an account, on the emulator's clock. */
export function createLimits(
  clock: Clock,
  settings: PortalSettings,
  given: Partial<RateLimits> = {},
): Limits {
  const rates = { ...ENTERPRISE_LIMITS, ...given };
  const group = `publicapi:private-apps-api-calls-ten-secondly:${settings.portalId}`;
  const associationGroup = `publicapi:associations-api-calls-ten-secondly:${settings.portalId}`;
  let counts = startCounting(clock, settings, rates);

  const refuse = (token: string, budget?: Budget) => {
    if (budget === 'search' && counts.searches.isFull()) throw limitReached('SECONDLY');
    if (counts.day.isFull()) throw limitReached('DAILY');
    if (counts.burstOf(token).isFull()) throw limitReached('TEN_SECONDLY_ROLLING', group);
    if (budget !== 'associations') return;
    if (counts.associationDay.isFull()) throw limitReached('DAILY');
    if (counts.associationBurstOf(token).isFull()) {
      throw limitReached('TEN_SECONDLY_ROLLING', associationGroup);
    }
  };

  return {
    admit(token, budget) {
      refuse(token, budget);
      counts.day.add();
      counts.burstOf(token).add();
      if (budget === 'search') counts.searches.add();
      if (budget !== 'associations') return;
      counts.associationDay.add();
      counts.associationBurstOf(token).add();
    },
    headers(token, budget): Record<string, string> {
      if (budget === 'search') return {};
      const isTie = budget === 'associations';
      const window = isTie ? counts.associationBurstOf(token) : counts.burstOf(token);
      const day = isTie ? counts.associationDay : counts.day;
      return {
        'X-HubSpot-RateLimit-Max': String(isTie ? rates.associationBurst : rates.burst),
        'X-HubSpot-RateLimit-Remaining': String(window.remaining()),
        'X-HubSpot-RateLimit-Interval-Milliseconds': String(BURST_WINDOW_MS),
        'X-HubSpot-RateLimit-Daily': String(isTie ? rates.associationDaily : rates.daily),
        'X-HubSpot-RateLimit-Daily-Remaining': String(day.remaining()),
      };
    },
    usage: () => ({ used: counts.day.used(), limit: rates.daily, resetsAt: counts.day.resetsAt() }),
    reset() {
      counts = startCounting(clock, settings, rates);
    },
  };
}
