import { LANGUAGES } from '../../src/domain/vocabulary.ts';
import type { Language } from '../../src/domain/vocabulary.ts';

const FALLBACK = 'en';

/** HubSpot writes locales as `pt-br` or `en_US`; Intl wants `pt-BR`. What is no locale becomes English. */
export function normaliseLocale(locale: string | null | undefined): string {
  if (!locale) return FALLBACK;
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? FALLBACK;
  } catch (error) {
    if (error instanceof RangeError) return FALLBACK;
    throw error;
  }
}

/** The language of the app for a locale: the exact one, else one that shares the first part, else English. */
export function languageOf(locale: string): Language {
  const wanted = locale.toLowerCase();
  const base = wanted.split('-')[0];
  return (
    LANGUAGES.find((language) => language.toLowerCase() === wanted) ??
    LANGUAGES.find((language) => language.toLowerCase().split('-')[0] === base) ??
    FALLBACK
  );
}

/** Whether texts in a language follow the plurals of a locale: English ones for a French reader do not. */
export const isLanguageOf = (locale: string, language: Language): boolean =>
  locale.toLowerCase().split('-')[0] === language.toLowerCase().split('-')[0];

/** The language of the app for a locale as HubSpot writes it. */
export const languageOfReader = (locale: string | null | undefined): Language =>
  languageOf(normaliseLocale(locale));
