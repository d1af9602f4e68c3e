import { needsReason, refusedChange } from '../domain/milestone-edit.ts';
import type { EditRefusalCode } from '../domain/milestone-edit.ts';
import type { MilestoneFields } from '../domain/milestone-fields.ts';
import type { MilestoneSummary } from '../domain/summary.ts';
import type { Refuse } from './situation.ts';

export interface MilestoneEdit {
  readonly summary: MilestoneSummary;
  readonly wanted: MilestoneFields;
  readonly reason: string | null;
}

/** Refuses what may not change about a milestone, and what decides about it without a reason. */
export function checkMilestoneEdit({ summary, wanted, reason }: MilestoneEdit, refuse: Refuse): void {
  const refused = refusedChange(summary, wanted);
  if (refused !== null) refuse(`milestone.${refused.field}`, MESSAGES[refused.code]);
  if (needsReason(wanted, summary.milestone) && (reason ?? '').trim() === '') {
    refuse('reason', 'Say why it is changed: the reason stands in the ledger beside what was before.');
  }
}

const MESSAGES: Readonly<Record<EditRefusalCode, string>> = {
  date: 'Move the date instead: the first one is then kept.',
  closed: 'It is closed, and its goal stays as it was judged. Set what comes next as a new milestone.',
  shared_baseline: 'Correct the baseline by itself: the value metric takes it as well.',
  measured: 'It was measured already. Add a new milestone for values of another kind.',
  passed:
    'The target date has passed: it is not made easier now. Close it as missed and set what replaces it.',
};
