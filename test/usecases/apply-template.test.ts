import { newPlanKey } from '../../src/crm/mapping/keys.ts';
import { templateProperties } from '../../src/crm/mapping/template.ts';
import { toLedgerEntry } from '../../src/crm/mapping/entry.ts';
import type { CrmRepository } from '../../src/crm/repository.ts';
import { shippedTemplates } from '../../src/templates/library.ts';
import type { Template } from '../../src/templates/template.ts';
import { applyTemplate } from '../../src/usecases/apply-template.ts';
import type { ApplyTemplateRequest } from '../../src/usecases/apply-template.ts';
import { layOutTemplate } from '../../src/usecases/lay-out-template.ts';
import { saveMilestone } from '../../src/usecases/save-milestone.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { writePlans } from '../../src/usecases/write-plans.ts';
import { aMilestone } from '../builders/index.ts';
import { clock, NOW, startAccount, TODAY, type Account } from './account.ts';
import { milestoneFields } from './milestone-fields.ts';

let account: Account;
let repository: CrmRepository;
let companyId: string;

const UNTOUCHED = { vrm_plan_key: '', vrm_start_date: '2026-09-01' };
const ENTERPRISE = 'template/enterprise/any/1';

beforeAll(async () => {
  account = await startAccount();
});
beforeEach(async () => {
  repository = await account.setUp();
  companyId = account.addCompany({ properties: UNTOUCHED });
});
afterAll(() => account.close());

const apply = (request: Partial<ApplyTemplateRequest> = {}) =>
  applyTemplate(repository, clock, {
    companyId,
    timeZone: 'UTC',
    userId: '7',
    source: 'card',
    templateKey: ENTERPRISE,
    startDate: '2026-09-01',
    ...request,
  });
const view = (id = companyId) =>
  viewCompanyValue(repository, clock, { companyId: id, timeZone: 'UTC', userId: '7' });
const stored = (type: string) =>
  account.emulator.store.ids(type).map((id) => ({
    id,
    properties: account.emulator.store.values(type, id) ?? {},
  }));
const lines = () => stored('p_value_entry').flatMap((record) => toLedgerEntry(record) ?? []);
const enterprise = (): Template => {
  const template = shippedTemplates().find(({ segment }) => segment === 'enterprise');
  if (template === undefined) throw new Error('no enterprise template is shipped');
  return template;
};
const publish = (changes: Partial<Template>) => {
  const template = { ...enterprise(), ...changes };
  return repository.create('milestone_template', [
    {
      key: `template/enterprise/any/${template.version}`,
      companyId: null,
      properties: templateProperties(template, 'published', NOW),
    },
  ]);
};
/** What is left of a process that was killed right after the line about the template. */
const beginPlan = () => {
  const place = {
    id: companyId,
    planKey: newPlanKey(companyId),
    startDate: '2026-09-01',
    currency: 'USD',
    ownerId: null,
  };
  const { entries } = layOutTemplate(enterprise(), place, { today: TODAY, now: NOW });
  return repository.create('value_entry', entries);
};

describe('laying a template out', () => {
  it('makes its milestones and benefits, counts their dates from the start, and marks the company', async () => {
    const template = enterprise();
    const { view: after, recordKeys } = await apply();
    expect(after.summary.plan.milestones).toHaveLength(template.milestones.length);
    expect(after.summary.value.metrics).toHaveLength(template.metrics.length);
    expect(recordKeys).toHaveLength(template.milestones.length + template.metrics.length);
    expect(after.offeredTemplate).toBeNull();
    expect(after.summary.template).toMatchObject({ key: ENTERPRISE });
    expect(account.companyValues(companyId)).toMatchObject({
      vrm_template_key: ENTERPRISE,
      vrm_value_basis: template.valueBasis,
      vrm_plan_key: newPlanKey(companyId),
      vrm_milestones_total: String(template.milestones.length),
      vrm_computed_on: TODAY,
    });
  });

  it('lays out what was offered, on the days that were shown', async () => {
    const offered = (await view()).offeredTemplate;
    const { summary } = (await apply()).view;
    const dates = new Map(
      summary.plan.milestones.map(({ milestone, targetDate }) => [milestone.key, targetDate]),
    );
    expect(offered?.milestones).toHaveLength(dates.size);
    for (const { key, targetDate } of offered?.milestones ?? []) {
      expect(dates.get(`${newPlanKey(companyId)}/${key}`)).toBe(targetDate);
    }
    expect([...(offered?.benefits ?? [])].sort()).toEqual(
      summary.value.metrics.map(({ metric }) => metric.name).sort(),
    );
  });

  it('notes in the ledger which template it was, and who laid it out', async () => {
    await apply();
    expect(lines()).toMatchObject([
      {
        kind: 'template_applied',
        on: TODAY,
        claimedBy: '7',
        source: 'card',
        templateKey: ENTERPRISE,
        intact: true,
      },
    ]);
  });

  it('writes nothing more when it is asked for again', async () => {
    const first = await apply();
    account.requests();
    const again = await apply();
    expect(account.requests().filter((request) => /create|update/.test(request))).toEqual([]);
    expect(again.recordKeys).toEqual([]);
    expect(again.view.summary).toEqual(first.view.summary);
  });

  it('leaves the plan of a company alone that has one', async () => {
    await apply();
    await publish({ version: 2, name: 'Enterprise, newer' });
    const { view: after, recordKeys } = await apply({ templateKey: 'template/enterprise/any/2' });
    expect(recordKeys).toEqual([]);
    expect(after.summary.template).toMatchObject({ version: 1 });
  });

  it('leaves in place what somebody has added meanwhile', async () => {
    await saveMilestone(repository, clock, {
      companyId,
      timeZone: 'UTC',
      userId: '8',
      source: 'card',
      requestKey: 'card-milestone-1',
      reason: null,
      entries: [],
      milestoneKey: null,
      milestone: milestoneFields(),
      seen: null,
      replaces: null,
    });
    const { summary } = (await apply()).view;
    expect(summary.plan.milestones).toHaveLength(enterprise().milestones.length + 1);
  });

  it('gives a copied company a plan of its own, though the copy says that it has one', async () => {
    await apply();
    const copyId = account.addCompany({
      properties: { ...UNTOUCHED, vrm_plan_key: newPlanKey(companyId), vrm_template_key: ENTERPRISE },
    });
    const { view: after } = await apply({ companyId: copyId });
    expect(after.summary.plan.milestones).toHaveLength(enterprise().milestones.length);
    expect(account.companyValues(copyId)['vrm_plan_key']).toBe(newPlanKey(copyId));
  });
});

describe('a plan that was cut short', () => {
  it('is offered for completion, and then complete', async () => {
    await beginPlan();
    expect((await view()).offeredTemplate).toMatchObject({ key: ENTERPRISE, isBegun: true });
    const { view: after } = await apply();
    expect(after.summary.plan.milestones).toHaveLength(enterprise().milestones.length);
    expect(after.offeredTemplate).toBeNull();
    expect(lines()).toHaveLength(1);
  });

  it('goes on with its own template, whatever is published since', async () => {
    await beginPlan();
    await publish({ version: 2, name: 'Enterprise, newer' });
    expect((await view()).offeredTemplate).toMatchObject({ version: 1, isBegun: true });
    const { view: after } = await apply({ templateKey: 'template/enterprise/any/2' });
    expect(after.summary.template).toMatchObject({ version: 1 });
  });

  it('is told of a company that has all its milestones and not the mark', async () => {
    await apply();
    account.emulator.store.update('companies', companyId, { vrm_template_key: '' });
    expect((await view()).offeredTemplate).toMatchObject({ isBegun: true });
    const { recordKeys, view: after } = await apply();
    expect(recordKeys).toEqual([]);
    expect(after.offeredTemplate).toBeNull();
    expect(account.companyValues(companyId)['vrm_template_key']).toBe(ENTERPRISE);
  });
});

it('lets one of two templates in that are laid out at once', async () => {
  const place = { id: companyId, planKey: 'p9', startDate: '2026-09-01', currency: 'USD', ownerId: null };
  const planOf = (template: Template) => ({
    companyId,
    template,
    layOut: () => layOutTemplate(template, place, { today: TODAY, now: NOW }),
  });
  const newer = { ...enterprise(), version: 2 };
  await writePlans(repository, [planOf(enterprise())]);
  const before = stored('p_value_milestone').length;
  const second = await writePlans(repository, [planOf(newer)]);
  expect(second).toMatchObject({ overtaken: [companyId], created: 0, milestones: [], metrics: [] });
  expect(stored('p_value_milestone')).toHaveLength(before);
  expect(account.companyValues(companyId)['vrm_template_key']).toBe(ENTERPRISE);
});

describe('is refused, and nothing written,', () => {
  const refused = async (error: object, request: Partial<ApplyTemplateRequest> = {}) => {
    account.requests();
    await expect(apply(request)).rejects.toMatchObject(error);
    expect(account.requests().filter((one) => /create|update/.test(one))).toEqual([]);
  };

  it('when another template fits by now', async () => {
    await publish({ version: 2 });
    await refused({ code: 'changed_meanwhile', field: 'templateKey' });
  });

  it('when none fits', async () => {
    account.emulator.store.update('companies', companyId, { vrm_segment: '' });
    await refused({ code: 'changed_meanwhile', field: 'templateKey' });
  });

  it('when the dates would be other ones than those that were shown', async () => {
    await refused({ code: 'changed_meanwhile', field: 'startDate' }, { startDate: '2026-08-01' });
  });

  it('without a start date', async () => {
    account.emulator.store.update('companies', companyId, { vrm_start_date: '' });
    await refused({ code: 'invalid_request', field: 'startDate' });
  });

  it('to whom the settings do not let record', async () => {
    await account.changeSettings({ access: { writers: ['99'], admins: [] } });
    await refused({ code: 'not_allowed' });
  });
});

describe('what is offered', () => {
  it('is nothing to a company with milestones of its own', async () => {
    const own = account.addCompany({ properties: UNTOUCHED, milestones: [aMilestone({ key: 'p7/own' })] });
    expect((await view(own)).offeredTemplate).toBeNull();
  });

  it('has no dates without a start date', async () => {
    account.emulator.store.update('companies', companyId, { vrm_start_date: '' });
    const offered = (await view()).offeredTemplate;
    expect(new Set(offered?.milestones?.map(({ targetDate }) => targetDate))).toEqual(new Set([null]));
  });

  it('has no milestones when somebody changed the template by hand and it is none any more', async () => {
    const [record] = await repository.readByKeys('milestone_template', [ENTERPRISE]);
    await repository.update('milestone_template', [{ id: record?.id ?? '', properties: { body_1: '{' } }]);
    expect((await view()).offeredTemplate).toMatchObject({
      segment: 'enterprise',
      version: 1,
      milestones: null,
    });
  });
});
