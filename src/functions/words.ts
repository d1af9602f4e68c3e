import { LATER_WORDS } from '../../extensions/ui/messages/later-words.precomputed.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { AnsweredWords } from './contract.ts';

/** The texts that the card does not carry itself, in a language, or in English where there are none in it. */
export function wordsIn(language: Language): AnsweredWords {
  const messages = LATER_WORDS[language];
  return messages === undefined ? { language: 'en', messages: LATER_WORDS.en } : { language, messages };
}
