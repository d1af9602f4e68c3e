import { fromDayNumber } from './calendar.ts';
import { countedOn } from './counted-value.ts';
import type { EngineHistory } from './engine-history.ts';
import { provedOf, roundTiers, sumTiers } from './tiers.ts';
import type { BenefitGroup, ValueBook, ValueInput } from './value-book.ts';
import { openValueBook } from './value-book.ts';

/**
 * The proved run rate on every day on which it changed, from the company's start to today, oldest first. Each
 * day is seen with the proof known on that day: evidence that came later does not make an earlier day good,
 * and a dispute of today does not undo what was reached before it.
 */
export function provedRunRateHistory(
  input: ValueInput,
  book: ValueBook = openValueBook(input),
): EngineHistory['provedRunRate'] {
  const changes = [...changesByDay(book)].sort(([first], [second]) => first - second);
  const rates = new Map<BenefitGroup, number>();
  const history: { on: string; amountMinor: number }[] = [];
  for (const [day, groups] of changes) {
    for (const group of groups) rates.set(group, provedRateOn(group, day));
    const amountMinor = [...rates.values()].reduce((total, rate) => total + rate, 0);
    if (history.at(-1)?.amountMinor !== amountMinor) history.push({ on: fromDayNumber(day), amountMinor });
  }
  return history;
}

/** The groups in which something changes, by day; what changed before the start counts as of the start. */
function changesByDay({ groups, start, today }: ValueBook): ReadonlyMap<number, ReadonlySet<BenefitGroup>> {
  const changes = new Map<number, Set<BenefitGroup>>();
  const add = (day: number, group: BenefitGroup) => {
    const changed = changes.get(day);
    if (changed) changed.add(group);
    else if (day <= today) changes.set(day, new Set([group]));
  };
  for (const group of groups) {
    if (start !== null) add(start, group);
    for (const { periods, proofStates } of group.tracks) {
      for (const { from } of [...periods, ...proofStates]) {
        if (start === null || from > start) add(from, group);
      }
    }
  }
  return changes;
}

function provedRateOn(group: BenefitGroup, day: number): number {
  return provedOf(sumTiers(countedOn(group, day).map(roundTiers)));
}
