import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createApiRequestTransport } from '../../src/hubspot/api-request-transport.ts';
import { createCommandHttp } from '../../src/hubspot/layered-http.ts';
import { startEmulatedCrm, type EmulatedCrm } from '../hubspot/emulated-crm.ts';
import { fakeClock } from '../hubspot/fake-clock.ts';
import { openLiveAccount, type LiveAccount } from '../live/live-account.ts';
import { crmRepositoryContract } from './crm-repository.contract.ts';

// What "npm run test:live" does to a real account, here with the emulator in its place.

const OBJECTS = [
  'companies',
  'deals',
  'contacts',
  'p_value_milestone',
  'p_value_metric',
  'p_value_entry',
  'p_milestone_template',
];
/** What the key may do that sets up an account. */
const manifest = JSON.parse(readFileSync(path.resolve(__dirname, '../../app.json'), 'utf8')) as {
  readonly provisioning: { readonly scopes: readonly { readonly scope: string }[] };
};
const ofTheKey = manifest.provisioning.scopes.map(({ scope }) => scope);
const START = Date.parse('2026-11-21T12:00:00Z');
let crm: EmulatedCrm;

beforeAll(async () => {
  crm = await startEmulatedCrm({
    createTransport: createApiRequestTransport,
    emulator: { limits: false, searchLagMs: 0 },
  });
  await crm.setUp();
});
afterAll(() => crm.close());

const open = (now = START, transport = crm.transport) => {
  const clock = fakeClock();
  return openLiveAccount({
    http: createCommandHttp(transport, { clock }),
    version: '2026-03',
    now: () => now,
    pause: () => Promise.resolve(),
  });
};
const remaining = () =>
  Object.fromEntries(OBJECTS.map((object) => [object, crm.emulator.store.ids(object).length]));
const nothing = Object.fromEntries(OBJECTS.map((object) => [object, 0]));

describe('in an account with data of its own', () => {
  let account: LiveAccount;
  let theirs: string;

  beforeAll(async () => {
    [theirs = ''] = crm.emulator.store.create('companies', [{ properties: { name: 'A customer' } }]);
    crm.emulator.auth.grant('pat-live', [...ofTheKey, 'crm.objects.contacts.write']);
    account = await open(
      START,
      createApiRequestTransport({ accessToken: 'pat-live', baseUrl: crm.emulator.url }),
    );
  });
  afterAll(async () => {
    await account.close();
    expect(remaining()).toEqual({ ...nothing, companies: 1 });
    expect(crm.emulator.store.values('companies', theirs)?.name).toBe('A customer');
    await crm.setUp();
  });

  crmRepositoryContract(() => account.setUp());
});

describe('a run', () => {
  beforeEach(() => crm.setUp());
  const entry = (key: string) => ({ key, companyId: null, properties: { title: 'T', kind: 'measurement' } });

  it('removes what it made although the answer to the making was lost', async () => {
    const account = await open();
    const { repository, own, addCompany } = await account.setUp();
    await addCompany({ name: 'Northwind' });
    crm.emulator.faults.add({ path: 'p_value_entry/batch/create', status: 403, body: {}, when: 'after' });
    await expect(repository.create('value_entry', [entry(own('e1'))])).rejects.toThrow();
    expect(remaining()).toMatchObject({ p_value_entry: 1, companies: 1 });
    await account.close();
    expect(remaining()).toEqual(nothing);
  });

  it('finds a contact by its name when the answer to its making was lost', async () => {
    crm.emulator.setSearchLag(5000);
    const account = await openLiveAccount({
      http: crm.transport,
      version: '2026-03',
      pause: (milliseconds) => Promise.resolve(crm.emulator.clock.advance(milliseconds)),
    });
    const { addCompany, addContact } = await account.setUp();
    const companyId = await addCompany({ name: 'Northwind' });
    crm.emulator.faults.add({ path: 'objects/2026-03/contacts', status: 403, body: {}, when: 'after' });
    await expect(addContact({}, companyId)).rejects.toThrow();
    expect(remaining()).toMatchObject({ contacts: 1 });
    await account.close();
    crm.emulator.setSearchLag(0);
    expect(remaining()).toEqual(nothing);
  });

  it('says that deals need a pipeline', async () => {
    crm.emulator.faults.add({ path: 'pipelines/2026-03/deals', status: 200, body: { results: [] } });
    await expect(open()).rejects.toThrow('no pipeline of deals');
  });

  it('removes the rest when something cannot be removed, and says so', async () => {
    const account = await open();
    const { repository, own, addCompany } = await account.setUp();
    const companyId = await addCompany({ name: 'Northwind' });
    await repository.create('value_entry', [{ ...entry(own('e1')), companyId }]);
    crm.emulator.faults.add({ path: 'p_value_entry/batch/archive', status: 403, body: {} });
    await expect(account.close()).rejects.toThrow('the next run removes them');
    expect(remaining()).toEqual({ ...nothing, p_value_entry: 1 });
  });

  it('removes what a run left behind that was killed more than an hour ago, and nothing younger', async () => {
    const killed = await open(START - 2 * 3_600_000);
    const young = await open(START - 600_000);
    for (const account of [killed, young]) {
      const { repository, own, stage, ...people } = await account.setUp();
      const companyId = await people.addCompany({ name: 'Northwind' });
      await people.addDeal({ ...stage, dealname: 'D' }, companyId);
      await people.addContact({}, companyId);
      await repository.create('value_entry', [{ ...entry(own('e1')), companyId }]);
    }
    const each = { companies: 1, deals: 1, contacts: 1, p_value_entry: 1 };
    await open();
    expect(remaining()).toEqual({ ...nothing, ...each });
  });

  it('touches nothing that it did not make', async () => {
    const [theirs = ''] = crm.emulator.store.create('companies', [{ properties: { name: 'A customer' } }]);
    const account = await open();
    const { repository } = await account.setUp();
    const changing = repository.update('companies', [{ id: theirs, properties: { name: 'Ours' } }]);
    await expect(changing).rejects.toThrow('was not made by this run');
    const creating = repository.create('value_entry', [entry('somebody-elses')]);
    await expect(creating).rejects.toThrow('is not a key of this run');
    expect(remaining()).toEqual({ ...nothing, companies: 1 });
  });

  it('searches until the index has caught up', async () => {
    crm.emulator.setSearchLag(5000);
    const account = await openLiveAccount({
      http: crm.transport,
      version: '2026-03',
      pause: (milliseconds) => Promise.resolve(crm.emulator.clock.advance(milliseconds)),
    });
    const { find, own, addCompany } = await account.setUp();
    await addCompany({ name: 'Northwind', vrm_template_key: own('mark') });
    const filters = [{ property: 'vrm_template_key', operator: 'EQ', value: own('mark') }] as const;
    const { total } = await find({ object: 'companies', filters, properties: [], limit: 1 }, 1);
    crm.emulator.setSearchLag(0);
    expect(total).toBe(1);
  });

  it('refuses an account in which the app is not set up', async () => {
    await crm.emulator.reset();
    await expect(open()).rejects.toThrow('Value Milestones is not set up in account');
  });
});

describe('npm run test:live', () => {
  const ROOT = path.resolve(__dirname, '../..');
  const run = (environment: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
      const command = ['node_modules/jest/bin/jest.js', '--config', 'jest.live.config.mjs', ...args];
      const child = spawn(process.execPath, command, {
        cwd: ROOT,
        env: { ...process.env, HUBSPOT_ACCESS_TOKEN: '', ...environment },
      });
      let said = '';
      child.stdout.on('data', (part: Buffer) => (said += part.toString()));
      child.stderr.on('data', (part: Buffer) => (said += part.toString()));
      child.on('close', (code) => resolve({ code, said }));
    });

  it('says what it needs when no account is named', async () => {
    const { code, said } = await run({});
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/^npm run test:live writes to a real HubSpot account.*HUBSPOT_ACCESS_TOKEN/);
    expect(said.trim().split('\n')).toHaveLength(1);
  });

  it('runs the contract against the named account and leaves nothing behind, also when a test fails', async () => {
    await crm.setUp();
    crm.emulator.faults.add({ path: 'companies/batch/upsert', status: 403, body: {}, skip: 1 });
    const { code, said } = await run(
      { HUBSPOT_ACCESS_TOKEN: crm.emulator.token, HUBSPOT_API_BASE: crm.emulator.url },
      '--testNamePattern',
      'company to which nothing belongs|creates companies by their import key|none of the records that belong',
    );
    expect(said).toContain('1 failed');
    expect(said).toContain('2 passed');
    expect(code).toBe(1);
    expect(remaining()).toEqual(nothing);
  }, 60_000);
});
