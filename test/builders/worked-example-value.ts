import type { CompanyFacts, Metric, ToolCost } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { aChangedAssumption, aConfirmation, aMeasurement, anEvidence } from './entries.ts';
import { someFacts } from './facts.ts';
import { aCompany, aMetric } from './records.ts';

/**
 * The value side of the example customer, Halvorsen Freight Group, as of 12 October 2026: four benefits whose
 * measurements make $344,100 proved a year and $168,400 proved to date.
 */
export const WORKED_EXAMPLE_TODAY = '2026-10-12';

type Series = readonly (readonly [on: string, value: number])[];

/** Hours of the month-end close; 320 before. $92,300 since 1 March. */
export const MONTH_END_HOURS: Series = [
  ['2026-03-01', 170],
  ['2026-03-31', 161],
  ['2026-04-30', 159.2],
  ['2026-05-31', 152],
  ['2026-06-30', 149],
  ['2026-08-31', 144],
  ['2026-09-30', 132],
];

/** Share of late and duplicate payments; 4.2 % before. */
export const LATE_PAYMENT_RATES: Series = [
  ['2026-03-16', 0.036],
  ['2026-04-20', 0.032],
  ['2026-06-01', 0.028],
  ['2026-07-06', 0.026],
  ['2026-08-14', 0.023],
  ['2026-09-21', 0.02],
];

/** Share of quotes won; 22 % before, by estimate. */
export const QUOTE_WIN_RATES: Series = [['2026-08-15', 0.25]];

export const RETIRED_TOOLS: readonly ToolCost[] = [
  { name: 'Track and trace add-on', annualCost: 26_400, retiredOn: '2026-02-01' },
  { name: 'Invoice scanning add-on', annualCost: 21_900, retiredOn: '2026-04-01' },
  { name: 'Carrier rate add-on', annualCost: 7_800, retiredOn: '2026-06-01' },
];

export const MONTH_END = 'halvorsen/month-end-close';
export const LATE_PAYMENTS = 'halvorsen/late-payments';
export const ADD_ON_TOOLS = 'halvorsen/add-on-tools';
export const QUOTE_WIN_RATE = 'halvorsen/quote-win-rate';

export function workedExampleMetrics(): readonly Metric[] {
  return [
    aMetric({
      key: MONTH_END,
      name: 'Month-end close hours',
      inputs: { hoursBefore: 320, periodsPerYear: 12 },
      effectiveDate: '2026-03-01',
      targetValue: 130,
    }),
    aMetric({
      key: LATE_PAYMENTS,
      name: 'Late and duplicate payments',
      category: 'process_efficiency',
      moneyKind: 'cash',
      calculator: 'error_reduction',
      inputs: { errorRateBefore: 0.042, volumePerPeriod: 9_000, costPerError: 50, periodsPerYear: 12 },
      measuredInputs: ['errorRateAfter'],
      unit: 'percent',
      effectiveDate: '2026-03-16',
      targetValue: 0.02,
    }),
    aMetric({
      key: ADD_ON_TOOLS,
      name: 'Retired add-on tools',
      category: 'cost_reduction',
      moneyKind: 'cash',
      calculator: 'tool_consolidation',
      inputs: { toolCosts: RETIRED_TOOLS, otherAnnualSavings: [] },
      measuredInputs: [],
      unit: null,
      effectiveDate: '2026-02-01',
      measurementMethod: 'financial_report',
    }),
    aMetric({
      key: QUOTE_WIN_RATE,
      name: 'Quote win rate',
      category: 'revenue',
      moneyKind: 'revenue',
      calculator: 'revenue_generated',
      inputs: { opportunitiesPerYear: 400, winRateBefore: 0.22, averageDeal: 4_000 },
      measuredInputs: ['winRateAfter'],
      unit: 'percent',
      effectiveDate: '2026-08-15',
      baselineMethod: 'estimate',
    }),
  ];
}

/** The ledger lines behind the figures: 9 of them are about the month-end close. */
export function workedExampleValueEntries(): readonly LedgerEntry[] {
  return [
    aChangedAssumption({ on: '2026-01-18', input: 'hourlyRate', value: 75 }),
    ...measured(MONTH_END, MONTH_END_HOURS),
    anEvidence({ on: '2026-03-31', metricKey: MONTH_END, title: 'SAP closing report' }),
    aConfirmation({
      on: '2026-09-03',
      metricKey: MONTH_END,
      contactId: 'contact-berg',
      annualThenMinor: 15_840_000,
    }),
    ...measured(LATE_PAYMENTS, LATE_PAYMENT_RATES),
    anEvidence({ on: '2026-08-14', metricKey: LATE_PAYMENTS, evidenceKind: 'financial_report' }),
    anEvidence({ on: '2026-05-20', metricKey: ADD_ON_TOOLS, evidenceKind: 'financial_report' }),
    aConfirmation({
      on: '2026-06-02',
      metricKey: ADD_ON_TOOLS,
      contactId: 'contact-berg',
      annualThenMinor: 5_610_000,
    }),
    ...measured(QUOTE_WIN_RATE, QUOTE_WIN_RATES),
    anEvidence({ on: '2026-08-20', metricKey: QUOTE_WIN_RATE, evidenceKind: 'analytics' }),
  ];
}

export function workedExampleFacts(): CompanyFacts {
  return someFacts({
    company: aCompany({
      name: 'Halvorsen Freight Group',
      startDate: '2026-01-18',
      renewalDate: '2027-01-18',
      annualCostMinor: 24_000_000,
    }),
    metrics: workedExampleMetrics(),
    entries: workedExampleValueEntries(),
  });
}

function measured(metricKey: string, series: Series): readonly LedgerEntry[] {
  return series.map(([on, value]) => aMeasurement({ on, value, metricKey }));
}
