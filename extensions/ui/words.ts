import { createContext, useContext } from 'react';
import type { Format } from './format.ts';
import { createFormat } from './format.ts';
import { languageOf, normaliseLocale } from './language.ts';
import { createTranslate } from './messages/translate.ts';
import type { Translate } from './messages/translate.ts';

/** How this reader is spoken to: `t` says messages, `format` writes figures and dates. */
export interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** @param currency ISO 4217 of the company; null when it is not known */
export function createWords(locale: string | null | undefined, currency: string | null): Words {
  const normalised = normaliseLocale(locale);
  return {
    t: createTranslate(languageOf(normalised), normalised),
    format: createFormat(normalised, currency),
  };
}

export const WordsContext = createContext<Words>(createWords('en', null));

/** The words of the nearest provider. */
export const useWords = (): Words => useContext(WordsContext);
