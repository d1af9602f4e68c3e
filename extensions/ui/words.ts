import { createContext, useContext } from 'react';
import type { AnsweredWords } from '../../src/functions/contract.ts';
import type { Format } from './format.ts';
import { createFormat } from './format.ts';
import { isLanguageOf, languageOf, normaliseLocale } from './language.ts';
import type { FirstKey, FirstSidebarKey, FirstTabKey } from './messages/first-words.ts';
import type { GlanceKey } from './messages/glance-words.ts';
import { messagesIn } from './messages/compiled.ts';
import type { PackedCatalogues } from './messages/compiled.ts';
import { FIRST_WORDS } from './messages/first-words.precomputed.ts';
import { createTranslate } from './messages/translate.ts';
import type { MessageKey, Translate } from './messages/translate.ts';

/** How this reader is spoken to: `t` says messages, `format` writes figures and dates. */
export interface Words<Keys extends MessageKey = MessageKey> {
  readonly t: Translate<Keys>;
  readonly format: Format;
}

/** The words that are there before the function answers, and when it does not: in whichever card. */
export type FirstWords = Words<FirstKey>;
export type FirstTabWords = Words<FirstTabKey>;
export type FirstSidebarWords = Words<FirstSidebarKey>;

/** The words that come with a glance at a company. */
export type GlanceWords = Words<GlanceKey>;

/**
 * @param first what can be said without an answer, by language
 * @param currency ISO 4217 of the company; null when it is not known
 * @param answered the texts that came with the function's answer; without them only the first words can be said
 */
export function createWordsFrom(
  first: PackedCatalogues,
  locale: string | null | undefined,
  currency: string | null,
  answered: AnsweredWords | null = null,
): Words {
  const reader = normaliseLocale(locale);
  const wanted = answered?.language ?? languageOf(reader);
  const language = first.texts[wanted] === undefined ? 'en' : wanted;
  const messages = { ...messagesIn(first, language), ...answered?.messages };
  // English texts follow English plurals, whatever language the reader has.
  const spoken = isLanguageOf(reader, language) ? reader : language;
  // Where there are no texts in a reader's language, figures and dates are theirs all the same; where the settings chose
  // another one, they go with it: a month in two languages is read twice.
  const isChosen = language !== languageOf(reader);
  return {
    t: createTranslate(messages, spoken),
    format: createFormat(isChosen ? spoken : reader, currency),
  };
}

/** The words of the card on the record's tab. */
export const createWords = (
  locale: string | null | undefined,
  currency: string | null,
  answered: AnsweredWords | null = null,
): Words => createWordsFrom(FIRST_WORDS, locale, currency, answered);

export const WordsContext = createContext<Words>(createWordsFrom({ keys: [], texts: {} }, 'en', null));

/** The words of the nearest provider, for what is drawn from the function's answer. */
export const useWords = (): Words => useContext(WordsContext);

/** The same for what is drawn before the answer, in whichever card: it can say the first words only. */
export const useFirstWords = (): FirstWords => useContext(WordsContext);

/** The same for what is drawn of a glance. */
export const useGlanceWords = (): GlanceWords => useContext(WordsContext);

/** The first words of the record's tab. */
export const useFirstTabWords = (): FirstTabWords => useContext(WordsContext);

/** The first words of the sidebar. */
export const useFirstSidebarWords = (): FirstSidebarWords => useContext(WordsContext);
