import type { Move, Part, When } from '../parts.ts';
import { benefit, result } from '../parts.ts';
import {
  casesAvoided,
  churnAvoided,
  customersUpgraded,
  dealsWon,
  downtimeAvoided,
  hoursSaved,
  outputRaised,
  staffFreed,
} from '../valuations.ts';

/** What companies measure that sell software by subscription. How much and how fast is the segment's. */

export const activation = (move: Move, when: When): Part =>
  result(
    {
      key: 'activation',
      name: 'New accounts that activate',
      phase: 'growth',
      category: 'adoption_satisfaction',
      businessFunction: 'customer_success',
      definition: 'Share of new accounts that finish the agreed first action within 14 days of signing up',
      unit: 'percent',
      measurementMethod: 'product_usage',
      measurementDetail:
        'Cohorts by week of sign-up, own staff and test accounts left out, read 14 days later',
      validation: 'Agreed with the head of product on one definition of the first action',
      customerRole: 'process_owner',
      capability: 'Guidance that follows what an account has done',
      outcome: 'New accounts see why they came',
      impact: 'More accounts stay and pay from the same marketing',
      nextSteps: ['Agree the first action', 'Look at where ten lost accounts stopped'],
    },
    move,
    when,
  );

export const trialConversion = (move: Move, when: When, trialsPerYear: number, deal: number): Part =>
  benefit(
    {
      key: 'trial-conversion',
      name: 'Trials that become customers',
      phase: 'growth',
      category: 'revenue',
      businessFunction: 'sales',
      definition: 'Share of the trials that end in a paid subscription within 60 days',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail: 'Trials by month of start against first invoices, read 60 days after the month',
      validation: 'Checked by sales operations against the billing system',
      customerRole: 'process_owner',
      capability: 'Signals of trials that are ready to buy',
      outcome: 'Sales speaks with the right trials at the right time',
      impact: 'New revenue without more leads',
    },
    move,
    when,
    dealsWon(trialsPerYear, deal),
  );

export const churn = (move: Move, when: When, arr: number): Part =>
  benefit(
    {
      key: 'churn',
      name: 'Yearly revenue churn',
      phase: 'maturity',
      category: 'revenue',
      businessFunction: 'customer_success',
      definition: 'Share of recurring revenue that customers end within twelve months, without reductions',
      unit: 'percent',
      measurementMethod: 'financial_report',
      measurementDetail: 'Last three months times four, so that a change shows; the yearly figure beside it',
      validation: 'Signed off by finance with the recurring revenue report',
      customerRole: 'finance',
      capability: 'Warnings months before a renewal, with what to do',
      outcome: 'Customers at risk hear from somebody in time',
      impact: 'Growth that does not leak',
    },
    move,
    when,
    churnAvoided(arr),
  );

export const supportDeflection = (move: Move, when: When, sessionsPerMonth: number): Part =>
  benefit(
    {
      key: 'support-deflection',
      name: 'Questions that become tickets',
      phase: 'growth',
      category: 'experience',
      businessFunction: 'customer_success',
      definition: 'Share of the sessions in the help centre or assistant after which a ticket is opened',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail: 'Help sessions and tickets of the same person within 24 hours, without outages',
      validation: 'Agreed with the head of support; satisfaction may not fall',
      customerRole: 'process_owner',
      capability: 'Answers in the product, where the question comes up',
      outcome: 'Customers help themselves and like it',
      impact: 'Support grows more slowly than customers',
    },
    move,
    when,
    casesAvoided(sessionsPerMonth, 16),
  );

export const releaseLeadTime = (move: Move, when: When): Part =>
  result(
    {
      key: 'release-lead-time',
      name: 'Lead time of a release',
      phase: 'growth',
      category: 'process_efficiency',
      businessFunction: 'operations',
      definition: 'Median days from the first commit of a change to its use by all customers',
      unit: 'days',
      measurementMethod: 'business_system',
      measurementDetail:
        'Changes that reached customers in the month, from the repository and the release log',
      validation: 'Checked by the head of engineering',
      customerRole: 'it',
      capability: 'Releases in steps, with a way back',
      outcome: 'Small changes go out when they are ready',
      impact: 'Customers see within days what they asked for',
    },
    move,
    when,
  );

export const outageHours = (move: Move, when: When, revenuePerHour: number): Part =>
  benefit(
    {
      key: 'outage-hours',
      name: 'Hours of outage a year',
      phase: 'growth',
      category: 'risk_reduction',
      businessFunction: 'operations',
      definition: 'Hours a year in which customers could not do their main work, planned work included',
      unit: 'h a year',
      measurementMethod: 'business_system',
      measurementDetail: 'Status page and incident log, the last twelve months at each measurement',
      validation: 'Checked by engineering against the credits that customers were given',
      measuringIntervalDays: 90,
      customerRole: 'it',
      capability: 'Warnings before customers notice',
      outcome: 'Incidents are shorter and fewer',
      impact: 'Fewer credits and fewer doubts at renewal',
    },
    move,
    when,
    downtimeAvoided(revenuePerHour),
  );

export const upgrades = (move: Move, when: When, customers: number, uplift: number): Part =>
  benefit(
    {
      key: 'upgrades',
      name: 'Customers moved to a larger plan',
      phase: 'maturity',
      category: 'strategic_capability',
      businessFunction: 'sales',
      definition:
        'Share of the customers above their plan’s limits that moved to a larger plan since the start',
      unit: 'percent',
      measurementMethod: 'business_system',
      measurementDetail:
        'Customers above a limit at the start, with their plan today; new customers left out',
      validation: 'Checked by sales operations against the billing system',
      measuringIntervalDays: 60,
      customerRole: 'finance',
      capability: 'Use against limits, for each customer',
      outcome: 'Offers that fit what a customer already does',
      impact: 'Net revenue retention above 100 %',
    },
    move,
    when,
    customersUpgraded(customers, uplift),
  );

export const supportStaff = (move: Move, when: When, ticketsPerMonth: number): Part =>
  benefit(
    {
      key: 'support-staff',
      name: 'People on first-line support',
      phase: 'maturity',
      category: 'cost_reduction',
      businessFunction: 'customer_success',
      definition: 'Full-time people who answer first-line questions, for the same number of customers',
      unit: 'people',
      measurementMethod: 'financial_report',
      measurementDetail:
        'Staffing plan at the end of the quarter, for each thousand customers times today’s customers',
      validation: 'Staffing plan, agreed with finance',
      measuringIntervalDays: 90,
      customerRole: 'finance',
      capability: 'Routing and answers that are proposed',
      outcome: 'People move from questions to onboarding',
      impact: 'More care for customers within the same budget',
    },
    move,
    when,
    staffFreed(62000, ticketsPerMonth),
  );

export const campaignsLaunched = (move: Move, when: When): Part =>
  benefit(
    {
      key: 'campaigns-launched',
      name: 'Campaigns a month',
      phase: 'growth',
      category: 'process_efficiency',
      businessFunction: 'marketing',
      definition: 'Campaigns to prospects or users that the same marketing team launches in a month',
      unit: 'campaigns a month',
      measurementMethod: 'business_system',
      measurementDetail: 'Campaigns with their own audience and goal; copies for other languages count once',
      validation: 'Checked by the head of marketing',
      customerRole: 'team_lead',
      capability: 'Audiences from what people do in the product',
      outcome: 'A campaign is a day of work and not a week',
      impact: 'More is tried, and what works is found sooner',
    },
    move,
    when,
    outputRaised(900),
  );

export const reportHours = (move: Move, when: When): Part =>
  benefit(
    {
      key: 'report-hours',
      name: 'Hours for growth reports',
      phase: 'growth',
      category: 'time_savings',
      businessFunction: 'operations',
      definition: 'Hours a month for putting together figures on sign-ups, use and revenue',
      unit: 'h a month',
      measurementMethod: 'user_survey',
      measurementDetail: 'The same people are asked before and then each month',
      validation: 'Confirmed by the founder or team lead',
      customerRole: 'account_owner',
      capability: 'Figures from all systems on one page',
      outcome: 'Nobody copies numbers any more',
      impact: 'Time for the product',
    },
    move,
    when,
    hoursSaved(65),
  );
