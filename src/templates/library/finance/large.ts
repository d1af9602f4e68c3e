import { coreTeamActive, oldWayRetired, seatsActive, systemsConnected } from '../common/everyday-use.ts';
import { baselinesAgreed, firstProcessLive, reviewPassed } from '../common/first-weeks.ts';
import {
  executiveReport,
  newCapability,
  nextPlaceLive,
  retiredTools,
  valueCoversCost,
} from '../common/outcomes.ts';
import { months, weeks } from '../parts.ts';
import { planFor } from '../segments.ts';
import {
  auditEffort,
  cleanUpAvoided,
  clientFiles,
  controlStaff,
  daysToClose,
  emptyAlerts,
  lossEvents,
  onboardingDays,
  reconciliationBreaks,
} from './goals.ts';

const RISK_REVIEW = {
  name: 'Supplier risk review passed',
  definition: 'The review of outsourcing, data and resilience has ended with a written release',
  validation: 'Written release by the second line of defence',
};

/** Banks, insurers and asset managers. */
export const enterprise = planFor(
  'enterprise',
  'finance',
  {
    name: 'Enterprise, finance',
    frame: {
      limits: { nothingAchievedDays: 120, nothingProvedAfterDays: 150 },
      reasons: [
        'Supplier risk review and release windows come before anything goes live, so that first results may take a month or two longer.',
      ],
    },
  },
  [
    reviewPassed(RISK_REVIEW, weeks(6)),
    baselinesAgreed(weeks(6)),
    firstProcessLive(
      {
        name: 'First desk live',
        phase: 'foundation',
        definition:
          'One desk handles real cases in the product from start to end, beside its control reports',
        validation: 'Confirmed by the head of the desk and by operational risk',
        outcome: 'One desk works without spreadsheets outside control',
        impact: 'Risk and audit see the new control at work',
      },
      { after: 'review-passed', by: weeks(8) },
    ),
    coreTeamActive(
      {
        name: 'Analysts active every week',
        definition: 'Share of the trained analysts that handle cases in the product in an ordinary week',
        target: 0.85,
      },
      { by: months(4) },
    ),
    systemsConnected(
      {
        name: 'Core system and ledger connected',
        definition:
          'Number of systems (core system, general ledger, screening, identity) connected under change control',
        target: 4,
      },
      { from: months(1), by: months(4) },
    ),
    clientFiles(
      [3.5, 1.4],
      { from: months(4), by: months(9), dependsOn: ['core-team-active', 'baselines-agreed'] },
      900,
    ),
    onboardingDays([24, 10], { from: months(4), by: months(9), required: false }),
    reconciliationBreaks(
      [0.035, 0.012],
      { from: months(4), by: months(8), dependsOn: ['systems-connected'] },
      60000,
    ),
    auditEffort([340, 140], { from: months(6), by: months(12) }),
    lossEvents([0.3, 0.15], { from: months(6), by: months(14), required: false }, 900000),
    controlStaff([18, 13], { from: months(6), by: months(14), required: false }, 42000),
    valueCoversCost({ from: months(4), by: months(14) }),
    executiveReport({
      name: 'Results in the risk report',
      definition: 'The results of this plan appear in the report to the risk committee or the board',
    }),
    newCapability(
      {
        name: 'A service that was not possible before',
        definition:
          'A client segment or service that could not be offered at its cost or risk without the product',
        capability: 'Controls that cost the same for a small case as for a large one',
        outcome: 'Small cases earn money, too',
        impact: 'New income within the same appetite for risk',
      },
      { from: months(15), by: months(18) },
    ),
    retiredTools(60000, 28000),
  ],
);

/** Regional banks, brokers, payment firms and lenders. */
export const midMarket = planFor('mid_market', 'finance', { name: 'Mid-market, finance' }, [
  reviewPassed(RISK_REVIEW, weeks(3)),
  firstProcessLive(
    {
      key: 'first-reconciliation-live',
      name: 'First reconciliation live',
      definition: 'One account is matched in the product every day, with real items',
      validation: 'Confirmed by financial control',
      customerRole: 'finance',
      outcome: 'One spreadsheet reconciliation is closed',
      impact: 'Control sees breaks on the next morning',
      nextSteps: ['Choose the account with the most open items'],
    },
    { by: weeks(5), dependsOn: ['review-passed'] },
  ),
  seatsActive(
    {
      key: 'desk-onboarded',
      name: 'Operations desk onboarded',
      definition: 'Share of the operations and control staff with a seat that were active in the last week',
      target: 0.85,
      customerRole: 'team_lead',
    },
    { from: weeks(2), by: months(2) },
  ),
  oldWayRetired(
    {
      name: 'Spreadsheet controls retired',
      definition:
        'The spreadsheets that were listed as controls are closed and taken off the control register',
      validation: 'Control register, confirmed by financial control',
      customerRole: 'finance',
      dependsOn: ['first-reconciliation-live'],
    },
    { from: weeks(5), by: months(3) },
  ),
  reconciliationBreaks([0.04, 0.015], { from: months(2), by: months(6) }, 12000),
  onboardingDays([18, 8], { from: months(2), by: months(6) }),
  emptyAlerts([0.94, 0.8], { from: months(2), by: months(7), required: false }, 1600),
  daysToClose([9, 5], { from: months(2), by: months(7), required: false }),
  auditEffort([90, 40], { from: months(4), by: months(9), required: false }),
  valueCoversCost({ from: months(2), by: months(9) }),
  nextPlaceLive(
    {
      key: 'second-process',
      name: 'Second process live',
      definition: 'A second control or client process runs in the product with its own results',
    },
    { from: months(7), by: months(10) },
  ),
  newCapability(
    {
      name: 'Growth without new control staff',
      definition: 'Volume has grown by an amount that the customer names, and the control team has not',
      capability: 'Controls that run on every case',
      outcome: 'Volume grows, breaks do not',
      impact: 'The firm can take on larger clients',
    },
    { from: months(8), by: months(11) },
  ),
  cleanUpAvoided(35000),
  retiredTools(12000),
]);
