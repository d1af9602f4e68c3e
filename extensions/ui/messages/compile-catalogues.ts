import { CATALOGUES } from './catalogues.ts';
import { compileMessages } from './compile.ts';
import type { CompiledCatalogues } from './compiled.ts';

/** Compiles those messages of every language whose key is asked for. */
export function compileCatalogues(isAskedFor: (key: string) => boolean): CompiledCatalogues {
  const compile = (texts: object) =>
    compileMessages(Object.fromEntries(Object.entries(texts).filter(([key]) => isAskedFor(key))));
  const others = Object.entries(CATALOGUES).map(([language, texts]) => [language, compile(texts)]);
  return { ...(Object.fromEntries(others) as CompiledCatalogues), en: compile(CATALOGUES.en) };
}
