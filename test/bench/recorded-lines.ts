import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { baseline, evidence, measurement } from '../recovery/entries.ts';
import { objectionOpened, reset, reversal, runwayStep } from '../usecases/new-lines.ts';

/**
 * One line of each family as the card sends it, about a plan with two milestones and one without a baseline.
 */
export const linesOfFamilies = (
  [milestoneKey, openKey]: readonly [string, string],
  blankKey: string,
): readonly [string, NewEntry][] => [
  ['a measurement', measurement({ milestoneKey })],
  ['a piece of evidence', evidence({ milestoneKey })],
  ['a line about a milestone', reset({ milestoneKey: openKey })],
  ['a line about the relationship', objectionOpened()],
  ['a line about the renewal', runwayStep()],
  ['a line that is taken back', reversal({ milestoneKey: openKey })],
  ['a baseline, which edits records', baseline({ milestoneKey: blankKey })],
];
