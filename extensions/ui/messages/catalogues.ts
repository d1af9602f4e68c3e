import type { Language } from '../../../src/domain/vocabulary.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ms } from './ms.ts';
import { ptBR } from './pt-BR.ts';
import type { Catalogue } from './translate.ts';

/** The texts of each language, each complete: a text that one of them lacks does not compile. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, ja, ms, 'pt-BR': ptBR };
