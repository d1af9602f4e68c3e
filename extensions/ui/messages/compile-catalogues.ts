import type { Language } from '../../../src/domain/vocabulary.ts';
import { CATALOGUES } from './catalogues.ts';
import { compileMessages } from './compile.ts';
import type { CompiledMessages } from './compiled.ts';

/** Texts by language; always in English, and in each language that has a catalogue. */
export type CompiledCatalogues = Partial<Record<Language, CompiledMessages>> & {
  readonly en: CompiledMessages;
};

/** Compiles those messages of every language whose key is asked for. */
export function compileCatalogues(isAskedFor: (key: string) => boolean): CompiledCatalogues {
  const compile = (texts: object) =>
    compileMessages(Object.fromEntries(Object.entries(texts).filter(([key]) => isAskedFor(key))));
  const others = Object.entries(CATALOGUES).map(([language, texts]) => [language, compile(texts)]);
  return { ...(Object.fromEntries(others) as CompiledCatalogues), en: compile(CATALOGUES.en) };
}
