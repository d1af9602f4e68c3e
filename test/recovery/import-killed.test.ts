import { runImport } from '../../src/usecases/import/run-import.ts';
import type { ImportRequest } from '../../src/usecases/import/run-import.ts';
import { clock } from '../usecases/account.ts';
import {
  COMPANIES,
  COMPANY_COLUMNS,
  DEAL_COLUMNS,
  DEALS,
  mapping,
  startImportAccount,
  type ImportAccount,
} from '../usecases/import/import-account.ts';
import { tableOf } from '../usecases/import/tables.ts';
import { failuresOf } from './killed-anywhere.ts';
import type { Process } from './processes.ts';

jest.setTimeout(300_000);
let account: ImportAccount;
beforeAll(async () => {
  account = await startImportAccount();
});
afterAll(() => account.close());

const importing =
  (tables: Pick<ImportRequest, 'companies' | 'deals'>) =>
  (process: Process): Promise<unknown> =>
    runImport(process, clock, {
      ...tables,
      mapping,
      asOf: null,
      dryRun: false,
      onProgress: () => undefined,
    });
const [alder = [], birch = []] = COMPANIES;
const [alderFirst = [], alderSecond = [], birchFirst = []] = DEALS;
const first = importing({
  companies: tableOf(COMPANY_COLUMNS, alder),
  deals: tableOf(DEAL_COLUMNS, alderFirst),
});
const later = importing({
  companies: tableOf(COMPANY_COLUMNS, [...alder.slice(0, 2), '11', ...alder.slice(3)], birch),
  deals: tableOf(DEAL_COLUMNS, alderFirst, alderSecond, birchFirst),
});
const anAccount = async () => {
  await account.setUp();
};
const anAccountWithAlder = async () => {
  await account.setUp();
  await account.importing({
    companies: tableOf(COMPANY_COLUMNS, alder),
    deals: tableOf(DEAL_COLUMNS, alderFirst),
  });
};

it.each([
  ['a first import, with its plan laid out', anAccount, first],
  ['a later import of a changed and a new company', anAccountWithAlder, later],
])('%s ends the same wherever the process is killed or an answer lost', async (_, prepare, write) => {
  const { requests, failures } = await failuresOf(account.emulator, { prepare, write });
  expect(requests).toBeGreaterThan(20);
  expect(failures).toEqual([]);
});
