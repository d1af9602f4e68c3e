import { viewCompanyValue } from '../usecases/view-company-value.ts';
import type { OpenedCompanyValue } from './contract.ts';
import { handler } from './handler.ts';
import { functionRepository } from './repository.ts';
import { companyValueRequest } from './schemas.ts';
import { wordsIn } from './words.ts';

/** Everything that the company page shows, and the texts to say it with where they are asked for. */
export const main = handler(
  companyValueRequest,
  () => functionRepository(),
  async (repository, clock, request): Promise<OpenedCompanyValue> => {
    const view = await viewCompanyValue(repository, clock, {
      companyId: request.companyId,
      timeZone: request.timeZone,
      userId: request.user?.userId ?? null,
    });
    return request.wordsIn ? { ...view, words: wordsIn(view.language ?? request.wordsIn) } : view;
  },
);
