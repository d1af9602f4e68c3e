import { saveMetric } from '../usecases/save-metric.ts';
import { handler } from './handler.ts';
import { saveMetricRequest } from './metric-schemas.ts';
import { functionRepository } from './repository.ts';

const planRepository = () => functionRepository(['value_metric', 'value_entry']);

/** Adds a benefit of the customer's own, or changes one, and answers the new view. */
export const main = handler(saveMetricRequest, planRepository, (repository, clock, request) =>
  saveMetric(repository, clock, {
    ...request,
    userId: request.user?.userId ?? null,
    source: 'card',
  }),
);
