import { viewCompanyValue } from '../usecases/view-company-value.ts';
import { handler } from './handler.ts';
import { functionRepository } from './repository.ts';
import { companyValueRequest } from './schemas.ts';

/** Everything that the company page shows. */
export const main = handler(
  companyValueRequest,
  () => functionRepository(),
  (repository, clock, request) =>
    viewCompanyValue(repository, clock, {
      companyId: request.companyId,
      timeZone: request.timeZone,
      userId: request.user?.userId ?? null,
    }),
);
