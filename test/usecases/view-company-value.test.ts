import { entryProperties } from '../../src/crm/mapping/entry.ts';
import { NO_MONEY } from '../../src/crm/mapping/measured-money.ts';
import { templateProperties } from '../../src/crm/mapping/template.ts';
import type { TemplateStatus } from '../../src/crm/objects/milestone-template.ts';
import type { CrmRepository } from '../../src/crm/repository.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { aMetric, aMilestone, anEntry } from '../builders/index.ts';
import { clock, NOW, startAccount, TODAY, type Account } from './account.ts';

let account: Account;
let repository: CrmRepository;

beforeAll(async () => {
  account = await startAccount();
});
beforeEach(async () => {
  repository = await account.setUp();
});
afterAll(() => account.close());

const view = (companyId: string, userId: string | null = null) =>
  viewCompanyValue(account.connect().repository, clock, { companyId, timeZone: 'UTC', userId });

const entry = (key: string, companyId: string, claimedBy: string | null = null) => ({
  key,
  companyId,
  properties: entryProperties(
    anEntry('work_logged', { hours: 2 }, { key, claimedBy }),
    companyId,
    'Work',
    NO_MONEY,
  ),
});

/** A company with one of everything. */
const ordinaryCompany = async () => {
  const companyId = account.addCompany({ milestones: [aMilestone()], metrics: [aMetric()] });
  await repository.create('value_entry', [entry('e-1', companyId)]);
  account.addDeal(companyId, { amount: '500', closedate: '2026-02-01T12:00:00Z' });
  account.requests();
  return companyId;
};

/** Slowly enough that requests of one trip overlap, as they do over the internet. */
const answerSlowly = () => account.emulator.faults.add({ latencyMs: 40, times: 0 });

describe('requests', () => {
  it('are six in two trips for an ordinary company whose results are up to date', async () => {
    const companyId = await ordinaryCompany();
    await view(companyId);
    account.requests();
    answerSlowly();
    await view(companyId);
    expect(account.emulator.requests.stats()).toMatchObject({ total: 6, trips: 2 });
    expect([...account.requests()].sort()).toEqual([
      `GET companies/${companyId}`,
      'POST deals/batch/read',
      'POST p_milestone_template/batch/read',
      'POST p_value_entry/batch/read',
      'POST p_value_metric/batch/read',
      'POST p_value_milestone/batch/read',
    ]);
  });

  it('are three more when a result on the company differs, and none more the next time', async () => {
    const companyId = await ordinaryCompany();
    await view(companyId);
    account.emulator.store.update('companies', companyId, { vrm_milestones_total: '' });
    account.requests();
    const first = await view(companyId);
    expect(first.resultsSaved).toEqual({ state: 'saved', refusedProperties: [] });
    const requests = account.requests();
    // What is written, who had changed it, and whether a line was added meanwhile.
    expect(requests.slice(6).sort()).toEqual([
      'POST /crm/associations/2026-03/companies/p_value_entry/batch/read',
      'POST companies/batch/read',
      'POST companies/batch/update',
    ]);
    const second = await view(companyId);
    expect(second.resultsSaved).toEqual({ state: 'unchanged', refusedProperties: [] });
    expect(account.requests()).toHaveLength(6);
  });

  it('put a typed-over result right', async () => {
    const companyId = await ordinaryCompany();
    await view(companyId);
    account.emulator.store.update('companies', companyId, { vrm_milestones_total: '99' }, { userId: 41 });
    await view(companyId);
    expect(account.companyValues(companyId)).toMatchObject({ vrm_milestones_total: '1' });
  });

  it('ask for the owners of the account once when a name is not in the directory', async () => {
    const ownerId = account.emulator.store.createOwner({
      email: 'ana@example.com',
      firstName: 'Ana',
      lastName: 'Lima',
    });
    const companyId = account.addCompany({
      properties: { hubspot_owner_id: ownerId },
      milestones: [aMilestone({ ownerId }), aMilestone({ key: 'milestone-b', ownerId })],
    });
    const { ownerNames } = await view(companyId);
    expect(ownerNames).toEqual({ [ownerId]: 'Ana Lima' });
    const asked = account.requests().filter((request) => request.includes('owners'));
    // The present ones and the former ones.
    expect(asked).toHaveLength(2);
  });
});

describe('the names in a view', () => {
  it('include those who recorded a line, and nobody else', async () => {
    await account.changeDirectory({ owners: {}, users: { '41': 'Ana Lima', '42': 'Per Lunde' } });
    const companyId = account.addCompany({ milestones: [aMilestone()] });
    await repository.create('value_entry', [entry('e-1', companyId, '41'), entry('e-2', companyId, '41')]);
    const { userNames } = await view(companyId);
    expect(userNames).toEqual({ '41': 'Ana Lima' });
  });

  it('do without a user that the directory does not know, and ask nobody', async () => {
    const companyId = await ordinaryCompany();
    await repository.create('value_entry', [entry('e-2', companyId, '99')]);
    await view(companyId);
    account.requests();
    const { userNames } = await view(companyId);
    expect(userNames).toEqual({});
    expect(account.requests()).toHaveLength(6);
  });
});

describe('a view', () => {
  it('is as of today in the time zone of the account', async () => {
    const companyId = await ordinaryCompany();
    const late = { now: () => Date.parse('2026-10-12T20:00:00Z') };
    const request = { companyId, timeZone: 'Asia/Kuala_Lumpur', userId: null };
    const { summary } = await viewCompanyValue(repository, late, request);
    expect(summary.asOf).toBe('2026-10-13');
  });

  it('hears of the customer by itself from the activity that HubSpot keeps, with no further request', async () => {
    const companyId = await ordinaryCompany();
    const note = (values: Record<string, string>) =>
      account.emulator.store.note('companies', companyId, values);
    note({
      hs_sales_email_last_replied: '2026-10-05T14:20:00Z',
      notes_last_contacted: '2026-10-11T08:00:00Z',
    });
    const heard = await view(companyId);
    const activity = 'hs_sales_email_last_replied';
    expect(heard.summary.renewal.lastCustomerContact).toMatchObject({ on: '2026-10-05', activity });
    expect(account.companyValues(companyId)['vrm_last_customer_contact']).toBe('2026-10-05');
    account.requests();
    await view(companyId);
    expect(account.requests()).toHaveLength(6);
  });

  it('counts the activity that settings name, and none where they name none', async () => {
    const companyId = await ordinaryCompany();
    account.emulator.store.note('companies', companyId, {
      hs_sales_email_last_replied: '2026-10-05T14:20:00Z',
      hs_last_logged_call_date: '2026-10-08T08:00:00Z',
    });
    const contact = { ...DEFAULT_SETTINGS.contact, activities: ['hs_last_logged_call_date'] };
    await account.changeSettings({ contact });
    expect((await view(companyId)).summary.renewal.lastCustomerContact?.on).toBe('2026-10-08');
    await account.changeSettings({ contact: { ...contact, activities: [] } });
    expect((await view(companyId)).summary.renewal.lastCustomerContact).toBeNull();
  });

  it('counts a deal from the day on which the account closed it', async () => {
    const companyId = account.addCompany({ properties: { vrm_annual_cost: '' } });
    account.addDeal(companyId, { amount: '500', closedate: '2026-10-11T17:00:00Z' });
    const at = (timeZone: string) =>
      viewCompanyValue(repository, clock, { companyId, timeZone, userId: null });
    expect((await at('Asia/Kuala_Lumpur')).summary.value.cost.deals[0]?.from).toBe('2026-10-12');
    expect((await at('UTC')).summary.value.cost.deals[0]?.from).toBe('2026-10-11');
  });

  it('names the template that would be laid out for a company without a plan', async () => {
    const companyId = account.addCompany({ properties: { vrm_industry: 'retail', vrm_plan_key: '' } });
    const { offeredTemplate, summary } = await view(companyId);
    expect(offeredTemplate).toMatchObject({ key: 'template/enterprise/retail/1', segment: 'enterprise' });
    expect(summary.plan.health).toBe('no_plan');
  });

  it('names no template for a company without a segment', async () => {
    const companyId = account.addCompany({ properties: { vrm_segment: '' } });
    expect((await view(companyId)).offeredTemplate).toBeNull();
  });

  it('takes the highest published version of a template', async () => {
    const [template] = shippedTemplates().filter(({ segment }) => segment === 'enterprise');
    if (template === undefined) throw new Error('no enterprise template is shipped');
    const version = (number: number, status: TemplateStatus) => ({
      key: `template/enterprise/any/${number}`,
      companyId: null,
      properties: templateProperties({ ...template, version: number }, status, NOW),
    });
    await repository.create('milestone_template', [version(2, 'published'), version(3, 'draft')]);
    const { offeredTemplate } = await view(account.addCompany());
    expect(offeredTemplate?.version).toBe(2);
  });

  it('leaves a company alone that nothing of the app is on', async () => {
    const companyId = account.addCompany({ properties: { vrm_plan_key: '' } });
    const { resultsSaved } = await view(companyId);
    expect(resultsSaved.state).toBe('unchanged');
    expect(account.companyValues(companyId)['vrm_computed_on']).toBeUndefined();
  });

  it.each([
    ['milestones', { milestones: [aMilestone()] }],
    ['value metrics', { metrics: [aMetric()] }],
  ])('keeps results for a company whose %s people made by hand', async (_, contents) => {
    const companyId = account.addCompany({ ...contents, properties: { vrm_plan_key: '' } });
    expect((await view(companyId)).resultsSaved.state).toBe('saved');
    expect(account.companyValues(companyId)['vrm_computed_on']).toBe(TODAY);
  });

  it('writes nothing when the settings say so', async () => {
    const companyId = await ordinaryCompany();
    await account.changeSettings({ storeResultsOnView: false });
    const { resultsSaved } = await view(companyId);
    expect(resultsSaved).toEqual({ state: 'switched_off', refusedProperties: [] });
    expect(account.requests()).toHaveLength(6);
  });

  it('is answered with what was refused when HubSpot does not take the results', async () => {
    const companyId = await ordinaryCompany();
    const message =
      'Property values were not valid: [{"isValid":false,"error":"INVALID_OPTION","name":"vrm_current_phase"}]';
    account.emulator.faults.add({
      path: 'companies/batch/update',
      status: 400,
      body: { status: 'error', category: 'VALIDATION_ERROR', message },
    });
    const { resultsSaved, summary } = await view(companyId);
    expect(resultsSaved).toEqual({ state: 'failed', refusedProperties: ['vrm_current_phase'] });
    expect(summary.plan.counts.total).toBe(1);
  });

  it('is answered without names when HubSpot does not give the owners', async () => {
    const companyId = account.addCompany({ properties: {}, milestones: [aMilestone({ ownerId: '61' })] });
    account.emulator.faults.add({ path: '/owners', status: 403, times: 0 });
    const { ownerNames, summary } = await view(companyId);
    expect(ownerNames).toEqual({});
    expect(summary.plan.milestones[0]?.milestone.ownerId).toBe('61');
  });

  it('says that a company does not exist', async () => {
    await expect(view('999')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('names the setting that somebody broke by hand', async () => {
    const companyId = await ordinaryCompany();
    await account.changeSettings({ cost: 5 as never });
    await expect(view(companyId)).rejects.toMatchObject({ code: 'invalid', subjects: ['settings.cost'] });
  });

  it.each([
    [[], [], null, true],
    [['41'], [], '41', true],
    [['41'], ['42'], '42', true],
    [['41'], [], '43', false],
    [['41'], [], null, false],
  ])('with writers %j and admins %j lets %s record: %s', async (writers, admins, userId, allowed) => {
    const companyId = await ordinaryCompany();
    await account.changeSettings({ access: { writers, admins } });
    expect((await view(companyId, userId)).mayWrite).toBe(allowed);
  });
});

it('shows the cost of a company with more than a hundred won deals', async () => {
  const companyId = account.addCompany({ properties: { vrm_annual_cost: '' } });
  for (let index = 0; index < 120; index += 1) {
    account.addDeal(companyId, { amount: '100', closedate: '2026-06-01T12:00:00Z' });
  }
  account.addDeal(companyId, { amount: '999', closedate: '2026-06-01T12:00:00Z', dealstage: 'closedlost' });
  account.addDeal(companyId, { amount: '999', closedate: '2025-10-11T12:00:00Z' });
  const { summary } = await view(companyId);
  expect(summary.value.cost).toMatchObject({ annualMinor: 1_200_000, source: 'deals' });
  expect(summary.value.cost.deals).toHaveLength(120);
});
