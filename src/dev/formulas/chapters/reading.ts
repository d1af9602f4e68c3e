import type { Chapter } from '../entry.ts';
import { assumptionEntries } from './assumptions.ts';
import { roundingEntry } from './rounding.ts';
import { wholeCompanyEntries } from './whole-company.ts';

/** What holds for every number: rounding, defaults, currencies, and which days and lines count. */
export const readingChapter: Chapter = {
  title: 'Numbers and days',
  introduction: 'What holds for every formula of the later chapters.',
  entries: (defaults) => [roundingEntry(), ...assumptionEntries(defaults), ...wholeCompanyEntries(defaults)],
};
