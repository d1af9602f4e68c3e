import { calculatorsChapter } from './chapters/calculators.ts';
import { growthChapter } from './chapters/growth.ts';
import { healthChapter } from './chapters/health.ts';
import { journeyChapter } from './chapters/journey.ts';
import { milestonesChapter } from './chapters/milestones.ts';
import { portfolioChapter } from './chapters/portfolio.ts';
import { readingChapter } from './chapters/reading.ts';
import { renewalChapter } from './chapters/renewal.ts';
import { returnChapter } from './chapters/return.ts';
import { templatesChapter } from './chapters/templates.ts';
import { valueChapter } from './chapters/value.ts';
import type { Chapter } from './entry.ts';

/** The document from front to back. */
export const CHAPTERS: readonly Chapter[] = [
  readingChapter,
  milestonesChapter,
  calculatorsChapter,
  valueChapter,
  returnChapter,
  healthChapter,
  renewalChapter,
  growthChapter,
  journeyChapter,
  portfolioChapter,
  templatesChapter,
];
