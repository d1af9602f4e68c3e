import { applyTemplate } from '../usecases/apply-template.ts';
import { handler } from './handler.ts';
import { applyTemplateRequest } from './plan-schemas.ts';
import { functionRepository } from './repository.ts';

const planRepository = () => functionRepository(['value_milestone', 'value_metric', 'value_entry']);

/** Lays the template that fits out for a company without a plan, and answers the new view. */
export const main = handler(applyTemplateRequest, planRepository, (repository, clock, request) =>
  applyTemplate(repository, clock, {
    ...request,
    userId: request.user?.userId ?? null,
    source: 'card',
  }),
);
