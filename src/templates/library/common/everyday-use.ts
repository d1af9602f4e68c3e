import type { Part, Told, When } from '../parts.ts';
import { months, step, usage, weeks } from '../parts.ts';

/** How the product becomes the way of working, in most plans. */

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
