import type { CrmRepository } from '../../src/crm/repository.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { glanceAtCompany } from '../../src/usecases/glance-at-company.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { aMetric, aMilestone } from '../builders/index.ts';
import { clock, startAccount, type Account } from './account.ts';

let account: Account;
let repository: CrmRepository;

beforeAll(async () => {
  account = await startAccount();
});
beforeEach(async () => {
  repository = await account.setUp();
});
afterAll(() => account.close());

const glance = (companyId: string, userId: string | null = null) =>
  glanceAtCompany(repository, clock, { companyId, timeZone: 'UTC', userId });

it('says the same as the view of the company', async () => {
  const companyId = account.addCompany({ milestones: [aMilestone()], metrics: [aMetric()] });
  const { summary } = await viewCompanyValue(repository, clock, { companyId, timeZone: 'UTC', userId: null });
  const { renewal, value, plan, nextAction } = await glance(companyId);
  expect(nextAction).toEqual(summary.nextAction);
  expect(renewal.score).toBe(summary.renewal.readiness.score);
  expect(renewal.daysUntilRenewal).toBe(summary.renewal.daysUntilRenewal);
  expect(value).toEqual({
    verdict: summary.value.verdict,
    provedRunRate: summary.value.provedRunRate,
    netRoi: summary.value.roi.net,
  });
  expect(plan.next?.milestone.key).toBe(summary.plan.nextMilestone?.key);
});

it('names what the next step is about', async () => {
  const companyId = account.addCompany({ milestones: [aMilestone({ name: 'Invoice matching' })] });
  const { nextAction, subject } = await glance(companyId);
  expect(nextAction.milestoneKey).not.toBeNull();
  expect(subject).toMatchObject({ milestone: 'Invoice matching', metric: '' });
});

it('writes nothing, also where the stored results are behind', async () => {
  const companyId = account.addCompany({ milestones: [aMilestone()], metrics: [aMetric()] });
  account.addDeal(companyId, { amount: '500', closedate: '2026-02-01T12:00:00Z' });
  account.requests();
  await glance(companyId);
  expect(account.requests().filter((request) => !/^GET|batch\/read$/.test(request))).toEqual([]);
  expect(account.companyValues(companyId)['vrm_computed_on'] ?? '').toBe('');
});

it('knows of nothing next where nothing is planned', async () => {
  const { plan, subject, nextAction } = await glance(account.addCompany());
  expect(plan).toMatchObject({ health: 'no_plan', next: null, counts: { total: 0, achieved: 0 } });
  expect(nextAction.kind).toBe('make_plan');
  expect(subject).toEqual({ milestone: '', metric: '', blocker: '' });
});

it('says who may record', async () => {
  const access = { ...DEFAULT_SETTINGS.access, writers: ['41'], admins: ['7'] };
  await account.changeSettings({ access });
  const companyId = account.addCompany();
  expect((await glance(companyId, '41')).mayWrite).toBe(true);
  expect((await glance(companyId, '42')).mayWrite).toBe(false);
});
