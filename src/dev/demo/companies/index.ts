import type { CompanyStory } from '../story.ts';
import { HALVORSEN } from './halvorsen.ts';

/** The customers of the demo account. */
export const DEMO_STORIES: readonly CompanyStory[] = [HALVORSEN];
