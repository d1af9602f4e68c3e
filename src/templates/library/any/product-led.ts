import { resultsTold, wouldRecommend } from '../common/outcomes.ts';
import { firstValue, ownGoal, teamInvited, weeklyHabit } from '../common/self-service.ts';
import { months, result, weeks } from '../parts.ts';
import { planFor } from '../segments.ts';
import { processHours } from './process.ts';

export const productLed = planFor(
  'product_led',
  'any',
  { name: 'Product-led, any industry', valueBasis: 'outcomes' },
  [
    firstValue({
      name: 'First value',
      definition: 'The account has finished the action that shows what the product is for',
    }),
    weeklyHabit(),
    teamInvited(),
    result(
      {
        key: 'time-saved',
        name: 'Hours a week for the task',
        phase: 'growth',
        category: 'time_savings',
        definition: 'Hours a month that the task still takes',
        unit: 'h a month',
        measurementMethod: 'user_survey',
        validation: 'Answer in the product survey',
        evidencePolicy: 'evidence',
        measuringIntervalDays: 45,
        metric: 'process-hours',
        ownerRole: 'product',
        customerRole: 'account_owner',
      },
      [24, 6],
      { from: weeks(4), by: months(4) },
    ),
    ownGoal(),
    wouldRecommend({ from: months(6), by: months(9) }, { ownerRole: 'product' }),
    resultsTold({ ownerRole: 'product' }, { from: months(9), by: months(11) }),
    processHours(24, 6, 40),
  ],
);
