import type { LanguageSettings } from '../domain/settings/language-settings.ts';
import { LANGUAGES } from '../domain/vocabulary.ts';
import type { Language } from '../domain/vocabulary.ts';

/**
 * The language that the settings choose for somebody; null where it goes by the reader's locale. What is stored in
 * their place and is no language of the app chooses nothing: nobody is kept from reading by a typing error.
 */
export function languageOf({ everyone, users }: LanguageSettings, userId: string | null): Language | null {
  const own = userId !== null && Object.hasOwn(users, userId) ? users[userId] : undefined;
  return LANGUAGES.find((one) => one === own) ?? LANGUAGES.find((one) => one === everyone) ?? null;
}
