import type { Words, When } from './parts.ts';
import { days, metric, months, step, toldResult, usage, weeks } from './parts.ts';
import type { Part } from './parts.ts';
import { toolsCancelled } from './valuations.ts';

/** Milestones that most plans share. What differs from plan to plan is given; the rest is said once. */

type Told = Pick<Words, 'name' | 'definition'> & Partial<Words>;

export const firstProcessLive = (told: Told, when: Partial<When> = {}): Part =>
  step(
    {
      key: 'first-process-live',
      phase: 'early_wins',
      category: 'process_efficiency',
      measurementMethod: 'product_usage',
      validation: 'Confirmed by the process owner on the customer side',
      ownerRole: 'onboarding',
      customerRole: 'process_owner',
      nextSteps: ['Agree which process goes first', 'Name its owner on both sides'],
      capability: 'Guided set-up of the first process',
      outcome: 'One process no longer runs in spreadsheets',
      impact: 'The programme has an early, visible result',
      ...told,
    },
    { from: days(0), by: weeks(4), ...when },
  );

export const baselinesAgreed = (by: When['by'] = weeks(4)): Part =>
  step(
    {
      key: 'baselines-agreed',
      name: 'Baselines agreed',
      phase: 'early_wins',
      category: 'strategic_capability',
      definition: 'Every result of this plan has a value from before that the customer has agreed to',
      measurementMethod: 'process_observation',
      validation: 'Signed off by the executive sponsor in the kick-off minutes',
      evidencePolicy: 'customer_confirmed',
      customerRole: 'executive_sponsor',
      nextSteps: ['Track the process for two weeks', 'Send the baselines to the sponsor for agreement'],
    },
    { from: days(0), by },
  );

/** Nothing with patient, payment or account data goes live before it. */
export const reviewPassed = (told: Told, by: When['by'] = weeks(5)): Part =>
  step(
    {
      key: 'review-passed',
      phase: 'early_wins',
      category: 'risk_reduction',
      measurementMethod: 'process_observation',
      validation: 'Written release by the security officer on the customer side',
      ownerRole: 'solutions',
      customerRole: 'compliance',
      capability: 'Access rights, audit trail and data location that can be shown',
      outcome: 'The review ends with a release and no open finding',
      impact: 'The roll-out is not stopped half way',
      nextSteps: ['Send the security pack with the kick-off', 'Name who signs the release, and by when'],
      ...told,
    },
    { from: days(0), by },
  );

export const coreTeamActive = (told: Told & { readonly target: number }, when: Partial<When> = {}): Part =>
  usage(
    {
      key: 'core-team-active',
      phase: 'foundation',
      validation: 'Usage report, shared with the head of the team',
      customerRole: 'team_lead',
      capability: 'Role-based training and onboarding',
      outcome: 'The team works in one place',
      impact: 'Results no longer depend on a few people',
      ...told,
    },
    { from: weeks(2), by: months(2), ...when },
  );

/** Everybody who has a seat uses it. */
export const seatsActive = (
  told: Told & { readonly target: number; readonly key: string },
  when: When,
): Part =>
  usage(
    {
      phase: 'foundation',
      validation: 'Usage report',
      ...told,
    },
    when,
  );

export const systemsConnected = (told: Told & { readonly target: number }, when: Partial<When> = {}): Part =>
  step(
    {
      key: 'systems-connected',
      phase: 'foundation',
      category: 'process_efficiency',
      criterion: 'reach',
      unit: 'systems',
      baseline: 0,
      businessFunction: 'operations',
      measurementMethod: 'business_system',
      validation: 'Integration log, checked by IT on the customer side',
      measuringIntervalDays: 30,
      ownerRole: 'solutions',
      customerRole: 'it',
      ...told,
    },
    { from: weeks(2), by: months(2), ...when },
  );

/** The way back is closed. */
export const oldWayRetired = (told: Told, when: When): Part =>
  step(
    {
      key: 'old-way-retired',
      phase: 'foundation',
      category: 'process_efficiency',
      measurementMethod: 'process_observation',
      validation: 'Confirmed by the team lead',
      customerRole: 'team_lead',
      ...told,
    },
    when,
  );

export const valueCoversCost = (when: When): Part => {
  const part = step(
    {
      key: 'value-covers-cost',
      name: 'Value covers the cost',
      phase: 'maturity',
      category: 'cost_reduction',
      definition: 'Proved value a year reaches the annual cost of the contract',
      criterion: 'reach',
      unit: 'money',
      baseline: 0,
      comparator: '>=',
      measurementMethod: 'financial_report',
      validation: 'Follows from the confirmed and evidenced benefits',
      evidencePolicy: 'none',
      source: 'engine:proved_run_rate',
      customerRole: 'finance',
    },
    when,
  );
  return { ...part, milestones: part.milestones.map((item) => ({ ...item, milestoneClass: 'result' })) };
};

/** The product spreads to a second team, department, site or use case. */
export const nextPlaceLive = (told: Told & { readonly key: string }, when: When): Part =>
  step(
    {
      phase: 'maturity',
      category: 'strategic_capability',
      measurementMethod: 'product_usage',
      validation: 'Confirmed by its owner on the customer side',
      required: false,
      ownerRole: 'account_manager',
      customerRole: 'process_owner',
      ...told,
    },
    when,
  );

export const executiveReport = (told: Partial<Words> = {}): Part =>
  step(
    {
      key: 'executive-review',
      name: 'Results in the executive report',
      phase: 'maturity',
      category: 'strategic_capability',
      definition:
        'The results of this plan appear in a report that the customer makes for its own executives',
      measurementMethod: 'financial_report',
      validation: 'A copy of the report or its page',
      required: false,
      customerRole: 'executive_sponsor',
      ...told,
    },
    { from: months(9), by: months(11) },
  );

/** What the customer could not do before; in its own words. */
export const newCapability = (told: Told, when: When): Part =>
  toldResult(
    {
      key: 'new-capability',
      phase: 'strategic',
      category: 'strategic_capability',
      definer: 'customer',
      measurementMethod: 'business_system',
      validation: 'Described by the executive sponsor in writing',
      required: false,
      customerRole: 'executive_sponsor',
      ...told,
    },
    when,
  );

/** The customer tells another one what it has reached. */
export const resultsTold = (told: Partial<Words>, when: When): Part =>
  toldResult(
    {
      key: 'results-told',
      name: 'Results told to others',
      phase: 'strategic',
      category: 'strategic_capability',
      definition: 'The customer tells another company, in its own words and numbers, what it has reached',
      definer: 'customer',
      measurementMethod: 'user_survey',
      validation: 'The review, quote or call that the customer has agreed to',
      required: false,
      ownerRole: 'account_manager',
      customerRole: 'account_owner',
      capability: 'Results that are kept with their proof',
      outcome: 'The customer can show what changed',
      impact: 'Its own standing grows, and the renewal is no longer a question',
      ...told,
    },
    when,
  );

export const wouldRecommend = (when: When, told: Partial<Words> = {}): Part =>
  step(
    {
      key: 'would-recommend',
      name: 'Would recommend it',
      phase: 'maturity',
      category: 'experience',
      definition: 'Answer to "would you recommend us" on a scale of 0 to 10',
      criterion: 'reach',
      unit: 'points',
      typicalBaseline: 6,
      target: 9,
      required: false,
      measurementMethod: 'user_survey',
      validation: 'Survey answer of the decision maker',
      evidencePolicy: 'none',
      measuringIntervalDays: 90,
      customerRole: 'account_owner',
      ...told,
    },
    when,
  );

/** An account that nobody accompanies: its own events tell. */
export const firstValue = (told: Told, by: When['by'] = weeks(2)): Part =>
  step(
    {
      key: 'first-value',
      phase: 'early_wins',
      category: 'experience',
      measurementMethod: 'product_usage',
      validation: 'Product event',
      evidencePolicy: 'none',
      ownerRole: 'product',
      customerRole: 'account_owner',
      ...told,
    },
    { from: days(0), by },
  );

export const weeklyHabit = (): Part =>
  usage(
    {
      key: 'weekly-habit',
      name: 'Weekly habit',
      phase: 'foundation',
      definition: 'Weeks out of the last four in which the account came back',
      unit: 'weeks of 4',
      target: 3,
      validation: 'Usage report',
      ownerRole: 'product',
    },
    { from: days(0), by: weeks(6) },
  );

export const teamInvited = (): Part => {
  const part = usage(
    {
      key: 'team-invited',
      name: 'Team invited',
      phase: 'foundation',
      definition: 'People who work in the account every month',
      unit: 'people',
      typicalBaseline: 1,
      target: 3,
      validation: 'Usage report',
      required: false,
      measuringIntervalDays: 30,
      ownerRole: 'product',
    },
    { from: weeks(2), by: months(3) },
  );
  return { ...part, milestones: part.milestones.map((item) => ({ ...item, baseline: null })) };
};

export const ownGoal = (told: Partial<Words> = {}): Part =>
  toldResult(
    {
      key: 'own-goal',
      name: 'Own goal reached',
      phase: 'growth',
      category: 'strategic_capability',
      definition: 'The goal that the customer set when signing up',
      definer: 'customer',
      measurementMethod: 'user_survey',
      validation: 'Answer of the account owner',
      customerRole: 'account_owner',
      ...told,
    },
    { from: months(4), by: months(6) },
  );

/** Somebody pays for less than before. */
export const retiredTools = (...usualCosts: number[]): Part =>
  metric(
    {
      key: 'retired-tools',
      name: 'Tools no longer paid for',
      definition: 'Yearly cost of tools and services that the customer cancelled because of the product',
      category: 'cost_reduction',
      measurementMethod: 'financial_report',
      validation: 'Cancelled invoices or the budget line, seen by finance',
      measuringIntervalDays: 90,
    },
    toolsCancelled(...usualCosts),
  );
