import { addMonths, fromDayNumber, toDayNumber } from './calendar.ts';
import { contractYearStarts } from './contract-years.ts';
import { atLeast } from './nearly.ts';
import type { CurvePiece, ProvedCurve } from './proved-curve.ts';
import { valueOn } from './proved-curve.ts';
import { DAYS_PER_YEAR, inForceOn, sortedDays, spansFrom } from './spans.ts';
import type { PaybackSummary } from './summary.ts';

export interface PaybackQuestion {
  readonly curve: ProvedCurve;
  readonly annualCostMinor: number | null;
  /** The company's first day; null when it is unknown. */
  readonly start: number | null;
  readonly today: number;
  readonly limitYears: number;
}

/**
 * The first day after the start on which the proved value so far reaches the cost committed so far. The cost
 * of a contract year counts in full on its first day. What is not reached by today is projected at today's
 * run rate, no further than the limit.
 */
export function paybackOf(question: PaybackQuestion): PaybackSummary {
  const { start, annualCostMinor, today } = question;
  if (annualCostMinor === null || annualCostMinor <= 0) return none('cost_unknown');
  if (start === null) return none('start_unknown');
  const day = firstCoveredDay(question, start, annualCostMinor);
  if (day === null) return none('run_rate_below_cost');
  return {
    on: fromDayNumber(day),
    daysFromStart: day - start,
    state: day <= today ? 'reached' : 'projected',
    reason: null,
  };
}

/**
 * Between two days on which anything changes the value is a straight line and the cost stands still. On the
 * start itself there is no value yet, so the first day found always lies after it.
 */
function firstCoveredDay(
  { curve, today, limitYears }: PaybackQuestion,
  start: number,
  annualCostMinor: number,
): number | null {
  const limit = toDayNumber(addMonths(fromDayNumber(Math.max(start, today)), 12 * limitYears));
  const charges = contractYearStarts(start, limit);
  const days = sortedDays([...charges, ...curve.pieces.map(({ from }) => from).filter((day) => day > start)]);
  let committedMinor = 0;
  let charged = 0;
  for (const { from, to } of spansFrom(days)) {
    while (charged < charges.length && (charges[charged] as number) <= from) {
      committedMinor += annualCostMinor;
      charged += 1;
    }
    const piece = inForceOn(curve.pieces, from);
    const day = piece && firstDayReaching(piece, committedMinor, from);
    if (day !== null && day < to && day <= limit) return day;
  }
  return null;
}

/** The first whole day, not before `earliest`, on which the line reaches an amount; null when it never does. */
function firstDayReaching(piece: CurvePiece, amountMinor: number, earliest: number): number | null {
  const missing = amountMinor - valueOn(piece, earliest);
  if (atLeast(valueOn(piece, earliest), amountMinor)) return earliest;
  if (piece.annualMinor <= 0) return null;
  const day = earliest + Math.ceil((missing * DAYS_PER_YEAR) / piece.annualMinor);
  // Binary noise may have moved the day found one too far.
  return atLeast(valueOn(piece, day - 1), amountMinor) ? day - 1 : day;
}

function none(reason: NonNullable<PaybackSummary['reason']>): PaybackSummary {
  return { on: null, daysFromStart: null, state: 'none', reason };
}
