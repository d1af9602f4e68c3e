import type { Part, Told, When, Words } from '../parts.ts';
import { days, months, step, toldResult, usage, weeks } from '../parts.ts';

/** Milestones of accounts that nobody accompanies: their own events tell. */

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
