import { entriesOfKind, type ActiveLedger } from '../active-ledger.ts';
import { addDays, daysBetween } from '../calendar.ts';
import type { Core } from '../core.ts';
import { costOf } from '../cost.ts';
import type { EntryOf } from '../ledger.ts';
import { atLeast } from '../nearly.ts';
import { compareText } from '../order.ts';
import type { CycleSettings } from './cycle-settings.ts';
import type { OutcomeReason, OutcomeSummary } from './cycle-summary.ts';
import { readinessSnapshots } from './snapshots.ts';

/** The last outcome line of every renewal date, the latest renewal first. */
export function latestOutcomes(ledger: ActiveLedger): readonly EntryOf<'renewal_outcome'>[] {
  const byDate = new Map<string, EntryOf<'renewal_outcome'>>();
  for (const line of entriesOfKind(ledger, 'renewal_outcome')) byDate.set(line.renewalDate, line);
  return [...byDate.values()].sort((first, second) => compareText(second.renewalDate, first.renewalDate));
}

/** How the renewals of a company ended, and whether that was good. */
export function summariseOutcomes(core: Core): readonly OutcomeSummary[] {
  return latestOutcomes(core.ledger).map((line) => {
    return judgeOutcome(line, annualBefore(line, core), core.settings.cycle);
  });
}

/**
 * A good outcome was confirmed 30 days before the contract ended and keeps at least 95 % of the annual cost.
 * The amount of an outcome line is the annual amount of the new contract, whole minor units. The retained share (0 or
 * more) is null where an amount is missing that the word does not tell, and so is `good` then, unless it came late.
 * Source: dollar retention of one contract; docs/formulas.md, "Outcome of a renewal".
 * @param annualBeforeMinor what the customer paid a year before; null when nobody knows
 */
export function judgeOutcome(
  line: EntryOf<'renewal_outcome'>,
  annualBeforeMinor: number | null,
  settings: CycleSettings,
): OutcomeSummary {
  const confirmedOn = line.signedOn ?? line.on;
  const confirmedDaysBefore = daysBetween(confirmedOn, line.renewalDate);
  const retainedShare = retainedShareOf(line, annualBeforeMinor);
  const isInTime = confirmedDaysBefore >= settings.confirmedDaysBefore;
  const isKept = retainedShare === null ? null : atLeast(retainedShare, settings.retainedShare);
  const kept: OutcomeReason =
    isKept === null ? 'retained_share_unknown' : isKept ? 'revenue_kept' : 'revenue_lost';
  return {
    renewalDate: line.renewalDate,
    outcome: line.outcome,
    confirmedOn,
    confirmedDaysBefore,
    annualBeforeMinor,
    annualAfterMinor: line.outcome === 'churned' ? 0 : line.amountMinor,
    nextRenewalDate: line.nextRenewalDate,
    retainedShare,
    good: isInTime ? isKept : false,
    reasons: [isInTime ? 'confirmed_in_time' : 'confirmed_late', kept],
    entryKey: line.key,
  };
}

/** Where no amount is known the word decides as far as it can: "renewed" keeps all, "contracted" some. */
function retainedShareOf(line: EntryOf<'renewal_outcome'>, before: number | null): number | null {
  if (line.outcome === 'churned') return 0;
  if (line.amountMinor !== null && before !== null && before > 0) return line.amountMinor / before;
  return line.amountMinor === null && line.outcome !== 'contracted' ? 1 : null;
}

/**
 * The cost as it was before, whole minor units: as the line keeps it, else a snapshot towards that renewal, else the
 * deals in force the day before. The company's own figure is today's and says nothing about a renewal that has
 * passed. Null when nobody knows.
 */
export function annualBefore(
  line: Pick<EntryOf<'renewal_outcome'>, 'renewalDate' | 'annualBeforeMinor'>,
  { facts, settings, ledger }: Pick<Core, 'facts' | 'settings' | 'ledger'>,
): number | null {
  if (line.annualBeforeMinor !== null) return line.annualBeforeMinor;
  const kept = readinessSnapshots(ledger)
    .filter(({ renewalDate }) => renewalDate === line.renewalDate)
    .flatMap(({ annualCostMinor }) => annualCostMinor ?? [])
    .at(-1);
  if (kept !== undefined) return kept;
  const isCurrent = facts.company.renewalDate === line.renewalDate;
  const company = isCurrent ? facts.company : { ...facts.company, annualCostMinor: null };
  return costOf({ ...facts, company }, settings, addDays(line.renewalDate, -1)).annualMinor;
}
