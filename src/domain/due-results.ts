import { type ActiveLedger, entriesOfKind } from './active-ledger.ts';
import type { CalendarDate } from './calendar.ts';
import type { MilestoneSummary } from './summary.ts';

/** Keys of the required results that are due, and of those among them that are achieved. */
export interface ResultOutcomes {
  readonly due: readonly string[];
  readonly achieved: readonly string[];
}

/**
 * The required results whose day has come. The original date decides, and a result cancelled after it was
 * due stays in: neither moving nor cancelling makes the share of achieved results look better.
 */
export function dueResults(
  milestones: readonly MilestoneSummary[],
  ledger: ActiveLedger,
  today: CalendarDate,
): { readonly milestones: readonly MilestoneSummary[]; readonly outcomes: ResultOutcomes } {
  const cancelledOn = new Map(
    entriesOfKind(ledger, 'cancelled').map((entry) => [entry.milestoneKey, entry.on]),
  );
  const due = milestones.filter((summary) => {
    const { key, required, milestoneClass } = summary.milestone;
    const dueOn = summary.originalTargetDate ?? summary.targetDate;
    const countsUntil = cancelledOn.get(key) ?? today;
    return required && milestoneClass === 'result' && dueOn !== null && dueOn <= countsUntil;
  });
  const keys = (list: readonly MilestoneSummary[]) => list.map(({ milestone }) => milestone.key);
  return {
    milestones: due,
    outcomes: { due: keys(due), achieved: keys(due.filter(({ status }) => status === 'achieved')) },
  };
}
