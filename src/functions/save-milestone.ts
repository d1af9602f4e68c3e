import { saveMilestone } from '../usecases/save-milestone.ts';
import { handler } from './handler.ts';
import { saveMilestoneRequest } from './plan-schemas.ts';
import { functionRepository } from './repository.ts';

const planRepository = () => functionRepository(['value_milestone', 'value_entry']);

/** Adds a milestone of the customer's own, or changes one, and answers the new view. */
export const main = handler(saveMilestoneRequest, planRepository, (repository, clock, request) =>
  saveMilestone(repository, clock, {
    ...request,
    userId: request.user?.userId ?? null,
    source: 'card',
  }),
);
