import type { Chapter } from '../entry.ts';
import { paceEntries } from './pace.ts';
import { progressEntries } from './progress.ts';
import { statusEntries } from './status.ts';

/** Goals: how far, how fast, and what they are called. */
export const milestonesChapter: Chapter = {
  title: 'Milestones',
  introduction:
    'A milestone is a goal with a baseline, a target and a date. Most of its figures come from its measurements in the ledger.',
  entries: (defaults) => [...progressEntries(), ...paceEntries(defaults), ...statusEntries(defaults)],
};
