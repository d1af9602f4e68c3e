import { calculatorsChapter } from './chapters/calculators.ts';
import { milestonesChapter } from './chapters/milestones.ts';
import { readingChapter } from './chapters/reading.ts';
import { returnChapter } from './chapters/return.ts';
import { valueChapter } from './chapters/value.ts';
import type { Chapter } from './entry.ts';

/** The document from front to back. */
export const CHAPTERS: readonly Chapter[] = [
  readingChapter,
  milestonesChapter,
  calculatorsChapter,
  valueChapter,
  returnChapter,
];
