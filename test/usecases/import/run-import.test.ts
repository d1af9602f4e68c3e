import { newPlanKey } from '../../../src/crm/mapping/keys.ts';
import { viewCompanyValue } from '../../../src/usecases/view-company-value.ts';
import { clock, TODAY } from '../account.ts';
import {
  COMPANIES,
  COMPANY_COLUMNS,
  DEAL_COLUMNS,
  DEALS,
  isWrite,
  startImportAccount,
  type ImportAccount,
} from './import-account.ts';
import { tableOf } from './tables.ts';

let account: ImportAccount;
beforeAll(async () => {
  account = await startImportAccount();
});
beforeEach(() => account.setUp());
afterAll(() => account.close());

describe('an import', () => {
  it('creates companies with their deals, plans and results, and reports it', async () => {
    const report = await account.importing();
    expect(report).toMatchObject({
      dryRun: false,
      shiftDays: 0,
      companies: { read: 3, created: 3, updated: 0, unchanged: 0, refused: 0 },
      deals: { read: 5, created: 4, updated: 0, unchanged: 0, refused: 1 },
      plans: { laidOut: 2, unchanged: 0, withoutStartDate: 1, withoutTemplate: 0 },
      refused: [{ file: 'deals', line: 6, reason: 'there is no company "Nobody"' }],
      companiesComputed: 3,
      resultsNotSaved: [],
    });
    expect(report.plans.recordsCreated).toBeGreaterThan(10);
    expect(account.companyValues(await account.companyOf('Alder'))).toMatchObject({
      name: 'Alder',
      vrm_start_date: '2026-03-01',
      vrm_renewal_date: '2027-03-01',
      vrm_template_key: 'template/smb/any/1',
      vrm_cost_in_force: '1500',
      vrm_stale: 'false',
      vrm_computed_on: TODAY,
    });
  });

  it('writes the day of a deal as that day in the account, however far from Greenwich', async () => {
    await account.importing();
    const request = {
      companyId: await account.companyOf('Alder'),
      timeZone: 'Pacific/Auckland',
      userId: null,
    };
    const { summary } = await viewCompanyValue(account.connect().repository, clock, request);
    expect(summary.value.cost.deals.map(({ from }) => from).sort()).toEqual(['2026-03-01', '2026-05-01']);
  });

  it('lays plans out on the day of the account', async () => {
    const late = { now: () => Date.parse('2026-10-12T20:00:00Z') };
    await account.importing({}, late);
    const key = `${newPlanKey(await account.companyOf('Alder'))}/applied-template`;
    const [line] = await account.connect().repository.readByKeys('value_entry', [key]);
    expect(line?.properties['entry_date']).toBe('2026-10-13');
  });

  it('changes nothing when it is repeated', async () => {
    await account.importing();
    const before = await account.contents();
    account.requests();
    const report = await account.importing();
    expect(account.requests().filter(isWrite)).toEqual([]);
    expect(report).toMatchObject({
      companies: { created: 0, updated: 0, unchanged: 3 },
      deals: { created: 0, updated: 0, unchanged: 4, refused: 1 },
      plans: { laidOut: 0, unchanged: 2, withoutStartDate: 1, recordsCreated: 0 },
      companiesComputed: 0,
    });
    expect(await account.contents()).toEqual(before);
  });

  it('updates what the file says otherwise, and computes the results of that company only', async () => {
    await account.importing();
    account.requests();
    const deals = [...DEALS.slice(1), ['D1', 'Alder', 'closedwon', '2000', '2026-03-01']];
    const report = await account.importing({ deals: tableOf(DEAL_COLUMNS, ...deals) });
    expect(report).toMatchObject({
      companies: { updated: 0, unchanged: 3 },
      deals: { created: 0, updated: 1, unchanged: 3 },
      companiesComputed: 1,
    });
    expect(account.companyValues(await account.companyOf('Alder'))['vrm_cost_in_force']).toBe('2500');
    const updates = account.requests().filter((request) => request === 'POST companies/batch/update');
    // That it is stale, and its results.
    expect(updates).toHaveLength(2);
  });

  it('keeps dates that people set in the CRM, and renews from them', async () => {
    await account.importing({ deals: null });
    const birch = await account.companyOf('Birch');
    account.emulator.store.update('companies', birch, { vrm_start_date: '2025-06-01' }, { userId: 41 });
    await account.importing();
    expect(account.companyValues(birch)).toMatchObject({
      vrm_start_date: '2025-06-01',
      vrm_renewal_date: '2027-06-01',
    });
  });

  it('computes companies of an earlier import that only the deals name', async () => {
    await account.importing();
    const deals = tableOf(DEAL_COLUMNS, ['D9', 'Birch', 'closedwon', '100', '2026-03-01']);
    const report = await account.importing({
      companies: tableOf(COMPANY_COLUMNS, COMPANIES[0] ?? []),
      deals,
    });
    expect(report).toMatchObject({ deals: { created: 1, refused: 0 }, companiesComputed: 1 });
    expect(account.companyValues(await account.companyOf('Birch'))['vrm_cost_in_force']).toBe('9100');
  });

  it('moves every date so that the day of the data is today', async () => {
    const report = await account.importing({ asOf: '2026-03-02' });
    expect(report.shiftDays).toBe(224);
    expect(account.companyValues(await account.companyOf('Alder'))['vrm_start_date']).toBe('2026-10-11');
  });

  it('says what it would do in a dry run, and writes nothing', async () => {
    const dry = await account.importing({ dryRun: true });
    expect(account.requests().filter(isWrite)).toEqual([]);
    const { plans, companies, deals, refused } = await account.importing();
    expect(dry).toMatchObject({
      dryRun: true,
      companies,
      deals,
      refused,
      plans: { ...plans, recordsCreated: 0 },
      companiesComputed: 0,
    });
  });

  it('reports its progress up to the end of each step', async () => {
    const steps: string[] = [];
    await account.importing({
      onProgress: ({ step, done, of }) => done === of && steps.push(`${step} ${of}`),
    });
    expect(steps).toEqual(['companies 3', 'deals 4', 'plans 2', 'results 3']);
  });

  it('shows the cost of a company with more than a hundred deals', async () => {
    const many = Array.from({ length: 130 }, (_, index) => [
      `M${index}`,
      'Alder',
      'closedwon',
      '100',
      '2026-06-01',
    ]);
    await account.importing({ deals: tableOf(DEAL_COLUMNS, ...many) });
    const request = {
      companyId: await account.companyOf('Alder'),
      timeZone: 'Pacific/Auckland',
      userId: null,
    };
    const { summary } = await viewCompanyValue(account.connect().repository, clock, request);
    expect(summary.value.cost).toMatchObject({ annualMinor: 1_300_000, source: 'deals' });
    expect(account.companyValues(request.companyId)['vrm_cost_in_force']).toBe('13000');
  });
});

describe('refusals of HubSpot', () => {
  it('of one row are reported with its line and do not stop the others', async () => {
    const companies = [COMPANIES[0] ?? [], ['Birch', 'Bergen', 'many', 'mid_market'], COMPANIES[2] ?? []];
    const report = await account.importing({ companies: tableOf(COMPANY_COLUMNS, ...companies) });
    expect(report.companies).toEqual({ read: 3, created: 2, updated: 0, unchanged: 0, refused: 1 });
    expect(report.refused).toEqual([
      {
        file: 'companies',
        line: 3,
        reason: 'HubSpot: HubSpot refused the value of numberofemployees (invalid integer).',
      },
      { file: 'deals', line: 4, reason: 'there is no company "Birch"' },
      { file: 'deals', line: 5, reason: 'there is no company "Birch"' },
      { file: 'deals', line: 6, reason: 'there is no company "Nobody"' },
    ]);
    expect(report.deals).toEqual({ read: 5, created: 2, updated: 0, unchanged: 0, refused: 3 });
    expect(report.companiesComputed).toBe(2);
  });

  it('of the results of one company are reported, and the next run tries again', async () => {
    await account.importing();
    const updates = account.requests().filter((request) => request === 'POST companies/batch/update').length;
    await account.setUp();
    // The last update is that of the results: one is refused among the others, then again by itself.
    const refusal = { path: 'companies/batch/update', failInputs: [0], skip: updates - 1 };
    account.emulator.faults.add(refusal);
    account.emulator.faults.add(refusal);
    const report = await account.importing();
    expect(report.resultsNotSaved).toEqual([
      { companyId: await account.companyOf('Alder'), name: 'Alder', refusedProperties: [] },
    ]);
    expect(report.companiesComputed).toBe(2);
    expect(await account.importing()).toMatchObject({ resultsNotSaved: [], companiesComputed: 1 });
  });
});
