import type { CompiledCatalogues } from '../../extensions/ui/messages/compiled.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { AnsweredWords } from './contract.ts';

/** The texts in a language, or in English where there are none in it. */
export function answeredIn(texts: CompiledCatalogues, language: Language): AnsweredWords {
  const messages = texts[language];
  return messages === undefined ? { language: 'en', messages: texts.en } : { language, messages };
}
