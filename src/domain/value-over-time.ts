import { addMonths, fromDayNumber, toDayNumber } from './calendar.ts';
import { contractYearStarts } from './contract-years.ts';
import { gather } from './gather.ts';
import { roundHalfUp } from './money.ts';
import type { ProvedCurve } from './proved-curve.ts';
import { provedBefore } from './proved-curve.ts';
import { sortedDays } from './spans.ts';
import type { ValuePoint } from './summary.ts';

export interface ValueOverTime {
  readonly curve: ProvedCurve;
  /** First day of the line. */
  readonly origin: number;
  readonly today: number;
  /** Proved to date as it is shown elsewhere, so that the two never differ by a rounded cent. */
  readonly provedToDate: number;
  readonly annualCostMinor: number | null;
  readonly paybackDay: number | null;
  readonly renewalDay: number | null;
}

/**
 * The telling days of a line chart: the start, each month, today, and ahead at today's rate to the later of
 * payback and renewal. Where a contract year begins the committed cost makes a step, so the day comes twice.
 */
export function valueOverTime(chart: ValueOverTime): readonly ValuePoint[] {
  const { origin, today, paybackDay, renewalDay, annualCostMinor } = chart;
  if (origin > today) return [];
  const last = Math.max(today, paybackDay ?? today, renewalDay ?? today);
  const charges = annualCostMinor === null ? [] : contractYearStarts(origin, last);
  const days = sortedDays([
    origin,
    ...monthStarts(origin, today),
    today,
    ...charges,
    paybackDay ?? today,
    last,
  ]);
  return gather(
    days.filter((day) => day >= origin),
    (day) => pointsOn(day, chart, charges, last),
  );
}

function pointsOn(
  day: number,
  chart: ValueOverTime,
  charges: readonly number[],
  last: number,
): readonly ValuePoint[] {
  const { today, annualCostMinor, origin, paybackDay } = chart;
  const valueMinor = day === today ? chart.provedToDate : roundHalfUp(provedBefore(chart.curve, day));
  const point = (contractYears: number): ValuePoint => ({
    on: fromDayNumber(day),
    proved: day <= today ? valueMinor : null,
    atTodaysRate: day >= today ? valueMinor : null,
    costCommitted: annualCostMinor === null ? null : annualCostMinor * contractYears,
  });
  const begun = charges.filter((charge) => charge <= day).length;
  if (!charges.includes(day) || day === origin) return [point(begun)];
  // On its last day the chart ends before the next step: a renewal that is not signed commits to nothing.
  const isOpenEnd = day === last && day > today && day !== paybackDay;
  return isOpenEnd ? [point(begun - 1)] : [point(begun - 1), point(begun)];
}

/** First days of the months after `from`, up to and including `until`. */
function monthStarts(from: number, until: number): readonly number[] {
  const days: number[] = [];
  let month = addMonths(`${fromDayNumber(from).slice(0, 7)}-01`, 1);
  while (toDayNumber(month) <= until) {
    days.push(toDayNumber(month));
    month = addMonths(month, 1);
  }
  return days;
}
