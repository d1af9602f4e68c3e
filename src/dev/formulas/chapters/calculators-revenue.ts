import { minus, plus, times } from '../quantity.ts';
import type { CalculatorStory } from './calculator-entry.ts';

const INCREMENT = 'Incremental revenue as in a business case: after minus before, times a margin.';

/** Revenue, risk, and amounts that are not calculated. */
export const REVENUE_STORIES: readonly CalculatorStory[] = [
  {
    calculator: 'revenue_generated',
    title: 'Revenue generated',
    words:
      'Opportunities × win rate × deal size, after minus before. Each of the three is one figure where it did not change, else one before and one after. `margin` is the part of revenue that counts as benefit.',
    formula: ['annual = (opportunities × winRate × averageDeal after − the same before) × margin'],
    unknownWhen:
      'one of the three factors has neither one figure nor both a before and an after. What is missing is named.',
    source: INCREMENT,
    story: 'More quotes are won; two fifths of the revenue are margin.',
    inputs: {
      opportunitiesPerYear: 400,
      winRateBefore: 0.22,
      winRateAfter: 0.25,
      averageDeal: 4_000,
      margin: 0.4,
    },
    working: {
      revenueBefore: (find) =>
        times(find('opportunitiesPerYear'), find('winRateBefore'), find('averageDeal')),
      revenueAfter: (find) => times(find('opportunitiesPerYear'), find('winRateAfter'), find('averageDeal')),
      revenueGained: (find) => minus(find('revenueAfter'), find('revenueBefore')),
      annualAmount: (find) => times(find('revenueGained'), find('margin')),
    },
  },
  {
    calculator: 'revenue_protected',
    title: 'Revenue protected',
    words: 'Recurring revenue that is no longer lost, because fewer customers leave.',
    formula: ['annual = arr × (churnBefore − churnAfter) × margin'],
    source: INCREMENT,
    story: 'Churn of the customer’s own subscribers falls.',
    inputs: { arr: 2_000_000, churnBefore: 0.15, churnAfter: 0.12 },
    working: {
      churnAvoided: (find) => minus(find('churnBefore'), find('churnAfter')),
      revenueKept: (find) => times(find('arr'), find('churnAvoided')),
      annualAmount: (find) => times(find('revenueKept'), find('margin')),
    },
  },
  {
    calculator: 'revenue_optimised',
    title: 'Revenue optimised',
    words: 'Customers who upgrade, and what an upgrade adds a year.',
    formula: ['annual = customers × upgradeShare × uplift × margin'],
    source: INCREMENT,
    story: 'Some customers move to a larger package.',
    inputs: { customers: 1_200, upgradeShare: 0.05, uplift: 600 },
    working: {
      upgrades: (find) => times(find('customers'), find('upgradeShare')),
      revenueGained: (find) => times(find('upgrades'), find('uplift')),
      annualAmount: (find) => times(find('revenueGained'), find('margin')),
    },
  },
  {
    calculator: 'expected_loss',
    title: 'Expected loss',
    words: 'What a bad event costs, times how much less likely it has become in a year.',
    formula: ['annual = impact × (probabilityBefore − probabilityAfter)'],
    source: 'Annualised loss expectancy of risk management: impact × probability a year.',
    story: 'A fine for late filings becomes unlikely.',
    inputs: { impact: 500_000, probabilityBefore: 0.08, probabilityAfter: 0.02 },
    working: {
      riskAvoided: (find) => minus(find('probabilityBefore'), find('probabilityAfter')),
      annualAmount: (find) => times(find('impact'), find('riskAvoided')),
    },
  },
  {
    calculator: 'reliability',
    title: 'Reliability',
    words:
      'Revenue that downtime no longer costs, and revenue of customers who no longer leave because of it. Either half may be left out; a half counts once all of it is known. Both are measured: the hours of downtime and the churn.',
    formula: [
      'annual = ((downtimeHoursBefore − downtimeHoursAfter) × revenuePerHour + arr × (churnBefore − churnAfter)) × margin',
    ],
    unknownWhen:
      'neither half is complete. A half that was begun and lacks more than its measurement is refused, and what is missing is named.',
    source: `Cost of downtime. ${INCREMENT}`,
    story: 'A shop is down for fewer hours a year and loses fewer subscribers.',
    inputs: {
      downtimeHoursBefore: 40,
      downtimeHoursAfter: 6,
      revenuePerHour: 1_500,
      arr: 900_000,
      churnBefore: 0.1,
      churnAfter: 0.08,
    },
    working: {
      downtimeHoursAvoided: (find) => minus(find('downtimeHoursBefore'), find('downtimeHoursAfter')),
      downtimeValue: (find) => times(find('downtimeHoursAvoided'), find('revenuePerHour')),
      churnAvoided: (find) => minus(find('churnBefore'), find('churnAfter')),
      revenueKept: (find) => times(find('arr'), find('churnAvoided')),
      annualAmount: (find) => times(plus(find('downtimeValue'), find('revenueKept')), find('margin')),
    },
  },
  {
    calculator: 'one_off',
    title: 'One-off',
    words:
      'One amount on one day. It counts whole from the day after, never becomes an annual amount and is in no run rate.',
    formula: ['one-off = amount'],
    unknownWhen: 'the amount is missing. The annual amount is always unknown.',
    source: 'Non-recurring benefit, kept apart from recurring ones.',
    story: 'A fine is avoided once.',
    inputs: { amount: 12_500 },
    working: { oneOffAmount: (find) => find('amount') },
  },
  {
    calculator: 'stated',
    title: 'Stated',
    words:
      'An amount a year that the customer states, with its basis in words. There is no measurement: the customer’s confirmation is the method.',
    formula: ['annual = amount'],
    source: 'The customer’s own statement.',
    story: 'The customer puts a figure on better decisions.',
    inputs: { amount: 30_000, basis: 'Letter of the CFO' },
    working: { annualAmount: (find) => find('amount') },
  },
  {
    calculator: 'qualitative',
    title: 'Qualitative',
    words: 'No money: a statement of the customer and a rating. It never becomes part of an amount.',
    formula: ['no amount; rating as given'],
    unknownWhen: 'the annual amount is always unknown. The rating is unknown until it is given.',
    source: 'The customer’s own statement.',
    story: 'The customer rates how calm the month-end has become.',
    inputs: { statement: 'We sleep at month-end', rating: 8 },
    working: { rating: (find) => find('rating') },
  },
];
