import type { MetricData, Move, Valuation } from './parts.ts';

/** How benefits become money. Amounts are usual ones in US dollars, which every customer replaces by its own. */

type Kind = MetricData['moneyKind'];
const MONTHLY = { periodsPerYear: 12 };

/** Hours a month that become free; capacity, for people stay. */
export const hoursSaved =
  (hourlyRate: number) =>
  ([hoursBefore, hoursAfter]: Move): Valuation => ({
    calculator: 'time_saving',
    moneyKind: 'capacity',
    measuredInputs: ['hoursAfter'],
    inputs: MONTHLY,
    typicalInputs: { hoursBefore, hoursAfter, hourlyRate },
  });

/** Hours for one piece of work that comes again and again, so many a month. */
export const workAutomated =
  (itemsPerPeriod: number, hourlyRate: number) =>
  ([manualHoursPerItem, automatedHoursPerItem]: Move): Valuation => ({
    calculator: 'automation',
    moneyKind: 'capacity',
    measuredInputs: ['automatedHoursPerItem'],
    inputs: MONTHLY,
    typicalInputs: { manualHoursPerItem, automatedHoursPerItem, itemsPerPeriod, hourlyRate },
  });

/** A share of cases that goes wrong, of so many a month, each at a cost. */
export const casesAvoided =
  (volumePerPeriod: number, costPerError: number, moneyKind: Kind = 'cash') =>
  ([errorRateBefore, errorRateAfter]: Move): Valuation => ({
    calculator: 'error_reduction',
    moneyKind,
    measuredInputs: ['errorRateAfter'],
    inputs: MONTHLY,
    typicalInputs: { errorRateBefore, errorRateAfter, volumePerPeriod, costPerError },
  });

/** People who are not needed for the same work any more. */
export const staffFreed =
  (annualCostPerPerson: number, volumePerPeriod: number, moneyKind: Kind = 'capacity') =>
  ([staffBefore, staffAfter]: Move): Valuation => ({
    calculator: 'staffing',
    moneyKind,
    measuredInputs: ['staffAfter'],
    typicalInputs: { staffBefore, staffAfter, annualCostPerPerson, volumePerPeriod },
  });

/** A loss that becomes less likely within a year. */
export const lossAvoided =
  (impact: number) =>
  ([probabilityBefore, probabilityAfter]: Move): Valuation => ({
    calculator: 'expected_loss',
    moneyKind: 'avoided_risk',
    measuredInputs: ['probabilityAfter'],
    typicalInputs: { impact, probabilityBefore, probabilityAfter },
  });

/** A larger share of opportunities won, of so many a year. */
export const dealsWon =
  (opportunitiesPerYear: number, averageDeal: number, margin = 1) =>
  ([winRateBefore, winRateAfter]: Move): Valuation => ({
    calculator: 'revenue_generated',
    moneyKind: 'revenue',
    measuredInputs: ['winRateAfter'],
    typicalInputs: { opportunitiesPerYear, winRateBefore, winRateAfter, averageDeal, margin },
  });

/** Recurring revenue that does not leave. */
export const churnAvoided =
  (arr: number) =>
  ([churnBefore, churnAfter]: Move): Valuation => ({
    calculator: 'revenue_protected',
    moneyKind: 'revenue',
    measuredInputs: ['churnAfter'],
    typicalInputs: { arr, churnBefore, churnAfter },
  });

/** A share of the customers that moves to a larger plan; before, nobody was asked. */
export const customersUpgraded =
  (customers: number, uplift: number) =>
  ([, upgradeShare]: Move): Valuation => ({
    calculator: 'revenue_optimised',
    moneyKind: 'revenue',
    measuredInputs: ['upgradeShare'],
    typicalInputs: { customers, upgradeShare, uplift },
  });

/** More output a month from the same people, each unit worth something. */
export const outputRaised =
  (valuePerUnit: number, moneyKind: Kind = 'capacity') =>
  ([outputBefore, outputAfter]: Move): Valuation => ({
    calculator: 'productivity',
    moneyKind,
    measuredInputs: ['outputAfter'],
    inputs: MONTHLY,
    typicalInputs: { outputBefore, outputAfter, valuePerUnit },
  });

/** Hours a year in which nothing can be sold or done. */
export const downtimeAvoided =
  (revenuePerHour: number) =>
  ([downtimeHoursBefore, downtimeHoursAfter]: Move): Valuation => ({
    calculator: 'reliability',
    moneyKind: 'revenue',
    measuredInputs: ['downtimeHoursAfter'],
    typicalInputs: { downtimeHoursBefore, downtimeHoursAfter, revenuePerHour },
  });

/** A rating from 1 to 10, and no money. */
export const rated = ([, rating]: Move): Valuation => ({
  calculator: 'qualitative',
  moneyKind: null,
  measuredInputs: ['rating'],
  typicalInputs: { rating },
});

/** Tools and services that are cancelled. */
export const toolsCancelled = (...toolCosts: number[]): Valuation => ({
  calculator: 'tool_consolidation',
  moneyKind: 'cash',
  measuredInputs: [],
  typicalInputs: { toolCosts },
});

/** One amount that comes once. */
export const once = (amount: number, moneyKind: Kind = 'cash'): Valuation => ({
  calculator: 'one_off',
  moneyKind,
  measuredInputs: [],
  typicalInputs: { amount },
});

/** An amount a year that the customer itself puts on it. */
export const asStated = (amount: number, basis: string, moneyKind: Kind): Valuation => ({
  calculator: 'stated',
  moneyKind,
  measuredInputs: [],
  typicalInputs: { amount, basis },
});
