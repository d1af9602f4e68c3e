import { applyTemplate } from '../../../src/usecases/apply-template.ts';
import { contentsOf } from '../../recovery/account-contents.ts';
import { clock } from '../account.ts';
import { COMPANY_COLUMNS, startImportAccount, type ImportAccount } from './import-account.ts';
import { tableOf } from './tables.ts';

const ALDER = {
  name: 'Alder',
  city: 'Oslo',
  numberofemployees: '10',
  vrm_segment: 'smb',
  vrm_import_key: 'crm/alder',
  vrm_start_date: '2026-03-01',
};
let account: ImportAccount;

beforeAll(async () => {
  account = await startImportAccount();
});
afterAll(() => account.close());

it('a plan laid out from the card is the one that the import lays out, and the import finds it there', async () => {
  await account.setUp();
  const [companyId = ''] = account.emulator.store.create('companies', [{ properties: ALDER }]);
  const start = account.emulator.exportState();
  const companies = tableOf(COMPANY_COLUMNS, ['Alder', 'Oslo', '10', 'smb']);

  await account.importing({ companies, deals: null });
  const imported = contentsOf(account.emulator.exportState());

  account.emulator.importState(start);
  await applyTemplate(account.connect().repository, clock, {
    companyId,
    timeZone: 'Pacific/Auckland',
    userId: null,
    source: 'template',
    templateKey: 'template/smb/any/1',
    startDate: '2026-03-01',
  });
  const { plans } = await account.importing({ companies, deals: null });
  expect(plans).toMatchObject({ laidOut: 0, unchanged: 1, recordsCreated: 0 });
  expect(contentsOf(account.emulator.exportState())).toEqual(imported);
});
