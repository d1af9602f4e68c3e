import type { Move, Part, When } from '../parts.ts';
import { benefit, metric, result } from '../parts.ts';
import { casesAvoided, hoursSaved, lossAvoided, once, staffFreed, workAutomated } from '../valuations.ts';

/** What banks, insurers, payment firms and accountants measure. How much and how fast is the segment's. */

export const onboardingDays = (move: Move, when: When): Part =>
  result(
    {
      key: 'onboarding-days',
      name: 'Days to open an account',
      phase: 'growth',
      category: 'process_efficiency',
      businessFunction: 'operations',
      definition: 'Median calendar days from a complete application to an account that can be used',
      unit: 'days',
      measurementMethod: 'business_system',
      measurementDetail:
        'Dates of application and release in the core system, business clients opened in the month',
      validation: 'Checked by the head of client operations on a sample of twenty files',
      customerRole: 'process_owner',
      capability: 'One file in which checks run side by side',
      outcome: 'Clients are asked once for what is needed',
      impact: 'Fewer clients give up before their first transaction',
    },
    move,
    when,
  );

export const clientFiles = (move: Move, when: When, filesPerMonth: number): Part =>
  benefit(
    {
      key: 'client-files',
      name: 'Hours per know-your-customer file',
      phase: 'growth',
      category: 'time_savings',
      businessFunction: 'operations',
      definition: 'Working hours of all staff on one know-your-customer file until it is released',
      unit: 'h per file',
      measurementMethod: 'process_observation',
      measurementDetail: 'Two weeks of files timed by the same analysts, split by risk class',
      validation: 'Agreed with the head of compliance operations',
      customerRole: 'process_owner',
      capability: 'Screening, ownership and documents gathered into one file',
      outcome: 'Analysts decide instead of collecting',
      impact: 'Growth in clients without growth in compliance staff',
      nextSteps: [
        'Pick the risk class with the most files',
        'Agree which checks an analyst still does by hand',
      ],
    },
    move,
    when,
    workAutomated(filesPerMonth, 62),
  );

export const reconciliationBreaks = (move: Move, when: When, itemsPerMonth: number): Part =>
  benefit(
    {
      key: 'reconciliation-breaks',
      name: 'Reconciliation breaks',
      phase: 'growth',
      category: 'quality',
      businessFunction: 'finance',
      definition: 'Share of transactions that do not match by the end of the next working day',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail: 'Break report of the reconciliation, all accounts in scope, breaks counted once',
      validation: 'Signed off by financial control',
      customerRole: 'finance',
      capability: 'Matching rules that learn from what was matched by hand',
      outcome: 'People look at real differences only',
      impact: 'Books that are right every day and fewer write-offs',
    },
    move,
    when,
    casesAvoided(itemsPerMonth, 14),
  );

export const lossEvents = (move: Move, when: When, impact: number): Part =>
  benefit(
    {
      key: 'loss-events',
      name: 'Operational loss events',
      phase: 'maturity',
      category: 'risk_reduction',
      businessFunction: 'operations',
      definition: 'Likelihood within a year of a loss event above the reporting threshold in the process',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail:
        'Loss event register and the scenario assessment of operational risk, reviewed each quarter',
      validation: 'Signed by the head of operational risk',
      measuringIntervalDays: 90,
      customerRole: 'compliance',
      capability: 'Four-eye checks and limits that cannot be passed by',
      outcome: 'Errors are stopped before money moves',
      impact: 'Less capital held against operational risk',
    },
    move,
    when,
    lossAvoided(impact),
  );

export const auditEffort = (move: Move, when: When): Part =>
  benefit(
    {
      key: 'audit-effort',
      name: 'Hours for audit evidence',
      phase: 'maturity',
      category: 'risk_reduction',
      businessFunction: 'finance',
      definition:
        'Hours a month, averaged over the quarter, that staff spend on gathering evidence for auditors',
      unit: 'h a month',
      measurementMethod: 'user_survey',
      measurementDetail: 'The same control owners are asked at the end of each quarter',
      validation: 'Agreed with internal audit',
      measuringIntervalDays: 90,
      customerRole: 'compliance',
      capability: 'Every step with its time, its person and its document',
      outcome: 'Auditors find their sample themselves',
      impact: 'Audits that end on the planned day',
    },
    move,
    when,
    hoursSaved(70),
  );

export const daysToClose = (move: Move, when: When): Part =>
  result(
    {
      key: 'days-to-close',
      name: 'Days to close the month',
      phase: 'growth',
      category: 'process_efficiency',
      businessFunction: 'finance',
      definition: 'Working days from the end of the month to the figures that are signed',
      unit: 'working days',
      measurementMethod: 'financial_report',
      measurementDetail: 'Closing calendar, the day on which the last entity is signed',
      validation: 'Signed off by the finance lead',
      customerRole: 'finance',
      capability: 'Reconciliations that are done during the month',
      outcome: 'The close has little left to do',
      impact: 'Decisions are taken on figures that are days old, not weeks',
    },
    move,
    when,
  );

export const controlStaff = (move: Move, when: When, casesPerMonth: number): Part =>
  benefit(
    {
      key: 'control-staff',
      name: 'People on manual checks',
      phase: 'maturity',
      category: 'strategic_capability',
      businessFunction: 'operations',
      definition: 'Full-time people whose work is to check by hand what the product now checks',
      unit: 'people',
      measurementMethod: 'financial_report',
      measurementDetail:
        'Staffing plan at the end of the quarter; people who moved to other work count as freed',
      validation: 'Staffing plan, agreed with finance',
      measuringIntervalDays: 90,
      customerRole: 'finance',
      capability: 'Checks that run on every case instead of a sample',
      outcome: 'People move to cases that need judgement',
      impact: 'More volume under the same budget',
    },
    move,
    when,
    staffFreed(78000, casesPerMonth),
  );

export const emptyAlerts = (move: Move, when: When, alertsPerMonth: number): Part =>
  benefit(
    {
      key: 'empty-alerts',
      name: 'Alerts that lead nowhere',
      phase: 'growth',
      category: 'risk_reduction',
      businessFunction: 'operations',
      definition: 'Share of transaction alerts that an analyst closes without a finding',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail: 'Alerts closed in the month by reason, with a monthly sample read a second time',
      validation: 'Signed by the money laundering reporting officer',
      customerRole: 'compliance',
      capability: 'Rules tuned with the outcome of earlier alerts',
      outcome: 'Analysts read fewer and better alerts',
      impact: 'Real cases are reported sooner',
    },
    move,
    when,
    casesAvoided(alertsPerMonth, 24, 'capacity'),
  );

export const clientPaperwork = (move: Move, when: When): Part =>
  benefit(
    {
      key: 'client-paperwork',
      name: 'Hours for client paperwork',
      phase: 'growth',
      category: 'time_savings',
      businessFunction: 'operations',
      definition: 'Hours a month for collecting, naming and chasing the documents of clients',
      unit: 'h a month',
      measurementMethod: 'user_survey',
      measurementDetail: 'The same people are asked before and then each month',
      validation: 'Confirmed by the partner or owner',
      customerRole: 'account_owner',
      capability: 'Requests that remind clients by themselves',
      outcome: 'Documents are there when the work begins',
      impact: 'More clients with the same people',
    },
    move,
    when,
    hoursSaved(55),
  );

export const unmatchedItems = (move: Move, when: When, itemsPerMonth: number): Part =>
  benefit(
    {
      key: 'unmatched-items',
      name: 'Items without a match',
      phase: 'growth',
      category: 'quality',
      businessFunction: 'finance',
      definition: 'Share of bank items that still have no booking at the end of the week',
      unit: 'percent',
      measurementMethod: 'product_usage',
      measurementDetail: 'Counted by the product each Friday; the month is the mean of its weeks',
      validation: 'Seen by the account owner in the monthly summary',
      evidencePolicy: 'evidence',
      customerRole: 'account_owner',
      capability: 'Proposed bookings from earlier ones',
      outcome: 'A click instead of a search',
      impact: 'Tax and cash are known at any time',
    },
    move,
    when,
    casesAvoided(itemsPerMonth, 3, 'capacity'),
  );

/** What an outside firm would have been paid, once. */
export const cleanUpAvoided = (amount: number): Part =>
  metric(
    {
      key: 'clean-up-avoided',
      name: 'Clean-up project not needed',
      definition:
        'Offer of an outside firm for clearing the backlog that was cleared with the product instead',
      category: 'cost_reduction',
      measurementMethod: 'financial_report',
      validation: 'Written offer and the backlog report at zero, seen by finance',
      measuringIntervalDays: 180,
      benefitPool: 'clean-up-avoided',
    },
    once(amount),
  );
