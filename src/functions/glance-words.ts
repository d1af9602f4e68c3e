import { GLANCE_TEXTS } from '../../extensions/ui/messages/glance-texts.precomputed.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { AnsweredWords } from './contract.ts';
import { answeredIn } from './words-in.ts';

/** The texts that the sidebar needs before anything is done in it. */
export const glanceWordsIn = (language: Language): AnsweredWords => answeredIn(GLANCE_TEXTS, language);
