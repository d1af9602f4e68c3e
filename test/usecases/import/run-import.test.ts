import type { CrmRepository, CrmSchemaRepository } from '../../../src/crm/repository.ts';
import { createFetchTransport } from '../../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../../src/hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../../../src/hubspot/schema-repository.ts';
import type { ImportReport } from '../../../src/usecases/import/report.ts';
import { runImport } from '../../../src/usecases/import/run-import.ts';
import type { ImportRequest } from '../../../src/usecases/import/run-import.ts';
import { viewCompanyValue } from '../../../src/usecases/view-company-value.ts';
import { clock, startAccount, TODAY, type Account } from '../account.ts';
import { mappingOf, tableOf } from './tables.ts';

const mapping = mappingOf({
  companies: {
    key: 'account',
    properties: {
      name: { column: 'account' },
      city: { column: 'city' },
      numberofemployees: { column: 'employees' },
      vrm_segment: { column: 'segment' },
      vrm_start_date: { derive: 'first_won_close_date' },
      vrm_renewal_date: { derive: 'next_anniversary_of_start_date' },
    },
  },
  deals: {
    key: 'id',
    company: 'account',
    won: { column: 'stage', value: 'closedwon' },
    closeDate: 'closed',
    properties: {
      dealname: { column: 'id' },
      pipeline: { constant: 'default' },
      dealstage: { column: 'stage' },
      amount: { column: 'amount', type: 'number' },
      closedate: { column: 'closed', type: 'datetime' },
    },
  },
});
const COMPANY_COLUMNS = ['account', 'city', 'employees', 'segment'];
const DEAL_COLUMNS = ['id', 'account', 'stage', 'amount', 'closed'];
const COMPANIES = [
  ['Alder', 'Oslo', '10', 'smb'],
  ['Birch', 'Bergen', '700', 'mid_market'],
  ['Cedar', '', '5', 'smb'],
];
const DEALS = [
  ['D1', 'Alder', 'closedwon', '1000', '2026-03-01'],
  ['D2', 'Alder', 'closedwon', '500', '2026-05-01'],
  ['D3', 'Birch', 'closedwon', '9000', '2026-01-15'],
  ['D4', 'Birch', 'closedlost', '', '2026-02-15'],
  ['D5', 'Nobody', 'closedwon', '1', '2026-02-15'],
];

let account: Account;
beforeAll(async () => {
  account = await startAccount({ portal: { timeZone: 'Pacific/Auckland' } });
});
beforeEach(() => account.setUp());
afterAll(() => account.close());

/** Without retries, so that a fault is the end of a run. */
const connect = (): { repository: CrmRepository; schemas: CrmSchemaRepository } => {
  const { token, url } = account.emulator;
  const http = createFetchTransport({ accessToken: token, baseUrl: url });
  return { repository: createHubSpotRepository({ http }), schemas: createHubSpotSchemaRepository({ http }) };
};
const importing = (changes: Partial<ImportRequest> = {}): Promise<ImportReport> => {
  let planKeys = 0;
  return runImport(connect(), clock, {
    mapping,
    companies: tableOf(COMPANY_COLUMNS, ...COMPANIES),
    deals: tableOf(DEAL_COLUMNS, ...DEALS),
    asOf: null,
    dryRun: false,
    newPlanKey: () => `p${(planKeys += 1)}`,
    onProgress: () => undefined,
    ...changes,
  });
};
const isWrite = (request: string) => !/^GET|\/(batch\/read|search)$/.test(request);
const WRITES = /^(?!.*\/(batch\/read|search)$)/;
const companyOf = async (name: string) => {
  const keys = [`crm/${name.toLowerCase()}`];
  const [company] = await connect().repository.readByUniqueProperty('companies', 'vrm_import_key', keys, [
    'name',
  ]);
  if (company === undefined) throw new Error(`${name} was not imported`);
  return company.id;
};

/** Everything in the account by its own keys, without what differs between accounts. */
const contents = async () => {
  const { repository } = connect();
  const found = [];
  for (const id of account.emulator.store.ids('companies')) {
    const read = await repository.readCompany({
      companyId: id,
      companyProperties: ['city', 'numberofemployees', 'vrm_import_key'],
      settingsKeys: [],
      dealProperties: () => ['dealname', 'pipeline', 'dealstage', 'amount', 'closedate', 'vrm_import_key'],
    });
    const { milestones, metrics, entries, deals } = read;
    found.push(
      [read.company, ...milestones, ...metrics, ...entries, ...deals]
        .map(({ properties }) => JSON.stringify(plain(properties)))
        .sort(),
    );
  }
  return found.sort();
};
const plain = (properties: object) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !/^(hs_.*|createdate|lastmodifieddate|company_id)$/.test(name))
      .sort(),
  );

describe('an import', () => {
  it('creates companies with their deals, plans and results, and reports it', async () => {
    const report = await importing();
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
    expect(account.companyValues(await companyOf('Alder'))).toMatchObject({
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
    await importing();
    const request = { companyId: await companyOf('Alder'), timeZone: 'Pacific/Auckland', userId: null };
    const { summary } = await viewCompanyValue(connect().repository, clock, request);
    expect(summary.value.cost.deals.map(({ from }) => from).sort()).toEqual(['2026-03-01', '2026-05-01']);
  });

  it('lays plans out on the day of the account', async () => {
    const late = { now: () => Date.parse('2026-10-12T20:00:00Z') };
    let planKeys = 0;
    await runImport(connect(), late, {
      mapping,
      companies: tableOf(COMPANY_COLUMNS, ...COMPANIES),
      deals: tableOf(DEAL_COLUMNS, ...DEALS),
      asOf: null,
      dryRun: false,
      newPlanKey: () => `p${(planKeys += 1)}`,
      onProgress: () => undefined,
    });
    const [line] = await connect().repository.readByKeys('value_entry', ['p1/applied-smb-any-1']);
    expect(line?.properties['entry_date']).toBe('2026-10-13');
  });

  it('changes nothing when it is repeated', async () => {
    await importing();
    const before = await contents();
    account.requests();
    const report = await importing();
    expect(account.requests().filter(isWrite)).toEqual([]);
    expect(report).toMatchObject({
      companies: { created: 0, updated: 0, unchanged: 3 },
      deals: { created: 0, updated: 0, unchanged: 4, refused: 1 },
      plans: { laidOut: 0, unchanged: 2, withoutStartDate: 1, recordsCreated: 0 },
      companiesComputed: 0,
    });
    expect(await contents()).toEqual(before);
  });

  it('updates what the file says otherwise, and computes the results of that company only', async () => {
    await importing();
    account.requests();
    const deals = [...DEALS.slice(1), ['D1', 'Alder', 'closedwon', '2000', '2026-03-01']];
    const report = await importing({ deals: tableOf(DEAL_COLUMNS, ...deals) });
    expect(report).toMatchObject({
      companies: { updated: 0, unchanged: 3 },
      deals: { created: 0, updated: 1, unchanged: 3 },
      companiesComputed: 1,
    });
    expect(account.companyValues(await companyOf('Alder'))['vrm_cost_in_force']).toBe('2500');
    expect(account.requests().filter((request) => request.startsWith('GET companies/'))).toHaveLength(1);
  });

  it('keeps dates that people set in the CRM, and renews from them', async () => {
    await importing({ deals: null });
    const birch = await companyOf('Birch');
    account.emulator.store.update('companies', birch, { vrm_start_date: '2025-06-01' }, { userId: 41 });
    await importing();
    expect(account.companyValues(birch)).toMatchObject({
      vrm_start_date: '2025-06-01',
      vrm_renewal_date: '2027-06-01',
    });
  });

  it('computes companies of an earlier import that only the deals name', async () => {
    await importing();
    const deals = tableOf(DEAL_COLUMNS, ['D9', 'Birch', 'closedwon', '100', '2026-03-01']);
    const report = await importing({ companies: tableOf(COMPANY_COLUMNS, COMPANIES[0] ?? []), deals });
    expect(report).toMatchObject({ deals: { created: 1, refused: 0 }, companiesComputed: 1 });
    expect(account.companyValues(await companyOf('Birch'))['vrm_cost_in_force']).toBe('9100');
  });

  it('moves every date so that the day of the data is today', async () => {
    const report = await importing({ asOf: '2026-03-02' });
    expect(report.shiftDays).toBe(224);
    expect(account.companyValues(await companyOf('Alder'))['vrm_start_date']).toBe('2026-10-11');
  });

  it('says what it would do in a dry run, and writes nothing', async () => {
    const dry = await importing({ dryRun: true });
    expect(account.requests().filter(isWrite)).toEqual([]);
    const { plans, companies, deals, refused } = await importing();
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
    await importing({ onProgress: ({ step, done, of }) => done === of && steps.push(`${step} ${of}`) });
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
    await importing({ deals: tableOf(DEAL_COLUMNS, ...many) });
    const request = { companyId: await companyOf('Alder'), timeZone: 'Pacific/Auckland', userId: null };
    const { summary } = await viewCompanyValue(connect().repository, clock, request);
    expect(summary.value.cost).toMatchObject({ annualMinor: 1_300_000, source: 'deals' });
    expect(account.companyValues(request.companyId)['vrm_cost_in_force']).toBe('13000');
  });
});

describe('refusals of HubSpot', () => {
  it('of one row are reported with its line and do not stop the others', async () => {
    const companies = [COMPANIES[0] ?? [], ['Birch', 'Bergen', 'many', 'mid_market'], COMPANIES[2] ?? []];
    const report = await importing({ companies: tableOf(COMPANY_COLUMNS, ...companies) });
    expect(report.companies).toEqual({ read: 3, created: 2, updated: 0, unchanged: 0, refused: 1 });
    expect(report.refused).toEqual([
      {
        file: 'companies',
        line: 3,
        reason: 'HubSpot: HubSpot refused the value of numberofemployees (invalid number).',
      },
      { file: 'deals', line: 4, reason: 'there is no company "Birch"' },
      { file: 'deals', line: 5, reason: 'there is no company "Birch"' },
      { file: 'deals', line: 6, reason: 'there is no company "Nobody"' },
    ]);
    expect(report.deals).toEqual({ read: 5, created: 2, updated: 0, unchanged: 0, refused: 3 });
    expect(report.companiesComputed).toBe(2);
  });

  it('of the results of one company are reported, and the next run tries again', async () => {
    await importing();
    const updates = account.requests().filter((request) => request === 'POST companies/batch/update').length;
    await account.setUp();
    // The last update is that of the results: one is refused among the others, then again by itself.
    const refusal = { path: 'companies/batch/update', failInputs: [0], skip: updates - 1 };
    account.emulator.faults.add(refusal);
    account.emulator.faults.add(refusal);
    const report = await importing();
    expect(report.resultsNotSaved).toEqual([
      { companyId: await companyOf('Alder'), name: 'Alder', refusedProperties: [] },
    ]);
    expect(report.companiesComputed).toBe(2);
    expect(await importing()).toMatchObject({ resultsNotSaved: [], companiesComputed: 1 });
  });
});

describe('a run that is killed', () => {
  const unbroken = async () => {
    await importing();
    const all = await contents();
    await account.setUp();
    return all;
  };

  it.each(Array.from({ length: 12 }, (_, index) => [index]))(
    'after %i writes and repeated ends like one that was not',
    async (writes) => {
      const expected = await unbroken();
      account.emulator.faults.add({
        method: 'POST',
        path: WRITES,
        skip: writes,
        times: 0,
        dropConnection: true,
      });
      const failed = await importing().catch((error: unknown) => error);
      account.emulator.faults.clear();
      if (writes < 8) expect(failed).toMatchObject({ name: 'CrmError', code: 'unavailable' });
      await importing();
      expect(await contents()).toEqual(expected);
      account.requests();
      await importing();
      expect(account.requests().filter(isWrite)).toEqual([]);
    },
  );

  it.each(Array.from({ length: 10 }, (_, index) => [index]))(
    'with the reply to write %i lost and repeated ends like one that was not',
    async (writes) => {
      const expected = await unbroken();
      const lost = { method: 'POST', path: WRITES, dropConnection: true } as const;
      account.emulator.faults.add({ ...lost, skip: writes, when: 'after' });
      account.emulator.faults.add({ ...lost, skip: writes, times: 0 });
      await importing().catch((error: unknown) => error);
      account.emulator.faults.clear();
      await importing();
      expect(await contents()).toEqual(expected);
    },
  );

  it.each(Array.from({ length: 6 }, (_, index) => [index]))(
    'after %i writes of a later import that changes a company leaves no old results behind',
    async (writes) => {
      const changed = () => {
        const companies = [['Alder', 'Oslo', '10', 'enterprise'], ...COMPANIES.slice(1)];
        return importing({
          companies: tableOf(COMPANY_COLUMNS, ...companies),
          deals: tableOf(DEAL_COLUMNS, ...DEALS.slice(1)),
        });
      };
      await importing();
      await changed();
      const expected = await contents();
      await account.setUp();
      await importing();
      account.emulator.faults.add({
        method: 'POST',
        path: WRITES,
        skip: writes,
        times: 0,
        dropConnection: true,
      });
      await changed().catch((error: unknown) => error);
      account.emulator.faults.clear();
      await changed();
      expect(await contents()).toEqual(expected);
    },
  );
});
