import type {
  PackedAnswer,
  SaveMilestoneAnswer,
  SaveMilestoneRequest,
} from '../../src/functions/contract.ts';
import { saveMilestoneRequest } from '../../src/functions/plan-schemas.ts';
import { main as saveMilestone } from '../../src/functions/save-milestone.ts';
import { startAccount, type Account } from '../usecases/account.ts';
import { milestoneFields } from '../usecases/milestone-fields.ts';

let account: Account;
let companyId: string;
const environment = { ...process.env };

beforeAll(async () => {
  account = await startAccount();
  await account.setUp();
  companyId = account.addCompany();
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = account.emulator.token;
  process.env['HUBSPOT_API_BASE'] = account.emulator.url;
});
afterAll(async () => {
  process.env = { ...environment };
  await account.close();
});

/** The function goes by the real clock: the dates have to be ahead of any day on which this runs. */
const fields = () =>
  milestoneFields({
    targetDate: `${new Date().getUTCFullYear() + 1}-12-31`,
    plannedStart: null,
    baselineOn: null,
  });
const request = (overrides: Partial<SaveMilestoneRequest> = {}): SaveMilestoneRequest => ({
  companyId,
  timeZone: 'UTC',
  user: { userId: '41' },
  requestKey: 'card-milestone-1',
  reason: null,
  entries: [],
  milestoneKey: null,
  milestone: fields(),
  seen: null,
  replaces: null,
  ...overrides,
});
const withoutNulls = (value: object): object =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([name, part]) => [name, name === 'milestone' ? withoutNulls(part as object) : (part as unknown)]),
  );
const save = async (parameters: object) =>
  JSON.parse(((await saveMilestone({ parameters })) as PackedAnswer).body) as SaveMilestoneAnswer;

it('adds a milestone, also when HubSpot drops what is null on the way', async () => {
  const answer = await save(withoutNulls(request()));
  expect(answer).toMatchObject({
    ok: true,
    data: {
      recordKeys: ['p1/added-card-milestone-1'],
      view: { summary: { plan: { counts: { total: 1 } } } },
    },
  });
});

it('says at which field a milestone cannot be measured', async () => {
  const answer = await save(
    request({ requestKey: 'card-other-key', milestone: { ...fields(), validation: null } }),
  );
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'invalid_request', field: 'milestone.validation' },
  });
});

it('refuses what is no request', async () => {
  const answer = await save({ ...request(), milestone: { ...fields(), criterion: 'soon' } });
  expect(answer).toMatchObject({ ok: false, error: { field: 'milestone.criterion' } });
});

it('takes every request of the contract as it is', () => {
  const { known, ...parsed } = saveMilestoneRequest.parse(request());
  expect(parsed).toEqual(request());
  expect(known).toEqual({});
});
