import type { PreviewConfig, PreviewUser, ShownState } from '../protocol.ts';

const readConfig = (): PreviewConfig => {
  const text = document.getElementById('preview-config')?.textContent;
  if (!text) throw new Error('The page was not served by the preview: its configuration is missing.');
  return JSON.parse(text) as PreviewConfig;
};

/** What the server has written into the page. */
export const config: PreviewConfig = readConfig();

const parameters = new URLSearchParams(window.location.search);

/** The company or state that the address names: its last part, or `?id=` where pages are files. */
export const shownId = ((): string => {
  if (config.page !== 'company' && config.page !== 'state') return '';
  return parameters.get('id') ?? window.location.pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
})();

/** The state of the gallery that this page draws; undefined on every other page. */
export const shownState: ShownState | undefined =
  config.page === 'state' ? config.states?.find(({ id }) => id === shownId) : undefined;

/** Where the clock of this page and its cards stands still, in milliseconds; undefined while it goes on. */
export const clockStoppedAt: number | undefined = shownState?.at ?? config.clockStoppedAt;

const userNamed = (id: number): PreviewUser =>
  [config.user, ...config.people].find((user) => user.id === id) ?? config.user;

const widthIn = (name: string): number | null => {
  const width = Number(parameters.get(name));
  return Number.isFinite(width) && width > 0 ? width : null;
};

/** The switches in the address: `?locale=pt-br`, `?width=640`, `?sidebar=280` and `?user=70000004`. */
export const switches = {
  locale: shownState?.locale ?? parameters.get('locale')?.toLowerCase() ?? null,
  /** Width of the tab card's frame in pixels, to see it in narrower and wider records. */
  cardWidth: widthIn('width'),
  sidebarWidth: widthIn('sidebar'),
  user: userNamed(shownState?.userId ?? Number(parameters.get('user'))),
} as const;

/** A locale that `Intl` accepts; dates of the record page read as in the designs when none is asked for. */
export const displayLocale = ((): string => {
  const asked = switches.locale;
  if (asked === null || asked === 'en') return 'en-GB';
  try {
    return Intl.getCanonicalLocales(asked)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
})();

const SWITCHES = ['locale', 'width', 'sidebar', 'user'] as const;
export type SwitchName = (typeof SWITCHES)[number];

/** The address of this page with a switch at another value; null takes it away. */
export const withSwitch = (name: SwitchName, value: string | null): string => {
  const changed = new URLSearchParams(parameters);
  if (value === null) changed.delete(name);
  else changed.set(name, value);
  return `?${changed.toString()}`;
};

/** Keeps the switches on the way from one page of the preview to the next. */
export const keepSwitches = (url: string): string => {
  const kept = SWITCHES.flatMap((name) => {
    const value = parameters.get(name);
    return value === null ? [] : [[name, value]];
  });
  if (kept.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(kept).toString()}`;
};
