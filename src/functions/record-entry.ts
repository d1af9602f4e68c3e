import { recordEntry } from '../usecases/record-entry.ts';
import { handler } from './handler.ts';
import { functionRepository } from './repository.ts';
import { recordEntryRequest } from './schemas.ts';

const ledgerRepository = () => functionRepository(['value_entry']);

/** Adds lines to the ledger and answers the new view. */
export const main = handler(recordEntryRequest, ledgerRepository, (repository, clock, request) =>
  recordEntry(repository, clock, {
    companyId: request.companyId,
    timeZone: request.timeZone,
    userId: request.user?.userId ?? null,
    entries: request.entries,
    source: 'card',
  }),
);
