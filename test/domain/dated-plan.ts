import type { Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { aCancellation, aMeasurement, aMilestone, aReset } from '../builders/index.ts';
import { planOf } from './plan-of.ts';

/** Yes or no: no pace and no forecast, only its dates. */
export const due = (key: string, targetDate: string, overrides: Partial<Milestone> = {}): Milestone =>
  aMilestone({ key, criterion: 'yes_no', baseline: null, target: null, targetDate, ...overrides });
export const yes = (milestoneKey: string, on: string) => aMeasurement({ milestoneKey, on, value: true });

/** Achieved in January, so that nothing else is wrong with the plan. */
export const DONE = due('done', '2026-02-01');
export const DONE_LINE = yes('done', '2026-01-20');

/** The plan with that milestone and the ones given, and what its health says. */
export function plan(today: string, milestones: readonly Milestone[], lines: readonly LedgerEntry[] = []) {
  const one = planOf(today, { milestones: [DONE, ...milestones], entries: [DONE_LINE, ...lines] });
  const { health, reasons } = one;
  return { plan: one, health, reasons, codes: reasons.map(({ code }) => code) };
}

export const cancel = (milestoneKey: string, on: string) => aCancellation({ milestoneKey, on });
export const move = (
  milestoneKey: string,
  on: string,
  newTargetDate: string,
  recordedAt = `${on}T12:00:00.000Z`,
) => aReset({ milestoneKey, on, newTargetDate, previousTargetDate: null, recordedAt });
