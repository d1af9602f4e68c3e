import { blankCompany, blankMetric, blankMilestone } from '../../domain/face/blank-records.ts';
import { lineWriter } from '../../domain/face/question-lines.ts';
import type { CompanyFacts, Metric, Milestone } from '../../domain/facts.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';

/**
 * The customer of the longer examples: a freight group that pays $240,000 a year, has three measured benefits and
 * renews on 18 January 2027.
 */
export const EXAMPLE_TODAY = '2026-10-12';
export const RENEWAL_DATE = '2027-01-18';
const START = '2026-01-18';

export const MONTH_END = 'month-end';
const LATE_PAYMENTS = 'late-payments';
const TOOLS = 'tools';
export const INVOICES = 'invoices';

const HOURS_BEFORE = 320;
const RETIRED_TOOLS = [
  { name: 'Track and trace', annualCost: 26_400, retiredOn: '2026-02-01' },
  { name: 'Invoice scanning', annualCost: 21_900, retiredOn: '2026-04-01' },
  { name: 'Carrier rates', annualCost: 7_800, retiredOn: '2026-06-01' },
];

export function exampleCompany(overrides: Partial<CompanyFacts> = {}): CompanyFacts {
  return {
    company: {
      ...blankCompany(START),
      segment: 'enterprise',
      renewalDate: RENEWAL_DATE,
      annualCostMinor: 24_000_000,
      currency: 'USD',
    },
    milestones: [usersActive(), monthEndClosed(), invoicesMatched()],
    metrics: [monthEnd(), latePayments(), tools()],
    entries: [...valueLines(), ...planLines(), ...relationshipLines()],
    deals: [],
    template: null,
    ...overrides,
  };
}

function usersActive(): Milestone {
  return {
    ...blankMilestone('users-active'),
    name: 'Users active',
    milestoneClass: 'usage',
    evidencePolicy: 'none',
    baseline: 0,
    target: 0.7,
    targetDate: '2026-03-18',
  };
}

function monthEndClosed(): Milestone {
  return {
    ...blankMilestone('month-end-goal'),
    name: 'Month-end close',
    baseline: HOURS_BEFORE,
    target: 140,
    plannedStart: '2026-03-01',
    targetDate: '2026-12-31',
    metricKey: MONTH_END,
  };
}

function invoicesMatched(): Milestone {
  return {
    ...blankMilestone(INVOICES),
    name: 'Invoices matched',
    baseline: 0.35,
    target: 0.8,
    plannedStart: '2026-05-01',
    targetDate: '2026-11-30',
  };
}

function monthEnd(): Metric {
  return {
    ...blankMetric(MONTH_END, 'time_saving'),
    name: 'Month-end close',
    moneyKind: 'capacity',
    inputs: { hoursBefore: HOURS_BEFORE, periodsPerYear: 12 },
    effectiveDate: '2026-03-01',
    measurementMethod: 'business_system',
    targetValue: 130,
  };
}

function latePayments(): Metric {
  return {
    ...blankMetric(LATE_PAYMENTS, 'error_reduction'),
    name: 'Late and duplicate payments',
    moneyKind: 'cash',
    inputs: { errorRateBefore: 0.042, volumePerPeriod: 9_000, costPerError: 50, periodsPerYear: 12 },
    effectiveDate: '2026-03-16',
    measurementMethod: 'business_system',
    targetValue: 0.02,
  };
}

function tools(): Metric {
  return {
    ...blankMetric(TOOLS, 'tool_consolidation'),
    name: 'Retired tools',
    moneyKind: 'cash',
    inputs: { toolCosts: RETIRED_TOOLS },
    effectiveDate: '2026-02-01',
    measurementMethod: 'financial_report',
  };
}

const measurementOf = (value: number) => ({ value, input: null, method: null, contactId: null });
const evidence = {
  evidenceKind: 'financial_report',
  title: 'Report',
  reference: 'file',
  quote: null,
} as const;
const confirmationOf = (annualThenMinor: number) => ({
  contactId: 'cfo',
  channel: 'email' as const,
  reference: 'mail',
  share: 1,
  annualThenMinor,
});

function valueLines(): readonly LedgerEntry[] {
  const write = lineWriter({});
  const about = (metricKey: string, name: string) => ({ metricKey, key: `value/${metricKey}/${name}` });
  return [
    write('measurement', '2026-03-31', measurementOf(161), about(MONTH_END, '1')),
    write('evidence', '2026-03-31', evidence, about(MONTH_END, '2')),
    write('measurement', '2026-08-31', measurementOf(144), about(MONTH_END, '3')),
    write('confirmation', '2026-09-03', confirmationOf(15_840_000), about(MONTH_END, '4')),
    write('measurement', '2026-09-30', measurementOf(132), about(MONTH_END, '5')),
    write('measurement', '2026-04-20', measurementOf(0.032), about(LATE_PAYMENTS, '1')),
    write('evidence', '2026-08-14', evidence, about(LATE_PAYMENTS, '2')),
    write('measurement', '2026-09-21', measurementOf(0.02), about(LATE_PAYMENTS, '3')),
    write('evidence', '2026-05-20', evidence, about(TOOLS, '1')),
    write('confirmation', '2026-06-02', confirmationOf(5_610_000), about(TOOLS, '2')),
  ];
}

function planLines(): readonly LedgerEntry[] {
  const write = lineWriter({});
  const about = (milestoneKey: string, name: string) => ({
    milestoneKey,
    key: `plan/${milestoneKey}/${name}`,
  });
  return [
    write('measurement', '2026-03-16', measurementOf(0.75), about('users-active', '1')),
    write('evidence', '2026-09-30', evidence, about('month-end-goal', '1')),
    write(
      'confirmation',
      '2026-09-30',
      { ...confirmationOf(0), annualThenMinor: null },
      about('month-end-goal', '2'),
    ),
    write('measurement', '2026-07-07', measurementOf(0.47), about(INVOICES, '1')),
    write('measurement', '2026-09-29', measurementOf(0.56), about(INVOICES, '2')),
    write(
      'blocker_raised',
      '2026-09-29',
      { blockerType: 'technical', title: 'Data feed times out', ticketId: null, raisedByContactId: 'cfo' },
      about(INVOICES, '3'),
    ),
  ];
}

function relationshipLines(): readonly LedgerEntry[] {
  const write = lineWriter({});
  const key = (name: string) => ({ key: `relationship/${name}` });
  const step = { step: 'prepare', renewalDate: RENEWAL_DATE } as const;
  const contact = { channel: 'meeting', contactId: 'cfo', customerOriginated: true } as const;
  return [
    write('sponsor', '2026-06-30', { state: 'engaged', contactId: 'sponsor' }, key('sponsor')),
    write('runway_step', '2026-07-24', step, key('prepare')),
    write('objection_opened', '2026-09-18', { objectionKind: 'price', severity: 'minor' }, key('objection')),
    write('customer_contact', '2026-09-30', contact, key('contact')),
  ];
}
