import { COMPANY_RECORDS_VERSION, RECORDS_VERSION } from '../../src/crm/mapping/records-version.ts';
import { SETTINGS_KEY } from '../../src/crm/mapping/settings.ts';
import { templateProperties, toTemplate } from '../../src/crm/mapping/template.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import { glanceAtCompany } from '../../src/usecases/glance-at-company.ts';
import { computeCompanies } from '../../src/usecases/import/compute-companies.ts';
import { planProvisioning } from '../../src/usecases/provision.ts';
import { recordEntry } from '../../src/usecases/record-entry.ts';
import { repairCompany } from '../../src/usecases/repair/repair-company.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { aMilestone } from '../builders/index.ts';
import { clock, NOW, startAccount, TODAY, type Account } from './account.ts';

const NEWER = String(RECORDS_VERSION + 1);
let account: Account;
let companyId: string;

beforeAll(async () => {
  account = await startAccount();
});
beforeEach(async () => {
  await account.setUp();
});
afterAll(() => account.close());

function companyOf(recordsVersion: string): string {
  return account.addCompany({
    properties: { [COMPANY_RECORDS_VERSION]: recordsVersion },
    milestones: [aMilestone({ key: 'p1/first' })],
  });
}

const request = () => ({ companyId, timeZone: 'UTC', userId: null });
const view = () => viewCompanyValue(account.connect().repository, clock, request());
const record = () => {
  const entry = {
    kind: 'work_logged' as const,
    entryKey: 'work-logged-1',
    on: TODAY,
    milestoneKey: 'p1/first',
    metricKey: null,
    hours: 2,
    note: null,
  };
  return recordEntry(account.connect().repository, clock, {
    ...request(),
    source: 'card',
    entries: [entry as never],
  });
};
const writes = () =>
  account.requests().filter((line) => /^(POST|PATCH|PUT|DELETE)/.test(line) && !/read$|search$/.test(line));
/** Stores settings as a newer version does, which knows others and may know these in another way. */
async function storeNewerSettings(settings: object): Promise<void> {
  const { repository } = account.connect();
  const [stored] = await repository.readByKeys('milestone_template', [SETTINGS_KEY]);
  const body = JSON.stringify({ ...DEFAULT_SETTINGS, ...settings, recordsVersion: RECORDS_VERSION + 1 });
  await repository.update('milestone_template', [{ id: stored?.id ?? '', properties: { body_1: body } }]);
  account.requests();
}

describe('a company that a newer version of the app has written to', () => {
  beforeEach(() => {
    companyId = companyOf(NEWER);
  });

  it('is shown to look at, and looking writes nothing', async () => {
    expect(await view()).toMatchObject({
      mayWrite: false,
      readOnlyBecause: 'newer_records',
      summary: { plan: { counts: { total: 1 } } },
      resultsSaved: { state: 'unchanged' },
    });
    expect(writes()).toEqual([]);
    expect(await glanceAtCompany(account.connect().repository, clock, request())).toMatchObject({
      mayWrite: false,
      readOnlyBecause: 'newer_records',
    });
  });

  it('takes no line, no repair and no computed result', async () => {
    await expect(record()).rejects.toMatchObject({ code: 'newer_records' });
    const repair = { companyId, timeZone: 'UTC', join: [], acceptMissing: true, dryRun: false };
    const { repository } = account.connect();
    await expect(repairCompany(repository, clock, repair)).rejects.toMatchObject({ code: 'newer_records' });
    const records = [{ id: companyId, properties: {} }];
    const day = { today: TODAY, now: NOW, timeZone: 'UTC' };
    const { changed, notSaved } = await computeCompanies(repository, records, day, () => undefined);
    expect(changed).toBe(0);
    expect(notSaved).toEqual([
      { companyId, name: 'Northwind', refusedProperties: [COMPANY_RECORDS_VERSION] },
    ]);
    expect(writes()).toEqual([]);
  });
});

describe('a company of this version or an older one', () => {
  it.each(['', '1'])(
    'with the mark "%s" is read as it is and marked once something is written',
    async (mark) => {
      companyId = companyOf(mark);
      expect(await view()).toMatchObject({ mayWrite: true, readOnlyBecause: null });
      expect(account.companyValues(companyId)[COMPANY_RECORDS_VERSION]).toBe(String(RECORDS_VERSION));
    },
  );
});

describe('settings of a newer version', () => {
  beforeEach(() => {
    companyId = companyOf('');
  });

  it('make every company one to look at', async () => {
    await storeNewerSettings({ inventedLater: true });
    expect(await view()).toMatchObject({ readOnlyBecause: 'newer_records' });
    await expect(record()).rejects.toMatchObject({ code: 'newer_records' });
    expect(writes()).toEqual([]);
  });

  it('are no mistake of somebody where they cannot be read', async () => {
    await storeNewerSettings({ cost: 'another way' });
    await expect(view()).rejects.toMatchObject({ code: 'newer_records' });
  });

  it('stop the set-up by an older version, with the reason', async () => {
    await storeNewerSettings({});
    const { schemas, repository } = account.connect();
    const { problems } = await planProvisioning(schemas, repository, shippedTemplates());
    expect(problems).toEqual([expect.stringContaining('A newer version of Value Milestones')]);
  });
});

it('reads no template that a newer version has written', () => {
  const [template] = shippedTemplates();
  if (template === undefined) throw new Error('there is no template');
  const properties = templateProperties(template, 'published', NOW);
  expect(toTemplate({ id: '1', properties })).toEqual(template);
  const body = JSON.stringify({ ...template, recordsVersion: RECORDS_VERSION + 1 });
  const newer = { ...Object.fromEntries(Object.keys(properties).map((name) => [name, null])), body_1: body };
  expect(() => toTemplate({ id: '1', properties: newer })).toThrow('a newer version of Value Milestones');
});

it('names each part of a company that HubSpot does not give, and nothing where it gives none', async () => {
  companyId = companyOf('');
  account.addDeal(companyId, { amount: '10', closedate: '2026-02-01T12:00:00Z' });
  for (const path of ['p_value_milestone/batch', 'deals/batch']) {
    account.emulator.faults.add({ path, status: 503, times: 0 });
  }
  await expect(view()).rejects.toMatchObject({
    code: 'unavailable',
    retryable: true,
    unread: expect.arrayContaining(['value_milestone', 'deals']),
  });
  account.emulator.faults.clear();
  account.emulator.faults.add({ status: 503, times: 0 });
  await expect(view()).rejects.toMatchObject({ code: 'unavailable', unread: [] });
  account.emulator.faults.clear();
});
