import type { CompanyFacts, Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import {
  aBlocker,
  aConfirmation,
  aCustomerContact,
  aMeasurement,
  anEvidence,
  anObjection,
  aRenewalCall,
  aReset,
  aRunwayStep,
  aSponsorState,
  someWork,
} from './entries.ts';
import { someFacts } from './facts.ts';
import { aCompany, aMilestone, aTemplateReference } from './records.ts';
import {
  LATE_PAYMENTS,
  MONTH_END,
  workedExampleMetrics,
  workedExampleValueEntries,
} from './worked-example-value.ts';

export { WORKED_EXAMPLE_TODAY } from './worked-example-value.ts';

/**
 * The whole example customer, Halvorsen Freight Group, as of 12 October 2026: ten milestones, four benefits,
 * and a renewal on 18 January 2027 that stands at 65 points.
 */
export const BERG = 'contact-berg';
export const DAHL = 'contact-dahl';
export const MARIN = 'user-marin';
export const RENEWAL_DATE = '2027-01-18';

export const INVOICE_MATCHING = 'halvorsen/invoice-matching';
export const LATE_PAYMENTS_GOAL = 'halvorsen/late-payments-goal';
export const MONTH_END_GOAL = 'halvorsen/month-end-goal';
export const DEPOTS = 'halvorsen/depots';
export const VALUE_COVERS_COST = 'halvorsen/value-covers-cost';
export const CARRIER_SELF_SERVICE = 'halvorsen/carrier-self-service';
export const BLOCKER_KEY = 'halvorsen/blocker-sap-feed';
export const OBJECTION_KEY = 'halvorsen/objection-price';

export const WORKED_EXAMPLE_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  calibration: { renewalsWithOutcome: 31, renewalsNeeded: 50 },
};

export function halvorsenFacts(overrides: Partial<CompanyFacts> = {}): CompanyFacts {
  return someFacts({
    company: aCompany({
      name: 'Halvorsen Freight Group',
      startDate: '2026-01-18',
      renewalDate: RENEWAL_DATE,
      annualCostMinor: 24_000_000,
    }),
    milestones: [...finishedMilestones(), ...growthMilestones(), ...laterMilestones()],
    metrics: workedExampleMetrics(),
    entries: [
      ...workedExampleValueEntries(),
      ...finishedEntries(),
      ...invoiceMatchingEntries(),
      ...depotEntries(),
      ...renewalEntries(),
    ],
    template: aTemplateReference({ key: 'plan/enterprise/any/4', version: 4 }),
    ...overrides,
  });
}

function finishedMilestones(): readonly Milestone[] {
  const yesNo = (key: string, name: string, phase: Milestone['phase'], targetDate: string) =>
    aMilestone({
      key,
      name,
      phase,
      criterion: 'yes_no',
      milestoneClass: 'usage',
      baseline: null,
      target: null,
      plannedStart: '2026-01-18',
      targetDate,
    });
  return [
    yesNo('halvorsen/first-invoices', 'First invoices matched', 'early_wins', '2026-02-08'),
    yesNo('halvorsen/team-trained', 'Team trained', 'early_wins', '2026-02-15'),
    yesNo('halvorsen/erp-connected', 'ERP connected', 'foundation', '2026-03-18'),
    aMilestone({
      key: 'halvorsen/active-users',
      name: 'Active users',
      phase: 'foundation',
      category: 'adoption_satisfaction',
      milestoneClass: 'usage',
      unit: 'percent',
      baseline: 0,
      target: 0.7,
      plannedStart: '2026-01-18',
      targetDate: '2026-03-18',
    }),
  ];
}

function growthMilestones(): readonly Milestone[] {
  const goal = { evidencePolicy: 'customer_confirmed', targetDate: '2026-10-31' } as const;
  return [
    aMilestone({
      ...goal,
      key: INVOICE_MATCHING,
      name: 'Invoice matching',
      category: 'process_efficiency',
      unit: 'percent',
      baseline: 0.35,
      baselineOn: '2026-01-26',
      target: 0.8,
      plannedStart: '2026-05-01',
      measurementDetail: 'SAP report ZFI_MATCH',
      ownerId: 'owner-marin',
      customerOwnerContactId: BERG,
    }),
    aMilestone({
      ...goal,
      key: LATE_PAYMENTS_GOAL,
      name: 'Late and duplicate payments',
      category: 'process_efficiency',
      unit: 'percent',
      baseline: 0.042,
      target: 0.02,
      plannedStart: '2026-03-16',
      customerOwnerContactId: BERG,
      metricKey: LATE_PAYMENTS,
    }),
    aMilestone({
      ...goal,
      key: MONTH_END_GOAL,
      name: 'Month-end close hours',
      baseline: 320,
      target: 130,
      plannedStart: '2026-03-01',
      customerOwnerContactId: BERG,
      metricKey: MONTH_END,
    }),
  ];
}

function laterMilestones(): readonly Milestone[] {
  return [
    aMilestone({
      key: DEPOTS,
      name: 'One process in all depots',
      phase: 'maturity',
      category: 'strategic_capability',
      unit: 'depots',
      baseline: 1,
      target: 14,
      plannedStart: '2026-04-01',
      targetDate: '2026-12-18',
      ownerId: 'owner-marin',
    }),
    aMilestone({
      key: VALUE_COVERS_COST,
      name: 'Value covers the cost',
      phase: 'maturity',
      category: 'cost_reduction',
      source: { kind: 'engine', figure: 'proved_run_rate' },
      unit: 'money',
      baseline: 0,
      target: null,
      plannedStart: '2026-01-18',
      targetDate: RENEWAL_DATE,
    }),
    aMilestone({
      key: CARRIER_SELF_SERVICE,
      name: 'Carrier self-service',
      phase: 'strategic',
      category: 'strategic_capability',
      unit: 'countries',
      baseline: 0,
      target: 3,
      plannedStart: '2027-02-01',
      targetDate: '2027-06-30',
    }),
  ];
}

function finishedEntries(): readonly LedgerEntry[] {
  return [
    aMeasurement({ on: '2026-02-06', milestoneKey: 'halvorsen/first-invoices', value: true }),
    aMeasurement({ on: '2026-02-09', milestoneKey: 'halvorsen/team-trained', value: true }),
    aMeasurement({ on: '2026-03-12', milestoneKey: 'halvorsen/erp-connected', value: true }),
    aMeasurement({ on: '2026-03-16', milestoneKey: 'halvorsen/active-users', value: 0.75 }),
  ];
}

/** Eleven lines: six measurements, two pieces of evidence, a moved date, some work and the blocker. */
function invoiceMatchingEntries(): readonly LedgerEntry[] {
  const milestoneKey = INVOICE_MATCHING;
  const measured: readonly (readonly [string, number])[] = [
    ['2026-05-01', 0.35],
    ['2026-06-05', 0.41],
    ['2026-07-07', 0.47],
    ['2026-08-04', 0.51],
    ['2026-09-02', 0.54],
    ['2026-09-29', 0.56],
  ];
  return [
    ...measured.map(([on, value]) => aMeasurement({ on, value, milestoneKey })),
    anEvidence({ on: '2026-07-07', milestoneKey, title: 'SAP report, June' }),
    anEvidence({ on: '2026-09-29', milestoneKey, title: 'SAP report, September' }),
    someWork({ on: '2026-09-10', milestoneKey }),
    aReset({
      on: '2026-09-15',
      milestoneKey,
      previousTargetDate: '2026-10-31',
      newTargetDate: '2026-11-30',
    }),
    aBlocker({
      key: BLOCKER_KEY,
      on: '2026-09-29',
      milestoneKey,
      title: 'SAP carrier feed times out',
      raisedByContactId: BERG,
    }),
  ];
}

function depotEntries(): readonly LedgerEntry[] {
  const measured: readonly (readonly [string, number])[] = [
    ['2026-06-02', 3],
    ['2026-07-30', 6],
    ['2026-09-07', 9],
  ];
  return measured.map(([on, value]) => aMeasurement({ on, value, milestoneKey: DEPOTS }));
}

function renewalEntries(): readonly LedgerEntry[] {
  return [
    aSponsorState({ on: '2026-06-30', contactId: DAHL }),
    aRunwayStep({ on: '2026-07-24', step: 'prepare', renewalDate: RENEWAL_DATE }),
    anObjection({ key: OBJECTION_KEY, on: '2026-09-18' }),
    aCustomerContact({ on: '2026-09-30', contactId: BERG }),
    aRenewalCall({
      on: '2026-10-02',
      claimedBy: MARIN,
      band: 'commit',
      reason: 'CFO said the budget is in the 2027 plan.',
      renewalDate: RENEWAL_DATE,
    }),
    // Confirms nothing that is due: the sponsor has not been heard of since June.
    aConfirmation({ on: '2026-02-20', milestoneKey: 'halvorsen/first-invoices', contactId: BERG }),
  ];
}
