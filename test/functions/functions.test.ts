import { main as companyValue } from '../../src/functions/company-value.ts';
import type { CompanyValueAnswer, PackedAnswer, RecordEntryAnswer } from '../../src/functions/contract.ts';
import { main as recordEntry } from '../../src/functions/record-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { startAccount, type Account } from '../usecases/account.ts';

let account: Account;
let companyId: string;
let contactId: string;
const environment = { ...process.env };

beforeAll(async () => {
  account = await startAccount();
  await account.setUp();
  companyId = account.addCompany({ milestones: [aMilestone({ evidencePolicy: 'customer_confirmed' })] });
  contactId = account.addContact(companyId);
});
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = account.emulator.token;
  process.env['HUBSPOT_API_BASE'] = account.emulator.url;
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = { ...environment };
});
afterAll(() => account.close());

const unpack = <Data>({ body }: PackedAnswer) => JSON.parse(body) as Data;
const parameters = () => ({ companyId, timeZone: 'UTC', user: { userId: '41' } });
const open = async () => unpack<CompanyValueAnswer>(await companyValue({ parameters: parameters() }));

it('open a company, record with proof, and open it again as it then is', async () => {
  const subject = { milestoneKey: 'milestone-a', metricKey: null, note: null, on: '2026-10-10' };
  const entries = [
    {
      ...subject,
      kind: 'measurement',
      entryKey: 'card-aaaa-1',
      value: 8,
      input: null,
      method: 'user_survey',
      contactId: null,
    },
    {
      ...subject,
      kind: 'confirmation',
      entryKey: 'card-aaaa-2',
      contactId,
      channel: 'email',
      reference: 'mail',
      share: 1,
    },
  ];
  const before = await open();
  expect(before).toMatchObject({ ok: true, data: { summary: { plan: { counts: { achieved: 0 } } } } });
  const recorded = unpack<RecordEntryAnswer>(await recordEntry({ parameters: { ...parameters(), entries } }));
  expect(recorded).toMatchObject({
    ok: true,
    data: { recorded: [{ state: 'created' }, { state: 'created' }] },
  });
  const after = await open();
  expect(after).toMatchObject({ ok: true, data: { summary: { plan: { counts: { achieved: 1 } } } } });
  if (recorded.ok && after.ok) expect(after.data.summary).toEqual(recorded.data.view.summary);
});

it.each([[undefined], ['']])(
  'say that the app has to be installed again without a token (%j)',
  async (token) => {
    if (token === undefined) delete process.env['PRIVATE_APP_ACCESS_TOKEN'];
    else process.env['PRIVATE_APP_ACCESS_TOKEN'] = token;
    expect(await open()).toMatchObject({
      ok: false,
      error: { code: 'not_allowed', message: expect.stringContaining('Install the app again') as string },
    });
  },
);

it('never say what the token is', async () => {
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = 'pat-secret';
  expect(JSON.stringify(await open())).not.toContain('pat-secret');
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = 'pat-secret\nwith a line end';
  const answer = await open();
  expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(JSON.stringify(answer)).not.toContain('pat-secret');
});

it('say that the CRM cannot be reached', async () => {
  process.env['HUBSPOT_API_BASE'] = 'http://127.0.0.1:1';
  expect(await open()).toMatchObject({ ok: false, error: { code: 'crm_unavailable', retryable: true } });
});

it('say that a company does not exist', async () => {
  const answer = await companyValue({ parameters: { ...parameters(), companyId: '1' } });
  expect(unpack<CompanyValueAnswer>(answer)).toMatchObject({ ok: false, error: { code: 'not_found' } });
});
