import { packCatalogues } from './compile-catalogues.ts';
import { isFirstInTheSidebar } from './first-words.ts';

/** The texts that the sidebar card carries, ready to be said. The build puts the value in the place of this module. */
export const SIDEBAR_WORDS = packCatalogues(isFirstInTheSidebar);
