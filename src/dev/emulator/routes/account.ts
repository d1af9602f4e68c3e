import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { needs } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';
import { isoTime } from '../wire.ts';

const MINUTE_MS = 60_000;

/** Offset of a time zone from UTC at an instant, in milliseconds. */
function utcOffsetMs(timeZone: string, atMs: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    atMs,
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * MINUTE_MS;
}

function formatOffset(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / MINUTE_MS;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

export function getAccountDetails(_request: ApiRequest, portal: Portal): ApiResponse {
  const { settings, clock } = portal;
  const offsetMs = utcOffsetMs(settings.timeZone, clock.now());
  return {
    status: 200,
    body: {
      portalId: settings.portalId,
      accountType: settings.accountType,
      timeZone: settings.timeZone,
      companyCurrency: settings.companyCurrency,
      additionalCurrencies: settings.additionalCurrencies,
      utcOffset: formatOffset(offsetMs),
      utcOffsetMilliseconds: offsetMs,
      uiDomain: settings.uiDomain,
      dataHostingLocation: settings.dataHostingLocation,
    },
  };
}

/** HubSpot counts what private apps ask; whether it counts service keys is not known. */
export function getDailyUsage(request: ApiRequest, portal: Portal): ApiResponse {
  const { used, limit, resetsAt } = request.usage();
  return {
    status: 200,
    body: {
      results: [
        {
          name: 'private-apps-api-calls-daily',
          usageLimit: limit,
          currentUsage: used,
          collectedAt: isoTime(portal.clock.now()),
          fetchStatus: 'SUCCESS',
          resetsAt: isoTime(resetsAt),
        },
      ],
    },
  };
}

const usagePaths = (rest: string) => [
  `/account-info/{version}/api-usage/daily${rest}`,
  `/account-info/v3/api-usage/daily${rest}`,
];

export const accountRoutes: Route[] = [
  {
    method: 'GET',
    paths: ['/account-info/{version}/details', '/account-info/v3/details'],
    scopes: needs(),
    handle: getAccountDetails,
  },
  { method: 'GET', paths: usagePaths(''), scopes: needs(), handle: getDailyUsage },
  { method: 'GET', paths: usagePaths('/private-apps'), scopes: needs(), handle: getDailyUsage },
];
