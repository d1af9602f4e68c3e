import { LATER_WORDS } from '../../extensions/ui/messages/later-words.precomputed.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { AnsweredWords } from './contract.ts';
import { answeredIn } from './words-in.ts';

/** The texts that the card on the record's tab does not carry itself. */
export const wordsIn = (language: Language): AnsweredWords => answeredIn(LATER_WORDS, language);
