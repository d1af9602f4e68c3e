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

/** The paths of requests that change something. */
const WRITES = /^(?!.*\/(batch\/read|search)$)/;

describe('a run that is killed', () => {
  const unbroken = async () => {
    await account.importing();
    const all = await account.contents();
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
      const failed = await account.importing().catch((error: unknown) => error);
      account.emulator.faults.clear();
      if (writes < 8) expect(failed).toMatchObject({ name: 'CrmError', code: 'unavailable' });
      await account.importing();
      expect(await account.contents()).toEqual(expected);
      account.requests();
      await account.importing();
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
      await account.importing().catch((error: unknown) => error);
      account.emulator.faults.clear();
      await account.importing();
      expect(await account.contents()).toEqual(expected);
    },
  );

  it.each(Array.from({ length: 6 }, (_, index) => [index]))(
    'after %i writes of a later import that changes a company leaves no old results behind',
    async (writes) => {
      const changed = () => {
        const companies = [['Alder', 'Oslo', '10', 'enterprise'], ...COMPANIES.slice(1)];
        return account.importing({
          companies: tableOf(COMPANY_COLUMNS, ...companies),
          deals: tableOf(DEAL_COLUMNS, ...DEALS.slice(1)),
        });
      };
      await account.importing();
      await changed();
      const expected = await account.contents();
      await account.setUp();
      await account.importing();
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
      expect(await account.contents()).toEqual(expected);
    },
  );
});
