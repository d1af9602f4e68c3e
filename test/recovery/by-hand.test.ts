import { recordEntry } from '../../src/usecases/record-entry.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { clock, startAccount, type Account } from '../usecases/account.ts';
import { baseline, measurement } from './entries.ts';
import { startProcess } from './processes.ts';
import { addCompanyWithPlan } from './recorded-company.ts';

let account: Account;
let companyId: string;
let start: ReturnType<Account['emulator']['exportState']>;

beforeAll(async () => {
  account = await startAccount();
  await account.setUp();
  ({ companyId } = addCompanyWithPlan(account));
  await view();
  await account.changeDirectory({ owners: {}, users: { '77': 'Ana Lima' } });
  start = account.emulator.exportState();
});
beforeEach(() => {
  account.emulator.importState(start);
  account.emulator.faults.clear();
});
afterAll(() => account.close());

const repository = () => startProcess(account.emulator, { retries: false }).repository;
const request = () => ({ companyId, timeZone: 'UTC', userId: '41' });
const view = () => viewCompanyValue(repository(), clock, request());
const record = (...entries: readonly NewEntry[]) =>
  recordEntry(repository(), clock, { ...request(), entries, source: 'card' });
const recordOf = async (object: 'value_milestone' | 'value_metric' | 'value_entry', key: string) => {
  const [found] = await repository().readByKeys(object, [key]);
  if (found === undefined) throw new Error(`there is no ${key}`);
  return found;
};
/** A change in HubSpot's own pages. */
const typeOver = async (
  object: 'value_milestone' | 'value_entry',
  key: string,
  properties: Record<string, string>,
  userId = 77,
) => {
  const { id } = await recordOf(object, key);
  account.emulator.store.update(`p_${object}`, id, properties, { userId });
};
const milestoneOf = ({ summary }: Awaited<ReturnType<typeof view>>, key: string) =>
  summary.plan.milestones.find(({ milestone }) => milestone.key === key);
const line = async (key: string) => (await view()).summary.ledger.entries.find((entry) => entry.key === key);

describe('a result that somebody typed over', () => {
  it('on the company is put right and shown, with who it was', async () => {
    const before = account.companyValues(companyId)['vrm_milestone_health'];
    account.emulator.store.update('companies', companyId, { vrm_milestones_total: '99' }, { userId: 77 });
    const { foundByHand, userNames } = await view();
    expect(foundByHand.typedOver).toMatchObject([
      { object: 'companies', property: 'vrm_milestones_total', before: '3', after: '99', changedBy: '77' },
    ]);
    expect(userNames).toMatchObject({ '77': 'Ana Lima' });
    expect(account.companyValues(companyId)).toMatchObject({
      vrm_milestones_total: '3',
      vrm_milestone_health: before,
    });
    expect((await view()).foundByHand.typedOver).toEqual([]);
  });

  it('on a milestone is put right and shown', async () => {
    await typeOver('value_milestone', 'p1/plain', { status: 'achieved' });
    const { foundByHand } = await view();
    expect(foundByHand.typedOver).toMatchObject([
      { object: 'value_milestone', property: 'status', after: 'achieved' },
    ]);
    expect((await recordOf('value_milestone', 'p1/plain')).properties['status']).not.toBe('achieved');
  });

  it('is told from one that the app wrote and that is merely out of date', async () => {
    account.emulator.store.update('companies', companyId, { vrm_milestones_total: '99' });
    expect((await view()).foundByHand.typedOver).toEqual([]);
  });
});

describe('a baseline that somebody changed in HubSpot', () => {
  it('after it was recorded here stands, and is in the ledger with who changed it, once', async () => {
    await record(baseline());
    await typeOver('value_milestone', 'p1/hours', { baseline: '38' });
    const [seen] = await Promise.all([view(), view(), view()]);
    expect(milestoneOf(seen, 'p1/hours')?.milestone.baseline).toBe(38);
    const edits = (await view()).summary.ledger.entries.filter(({ source }) => source === 'hand');
    expect(edits).toMatchObject([
      {
        key: 'p1/hours/rev/2',
        claimedBy: '77',
        changes: { baseline: { before: '40', after: '38' } },
        intact: true,
      },
    ]);
    expect((await recordOf('value_milestone', 'p1/hours')).properties['baseline']).toBe('38');
  });

  it('while a form was open is not overwritten: whoever saves is told who changed it', async () => {
    await typeOver('value_milestone', 'p1/plain', { baseline: '36' });
    const stale = baseline({ milestoneKey: 'p1/plain', value: 44, seen: { value: 40 } });
    await expect(record(stale)).rejects.toMatchObject({
      code: 'changed_meanwhile',
      change: { property: 'baseline', before: '40', after: '36', changedBy: '77' },
    });
    expect((await recordOf('value_milestone', 'p1/plain')).properties['baseline']).toBe('36');
    await record({ ...stale, seen: { value: 36 } });
    expect((await recordOf('value_milestone', 'p1/plain')).properties['baseline']).toBe('44');
  });

  it('before it was recorded here does not stand against what was recorded', async () => {
    account.emulator.clock.set(Date.parse('2026-10-01T00:00:00Z'));
    await typeOver('value_milestone', 'p1/plain', { baseline: '36' });
    account.emulator.clock.set(null);
    // Killed after the line and before the record.
    account.emulator.faults.add({ path: '/p_value_milestone/batch/update', dropConnection: true, times: 0 });
    const edit = baseline({ milestoneKey: 'p1/plain', value: 44, seen: { value: 36 } });
    await expect(record(edit)).rejects.toMatchObject({ code: 'unavailable' });
    account.emulator.faults.clear();
    expect(milestoneOf(await view(), 'p1/plain')?.milestone.baseline).toBe(44);
    expect((await recordOf('value_milestone', 'p1/plain')).properties['baseline']).toBe('44');
  });
});

describe('a ledger line that somebody changed in HubSpot', () => {
  beforeEach(async () => {
    await record(measurement());
  });

  it('counts for nothing, and is shown with who changed what', async () => {
    expect(milestoneOf(await view(), 'p1/plain')?.current?.value).toBe(8);
    await typeOver('value_entry', 'measurement-1', { value: '2' });
    const tampered = await view();
    const { summary, foundByHand, userNames } = tampered;
    expect(milestoneOf(tampered, 'p1/plain')?.current).toBeNull();
    expect(summary.ledger.tamperedKeys).toEqual(['measurement-1']);
    expect(foundByHand.tampered).toMatchObject([
      {
        object: 'value_entry',
        key: 'measurement-1',
        property: 'value',
        before: '8',
        after: '2',
        changedBy: '77',
      },
    ]);
    expect(userNames).toMatchObject({ '77': 'Ana Lima' });
  });

  it('counts again once it says what it said', async () => {
    await typeOver('value_entry', 'measurement-1', { value: '2' });
    await typeOver('value_entry', 'measurement-1', { value: '8' });
    expect(await line('measurement-1')).toMatchObject({ intact: true });
    expect((await view()).foundByHand.tampered).toEqual([]);
  });

  it('is listed also when nobody can say who it was', async () => {
    await typeOver('value_entry', 'measurement-1', { note: 'other words' });
    account.emulator.faults.add({ path: '/p_value_entry/batch/read', skip: 1, status: 403, times: 1 });
    const { summary, foundByHand } = await view();
    expect(summary.ledger.tamperedKeys).toEqual(['measurement-1']);
    expect(foundByHand.tampered).toEqual([]);
  });
});

describe('what somebody deleted in HubSpot', () => {
  beforeEach(async () => {
    await record(measurement(), measurement({ entryKey: 'measurement-2', on: '2026-10-11', value: 7 }));
  });

  it('is noticed when it is a ledger line, and the results are computed without it', async () => {
    account.emulator.store.archive('p_value_entry', (await recordOf('value_entry', 'measurement-2')).id);
    const without = await view();
    expect(milestoneOf(without, 'p1/plain')?.current?.value).toBe(8);
    expect(without.foundByHand.missing).toEqual({ lines: 1, subjects: [], orphans: [] });
    // It stays noticed, also after results were written.
    expect((await view()).foundByHand.missing.lines).toBe(1);
  });

  it('is noticed when it is a milestone of which the ledger speaks', async () => {
    account.emulator.store.archive('p_value_milestone', (await recordOf('value_milestone', 'p1/plain')).id);
    const { summary, foundByHand } = await view();
    expect(summary.plan.counts.total).toBe(2);
    expect(foundByHand.missing).toEqual({ lines: 0, subjects: ['p1/plain'], orphans: [] });
  });

  it('is found by the company id when it only lost its association', async () => {
    const { id } = await recordOf('value_entry', 'measurement-2');
    await fetch(`${account.emulator.url}/crm/associations/2026-03/companies/p_value_entry/batch/archive`, {
      method: 'POST',
      headers: { authorization: `Bearer ${account.emulator.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ inputs: [{ from: { id: companyId }, to: [{ id }] }] }),
    });
    expect((await view()).foundByHand.missing).toEqual({
      lines: 1,
      subjects: [],
      orphans: [{ object: 'value_entry', recordId: id, key: 'measurement-2' }],
    });
  });
});

it('a plan key that somebody typed over is put right', async () => {
  account.emulator.store.update('companies', companyId, { vrm_plan_key: 'mine' }, { userId: 77 });
  const { foundByHand, summary } = await view();
  expect(summary.plan.counts.total).toBe(3);
  expect(foundByHand.typedOver).toMatchObject([{ property: 'vrm_plan_key', after: 'mine', changedBy: '77' }]);
  expect(account.companyValues(companyId)['vrm_plan_key']).toBe('p1');
});

it('a milestone that somebody made by hand belongs to the plan', async () => {
  const made = { name: aMilestone().name, milestone_key: 'by-hand/1' };
  const associations = [{ to: { id: companyId }, toObjectType: 'companies' }];
  account.emulator.store.create('p_value_milestone', [{ properties: made, associations }]);
  const { summary, foundByHand } = await view();
  expect(summary.plan.counts.total).toBe(4);
  expect(foundByHand.otherPlans).toEqual([]);
});
