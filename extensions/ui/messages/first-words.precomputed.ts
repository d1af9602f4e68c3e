import { packCatalogues } from './compile-catalogues.ts';
import { isFirstOnTheTab } from './first-words.ts';

/** The texts that the card on the record's tab carries, ready to be said. The build puts the value in the place of this module. */
export const FIRST_WORDS = packCatalogues(isFirstOnTheTab);
