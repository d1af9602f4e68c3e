import { createContext, useContext } from 'react';
import type { AnsweredWords } from '../../src/functions/contract.ts';
import type { Format } from './format.ts';
import { createFormat } from './format.ts';
import { isLanguageOf, languageOf, normaliseLocale } from './language.ts';
import type { FirstKey } from './messages/first-words.ts';
import type { GlanceKey } from './messages/glance-words.ts';
import { FIRST_WORDS } from './messages/first-words.precomputed.ts';
import { createTranslate } from './messages/translate.ts';
import type { MessageKey, Translate } from './messages/translate.ts';

/** How this reader is spoken to: `t` says messages, `format` writes figures and dates. */
export interface Words<Keys extends MessageKey = MessageKey> {
  readonly t: Translate<Keys>;
  readonly format: Format;
}

/** The words that are there before the function answers, and when it does not. */
export type FirstWords = Words<FirstKey>;

/** The words that come with a glance at a company. */
export type GlanceWords = Words<GlanceKey>;

/**
 * @param currency ISO 4217 of the company; null when it is not known
 * @param answered the texts that came with the function's answer; without them only the first words can be said
 */
export function createWords(
  locale: string | null | undefined,
  currency: string | null,
  answered: AnsweredWords | null = null,
): Words {
  const reader = normaliseLocale(locale);
  const wanted = answered?.language ?? languageOf(reader);
  const first = FIRST_WORDS[wanted];
  const language = first === undefined ? 'en' : wanted;
  const messages = { ...(first ?? FIRST_WORDS.en), ...answered?.messages };
  return {
    t: createTranslate(messages, isLanguageOf(reader, language) ? reader : language),
    format: createFormat(reader, currency),
  };
}

export const WordsContext = createContext<Words>(createWords('en', null));

/** The words of the nearest provider, for what is drawn from the function's answer. */
export const useWords = (): Words => useContext(WordsContext);

/** The same for what is drawn before the answer: it can say the first words only. */
export const useFirstWords = (): FirstWords => useContext(WordsContext);

/** The same for what is drawn of a glance. */
export const useGlanceWords = (): GlanceWords => useContext(WordsContext);
