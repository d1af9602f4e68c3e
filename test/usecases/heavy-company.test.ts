import { createHubSpotRepository } from '../../src/hubspot/repository.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { addCompanyOfSize, addLines, HEAVY, ORDINARY } from '../bench/heavy-company.ts';
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

/** What an opening costs in a function that was never run before, and what it shows. */
async function opening(companyId: string) {
  const http = countTrips(account.connect().http);
  const repository = createHubSpotRepository({ http });
  const view = await viewCompanyValue(repository, clock, { companyId, timeZone: 'UTC', userId: null });
  const { plan, ledger } = view.summary;
  return {
    requests: http.requests(),
    trips: http.trips(),
    counts: { milestones: plan.counts.total, lines: ledger.entries.length },
  };
}

/** A company whose results are stored already. */
async function aCompanyOf(size: CompanySize): Promise<string> {
  const companyId = addCompanyOfSize(account, 'p1', size);
  await opening(companyId);
  return companyId;
}

it('opens an ordinary company with 6 requests in 2 trips', async () => {
  const companyId = await aCompanyOf(ORDINARY);
  const counts = { milestones: 12, lines: 60 };
  expect(await opening(companyId)).toEqual({ requests: 6, trips: 2, counts });
});

it('opens a company with 2,000 lines with 29 requests in 3 trips', async () => {
  const companyId = await aCompanyOf(HEAVY);
  const counts = { milestones: 40, lines: 2_000 };
  expect(await opening(companyId)).toEqual({ requests: 29, trips: 3, counts });
});

it('takes no further trip for a ledger of any length', async () => {
  const companyId = await aCompanyOf({ ...ORDINARY, lines: 4_200 });
  expect(await opening(companyId)).toMatchObject({ trips: 3, counts: { lines: 4_200 } });
});

it('misses no line that came since the pages were noted, and notes the new page', async () => {
  const companyId = await aCompanyOf({ ...ORDINARY, lines: 1_999 });
  const keys = Array.from({ length: 1_500 }, (_, index) => `p1/later-${index}`);
  addLines(account, companyId, keys);
  expect(await opening(companyId)).toMatchObject({ counts: { lines: 3_499 } });
  expect(await opening(companyId)).toMatchObject({ trips: 3, counts: { lines: 3_499 } });
});

it.each([
  ['of other pages', '{"value_entry":["MTAwMQ","MTAwMg"]}'],
  ['that HubSpot does not know', '{"value_entry":["no cursor"]}'],
  ['nobody can read', 'typed by hand'],
])('shows the same with notes %s, and puts them right', async (_, text) => {
  const companyId = await aCompanyOf({ ...ORDINARY, lines: 1_100 });
  const noted = account.companyValues(companyId)['vrm_list_pages'];
  account.emulator.store.update('companies', companyId, { vrm_list_pages: text }, { userId: 41 });
  expect(await opening(companyId)).toMatchObject({ counts: { lines: 1_100 } });
  expect(account.companyValues(companyId)['vrm_list_pages']).toBe(noted);
  expect(await opening(companyId)).toMatchObject({ trips: 3 });
});

it('takes one trip a page where results are not to be stored on the company', async () => {
  await account.changeSettings({ storeResultsOnView: false });
  const companyId = await aCompanyOf(HEAVY);
  expect(await opening(companyId)).toMatchObject({ requests: 29, trips: 4, counts: { lines: 2_000 } });
});
