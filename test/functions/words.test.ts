import { main as companyGlance } from '../../src/functions/company-glance.ts';
import { main as companyValue } from '../../src/functions/company-value.ts';
import type {
  AnsweredWords,
  CompanyGlanceAnswer,
  CompanyValueAnswer,
  PackedAnswer,
} from '../../src/functions/contract.ts';
import { aMilestone } from '../builders/index.ts';
import { startAccount, type Account } from '../usecases/account.ts';

let account: Account;
let companyId: string;
const environment = { ...process.env };

beforeAll(async () => {
  account = await startAccount();
  await account.setUp();
  companyId = account.addCompany({ milestones: [aMilestone()] });
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = account.emulator.token;
  process.env['HUBSPOT_API_BASE'] = account.emulator.url;
});
afterAll(async () => {
  process.env = { ...environment };
  await account.close();
});

const parameters = (wordsIn?: string) => ({ companyId, timeZone: 'UTC', user: { userId: '41' }, wordsIn });
const wordsOf = ({ body }: PackedAnswer): AnsweredWords | undefined => {
  const answer = JSON.parse(body) as CompanyValueAnswer | CompanyGlanceAnswer;
  return answer.ok ? answer.data.words : undefined;
};

it('send the texts with an answer that asks for them, and not otherwise', async () => {
  expect(wordsOf(await companyValue({ parameters: parameters('en') }))?.messages['tab.timeline']).toBe(
    'Timeline',
  );
  expect(wordsOf(await companyValue({ parameters: parameters() }))).toBeUndefined();
  expect(wordsOf(await companyGlance({ parameters: parameters() }))).toBeUndefined();
});

it('send the sidebar its own texts only', async () => {
  const whole = wordsOf(await companyValue({ parameters: parameters('en') }));
  const glance = wordsOf(await companyGlance({ parameters: parameters('en') }));
  expect(glance?.messages['next.nothing']).toBe('Nothing to do now');
  expect(JSON.stringify(glance).length).toBeLessThan(JSON.stringify(whole).length / 4);
});

it('speak the language that the settings choose, whatever the reader’s locale is', async () => {
  await account.changeSettings({ language: { everyone: 'ja', users: { 41: 'en' } } });
  expect(wordsOf(await companyValue({ parameters: parameters('ja') }))?.language).toBe('en');
  expect(wordsOf(await companyGlance({ parameters: parameters('ja') }))?.language).toBe('en');
  await account.changeSettings({});
});

it('refuse a language that the app does not have', async () => {
  const { body } = await companyValue({ parameters: parameters('tlh') });
  expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'invalid_request', field: 'wordsIn' } });
});
