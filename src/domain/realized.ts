import { toDayNumber } from './calendar.ts';
import type { CalendarDate } from './calendar.ts';
import { countedOneOffs, countedSpans } from './counted-value.ts';
import type { CountedSpan } from './counted-value.ts';
import { pairs } from './pairs.ts';
import { DAYS_PER_YEAR, daysShared } from './spans.ts';
import type { TierAmounts } from './summary.ts';
import { NO_AMOUNTS, roundTiers, sumTiers } from './tiers.ts';
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
  const realized = oneOffsOf(group, period);
  for (const span of spans) {
    const years = daysShared(span, from, to) / DAYS_PER_YEAR;
    if (years === 0) continue;
    realized.forEach((sum, index) => {
      const annual = span.amounts[index] as TierAmounts;
      sum.amounts.confirmed += annual.confirmed * years;
      sum.amounts.evidenced += annual.evidenced * years;
      sum.amounts.claimed += annual.claimed * years;
      sum.hours += (span.hoursPerYear[index] as number) * years;
    });
  }
  return realized;
}

/** One-off amounts of a period, per metric of the group, to which the days of the period are added. */
function oneOffsOf(group: BenefitGroup, { from, to, knownOn }: Period) {
  if (group.tracks.every(({ oneOff }) => oneOff === null)) {
    return group.tracks.map(() => ({ amounts: { ...NO_AMOUNTS }, hours: 0 }));
  }
  const after = countedOneOffs(group, to, knownOn);
  const before = countedOneOffs(group, from, knownOn);
  return pairs(after, before).map(([until, earlier]) => ({
    amounts: {
      confirmed: until.confirmed - earlier.confirmed,
      evidenced: until.evidenced - earlier.evidenced,
      claimed: until.claimed - earlier.claimed,
    },
    hours: 0,
  }));
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
  const realized = book.groups.flatMap((group) => realizedOf(group, countedSpans(group, book.today), period));
  return {
    amounts: sumTiers(realized.map(({ amounts }) => roundTiers(amounts))),
    hoursSaved: realized.reduce((total, { hours }) => total + hours, 0),
  };
}
