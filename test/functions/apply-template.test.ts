import { main as applyTemplate } from '../../src/functions/apply-template.ts';
import type { ApplyTemplateAnswer, ApplyTemplateRequest } from '../../src/functions/contract.ts';
import { applyTemplateRequest } from '../../src/functions/plan-schemas.ts';
import { startAccount, type Account } from '../usecases/account.ts';

let account: Account;
let companyId: string;
const environment = { ...process.env };

beforeAll(async () => {
  account = await startAccount();
  await account.setUp();
  companyId = account.addCompany({ properties: { vrm_plan_key: '', vrm_start_date: '2026-09-01' } });
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = account.emulator.token;
  process.env['HUBSPOT_API_BASE'] = account.emulator.url;
});
afterAll(async () => {
  process.env = { ...environment };
  await account.close();
});

const request = (changes: Partial<ApplyTemplateRequest> = {}): ApplyTemplateRequest => ({
  companyId,
  timeZone: 'UTC',
  user: { userId: '41' },
  templateKey: 'template/enterprise/any/1',
  startDate: '2026-09-01',
  ...changes,
});
const apply = async (parameters: object) =>
  JSON.parse((await applyTemplate({ parameters })).body) as ApplyTemplateAnswer;

it('refuses what is no request', async () => {
  const answer = await apply({ ...request(), templateKey: 7 });
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_request', field: 'templateKey' } });
});

it('tells that something else fits by now', async () => {
  const answer = await apply(request({ templateKey: 'template/enterprise/any/9' }));
  expect(answer).toMatchObject({ ok: false, error: { code: 'changed_meanwhile', field: 'templateKey' } });
});

it('lays the template out and answers the company with its plan', async () => {
  const answer = await apply(request());
  expect(answer).toMatchObject({
    ok: true,
    data: { view: { offeredTemplate: null, summary: { template: { key: 'template/enterprise/any/1' } } } },
  });
  if (answer.ok) expect(answer.data.recordKeys.length).toBeGreaterThan(5);
});

it('takes every request of the contract as it is', () => {
  expect(applyTemplateRequest.parse(request())).toEqual(request());
});
