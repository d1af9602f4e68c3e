import type { Language } from '../../../src/domain/vocabulary.ts';
import { en } from './en.ts';
import type { Catalogue } from './translate.ts';

/** The texts of each language, each complete; a language without any is spoken to in English. */
export const CATALOGUES: Partial<Record<Language, Catalogue>> & { readonly en: Catalogue } = { en };
