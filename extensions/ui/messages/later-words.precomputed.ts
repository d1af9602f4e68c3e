import { compileCatalogues } from './compile-catalogues.ts';
import { isFirstOnTheTab } from './first-words.ts';

/** The texts that come with the answer of `company-value`. The build puts the value in the place of this module. */
export const LATER_WORDS = compileCatalogues((key) => !isFirstOnTheTab(key));
