import type { CrmRepository, CrmSchemaRepository } from '../../../src/crm/repository.ts';
import { createFetchTransport } from '../../../src/hubspot/fetch-transport.ts';
import { createHubSpotRepository } from '../../../src/hubspot/repository.ts';
import { createHubSpotSchemaRepository } from '../../../src/hubspot/schema-repository.ts';
import type { ImportReport } from '../../../src/usecases/import/report.ts';
import { runImport } from '../../../src/usecases/import/run-import.ts';
import type { ImportRequest } from '../../../src/usecases/import/run-import.ts';
import { clock, startAccount } from '../account.ts';
import { mappingOf, tableOf } from './tables.ts';

export const mapping = mappingOf({
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
export const COMPANY_COLUMNS = ['account', 'city', 'employees', 'segment'];
export const DEAL_COLUMNS = ['id', 'account', 'stage', 'amount', 'closed'];
export const COMPANIES = [
  ['Alder', 'Oslo', '10', 'smb'],
  ['Birch', 'Bergen', '700', 'mid_market'],
  ['Cedar', '', '5', 'smb'],
];
export const DEALS = [
  ['D1', 'Alder', 'closedwon', '1000', '2026-03-01'],
  ['D2', 'Alder', 'closedwon', '500', '2026-05-01'],
  ['D3', 'Birch', 'closedwon', '9000', '2026-01-15'],
  ['D4', 'Birch', 'closedlost', '', '2026-02-15'],
  ['D5', 'Nobody', 'closedwon', '1', '2026-02-15'],
];

/** Whether a request, as the account lists it, changes anything. */
export const isWrite = (request: string) => !/^GET|\/(batch\/read|search)$/.test(request);

/** An account far from Greenwich, and three companies with five deals to import into it. */
export async function startImportAccount() {
  const account = await startAccount({ portal: { timeZone: 'Pacific/Auckland' } });
  const { store, token, url } = account.emulator;
  /** Without retries, so that a fault is the end of a run. */
  const connect = (): { repository: CrmRepository; schemas: CrmSchemaRepository } => {
    const http = createFetchTransport({ accessToken: token, baseUrl: url });
    return {
      repository: createHubSpotRepository({ http }),
      schemas: createHubSpotSchemaRepository({ http }),
    };
  };
  return {
    ...account,
    connect,
    importing: (changes: Partial<ImportRequest> = {}, at = clock): Promise<ImportReport> => {
      return runImport(connect(), at, {
        mapping,
        companies: tableOf(COMPANY_COLUMNS, ...COMPANIES),
        deals: tableOf(DEAL_COLUMNS, ...DEALS),
        asOf: null,
        dryRun: false,
        onProgress: () => undefined,
        ...changes,
      });
    },
    companyOf: async (name: string): Promise<string> => {
      const { repository } = connect();
      const keys = [`crm/${name.toLowerCase()}`];
      const [company] = await repository.readByUniqueProperty('companies', 'vrm_import_key', keys, ['name']);
      if (company === undefined) throw new Error(`${name} was not imported`);
      return company.id;
    },
    /** Everything in the account by its own keys, without what differs between accounts. */
    contents: () =>
      Promise.all(store.ids('companies').map((id) => contentsOf(connect().repository, id))).then((found) =>
        found.sort(),
      ),
  };
}

export type ImportAccount = Awaited<ReturnType<typeof startImportAccount>>;

async function contentsOf(repository: CrmRepository, companyId: string): Promise<readonly string[]> {
  const { company, milestones, metrics, entries, deals } = await repository.readCompany({
    companyId,
    companyProperties: ['city', 'numberofemployees', 'vrm_import_key'],
    settingsKeys: [],
    dealProperties: () => ['dealname', 'pipeline', 'dealstage', 'amount', 'closedate', 'vrm_import_key'],
  });
  return [company, ...milestones, ...metrics, ...entries, ...deals]
    .map(({ properties }) => JSON.stringify(plain(properties)))
    .sort();
}

function plain(properties: object): object {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !/^(hs_.*|createdate|lastmodifieddate|company_id)$/.test(name))
      .sort(),
  );
}
