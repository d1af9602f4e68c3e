import { TRANSLATED } from '../template.ts';
import type { Template } from '../template.ts';
import { textsOf } from '../template-texts.ts';
import { japanese } from './words/japanese.ts';
import { malay } from './words/malay.ts';
import { portuguese } from './words/portuguese.ts';

/** The texts of the shipped plans by language and English text, so that one that many plans share is said once. */
export const LIBRARY_WORDS: Readonly<Record<(typeof TRANSLATED)[number], Readonly<Record<string, string>>>> =
  { ms: malay, ja: japanese, 'pt-BR': portuguese };

/** A shipped plan in every language that has all of its texts: none is spoken by halves. */
export function withTranslations(template: Template): Template {
  const texts = [...textsOf(template)];
  const translations = TRANSLATED.flatMap((language) => {
    const words = LIBRARY_WORDS[language];
    const translated = texts.map(([place, english]) => [place, words[english]] as const);
    return translated.some(([, text]) => text === undefined)
      ? []
      : [[language, Object.fromEntries(translated)] as const];
  });
  return { ...template, translations: Object.fromEntries(translations) };
}
