import type { Milestone } from '../../domain/facts.ts';
import { UNIT_MONEY } from '../../domain/vocabulary.ts';

/** What a line is about. */
interface Subject {
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
}

/**
 * Currency of the amounts that lines measure, by what a line is about; null where that is no amount. Only milestones
 * measure money in minor units: the inputs of a value metric are in the units of its calculator already, and
 * with a metric the measurement is the metric's.
 */
export type MeasuredCurrency = (subject: Subject) => string | null;

export const NO_MONEY: MeasuredCurrency = () => null;

/** @param currency that everything about the company is shown in */
export function measuredCurrencyOf(
  milestones: readonly Pick<Milestone, 'key' | 'unit'>[],
  currency: string,
): MeasuredCurrency {
  const inMoney = new Set(milestones.filter(({ unit }) => unit === UNIT_MONEY).map(({ key }) => key));
  return ({ milestoneKey, metricKey }) =>
    metricKey === null && milestoneKey !== null && inMoney.has(milestoneKey) ? currency : null;
}
