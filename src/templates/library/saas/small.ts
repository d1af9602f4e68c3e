import { seatsActive } from '../common/everyday-use.ts';
import { firstProcessLive } from '../common/first-weeks.ts';
import { resultsTold, retiredTools, valueCoversCost, wouldRecommend } from '../common/outcomes.ts';
import { firstValue, ownGoal, teamInvited, weeklyHabit } from '../common/self-service.ts';
import { months, weeks } from '../parts.ts';
import { planFor } from '../segments.ts';
import { activation, reportHours, supportDeflection, trialConversion } from './goals.ts';

/** Young software companies with a team. */
export const smb = planFor('smb', 'saas', { name: 'SMB, SaaS' }, [
  firstProcessLive(
    {
      key: 'first-message-sent',
      name: 'First onboarding message sent',
      category: 'process_efficiency',
      definition: 'New sign-ups get a message that follows from what they did, without anybody sending it',
      validation: 'Confirmed by the founder or team lead',
      customerRole: 'account_owner',
      nextSteps: ['Connect the sign-up event', 'Write one message for those who stopped half way'],
      capability: 'Messages from events of the product',
      outcome: 'Every sign-up hears from the company',
      impact: 'The team sees a result before the second week ends',
    },
    { by: weeks(2) },
  ),
  seatsActive(
    {
      key: 'whole-team-in',
      name: 'Whole team works in it',
      definition: 'Share of the people with a seat that were active in the last week',
      target: 0.9,
      customerRole: 'account_owner',
    },
    { from: weeks(1), by: weeks(6) },
  ),
  activation([0.3, 0.42], { from: weeks(4), by: months(4), customerRole: 'account_owner' }),
  trialConversion(
    [0.06, 0.085],
    { from: weeks(6), by: months(5), customerRole: 'account_owner' },
    1400,
    1100,
  ),
  supportDeflection([0.3, 0.2], { from: weeks(6), by: months(6), required: false }, 700),
  valueCoversCost({ from: months(1), by: months(8) }),
  wouldRecommend({ from: months(4), by: months(9) }),
  resultsTold(
    { definition: 'The company tells another founder or team, in its own numbers, what it has reached' },
    { from: months(8), by: months(11) },
  ),
  retiredTools(2400, 900),
]);

/** Founders and small teams who sign up by themselves. */
export const productLed = planFor(
  'product_led',
  'saas',
  { name: 'Product-led, SaaS', valueBasis: 'outcomes' },
  [
    firstValue(
      {
        name: 'First event seen',
        definition: 'An event of the customer’s own product has arrived and stands in a report',
        capability: 'A connection in a few lines',
        outcome: 'The first question is answered on the first day',
        impact: 'A reason to come back tomorrow',
      },
      weeks(1),
    ),
    weeklyHabit(),
    teamInvited(),
    reportHours([16, 5], {
      from: weeks(3),
      by: months(4),
      evidencePolicy: 'evidence',
      ownerRole: 'product',
    }),
    trialConversion(
      [0.04, 0.06],
      { from: weeks(4), by: months(5), required: false, evidencePolicy: 'evidence', ownerRole: 'product' },
      500,
      480,
    ),
    ownGoal(),
    wouldRecommend({ from: months(6), by: months(9) }, { ownerRole: 'product' }),
    resultsTold({ ownerRole: 'product' }, { from: months(9), by: months(11) }),
  ],
);
