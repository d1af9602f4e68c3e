import type { Clock } from './clock.ts';
import { ApiError } from './errors.ts';

/** Requests per app in ten seconds on the Professional and Enterprise editions. */
export const BURST_LIMIT = 190;
export const BURST_WINDOW_MS = 10_000;
/** Searches per account and second. */
export const SEARCH_LIMIT = 5;
export const SEARCH_WINDOW_MS = 1000;
/** Requests per account and day on the Enterprise edition; told in headers, not enforced. */
const DAILY_LIMIT = 1_000_000;

export interface Limits {
  /** Counts a request; refuses it when a limit is reached. */
  admit(token: string, isSearch: boolean): void;
  /** The rate-limit headers of an answer; searches carry none. */
  headers(token: string, isSearch: boolean): Record<string, string>;
  reset(): void;
}

/** Requests within the last `windowMs`, oldest first; answers 0 when another one fits. */
function createWindow(clock: Clock, maximum: number, windowMs: number) {
  let times: number[] = [];
  const recent = () => (times = times.filter((at) => at > clock.now() - windowMs));
  return {
    isFull: () => recent().length >= maximum,
    add: () => times.push(clock.now()),
    remaining: () => Math.max(0, maximum - recent().length),
  };
}

/** What HubSpot answers when the ten-second limit is reached. */
export function burstRefusal(portalId: number): ApiError {
  return new ApiError(429, {
    message: 'You have reached your ten_secondly_rolling limit.',
    errorType: 'RATE_LIMIT',
    policyName: 'TEN_SECONDLY_ROLLING',
    groupName: `publicapi:private-apps-api-calls-ten-secondly:${portalId}`,
  });
}

/** What HubSpot answers when the search limit is reached. */
export function searchRefusal(): ApiError {
  return new ApiError(429, {
    message: 'You have reached your secondly limit.',
    errorType: 'RATE_LIMIT',
    policyName: 'SECONDLY',
  });
}

/** No limits at all, for seeding and for tests about other things. */
export const NO_LIMITS: Limits = {
  admit: () => undefined,
  headers: () => ({}),
  reset: () => undefined,
};

/** The limits of a paid account, on the emulator's clock. */
export function createLimits(clock: Clock, portalId: number): Limits {
  const bursts = new Map<string, ReturnType<typeof createWindow>>();
  let searches = createWindow(clock, SEARCH_LIMIT, SEARCH_WINDOW_MS);
  let admittedToday = 0;
  const burstOf = (token: string) => {
    const existing = bursts.get(token);
    if (existing) return existing;
    const created = createWindow(clock, BURST_LIMIT, BURST_WINDOW_MS);
    bursts.set(token, created);
    return created;
  };
  return {
    admit(token, isSearch) {
      if (isSearch && searches.isFull()) throw searchRefusal();
      if (burstOf(token).isFull()) throw burstRefusal(portalId);
      if (isSearch) searches.add();
      burstOf(token).add();
      admittedToday += 1;
    },
    headers(token, isSearch): Record<string, string> {
      if (isSearch) return {};
      return {
        'X-HubSpot-RateLimit-Max': String(BURST_LIMIT),
        'X-HubSpot-RateLimit-Remaining': String(burstOf(token).remaining()),
        'X-HubSpot-RateLimit-Interval-Milliseconds': String(BURST_WINDOW_MS),
        'X-HubSpot-RateLimit-Daily': String(DAILY_LIMIT),
        'X-HubSpot-RateLimit-Daily-Remaining': String(DAILY_LIMIT - admittedToday),
      };
    },
    reset() {
      bursts.clear();
      searches = createWindow(clock, SEARCH_LIMIT, SEARCH_WINDOW_MS);
      admittedToday = 0;
    },
  };
}
