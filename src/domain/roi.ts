import type { CostSummary, RoiSummary } from './summary.ts';

/**
 * gross return = value / cost, net ROI = (value - cost) / cost. The two are easily confused, so they always
 * come together and each is named. Both are fractions without limits (0.43 is 43 %, net is gross - 1) and `null`
 * together: without a cost, or with none above zero, there is neither.
 */
export interface Return {
  readonly gross: number | null;
  readonly net: number | null;
}

/**
 * Return of a value on a cost, both of the same time in one unit (here whole minor units); null when the cost is
 * unknown, 0 or negative. Source: return on investment; docs/formulas.md, "Gross return and net ROI".
 */
export function returnOn(valueMinor: number, costMinor: number | null): Return {
  if (costMinor === null || costMinor <= 0) return { gross: null, net: null };
  return { gross: valueMinor / costMinor, net: (valueMinor - costMinor) / costMinor };
}

/**
 * ROI of the proved run rate against the annual cost, and of the value so far against the cost of those days.
 * Source: docs/formulas.md, "Gross return and net ROI" and "Return to date".
 */
export function roiOf(
  proved: { readonly runRateMinor: number; readonly toDateMinor: number },
  cost: CostSummary,
): RoiSummary {
  const atTodaysRate = returnOn(proved.runRateMinor, cost.annualMinor);
  const toDate = returnOn(proved.toDateMinor, cost.toDateMinor);
  return {
    gross: atTodaysRate.gross,
    net: atTodaysRate.net,
    grossToDate: toDate.gross,
    netToDate: toDate.net,
    reason: cost.reason,
  };
}

/**
 * Benefits less what may not come true, a share of 0-1. Costs are never adjusted; show the unadjusted figure beside it.
 */
export function riskAdjusted(benefit: number, riskAdjustment: number): number {
  return benefit * (1 - riskAdjustment);
}

/**
 * Amounts of consecutive years in today's money; the first one is the initial one and stays as it is. Unrounded, in
 * the unit of the amounts. Source: discounted cash flow; docs/formulas.md, "Present value".
 */
export function presentValue(amounts: readonly number[], discountRate: number): number {
  return amounts.reduce((total, amount, year) => total + amount / (1 + discountRate) ** year, 0);
}

/** Present amounts in the unit of the flows, unrounded; the returns are null when the present costs are not above 0. */
export interface PresentReturn extends Return {
  readonly presentCosts: number;
  readonly presentBenefits: number;
  /** Present benefits less present costs. */
  readonly netPresentValue: number;
}

/** What a year's delay takes off an amount where nobody names a rate: a fraction a year, 0.1 is 10 %. */
export const DEFAULT_DISCOUNT_RATE = 0.1;

/** ROI over several years in today's money. Both lists begin with the initial, undiscounted column. */
export function presentReturn(
  flows: { readonly costs: readonly number[]; readonly benefits: readonly number[] },
  options: { readonly discountRate?: number; readonly riskAdjustment?: number } = {},
): PresentReturn {
  const { discountRate = DEFAULT_DISCOUNT_RATE, riskAdjustment = 0 } = options;
  const presentCosts = presentValue(flows.costs, discountRate);
  const benefits = flows.benefits.map((benefit) => riskAdjusted(benefit, riskAdjustment));
  const presentBenefits = presentValue(benefits, discountRate);
  return {
    presentCosts,
    presentBenefits,
    netPresentValue: presentBenefits - presentCosts,
    ...returnOn(presentBenefits, presentCosts),
  };
}
