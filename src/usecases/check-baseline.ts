import type { CompanyFacts } from '../domain/facts.ts';
import { isComparatorAgainstDirection } from '../domain/progress.ts';
import { UNIT_PERCENT } from '../domain/vocabulary.ts';
import type { NewBaseline } from './new-entry.ts';
import type { Refuse } from './situation.ts';

/** A percentage this far above 1 was typed as 15 for 15 %. */
const LARGEST_SHARE = 10;

/** Refuses a baseline from which the target could not be reached. */
export function checkBaseline(
  { milestoneKey, value }: NewBaseline,
  { milestones }: Pick<CompanyFacts, 'milestones'>,
  refuse: Refuse,
): void {
  const milestone = milestones.find(({ key }) => key === milestoneKey);
  if (milestone === undefined) return refuse('milestoneKey', 'This company has no such milestone.');
  if (milestone.criterion === 'yes_no')
    refuse('milestoneKey', 'A milestone that is done or not needs no baseline.');
  if (milestone.source.kind === 'engine')
    refuse('milestoneKey', 'The baseline of a calculated figure is zero.');
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    refuse('value', 'The value has to be a number.');
  }
  if (milestone.unit === UNIT_PERCENT && Math.abs(value) > LARGEST_SHARE) {
    refuse('value', 'Percentages are fractions: 15 % is 0.15.');
  }
  if (milestone.criterion !== 'reach') return;
  if (value === milestone.target) refuse('value', 'The baseline has to differ from the target.');
  if (isComparatorAgainstDirection({ ...milestone, baseline: value })) {
    refuse('value', 'From this baseline the target would be met before anything changed.');
  }
}
