import { newPlanKey } from '../../src/crm/mapping/keys.ts';
import { entryProperties } from '../../src/crm/mapping/entry.ts';
import { NO_MONEY } from '../../src/crm/mapping/measured-money.ts';
import { planKeyFinder } from '../../src/usecases/plan-keys.ts';
import { recordEntry } from '../../src/usecases/record-entry.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { aMilestone, anEntry } from '../builders/index.ts';
import { clock, startAccount, type Account } from '../usecases/account.ts';
import { measurement } from './entries.ts';
import { startProcess } from './processes.ts';

let account: Account;
let first: string;
let second: string;

beforeAll(async () => {
  account = await startAccount();
});
beforeEach(async () => {
  await account.setUp();
  first = companyWith('p1');
  second = companyWith('p2');
});
afterAll(() => account.close());

const companyWith = (planKey: string): string =>
  account.addCompany({
    properties: { name: planKey, vrm_plan_key: planKey },
    milestones: [
      aMilestone({ key: `${planKey}/plain` }),
      aMilestone({ key: `${planKey}/live`, criterion: 'yes_no' }),
    ],
  });
const repository = () => startProcess(account.emulator, { retries: false }).repository;
const view = (companyId: string) =>
  viewCompanyValue(repository(), clock, { companyId, timeZone: 'UTC', userId: null });
const record = (companyId: string, planKey: string, entryKey = `measured-${planKey}`) =>
  recordEntry(repository(), clock, {
    companyId,
    timeZone: 'UTC',
    userId: '41',
    entries: [measurement({ entryKey, milestoneKey: `${planKey}/plain` })],
    source: 'card',
  });
const merge = async (primaryObjectId: string, objectIdToMerge: string): Promise<string> => {
  const answer = await fetch(`${account.emulator.url}/crm/objects/2026-03/companies/merge`, {
    method: 'POST',
    headers: { authorization: `Bearer ${account.emulator.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ primaryObjectId, objectIdToMerge }),
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
};
const milestoneKeys = ({ summary }: Awaited<ReturnType<typeof view>>) =>
  summary.plan.milestones.map(({ milestone }) => milestone.key).sort();
const stored = async (key: string) =>
  (await repository().readByKeys('value_milestone', [key]))[0]?.properties;

it('shows the plan of the company that was kept, and that there is another one', async () => {
  await record(first, 'p1');
  await record(second, 'p2');
  const merged = await merge(first, second);
  const seen = await view(merged);
  expect(milestoneKeys(seen)).toEqual(['p1/live', 'p1/plain']);
  expect(seen.summary.ledger.entries.map(({ key }) => key)).toEqual(['measured-p1']);
  expect(seen.foundByHand.otherPlans).toEqual([
    { planKey: 'p2', companyIds: [second], milestones: 2, metrics: 0, entries: 1 },
  ]);
  expect(seen.foundByHand.missing).toEqual({ lines: 0, subjects: [], orphans: [] });
  expect(account.companyValues(merged)).toMatchObject({ vrm_plan_key: 'p1', vrm_milestones_total: '2' });
});

it('keeps to its own plan though everybody deleted what was in it', async () => {
  const kept = account.addCompany({ properties: { name: 'Kept', vrm_plan_key: '' } });
  const planKey = newPlanKey(kept);
  const id = account.addMilestone(kept, aMilestone({ key: `${planKey}/plain` }));
  await view(kept);
  const merged = await merge(kept, second);
  await repository().archive('value_milestone', [id]);
  const { summary, foundByHand } = await view(merged);
  expect(summary.plan.counts.total).toBe(0);
  expect(foundByHand.otherPlans).toMatchObject([{ planKey: 'p2', milestones: 2 }]);
  expect(foundByHand.missing.subjects).toEqual([`${planKey}/plain`]);
  expect(account.companyValues(merged)).toMatchObject({ vrm_plan_key: planKey });
});

it('says the same under the ids from before the merge', async () => {
  const merged = await merge(first, second);
  const [old, now] = [await view(first), await view(merged)];
  expect(old.foundByHand.otherPlans).toEqual(now.foundByHand.otherPlans);
  expect(milestoneKeys(old)).toEqual(milestoneKeys(now));
});

it('writes nothing to the plan that came with the merge', async () => {
  const merged = await merge(first, second);
  const before = await stored('p2/plain');
  await expect(record(merged, 'p2')).rejects.toMatchObject({ code: 'invalid_request' });
  await record(merged, 'p1');
  await view(merged);
  expect(await stored('p2/plain')).toEqual(before);
  expect(await stored('p1/plain')).toMatchObject({ current_value: '8' });
});

it('leaves a line about the customer as a whole with the plan of the company it was recorded for', async () => {
  const contact = anEntry(
    'customer_contact',
    { channel: 'meeting', contactId: null, customerOriginated: true },
    { key: 'contact-of-second', on: '2026-10-10' },
  );
  const properties = entryProperties(contact, second, 'Contact', NO_MONEY);
  await repository().create('value_entry', [{ key: contact.key, companyId: second, properties }]);
  const merged = await merge(first, second);
  const { summary, foundByHand } = await view(merged);
  expect(summary.ledger.lastCustomerContactOn).toBeNull();
  expect(foundByHand.otherPlans).toMatchObject([{ planKey: 'p2', entries: 1 }]);
});

it('goes on with the only plan there is when the kept company had none', async () => {
  const empty = account.addCompany({ properties: { name: 'Empty', vrm_plan_key: '' } });
  const merged = await merge(empty, second);
  const seen = await view(merged);
  expect(milestoneKeys(seen)).toEqual(['p2/live', 'p2/plain']);
  expect(seen.foundByHand.otherPlans).toEqual([]);
  await record(merged, 'p2');
  expect(await stored('p2/plain')).toMatchObject({ current_value: '8' });
});

it('finds a record of the merged companies that lost its association', async () => {
  await record(first, 'p1');
  await record(first, 'p1', 'measured-again');
  const merged = await merge(first, second);
  const [line] = await repository().readByKeys('value_entry', ['measured-again']);
  await fetch(`${account.emulator.url}/crm/associations/2026-03/companies/p_value_entry/batch/archive`, {
    method: 'POST',
    headers: { authorization: `Bearer ${account.emulator.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ inputs: [{ from: { id: merged }, to: [{ id: line?.id }] }] }),
  });
  expect((await view(merged)).foundByHand.missing).toMatchObject({
    lines: 1,
    orphans: [{ object: 'value_entry', key: 'measured-again' }],
  });
});

describe('the plan key of a company that is to get a plan', () => {
  const keyOf = async (companyId: string) => {
    const companies = await repository().readByIds('companies', [companyId], ['vrm_plan_key']);
    const [company] = companies;
    if (company === undefined) throw new Error('no such company');
    return (await planKeyFinder(repository(), companies))(company);
  };

  it('is its own, or follows from its id where it has none', async () => {
    const untouched = account.addCompany({ properties: { vrm_plan_key: '' } });
    expect(await keyOf(first)).toBe('p1');
    expect(await keyOf(untouched)).toBe(newPlanKey(untouched));
    expect(newPlanKey(untouched)).toMatch(/^p[0-9a-f]{16}$/);
    expect(newPlanKey(untouched)).not.toBe(newPlanKey(first));
  });

  it('is a new one for a company that was copied with that of another', async () => {
    const copy = account.addCompany({ properties: { vrm_plan_key: 'p1' } });
    expect(await keyOf(copy)).toBe(newPlanKey(copy));
  });
});
