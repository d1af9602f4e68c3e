import { seatsActive } from '../common/everyday-use.ts';
import { firstProcessLive } from '../common/first-weeks.ts';
import { resultsTold, retiredTools, valueCoversCost, wouldRecommend } from '../common/outcomes.ts';
import { months, result, weeks } from '../parts.ts';
import { planFor } from '../segments.ts';
import { processHours } from './process.ts';

export const smb = planFor('smb', 'any', { name: 'SMB, any industry' }, [
  firstProcessLive(
    {
      key: 'first-result-week-two',
      name: 'First result in two weeks',
      category: 'time_savings',
      definition: 'The first task that took hours by hand now runs in the product',
      validation: 'Confirmed by the owner of the business or the team',
      customerRole: 'account_owner',
      nextSteps: [],
      capability: null,
      outcome: null,
      impact: null,
    },
    { by: weeks(2) },
  ),
  seatsActive(
    {
      key: 'everyone-in',
      name: 'Everyone works in it',
      definition: 'Share of the bought seats that were active in the last week',
      target: 0.9,
      customerRole: 'account_owner',
    },
    { from: weeks(1), by: weeks(6) },
  ),
  result(
    {
      key: 'hours-saved',
      name: 'Hours for paperwork',
      phase: 'growth',
      category: 'time_savings',
      definition: 'Hours a month spent on the paperwork that the product took over',
      unit: 'h a month',
      measurementMethod: 'user_survey',
      validation: 'Answers of the same people before and after',
      metric: 'process-hours',
      customerRole: 'account_owner',
      capability: 'Automated paperwork',
      outcome: 'A day a week comes free',
      impact: 'More time for customers',
    },
    [40, 10],
    { from: weeks(4), by: months(4) },
  ),
  result(
    {
      key: 'tool-cancelled',
      name: 'First tool cancelled',
      phase: 'growth',
      category: 'cost_reduction',
      definition: 'At least one paid tool is cancelled because of the product',
      unit: 'tools',
      baseline: 0,
      typicalBaseline: null,
      measurementMethod: 'financial_report',
      validation: 'Cancelled invoice',
      evidencePolicy: 'evidence',
      measuringIntervalDays: 60,
      required: false,
      customerRole: 'account_owner',
    },
    [0, 1],
    { from: weeks(6), by: months(5) },
  ),
  valueCoversCost({ from: months(1), by: months(8) }),
  wouldRecommend({ from: months(4), by: months(10) }),
  resultsTold({}, { from: months(8), by: months(11) }),
  processHours(40, 10, 45),
  retiredTools(1800, 900),
]);
