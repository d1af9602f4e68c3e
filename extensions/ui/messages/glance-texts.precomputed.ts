import { compileCatalogues } from './compile-catalogues.ts';
import { isOfGlance } from './glance-words.ts';

/** The texts that come with the answer of `company-glance`. The build puts the value in the place of this module. */
export const GLANCE_TEXTS = compileCatalogues(isOfGlance);
