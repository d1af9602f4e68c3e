import { CATALOGUES } from './catalogues.ts';
import { compileMessages } from './compile.ts';
import type { CompiledCatalogues, PackedCatalogues } from './compiled.ts';

/** Compiles those messages of every language whose key is asked for. */
export function compileCatalogues(isAskedFor: (key: string) => boolean): CompiledCatalogues {
  const compile = (texts: object) =>
    compileMessages(Object.fromEntries(Object.entries(texts).filter(([key]) => isAskedFor(key))));
  const others = Object.entries(CATALOGUES).map(([language, texts]) => [language, compile(texts)]);
  return { ...(Object.fromEntries(others) as CompiledCatalogues), en: compile(CATALOGUES.en) };
}

/** The same with each key said once, for what is carried in a bundle. */
export function packCatalogues(isAskedFor: (key: string) => boolean): PackedCatalogues {
  const catalogues = compileCatalogues(isAskedFor);
  const keys = Object.keys(catalogues.en);
  const texts = Object.entries(catalogues).map(([language, messages]) => [
    language,
    keys.map((key) => messages[key]),
  ]);
  return { keys, texts: Object.fromEntries(texts) as PackedCatalogues['texts'] };
}
