import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { addCompanyOfSize, HEAVY, ORDINARY } from '../bench/heavy-company.ts';
import type { CompanySize } from '../bench/heavy-company.ts';
import { countTrips } from '../bench/round-trips.ts';
import { clock, startAccount, type Account } from './account.ts';

jest.setTimeout(30_000);
let account: Account;
beforeAll(async () => {
  account = await startAccount();
});
beforeEach(() => account.setUp());
afterAll(() => account.close());

const kept = () => ({ associationTypes: new Map(), knownPages: new Map() });

/** What an opening costs, and what it shows. */
async function opening(companyId: string, instance = kept()) {
  const http = countTrips(account.connect().http);
  const repository = createHubSpotRepository({ http, ...instance });
  const view = await viewCompanyValue(repository, clock, { companyId, timeZone: 'UTC', userId: null });
  return { requests: http.requests(), trips: http.trips(), counts: view.summary.plan.counts };
}

/** A company whose results are stored already. */
async function aCompanyOf(size: CompanySize): Promise<string> {
  const companyId = addCompanyOfSize(account, 'p1', size);
  await opening(companyId);
  return companyId;
}

it('opens an ordinary company with 6 requests in 2 trips', async () => {
  const companyId = await aCompanyOf(ORDINARY);
  expect(await opening(companyId)).toMatchObject({ requests: 6, trips: 2, counts: { total: 12 } });
});

it('opens a company with 2,000 lines with 29 requests, in 3 trips where it was open before', async () => {
  const companyId = await aCompanyOf(HEAVY);
  const instance = kept();
  const first = await opening(companyId, instance);
  // One more than later: the second page of the ledger's list is only found by way of the first.
  expect(first).toMatchObject({ requests: 29, trips: 4, counts: { total: 40 } });
  expect(await opening(companyId, instance)).toMatchObject({ requests: 29, trips: 3 });
});
