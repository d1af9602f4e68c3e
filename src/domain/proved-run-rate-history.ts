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
  const changes = changesOf(book);
  const rates = book.groups.map(() => 0);
  const history: { on: string; amountMinor: number }[] = [];
  let amountMinor = 0;
  changes.forEach(({ day, place }, index) => {
    const next = changes[index + 1];
    if (next?.day === day && next.place === place) return;
    const rate = provedRateOn(book.groups[place] as BenefitGroup, day);
    amountMinor += rate - (rates[place] as number);
    rates[place] = rate;
    const isLastOfDay = next?.day !== day;
    if (isLastOfDay && history.at(-1)?.amountMinor !== amountMinor) {
      history.push({ on: fromDayNumber(day), amountMinor });
    }
  });
  return history;
}

/** Something that changes on a day, and the place of its group in the book. */
interface Change {
  readonly day: number;
  readonly place: number;
}

/** What changes up to today, by day and then by group; what changed before the start counts as of the start. */
function changesOf({ groups, start, today }: ValueBook): readonly Change[] {
  const changes: Change[] = [];
  groups.forEach(({ tracks }, place) => {
    const add = (day: number) => {
      if (day <= today && (start === null || day >= start)) changes.push({ day, place });
    };
    if (start !== null) add(start);
    for (const { periods, proofStates } of tracks) {
      for (const { from } of periods) add(from);
      for (const { from } of proofStates) add(from);
    }
  });
  return changes.sort((first, second) => first.day - second.day || first.place - second.place);
}

function provedRateOn(group: BenefitGroup, day: number): number {
  return provedOf(sumTiers(countedOn(group, day).map(roundTiers)));
}
