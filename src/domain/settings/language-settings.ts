import type { Language } from '../vocabulary.ts';

/** In which language the app speaks, where it is not to go by each reader's own: HubSpot may not offer theirs. */
export interface LanguageSettings {
  /** For everybody; null goes by the reader's locale. */
  readonly everyone: Language | null;
  /** For single people, by HubSpot user id; stands before what is set for everybody. */
  readonly users: Readonly<Record<string, Language>>;
}

export const DEFAULT_LANGUAGE_SETTINGS: LanguageSettings = { everyone: null, users: {} };
