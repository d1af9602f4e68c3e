import { compileCatalogues } from './compile-catalogues.ts';
import { isFirst } from './first-words.ts';

/** The texts that come with the function's answer. The build puts the value in the place of this module. */
export const LATER_WORDS = compileCatalogues((key) => !isFirst(key));
