import { seatsActive } from '../common/everyday-use.ts';
import { firstProcessLive } from '../common/first-weeks.ts';
import { resultsTold, retiredTools, valueCoversCost, wouldRecommend } from '../common/outcomes.ts';
import { firstValue, ownGoal, teamInvited, weeklyHabit } from '../common/self-service.ts';
import { months, weeks } from '../parts.ts';
import { planFor } from '../segments.ts';
import { cleanUpAvoided, clientPaperwork, daysToClose, unmatchedItems } from './goals.ts';

/** Accountants, advisers and brokers. */
export const smb = planFor('smb', 'finance', { name: 'SMB, finance' }, [
  firstProcessLive(
    {
      key: 'first-client-complete',
      name: 'First client file complete',
      category: 'time_savings',
      definition:
        'One client sent everything that was asked for through the product, without a mail or a call',
      validation: 'Confirmed by the partner or owner',
      customerRole: 'account_owner',
      nextSteps: ['Choose a client who answers quickly', 'Agree the list of documents'],
      capability: 'Document requests with reminders',
      outcome: 'A file that is complete before work begins',
      impact: 'The firm sees a result before the second week ends',
    },
    { by: weeks(2) },
  ),
  seatsActive(
    {
      key: 'whole-firm-in',
      name: 'Whole firm works in it',
      definition: 'Share of the people with a seat that handled a client in the product in the last week',
      target: 0.9,
      customerRole: 'account_owner',
    },
    { from: weeks(1), by: weeks(6) },
  ),
  clientPaperwork([70, 30], { from: weeks(4), by: months(4) }),
  daysToClose([12, 7], { from: weeks(6), by: months(5), required: false }),
  unmatchedItems(
    [0.18, 0.06],
    { from: weeks(6), by: months(6), required: false, evidencePolicy: 'customer_confirmed' },
    2400,
  ),
  valueCoversCost({ from: months(1), by: months(8) }),
  wouldRecommend({ from: months(4), by: months(9) }),
  resultsTold(
    { definition: 'The firm tells another firm, in its own words and numbers, what it has reached' },
    { from: months(8), by: months(11) },
  ),
  cleanUpAvoided(4000),
  retiredTools(1600),
]);

/** Owners and finance people who sign up by themselves. */
export const productLed = planFor(
  'product_led',
  'finance',
  { name: 'Product-led, finance', valueBasis: 'outcomes' },
  [
    firstValue(
      {
        name: 'First statement matched',
        definition: 'One bank statement was read in and every item of it has a booking',
        capability: 'Bookings that are proposed from the statement',
        outcome: 'A month is matched in one sitting',
        impact: 'The books are known to be right',
      },
      weeks(1),
    ),
    weeklyHabit(),
    teamInvited(),
    unmatchedItems([0.25, 0.08], { from: weeks(4), by: months(4), ownerRole: 'product' }, 300),
    clientPaperwork([14, 6], {
      from: weeks(4),
      by: months(5),
      required: false,
      evidencePolicy: 'evidence',
      ownerRole: 'product',
    }),
    ownGoal(),
    wouldRecommend({ from: months(6), by: months(9) }, { ownerRole: 'product' }),
    resultsTold({ ownerRole: 'product' }, { from: months(9), by: months(11) }),
  ],
);
