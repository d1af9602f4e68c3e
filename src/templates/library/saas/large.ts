import { coreTeamActive, oldWayRetired, seatsActive, systemsConnected } from '../common/everyday-use.ts';
import { baselinesAgreed, firstProcessLive } from '../common/first-weeks.ts';
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
  activation,
  campaignsLaunched,
  churn,
  outageHours,
  releaseLeadTime,
  supportDeflection,
  supportStaff,
  trialConversion,
  upgrades,
} from './goals.ts';

/** Software companies with several products or regions. */
export const enterprise = planFor('enterprise', 'saas', { name: 'Enterprise, SaaS' }, [
  firstProcessLive(
    {
      name: 'First journey live',
      definition:
        'One journey of new customers, from sign-up to first action, is guided and measured in the product',
      validation: 'Confirmed by the owner of that journey',
      nextSteps: ['Choose the journey with the most sign-ups', 'Name its owner on both sides'],
      outcome: 'One journey is seen from start to end',
      impact: 'Product, sales and success look at one figure',
    },
    { by: weeks(4) },
  ),
  baselinesAgreed(),
  coreTeamActive({
    name: 'Product, success and support active',
    definition:
      'Share of the core team in product, success and support that works in the product in an ordinary week',
    target: 0.8,
  }),
  systemsConnected({
    name: 'Product events, CRM and billing connected',
    definition: 'Number of systems (product events, CRM, billing, support desk) that share one customer key',
    target: 4,
  }),
  activation([0.34, 0.46], {
    from: months(2),
    by: months(6),
    dependsOn: ['first-process-live', 'baselines-agreed'],
  }),
  supportDeflection(
    [0.22, 0.14],
    { from: months(2), by: months(7), dependsOn: ['systems-connected'] },
    26000,
  ),
  releaseLeadTime([21, 9], { from: months(2), by: months(8), required: false }),
  outageHours([26, 9], { from: months(3), by: months(9), required: false }, 5200),
  churn([0.13, 0.105], { from: months(4), by: months(14), dependsOn: ['activation'] }, 24000000),
  upgrades([0, 0.14], { from: months(5), by: months(13), required: false }, 900, 3200),
  supportStaff([34, 27], { from: months(6), by: months(14), required: false }, 18000),
  valueCoversCost({ from: months(3), by: months(12) }),
  executiveReport({
    name: 'Results in the board report',
    definition: 'The results of this plan appear beside net revenue retention in the report to the board',
  }),
  newCapability(
    {
      name: 'A way to sell that was not possible',
      definition:
        'A price by use, a self-service plan or a market that could not have been opened without the product',
      capability: 'Use, value and revenue of every customer in one place',
      outcome: 'Prices can follow value',
      impact: 'A second source of growth',
    },
    { from: months(15), by: months(18) },
  ),
  retiredTools(54000, 30000, 18000),
]);

/** Software companies that have found their market and grow. */
export const midMarket = planFor('mid_market', 'saas', { name: 'Mid-market, SaaS' }, [
  firstProcessLive(
    {
      key: 'first-playbook-live',
      name: 'First playbook live',
      definition: 'One playbook for new customers starts by itself from what they do, and its steps are done',
      validation: 'Confirmed by the head of customer success',
      outcome: 'No new customer is forgotten',
      impact: 'The team sees the first week of every account',
      nextSteps: ['Choose the moment at which most accounts are lost'],
    },
    { by: weeks(3) },
  ),
  seatsActive(
    {
      key: 'revenue-teams-onboarded',
      name: 'Revenue teams onboarded',
      definition:
        'Share of the sales, success and marketing staff with a seat that were active in the last week',
      target: 0.85,
      customerRole: 'team_lead',
    },
    { from: weeks(1), by: months(2) },
  ),
  oldWayRetired(
    {
      name: 'Account spreadsheets retired',
      definition: 'The spreadsheets with health, renewals and trials are closed for writing',
      validation: 'Confirmed by revenue operations',
      dependsOn: ['first-playbook-live'],
    },
    { from: weeks(4), by: months(2) },
  ),
  activation([0.32, 0.45], { from: months(1), by: months(5) }),
  trialConversion([0.09, 0.12], { from: months(2), by: months(6) }, 3600, 4200),
  supportDeflection([0.24, 0.16], { from: months(2), by: months(6), required: false }, 5200),
  campaignsLaunched([4, 9], { from: months(2), by: months(6), required: false }),
  churn([0.15, 0.125], { from: months(3), by: months(9) }, 6500000),
  valueCoversCost({ from: months(2), by: months(9) }),
  nextPlaceLive(
    {
      key: 'expansion-playbook-live',
      name: 'Expansion playbook live',
      definition:
        'A second playbook finds customers who are ready for more, and sales works with it every week',
      validation: 'Confirmed by the head of sales',
    },
    { from: months(6), by: months(10) },
  ),
  newCapability(
    {
      name: 'More customers for each success manager',
      definition: 'A success manager looks after more customers than before, and retention has not fallen',
      capability: 'Playbooks that do what is the same for all',
      outcome: 'People speak with customers who need a person',
      impact: 'Growth that is paid by itself',
    },
    { from: months(8), by: months(11) },
  ),
  retiredTools(16000, 8400),
]);
