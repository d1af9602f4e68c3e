import { toDayNumber } from './calendar.ts';
import type { CalendarDate } from './calendar.ts';
import { countedOneOffs, countedSpans } from './counted-value.ts';
import type { CountedSpan } from './counted-value.ts';
import { gather } from './gather.ts';
import { pairs } from './pairs.ts';
import { DAYS_PER_YEAR, daysShared } from './spans.ts';
import type { TierAmounts } from './summary.ts';
import { NO_AMOUNTS, roundTiers, sumTiers, tiersOf } from './tiers.ts';
import type { BenefitGroup, ValueInput } from './value-book.ts';
import { openValueBook } from './value-book.ts';

/** What one metric has brought in a period, after the overlap guard. */
export interface RealizedAmount {
  /** Unrounded minor units. */
  readonly amounts: TierAmounts;
  readonly hours: number;
}

/** From a day (included) to a day (excluded), with the proof known on a day. */
interface Period {
  readonly from: number;
  readonly to: number;
  readonly knownOn: number;
}

/**
 * Value of the days from `from` (included) to `to` (excluded), per metric of the group: the sum over days of
 * the annual amount / 365, in leap years too, and the one-off amounts of those days. Splitting a period never
 * changes its sum.
 */
export function realizedOf(
  group: BenefitGroup,
  spans: readonly CountedSpan[],
  period: Period,
): readonly RealizedAmount[] {
  const { from, to } = period;
  if (to <= from) return group.tracks.map(() => ({ amounts: NO_AMOUNTS, hours: 0 }));
  const years = spans.map((span) => daysShared(span, from, to) / DAYS_PER_YEAR);
  return oneOffsOf(group, period).map((oneOff, index) => {
    let { confirmed, evidenced, claimed } = oneOff;
    let hours = 0;
    for (let position = 0; position < spans.length; position += 1) {
      const span = spans[position] as CountedSpan;
      const share = years[position] as number;
      if (share === 0) continue;
      const annual = span.amounts[index] as TierAmounts;
      confirmed += annual.confirmed * share;
      evidenced += annual.evidenced * share;
      claimed += annual.claimed * share;
      hours += (span.hoursPerYear[index] as number) * share;
    }
    return { amounts: tiersOf(confirmed, evidenced, claimed), hours };
  });
}

/** One-off amounts of a period, per metric of the group. */
function oneOffsOf(group: BenefitGroup, { from, to, knownOn }: Period): readonly TierAmounts[] {
  if (!group.tracks.some(({ oneOff }) => oneOff)) return group.tracks.map(() => NO_AMOUNTS);
  const after = countedOneOffs(group, to, knownOn);
  const before = countedOneOffs(group, from, knownOn);
  return pairs(after, before).map(([until, earlier]) =>
    tiersOf(
      until.confirmed - earlier.confirmed,
      until.evidenced - earlier.evidenced,
      until.claimed - earlier.claimed,
    ),
  );
}

/**
 * Value and hours of any period up to today, for reports: the whole of it as it is proved today. Days before
 * the company's start and from today on count nothing. Whole minor units, rounded per metric.
 */
export function realizedBetween(
  input: ValueInput,
  from: CalendarDate,
  to: CalendarDate,
): { readonly amounts: TierAmounts; readonly hoursSaved: number } {
  const book = openValueBook(input);
  const period = {
    from: Math.max(toDayNumber(from), book.start ?? toDayNumber(from)),
    to: Math.min(toDayNumber(to), book.today),
    knownOn: book.today,
  };
  const realized = gather(book.groups, (group) => realizedOf(group, countedSpans(group, book.today), period));
  return {
    amounts: sumTiers(realized.map(({ amounts }) => roundTiers(amounts))),
    hoursSaved: realized.reduce((total, { hours }) => total + hours, 0),
  };
}
