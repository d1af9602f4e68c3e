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
  markdowns,
  ordersOnTime,
  ordersPacked,
  returns,
  shrinkage,
  stockOuts,
  stockReleased,
  storeHours,
  tillDowntime,
} from './goals.ts';

/** Chains with many stores and an online shop. */
export const enterprise = planFor('enterprise', 'retail', { name: 'Enterprise, retail' }, [
  firstProcessLive(
    {
      name: 'Pilot stores live',
      definition:
        'The pilot stores order and count in the product for two weeks in a row, with real deliveries',
      validation: 'Confirmed by the managers of the pilot stores',
      nextSteps: ['Choose stores of different size', 'Keep clear of peak season'],
      outcome: 'The pilot stores no longer order by feeling',
      impact: 'The roll-out has stores that speak for it',
    },
    { by: weeks(5) },
  ),
  baselinesAgreed(weeks(5)),
  coreTeamActive(
    {
      name: 'Store managers active',
      definition: 'Share of the store managers that order and count in the product in an ordinary week',
      target: 0.85,
    },
    { by: months(3) },
  ),
  systemsConnected(
    {
      name: 'Tills, stock and online shop connected',
      definition:
        'Number of systems (tills, stock, online shop) that exchange data every hour without manual work',
      target: 3,
    },
    { by: months(3) },
  ),
  storeHours([5200, 3400], {
    from: months(2),
    by: months(6),
    dependsOn: ['core-team-active', 'baselines-agreed'],
  }),
  stockOuts([0.08, 0.05], { from: months(3), by: months(8), dependsOn: ['systems-connected'] }, 140000),
  tillDowntime([60, 20], { from: months(3), by: months(9), required: false }, 6500),
  markdowns([0.24, 0.19], { from: months(5), by: months(13), required: false }, 90000),
  shrinkage([0.017, 0.013], { from: months(5), by: months(13) }, 320000),
  nextPlaceLive(
    {
      key: 'second-region',
      name: 'Second region live',
      definition: 'All stores of a second region work as the pilot stores do',
      validation: 'Confirmed by the regional manager',
      dependsOn: ['first-process-live'],
    },
    { from: months(7), by: months(11) },
  ),
  valueCoversCost({ from: months(3), by: months(12) }),
  executiveReport({
    definition: 'The results of this plan appear in the trading report to the management',
  }),
  newCapability(
    {
      name: 'Selling in a way that was not possible',
      definition:
        'A service, such as sending from the store or collecting within the hour, that the product made possible',
      capability: 'Stock that is right to the piece, in every store',
      outcome: 'Every store serves online customers, too',
      impact: 'Growth without another warehouse',
    },
    { from: months(15), by: months(18) },
  ),
  stockReleased(900000),
  retiredTools(40000, 26000),
]);

/** Regional chains and online shops with stores. */
export const midMarket = planFor('mid_market', 'retail', { name: 'Mid-market, retail' }, [
  firstProcessLive(
    {
      key: 'first-store-live',
      name: 'First store live',
      definition: 'One store has placed two weeks of orders from the proposals of the product',
      validation: 'Confirmed by the store manager',
      outcome: 'One store no longer orders from a list',
      impact: 'The other managers can ask one of their own',
      nextSteps: ['Choose a manager whom the others listen to'],
    },
    { by: weeks(3) },
  ),
  seatsActive(
    {
      key: 'store-teams-onboarded',
      name: 'Store teams onboarded',
      definition: 'Share of the store and buying staff with a seat that were active in the last week',
      target: 0.85,
      customerRole: 'team_lead',
    },
    { from: weeks(1), by: months(2) },
  ),
  oldWayRetired(
    {
      name: 'Order lists retired',
      definition: 'No store sends an order by list, mail or phone any more',
      validation: 'Confirmed by buying',
      dependsOn: ['first-store-live'],
    },
    { from: weeks(4), by: months(3) },
  ),
  storeHours([900, 560], { from: months(1), by: months(5) }),
  stockOuts([0.09, 0.06], { from: months(2), by: months(6) }, 26000),
  ordersPacked([7800, 9800], { from: months(2), by: months(6), required: false }),
  ordersOnTime([0.86, 0.95], { from: months(2), by: months(6), required: false }),
  returns([0.19, 0.15], { from: months(3), by: months(8), required: false }, 7800),
  valueCoversCost({ from: months(2), by: months(9) }),
  nextPlaceLive(
    {
      key: 'peak-season-passed',
      name: 'Peak season on the product',
      definition:
        'The four strongest weeks of the year were ordered, packed and counted in the product alone',
      validation: 'Confirmed by the head of operations after the season',
      dependsOn: ['old-way-retired'],
    },
    { from: months(5), by: months(10) },
  ),
  newCapability(
    {
      name: 'One stock for stores and shop',
      definition: 'Online orders are filled from any store, and the customer says what that has brought',
      capability: 'Stock that is right in every store',
      outcome: 'An article that is somewhere can be sold everywhere',
      impact: 'More sales from the same goods',
    },
    { from: months(8), by: months(11) },
  ),
  stockReleased(120000),
  retiredTools(9500),
]);
