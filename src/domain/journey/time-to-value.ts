import { dayOfLine } from '../active-ledger.ts';
import { type CalendarDate, daysBetween, laterOf } from '../calendar.ts';
import type { Core } from '../core.ts';
import { gather } from '../gather.ts';
import { atLeast } from '../nearly.ts';
import type { TimeToValue } from './journey-summary.ts';

/**
 * How long the customer waited for the first proved result, and for value that covers what it pays. Whole days, 0 or
 * more; null while it is not reached, without a start, and for the second without a cost above 0.
 * Source: docs/formulas.md, "Time to value".
 */
export function timeToValue(core: Core): TimeToValue {
  const firstProvedResultOn = firstProvedResult(core);
  const costCoveredOn = firstCoveredDay(core);
  const { startDate } = core.facts.company;
  const daysTo = (day: CalendarDate | null) =>
    day === null || startDate === null ? null : Math.max(0, daysBetween(startDate, day));
  return {
    firstProvedResultOn,
    daysToFirstProvedResult: daysTo(firstProvedResultOn),
    costCoveredOn,
    daysToCostCovered: daysTo(costCoveredOn),
  };
}

/** Achieved, and with a piece of evidence or a confirmation: the later of the two days. */
function firstProvedResult({ plan, ledger }: Core): CalendarDate | null {
  const proved = gather(plan.milestones, (summary) => {
    const { milestone, status, achievedOn } = summary;
    if (milestone.milestoneClass !== 'result' || status !== 'achieved' || achievedOn === null) return [];
    const proofs = [...summary.evidenceKeys, ...summary.confirmationKeys];
    const [firstProof] = proofs
      .map((key) => dayOfLine(ledger, key))
      .filter((on) => on !== undefined)
      .sort();
    return firstProof === undefined ? [] : [laterOf(achievedOn, firstProof)];
  });
  return proved.sort()[0] ?? null;
}

function firstCoveredDay({ engine }: Core): CalendarDate | null {
  const cost = engine.annualCostMinor;
  if (cost === null || cost <= 0) return null;
  return engine.provedRunRate.find(({ amountMinor }) => atLeast(amountMinor, cost))?.on ?? null;
}
