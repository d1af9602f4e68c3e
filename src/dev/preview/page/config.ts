import type { PreviewConfig } from '../protocol.ts';

const readConfig = (): PreviewConfig => {
  const text = document.getElementById('preview-config')?.textContent;
  if (!text) throw new Error('The page was not served by the preview: its configuration is missing.');
  return JSON.parse(text) as PreviewConfig;
};

/** What the server has written into the page. */
export const config: PreviewConfig = readConfig();

/** The switches in the address: `?locale=pt-br` and `?width=640`. */
export const switches = (() => {
  const parameters = new URLSearchParams(window.location.search);
  const width = Number(parameters.get('width'));
  return {
    locale: parameters.get('locale')?.toLowerCase() ?? null,
    /** Width of the tab card's frame in pixels, to see it in narrower and wider records. */
    cardWidth: Number.isFinite(width) && width > 0 ? width : null,
  };
})();

/** A locale that `Intl` accepts; dates of the record page read as in the designs when none is asked for. */
export const displayLocale = ((): string => {
  const asked = switches.locale;
  if (asked === null) return 'en-GB';
  try {
    return Intl.getCanonicalLocales(asked)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
})();

/** Keeps the switches on the way from one page of the preview to the next. */
export const keepSwitches = (path: string): string => `${path}${window.location.search}`;
