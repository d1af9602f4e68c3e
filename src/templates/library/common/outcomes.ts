import type { Part, Told, When, Words } from '../parts.ts';
import { metric, months, step, toldResult } from '../parts.ts';
import { toolsCancelled } from '../valuations.ts';

/** What most plans end with. */

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
