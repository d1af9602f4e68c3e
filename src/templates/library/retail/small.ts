import { seatsActive } from '../common/everyday-use.ts';
import { firstProcessLive } from '../common/first-weeks.ts';
import { resultsTold, retiredTools, valueCoversCost, wouldRecommend } from '../common/outcomes.ts';
import { firstValue, ownGoal, teamInvited, weeklyHabit } from '../common/self-service.ts';
import { months, weeks } from '../parts.ts';
import { planFor } from '../segments.ts';
import { oversoldOrders, returns, stockOuts, storeHours } from './goals.ts';

/** Shops with one or a few stores. */
export const smb = planFor('smb', 'retail', { name: 'SMB, retail' }, [
  firstProcessLive(
    {
      key: 'first-order-proposed',
      name: 'First order from the product',
      category: 'time_savings',
      definition: 'One order to a supplier was proposed by the product and sent without a list',
      validation: 'Confirmed by the owner of the shop',
      customerRole: 'account_owner',
      nextSteps: ['Connect the till', 'Start with the supplier who delivers most often'],
      capability: 'Order proposals from what the till has sold',
      outcome: 'An order takes minutes',
      impact: 'The owner sees a result before the second week ends',
    },
    { by: weeks(2) },
  ),
  seatsActive(
    {
      key: 'whole-shop-in',
      name: 'Everybody in the shop works in it',
      definition:
        'Share of the people with a seat that ordered, counted or sold with the product in the last week',
      target: 0.9,
      customerRole: 'account_owner',
    },
    { from: weeks(1), by: weeks(6) },
  ),
  storeHours([56, 26], { from: weeks(4), by: months(4) }),
  stockOuts([0.11, 0.07], { from: weeks(4), by: months(5), customerRole: 'account_owner' }, 2600),
  returns([0.16, 0.12], { from: weeks(8), by: months(6), required: false }, 420),
  valueCoversCost({ from: months(1), by: months(8) }),
  wouldRecommend({ from: months(4), by: months(9) }),
  resultsTold(
    { definition: 'The shop tells another shop, in its own words and numbers, what it has reached' },
    { from: months(8), by: months(11) },
  ),
  retiredTools(1200, 600),
]);

/** Online sellers who sign up by themselves. */
export const productLed = planFor(
  'product_led',
  'retail',
  { name: 'Product-led, retail', valueBasis: 'outcomes' },
  [
    firstValue(
      {
        name: 'First channel connected',
        definition: 'A sale on one channel has lowered the stock on another without anybody typing',
        capability: 'Connections to shops and market places',
        outcome: 'Stock is kept in one place',
        impact: 'Nobody counts on a Sunday evening',
      },
      weeks(1),
    ),
    weeklyHabit(),
    teamInvited(),
    oversoldOrders([0.03, 0.008], { from: weeks(3), by: months(4), ownerRole: 'product' }, 600),
    storeHours([20, 8], {
      from: weeks(4),
      by: months(5),
      required: false,
      evidencePolicy: 'evidence',
      ownerRole: 'product',
      customerRole: 'account_owner',
    }),
    ownGoal(),
    wouldRecommend({ from: months(6), by: months(9) }, { ownerRole: 'product' }),
    resultsTold({ ownerRole: 'product' }, { from: months(9), by: months(11) }),
  ],
);
