import type { ApiRequest, ApiResponse } from '../http/message.ts';
import type { Route } from '../http/routing.ts';
import { needs } from '../http/scopes.ts';
import type { Portal } from '../portal.ts';

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

export const accountRoutes: Route[] = [
  {
    method: 'GET',
    paths: ['/account-info/{version}/details', '/account-info/v3/details'],
    scopes: needs(),
    handle: getAccountDetails,
  },
];
