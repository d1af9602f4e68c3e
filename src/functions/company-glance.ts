import { glanceAtCompany } from '../usecases/glance-at-company.ts';
import type { GlancedCompany } from './contract.ts';
import { glanceWordsIn } from './glance-words.ts';
import { handler } from './handler.ts';
import { functionRepository } from './repository.ts';
import { companyValueRequest } from './schemas.ts';

/** What the sidebar shows of a company, and the texts to say it with where they are asked for. */
export const main = handler(
  companyValueRequest,
  () => functionRepository(),
  async (repository, clock, request): Promise<GlancedCompany> => {
    const glance = await glanceAtCompany(repository, clock, {
      companyId: request.companyId,
      timeZone: request.timeZone,
      userId: request.user?.userId ?? null,
    });
    return request.wordsIn ? { ...glance, words: glanceWordsIn(glance.language ?? request.wordsIn) } : glance;
  },
);
