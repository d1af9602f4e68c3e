import { draftOf, type ReadinessDraft, type ReadinessInputs } from './readiness-inputs.ts';
import type { Lever, LeverKind } from './summary.ts';

/** What a lever says before it is known what it is worth. */
export type LeverDraft = Omit<Lever, 'gain' | 'reachableBeforeRenewal'>;

/**
 * Something a person can do about the score: the lever it is shown as, and what readiness would rest on
 * once it is done. Fixes of one group do the same kind of good, best first, so that a shorter way never
 * takes the second of a group without the first.
 */
export interface Fix {
  readonly lever: LeverDraft;
  readonly group: string;
  /** Changes a copy of the inputs to what they would be once it is done. */
  readonly amend: (draft: ReadinessDraft) => void;
}

/** What readiness would rest on with one more fix done. */
export function withFix(inputs: ReadinessInputs, { amend }: Fix): ReadinessDraft {
  const draft = draftOf(inputs);
  amend(draft);
  return draft;
}

/**
 * A lever of this kind for this item of readiness (null for one that moves no item of its own). What its kind does not
 * name is null; lateness and the days it takes are whole days, 0 where nothing is said.
 */
export function leverDraft(
  kind: LeverKind,
  item: LeverDraft['item'],
  details: Partial<Omit<LeverDraft, 'kind' | 'item'>> = {},
): LeverDraft {
  return {
    kind,
    item,
    milestoneKey: details.milestoneKey ?? null,
    metricKey: details.metricKey ?? null,
    entryKey: details.entryKey ?? null,
    contactId: details.contactId ?? null,
    step: details.step ?? null,
    dueOn: details.dueOn ?? null,
    lateDays: details.lateDays ?? 0,
    days: details.days ?? 0,
  };
}
