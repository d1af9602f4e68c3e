import { repairCompany } from '../../../src/usecases/repair/repair-company.ts';
import type { RepairRequest } from '../../../src/usecases/repair/repair-company.ts';
import { viewCompanyValue } from '../../../src/usecases/view-company-value.ts';
import { addLines } from '../../bench/heavy-company.ts';
import { aMetric, aMilestone } from '../../builders/index.ts';
import { clock, startAccount, type Account } from '../account.ts';
import { damageTo } from './damage.ts';

jest.setTimeout(30_000);
let account: Account;
let damage: ReturnType<typeof damageTo>;
let companyId: string;

beforeAll(async () => {
  account = await startAccount();
  damage = damageTo(account);
});
beforeEach(async () => {
  await account.setUp();
  companyId = companyWith('p1');
  await view();
});
afterAll(() => account.close());

/** A company with two milestones, a metric and three lines. */
function companyWith(planKey: string): string {
  const id = account.addCompany({
    properties: { name: planKey, vrm_plan_key: planKey },
    milestones: [aMilestone({ key: `${planKey}/first` }), aMilestone({ key: `${planKey}/second` })],
    metrics: [aMetric({ key: `${planKey}/hours` })],
  });
  addLines(
    account,
    id,
    ['a', 'b', 'c'].map((name) => `${planKey}/line-${name}`),
  );
  return id;
}

const viewing = () => ({ companyId, timeZone: 'UTC', userId: null });
const view = () => viewCompanyValue(account.connect().repository, clock, viewing());
const repair = (changes: Partial<RepairRequest> = {}) =>
  repairCompany(account.connect().repository, clock, {
    companyId,
    timeZone: 'UTC',
    join: [],
    acceptMissing: false,
    dryRun: false,
    ...changes,
  });
const NOTHING = { restored: [], left: [], joined: [], otherPlans: [], missing: { lines: 0, subjects: [] } };
const writes = () => account.requests().filter((request) => !/^GET|(read|search)$/.test(request));

it('finds nothing to repair on a company in order, and writes nothing', async () => {
  account.requests();
  expect(await repair({ acceptMissing: true })).toEqual({
    ...NOTHING,
    companyId,
    name: 'p1',
    results: 'unchanged',
  });
  expect(writes()).toEqual([]);
});

describe('records that lost their company', () => {
  beforeEach(async () => {
    await damage.takeOff(companyId, 'value_milestone', 'p1/second');
    await damage.takeOff(companyId, 'value_metric', 'p1/hours');
    await damage.takeOff(companyId, 'value_entry', 'p1/line-b');
  });

  it('are noticed, also where no ledger line speaks of them', async () => {
    expect((await view()).foundByHand.missing).toMatchObject({
      lines: 1,
      subjects: ['p1/hours', 'p1/second'],
      orphans: [{ key: 'p1/second' }, { key: 'p1/hours' }, { key: 'p1/line-b' }],
    });
  });

  it('are put back, and the results follow', async () => {
    await view();
    expect(account.companyValues(companyId)['vrm_milestones_total']).toBe('1');
    const { restored, missing, results } = await repair();
    expect(restored.map(({ key }) => key)).toEqual(['p1/second', 'p1/hours', 'p1/line-b']);
    expect({ missing, results }).toEqual({ missing: NOTHING.missing, results: 'saved' });
    expect(account.companyValues(companyId)['vrm_milestones_total']).toBe('2');
    const { summary, foundByHand } = await view();
    expect(summary.ledger.entries).toHaveLength(3);
    expect(foundByHand.missing).toEqual({ lines: 0, subjects: [], orphans: [] });
  });

  it('are put back once: doing it again changes nothing', async () => {
    await repair();
    account.requests();
    expect(await repair()).toMatchObject(NOTHING);
    expect(writes()).toEqual([]);
  });

  it('are only told of in a dry run', async () => {
    account.requests();
    const { restored, results } = await repair({ dryRun: true });
    expect(restored.map(({ key }) => key)).toEqual(['p1/second', 'p1/hours', 'p1/line-b']);
    expect(results).toBeNull();
    expect(writes()).toEqual([]);
  });
});

it('puts back as many as there are', async () => {
  const keys = Array.from({ length: 450 }, (_, index) => `p1/more-${index}`);
  addLines(account, companyId, keys);
  await view();
  const ids = await Promise.all(keys.map((key) => damage.idOf('value_entry', key)));
  await fetch(`${account.emulator.url}/crm/associations/2026-03/companies/p_value_entry/batch/archive`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${account.emulator.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ inputs: [{ from: { id: companyId }, to: ids.map((id) => ({ id })) }] }),
  });
  const { restored } = await repair();
  expect(restored).toHaveLength(450);
  expect((await view()).summary.ledger.entries).toHaveLength(453);
});

describe('a record that names the company', () => {
  it('and is associated with another one stays there', async () => {
    const other = companyWith('p2');
    await damage.takeOff(companyId, 'value_milestone', 'p1/second');
    const id = await damage.idOf('value_milestone', 'p1/second');
    account.emulator.store.associate('p_value_milestone', id, 'companies', other);
    const { restored, left } = await repair();
    expect(restored).toEqual([]);
    expect(left).toMatchObject([{ orphan: { key: 'p1/second' }, reason: 'of_another_company' }]);
  });

  it('and is of a plan that the company never had stays as it is', async () => {
    const other = companyWith('p2');
    await damage.takeOff(other, 'value_milestone', 'p2/second');
    const id = await damage.idOf('value_milestone', 'p2/second');
    account.emulator.store.update('p_value_milestone', id, { company_id: companyId }, { userId: 41 });
    const { restored, left } = await repair();
    expect(restored).toEqual([]);
    expect(left).toMatchObject([{ orphan: { key: 'p2/second' }, reason: 'of_unknown_plan' }]);
  });
});

describe('what was deleted', () => {
  beforeEach(async () => {
    await damage.delete('value_milestone', 'p1/second');
    await damage.delete('value_entry', 'p1/line-a');
  });

  it('stays missing until a person gives it up', async () => {
    const missing = { lines: 1, subjects: ['p1/second'] };
    expect(await repair()).toMatchObject({ ...NOTHING, missing });
    expect((await view()).foundByHand.missing).toMatchObject(missing);
    expect(await repair({ acceptMissing: true, dryRun: true })).toMatchObject({ missing });
    expect((await view()).foundByHand.missing).toMatchObject(missing);
    expect(await repair({ acceptMissing: true })).toMatchObject({ missing });
    expect((await view()).foundByHand.missing).toMatchObject({ lines: 0, subjects: [] });
  });

  it('is missed again when more is deleted after that', async () => {
    await repair({ acceptMissing: true });
    await damage.delete('value_entry', 'p1/line-b');
    expect((await view()).foundByHand.missing).toMatchObject({ lines: 1, subjects: [] });
  });
});

describe('a plan that came by a merge', () => {
  let merged: string;
  beforeEach(async () => {
    merged = await damage.merge(companyId, companyWith('p2'));
    companyId = merged;
  });

  it('is told of and left alone', async () => {
    const { joined, otherPlans } = await repair();
    expect(joined).toEqual([]);
    expect(otherPlans).toMatchObject([{ planKey: 'p2', milestones: 2, metrics: 1, entries: 3 }]);
    expect((await view()).summary.plan.counts.total).toBe(2);
  });

  it('counts as part of the plan once it is joined', async () => {
    expect(await repair({ join: ['p2'], dryRun: true })).toMatchObject({ joined: ['p2'], otherPlans: [] });
    expect((await view()).summary.plan.counts.total).toBe(2);
    expect(await repair({ join: ['p2'] })).toMatchObject({
      joined: ['p2'],
      otherPlans: [],
      results: 'saved',
    });
    const { summary, foundByHand } = await view();
    expect(summary.plan.counts.total).toBe(4);
    expect(summary.ledger.entries).toHaveLength(6);
    expect(foundByHand).toMatchObject({ otherPlans: [], missing: { lines: 0, subjects: [] } });
    expect(account.companyValues(merged)).toMatchObject({
      vrm_plan_key: 'p1',
      vrm_joined_plans: 'p2',
      vrm_milestones_total: '4',
    });
  });

  it('is joined once: doing it again changes nothing', async () => {
    await repair({ join: ['p2'] });
    account.requests();
    expect(await repair({ join: ['p2'] })).toMatchObject({ joined: [] });
    expect(writes()).toEqual([]);
  });

  it('is found under the ids from before the merge, and its records are put back with it', async () => {
    await damage.takeOff(merged, 'value_milestone', 'p2/first');
    await damage.takeOff(merged, 'value_milestone', 'p1/first');
    const { restored } = await repair({ join: ['p2'] });
    expect(restored.map(({ key }) => key).sort()).toEqual(['p1/first', 'p2/first']);
    expect((await view()).summary.plan.counts.total).toBe(4);
  });

  it('that is not there is refused before anything is written', async () => {
    await damage.takeOff(merged, 'value_milestone', 'p1/first');
    account.requests();
    await expect(repair({ join: ['p3'] })).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('Plans to join: p2.') as string,
    });
    expect(writes()).toEqual([]);
  });
});

describe('a copy of a company, with all of its properties', () => {
  const copyOf = (id: string, changes: Record<string, string> = {}): string => {
    const names = Object.keys(account.companyValues(id)).filter((name) => /^(vrm_|name$)/.test(name));
    const values = Object.fromEntries(names.map((name) => [name, account.companyValues(id)[name] ?? '']));
    return account.emulator.store.create('companies', [{ properties: { ...values, ...changes } }])[0] ?? '';
  };

  it('misses nothing of what the other company has', async () => {
    companyId = copyOf(companyId);
    expect((await view()).foundByHand.missing).toEqual({ lines: 0, subjects: [], orphans: [] });
  });

  it('misses nothing once it has a plan of its own', async () => {
    companyId = copyOf(companyId, { vrm_plan_key: 'p9' });
    const milestone = aMilestone({ key: 'p9/first' });
    account.addMilestone(companyId, milestone);
    expect((await view()).foundByHand.missing).toEqual({ lines: 0, subjects: [], orphans: [] });
    expect(account.companyValues(companyId)).toMatchObject({
      vrm_plan_records: 'p9/first',
      vrm_ledger_lines: '0',
    });
  });
});
