import { compileCatalogues } from './compile-catalogues.ts';
import { isFirst } from './first-words.ts';

/** The texts that a card carries, ready to be said. The build puts the value in the place of this module. */
export const FIRST_WORDS = compileCatalogues(isFirst);
