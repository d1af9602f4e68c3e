import { type CalendarDate, toDayNumber } from '../calendar.ts';
import { fromMinor, toMinor } from '../money.ts';
import { paybackOf } from '../payback.ts';
import { lessHaircut } from '../projection.ts';
import type { CurvePiece } from '../proved-curve.ts';
import { valueOn } from '../proved-curve.ts';
import { DEFAULT_DISCOUNT_RATE, presentReturn, returnOn, riskAdjusted } from '../roi.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { PaybackSummary } from '../summary.ts';

/** Value and cost of the same time. */
export interface RoiQuestion {
  /** Both a year, in any one unit. */
  readonly annualValue: number;
  readonly annualCost: number | null;
  /** Share of the value that may not come true, 0-1; left out: 0. */
  readonly riskAdjustment?: number;
}

/** Returns as fractions; both `null` with a reason when there is no cost above 0. */
export interface RoiAnswer {
  /** value / cost. */
  readonly gross: number | null;
  /** (value - cost) / cost. */
  readonly net: number | null;
  readonly reason: 'cost_unknown' | 'cost_zero' | null;
  /** The value that the two are about. */
  readonly adjustedValue: number;
  /** Without the risk adjustment, to be shown beside them. */
  readonly unadjusted: { readonly gross: number | null; readonly net: number | null };
}

/**
 * Gross return and net ROI, which always come together. Both are `null`, with the reason, when the cost is
 * unknown, 0 or negative. A risk adjustment (0-1) reduces the value only, never the cost. Fractions: 0.43 is 43 %;
 * net is below 0 where value does not cover the cost.
 * Source: return on investment, net gain / cost; docs/formulas.md, "Gross return and net ROI".
 */
export function roi({ annualValue, annualCost, riskAdjustment = 0 }: RoiQuestion): RoiAnswer {
  const adjustedValue = riskAdjusted(annualValue, riskAdjustment);
  return {
    ...returnOn(adjustedValue, annualCost),
    reason: annualCost === null ? 'cost_unknown' : annualCost <= 0 ? 'cost_zero' : null,
    adjustedValue,
    unadjusted: returnOn(annualValue, annualCost),
  };
}

/**
 * Return over several years in today's money. The first column of both lists is the initial one and is not
 * discounted; the n-th counts / (1 + discount rate)^n. `npv` = benefits - costs; `net` = npv / costs, `gross` =
 * benefits / costs, both `null` when the costs are 0 or negative. Amounts in any one unit, unrounded; discount rate
 * and risk adjustment are fractions.
 * Source: discounted cash flow; docs/formulas.md, "Present value".
 */
export function presentValueRoi(question: {
  readonly costs: readonly number[];
  readonly benefits: readonly number[];
  /** A year, as a fraction; left out: 0.1. */
  readonly discountRate?: number;
  readonly riskAdjustment?: number;
}): {
  readonly presentCosts: number;
  readonly presentBenefits: number;
  readonly npv: number;
  readonly gross: number | null;
  readonly net: number | null;
} {
  const { costs, benefits, discountRate = DEFAULT_DISCOUNT_RATE, riskAdjustment = 0 } = question;
  const { netPresentValue: npv, ...rest } = presentReturn(
    { costs, benefits },
    { discountRate, riskAdjustment },
  );
  return { ...rest, npv };
}

/** What is paid from a start on, and what is proved since. */
export interface PaybackQuestion {
  readonly start: CalendarDate | null;
  /** Major units; each contract year costs it in full on its first day. */
  readonly annualCost: number | null;
  /** Proved annual amounts, each from its day on; several add up. Major units. */
  readonly value: readonly { readonly annual: number; readonly from: CalendarDate }[];
  /** Left out: the start. Later days are a projection at that day's rate. */
  readonly today?: CalendarDate;
  readonly currency?: string;
}

/**
 * First day after the start on which the proved value so far reaches the cost committed so far, looked for ten
 * years ahead. Whole days. `null` with a reason when the cost is unknown or not above 0, the start is unknown, or
 * the run rate never catches up.
 * Source: payback period, undiscounted, costs when committed; docs/formulas.md, "Payback".
 */
export function payback(
  question: PaybackQuestion,
): Pick<PaybackSummary, 'daysFromStart' | 'state' | 'reason'> & { readonly payback: CalendarDate | null } {
  const { start, annualCost, currency = DEFAULT_SETTINGS.accountCurrency, today } = question;
  const firstDay = start === null ? null : toDayNumber(start);
  const { on, ...rest } = paybackOf({
    curve: { pieces: piecesOf(question.value, firstDay, currency) },
    annualCostMinor: annualCost === null ? null : toMinor(annualCost, currency),
    start: firstDay,
    today: today === undefined ? (firstDay ?? 0) : toDayNumber(today),
    limitYears: DEFAULT_SETTINGS.value.paybackLimitYears,
  });
  return { payback: on, ...rest };
}

/** The line of value since the start: it bends on the day on which an amount begins. */
function piecesOf(
  value: PaybackQuestion['value'],
  start: number | null,
  currency: string,
): readonly CurvePiece[] {
  if (start === null) return [];
  const begins = value
    .map(({ annual, from }) => ({
      from: Math.max(start, toDayNumber(from)),
      annual: toMinor(annual, currency),
    }))
    .sort((first, second) => first.from - second.from);
  const pieces: CurvePiece[] = [{ from: start, valueMinor: 0, annualMinor: 0 }];
  for (const { from, annual } of begins) {
    const last = pieces.at(-1) as CurvePiece;
    const piece = { from, valueMinor: valueOn(last, from), annualMinor: last.annualMinor + annual };
    pieces.push(piece);
  }
  return pieces;
}

/**
 * What a year would bring on top of today if the target were reached, less a haircut: max(0, annual at target -
 * run rate) x (1 - haircut), rounded half up to the cent. Major units, never below 0 and never unknown, always apart
 * from realized value.
 * Source: a haircut for prudence; docs/formulas.md, "Projected value".
 * @param haircut 0-1; left out: 0.2
 */
export function projected({
  annualAtTarget,
  runRate,
  haircut = DEFAULT_SETTINGS.value.projectionHaircut,
  currency = DEFAULT_SETTINGS.accountCurrency,
}: {
  readonly annualAtTarget: number;
  readonly runRate: number;
  readonly haircut?: number;
  readonly currency?: string;
}): number {
  const open = Math.max(0, toMinor(annualAtTarget, currency) - toMinor(runRate, currency));
  return fromMinor(lessHaircut(open, haircut), currency);
}
