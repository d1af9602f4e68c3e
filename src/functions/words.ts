import { isOfGlance } from '../../extensions/ui/messages/glance-words.ts';
import { LATER_WORDS } from '../../extensions/ui/messages/later-words.precomputed.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { AnsweredWords } from './contract.ts';

/** The texts that the card does not carry itself, in a language, or in English where there are none in it. */
export function wordsIn(language: Language): AnsweredWords {
  const messages = LATER_WORDS[language];
  return messages === undefined ? { language: 'en', messages: LATER_WORDS.en } : { language, messages };
}

/** The texts that the sidebar needs before anything is done in it. */
export function glanceWordsIn(wanted: Language): AnsweredWords {
  const { language, messages } = wordsIn(wanted);
  return {
    language,
    messages: Object.fromEntries(Object.entries(messages).filter(([key]) => isOfGlance(key))),
  };
}
