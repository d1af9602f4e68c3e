import type { CrmRepository } from '../../src/crm/repository.ts';
import type { NewEntry } from '../../src/usecases/new-entry.ts';
import type { NewConfirmation, NewEvidence, NewMeasurement } from '../../src/usecases/new-proof-lines.ts';
import { recordEntry } from '../../src/usecases/record-entry.ts';
import { viewCompanyValue } from '../../src/usecases/view-company-value.ts';
import { aMetric, aMilestone } from '../builders/index.ts';
import { clock, startAccount, TODAY, type Account } from './account.ts';

let account: Account;
let repository: CrmRepository;
let companyId: string;
let contactId: string;

beforeAll(async () => {
  account = await startAccount();
});
beforeEach(async () => {
  repository = await account.setUp();
  companyId = account.addCompany({
    milestones: [
      aMilestone({ key: 'p1/plain', name: 'Hours halved', evidencePolicy: 'customer_confirmed' }),
      aMilestone({ key: 'p1/live', criterion: 'yes_no' }),
      aMilestone({ key: 'p1/share', unit: 'percent', baseline: 0.4, target: 0.1 }),
      aMilestone({ key: 'p1/linked', metricKey: 'p1/hours' }),
    ],
    metrics: [
      aMetric({ key: 'p1/hours', name: 'Invoice matching' }),
      aMetric({
        key: 'p1/uptime',
        calculator: 'reliability',
        measuredInputs: ['downtimeHoursAfter', 'churnAfter'],
        inputs: { downtimeHoursBefore: 20, revenuePerHour: 100, arr: 1000, churnBefore: 0.2 },
      }),
      aMetric({ key: 'p1/tools', calculator: 'tool_consolidation', measuredInputs: [], inputs: {} }),
    ],
  });
  contactId = account.addContact(companyId);
  account.emulator.requests.clear();
});
afterAll(() => account.close());

const measurement = (overrides: Partial<NewMeasurement> = {}): NewMeasurement => ({
  kind: 'measurement',
  entryKey: 'card-measure-1',
  on: '2026-10-10',
  milestoneKey: 'p1/plain',
  metricKey: null,
  note: null,
  value: 8,
  input: null,
  method: 'business_system',
  contactId: null,
  ...overrides,
});
const evidence = (overrides: Partial<NewEvidence> = {}): NewEvidence => ({
  kind: 'evidence',
  entryKey: 'card-evidence-1',
  on: '2026-10-10',
  milestoneKey: 'p1/plain',
  metricKey: null,
  note: null,
  evidenceKind: 'analytics',
  title: 'Monthly report',
  reference: 'file-7',
  quote: null,
  ...overrides,
});
const confirmation = (overrides: Partial<NewConfirmation> = {}): NewConfirmation => ({
  kind: 'confirmation',
  entryKey: 'card-confirm-1',
  on: '2026-10-11',
  milestoneKey: 'p1/plain',
  metricKey: null,
  note: null,
  contactId,
  channel: 'email',
  reference: 'mail-3',
  share: 1,
  ...overrides,
});

const record = (entries: readonly NewEntry[], userId: string | null = '41', through = account.connect()) =>
  recordEntry(through.repository, clock, { companyId, timeZone: 'UTC', userId, entries, source: 'card' });
const linesInCrm = () => account.emulator.store.ids('p_value_entry').length;
const storedLine = async (key: string) => (await repository.readByKeys('value_entry', [key]))[0]?.properties;
const milestoneOf = (view: Awaited<ReturnType<typeof record>>['view'], key: string) =>
  view.summary.plan.milestones.find(({ milestone }) => milestone.key === key);

describe('recording', () => {
  it('takes a measurement with its proof in one request and answers the new view', async () => {
    const { view, recorded } = await record([measurement(), evidence(), confirmation()]);
    expect(recorded).toEqual([
      { entryKey: 'card-measure-1', state: 'created' },
      { entryKey: 'card-evidence-1', state: 'created' },
      { entryKey: 'card-confirm-1', state: 'created' },
    ]);
    expect(milestoneOf(view, 'p1/plain')).toMatchObject({ status: 'achieved', achievedOn: '2026-10-11' });
    expect(view.resultsSaved.state).toBe('saved');
    expect(
      account.requests().filter((request) => request.endsWith('p_value_entry/batch/create')),
    ).toHaveLength(1);
  });

  it('writes who is said to have recorded it, when and through what', async () => {
    await record([measurement({ note: '  As reported\r\nby mail ' })]);
    expect(await storedLine('card-measure-1')).toMatchObject({
      title: 'Measurement: Hours halved',
      claimed_by: '41',
      entry_source: 'card',
      recorded_at: '2026-10-12T09:00:00Z',
      entry_date: '2026-10-10',
      value: '8',
      note: 'As reported\nby mail',
      company_id: companyId,
    });
  });

  it('brings the results on the company and its milestones up to date', async () => {
    await record([measurement(), evidence(), confirmation()]);
    expect(account.companyValues(companyId)).toMatchObject({
      vrm_milestones_achieved: '1',
      vrm_computed_on: TODAY,
      vrm_computed_at: '2026-10-12T09:00:00Z',
    });
    const [milestone] = await repository.readByKeys('value_milestone', ['p1/plain']);
    expect(milestone?.properties).toMatchObject({
      status: 'achieved',
      current_value: '8',
      achieved_date: '2026-10-11',
    });
  });

  it('shows the same when the company is opened again', async () => {
    const { view } = await record([measurement(), evidence(), confirmation()]);
    account.emulator.requests.clear();
    const opened = await viewCompanyValue(repository, clock, { companyId, timeZone: 'UTC', userId: '41' });
    expect(opened.summary).toEqual(view.summary);
    expect(opened.resultsSaved.state).toBe('unchanged');
  });

  it('keeps a note of any characters intact', async () => {
    const { view } = await record([measurement({ note: 'Half a \ud83d and a whole 😀, "quoted"' })]);
    expect(view.summary.ledger.tamperedKeys).toEqual([]);
    expect((await storedLine('card-measure-1'))?.['note']).toBe('Half a \ufffd and a whole 😀, "quoted"');
  });
});

describe('repeating', () => {
  it('writes nothing and answers the same view', async () => {
    const first = await record([measurement(), evidence(), confirmation()]);
    account.emulator.requests.clear();
    const again = await record([measurement(), evidence(), confirmation()]);
    expect(again.recorded.map(({ state }) => state)).toEqual(['existing', 'existing', 'existing']);
    expect(again.view.summary).toEqual(first.view.summary);
    expect(again.view.resultsSaved.state).toBe('unchanged');
    expect(linesInCrm()).toBe(3);
  });

  it('writes nothing twice when the first reply was lost', async () => {
    account.emulator.faults.add({ path: 'p_value_entry/batch/create', dropConnection: true, when: 'after' });
    const { recorded, view } = await record([measurement(), evidence()]);
    expect(recorded.map(({ state }) => state)).toEqual(['existing', 'existing']);
    expect(linesInCrm()).toBe(2);
    expect(milestoneOf(view, 'p1/plain')?.current).toMatchObject({ value: 8 });
  });

  it('asks for nothing that the ledger has already, so that even a slow CRM has time to answer', async () => {
    await record([measurement(), evidence()]);
    account.emulator.requests.clear();
    await record([measurement(), evidence()]);
    expect(account.emulator.requests.count({ method: 'POST', path: 'p_value_entry/batch/create' })).toBe(0);
    expect(account.emulator.requests.count({ path: '/labels' })).toBe(0);
  });

  it('adds what an attempt that was cut short left out', async () => {
    await record([measurement()]);
    const { recorded } = await record([measurement(), evidence()]);
    expect(recorded.map(({ state }) => state)).toEqual(['existing', 'created']);
  });

  it('by another user, later, is still the same line', async () => {
    await record([measurement()]);
    const { recorded } = await record([measurement()], '42');
    expect(recorded[0]?.state).toBe('existing');
    expect((await storedLine('card-measure-1'))?.['claimed_by']).toBe('41');
  });

  it('with other content is refused, and nothing of the request is written', async () => {
    await record([measurement()]);
    const changed = record([evidence(), measurement({ value: 9 })]);
    await expect(changed).rejects.toMatchObject({ code: 'entry_differs', field: 'entries[1].entryKey' });
    expect(linesInCrm()).toBe(1);
    expect((await storedLine('card-measure-1'))?.['value']).toBe('8');
  });

  it('with a key that another company uses is refused', async () => {
    const otherId = account.addCompany({ milestones: [aMilestone({ key: 'p2/plain' })] });
    await recordEntry(repository, clock, {
      companyId: otherId,
      timeZone: 'UTC',
      userId: null,
      source: 'card',
      entries: [measurement({ milestoneKey: 'p2/plain' })],
    });
    await expect(record([measurement()])).rejects.toMatchObject({ code: 'entry_differs' });
  });

  it('in two browsers at once writes one line', async () => {
    const [one, other] = await Promise.all([record([measurement()]), record([measurement()])]);
    expect([one.recorded[0]?.state, other.recorded[0]?.state].sort()).toEqual(['created', 'existing']);
    expect(linesInCrm()).toBe(1);
  });
});

describe('value metrics', () => {
  it('get the measurements of a milestone that follows one', async () => {
    const { view } = await record([measurement({ milestoneKey: 'p1/linked' })]);
    expect((await storedLine('card-measure-1'))?.['metric_key']).toBe('p1/hours');
    expect(milestoneOf(view, 'p1/linked')?.current?.value).toBe(8);
    expect(view.summary.value.metrics.find(({ metric }) => metric.key === 'p1/hours')?.annualMinor).toBe(
      2_880_000,
    );
  });

  it('keep with a confirmation what they were worth on its day', async () => {
    const ofMetric = { milestoneKey: null, metricKey: 'p1/hours' };
    await record([
      measurement({ ...ofMetric, on: '2026-03-01', value: 20 }),
      measurement({ ...ofMetric, entryKey: 'card-measure-2', on: '2026-09-01', value: 10 }),
    ]);
    const early = confirmation({ ...ofMetric, on: '2026-06-01' });
    const late = confirmation({ ...ofMetric, entryKey: 'card-confirm-2', on: '2026-10-11' });
    await record([early, late]);
    const amount = async (key: string) =>
      (JSON.parse((await storedLine(key))?.['details'] ?? '{}') as { annualThenMinor?: number })
        .annualThenMinor;
    expect(await amount('card-confirm-1')).toBe(20 * 12 * 7500);
    expect(await amount('card-confirm-2')).toBe(30 * 12 * 7500);
  });

  it('count a measurement of the same request for the amount that is confirmed', async () => {
    const ofMetric = { milestoneKey: null, metricKey: 'p1/hours' };
    const { view } = await record([measurement(ofMetric), confirmation(ofMetric)]);
    expect(view.summary.value.runRate.confirmed).toBe(32 * 12 * 7500);
    expect(account.companyValues(companyId)['vrm_value_confirmed']).toBe('28800');
    const [metric] = await repository.readByKeys('value_metric', ['p1/hours']);
    expect(metric?.properties).toMatchObject({ annual_amount: '28800', current_value: '8' });
  });

  it('with two measured inputs take either when it is named', async () => {
    const entry = measurement({
      milestoneKey: null,
      metricKey: 'p1/uptime',
      input: 'churnAfter',
      value: 0.1,
    });
    const { view } = await record([entry]);
    expect(view.summary.value.problems).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ code: 'rate_not_a_fraction' })]),
    );
  });
});

describe('refusals', () => {
  const ofMetric = (metricKey: string, overrides: Partial<NewMeasurement> = {}) =>
    measurement({ milestoneKey: null, metricKey, ...overrides });

  it.each<[string, NewEntry, string, RegExp]>([
    ['a day to come', measurement({ on: '2026-10-13' }), 'on', /latest possible one is today, 2026-10-12/],
    ['a day that is none', measurement({ on: '12.10.2026' }), 'on', /YYYY-MM-DD/],
    ['a day long ago', measurement({ on: '2012-01-01' }), 'on', /ten years/],
    ['a short key', measurement({ entryKey: 'x' }), 'entryKey', /8 to 120/],
    ['a key in capitals', measurement({ entryKey: 'CARD-MEASURE-1' }), 'entryKey', /lower-case/],
    ['a milestone of nobody', measurement({ milestoneKey: 'p2/other' }), 'milestoneKey', /no such milestone/],
    ['a metric of nobody', ofMetric('p2/other'), 'metricKey', /no such value metric/],
    ['nothing it is about', measurement({ milestoneKey: null }), 'milestoneKey', /which milestone/],
    ['a number for yes or no', measurement({ milestoneKey: 'p1/live' }), 'value', /yes or no/],
    ['yes or no for a number', measurement({ value: true }), 'value', /number/],
    ['15 typed for 15 %', measurement({ milestoneKey: 'p1/share', value: 15 }), 'value', /15 % is 0.15/],
    ['a number beyond reason', measurement({ value: 1e200 }), 'value', /too large/],
    ['fewer hours than none', measurement({ milestoneKey: 'p1/linked', value: -1 }), 'value', /below zero/],
    ['a rate above 1', ofMetric('p1/uptime', { input: 'churnAfter', value: 1.5 }), 'value', /from 0 to 1/],
    ['one of two inputs left open', ofMetric('p1/uptime'), 'input', /downtimeHoursAfter or churnAfter/],
    ['an input that is not measured', ofMetric('p1/hours', { input: 'hourlyRate' }), 'input', /hoursAfter/],
    ['a metric without measured inputs', ofMetric('p1/tools'), 'metricKey', /Nothing of this value metric/],
    [
      'a metric that is not the milestone’s',
      measurement({ metricKey: 'p1/hours' }),
      'metricKey',
      /not measured by that/,
    ],
    ['evidence without a title', evidence({ title: '  ' }), 'title', /what the evidence shows/],
  ])('name the field for %s and write nothing', async (_, entry, field, message) => {
    const refused = record([evidence({ entryKey: 'card-evidence-0' }), entry]);
    await expect(refused).rejects.toMatchObject({
      name: 'RequestError',
      code: 'invalid_request',
      field: `entries[1].${field}`,
      message: expect.stringMatching(message) as string,
    });
    expect(linesInCrm()).toBe(0);
  });

  it.each([0, -0.5, 1.01])('name the share when %s of it is confirmed', async (share) => {
    await expect(record([confirmation({ share })])).rejects.toMatchObject({ field: 'entries[0].share' });
    expect(linesInCrm()).toBe(0);
  });

  it('name the contact of another company', async () => {
    const stranger = account.addContact(account.addCompany());
    const refused = record([confirmation({ contactId: stranger })]);
    await expect(refused).rejects.toMatchObject({ field: 'entries[0].contactId' });
    expect(linesInCrm()).toBe(0);
  });

  it('name the second of two lines with one key', async () => {
    const refused = record([measurement(), measurement({ value: 9 })]);
    await expect(refused).rejects.toMatchObject({ field: 'entries[1].entryKey' });
    expect(linesInCrm()).toBe(0);
  });

  it('concern users whom the settings do not let write, before anything is written', async () => {
    await account.changeSettings({ access: { writers: ['41'], admins: [] } });
    await expect(record([measurement()], '42')).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(record([measurement()], null)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(linesInCrm()).toBe(0);
    expect((await record([measurement()], '41')).view.mayWrite).toBe(true);
  });

  it('judge a day in the time zone of the account', async () => {
    const late = { now: () => Date.parse('2026-10-12T20:00:00Z') };
    const request = { companyId, userId: null, source: 'card', entries: [measurement({ on: '2026-10-13' })] };
    const recording = recordEntry(repository, late, { ...request, timeZone: 'America/Los_Angeles' });
    await expect(recording).rejects.toMatchObject({ field: 'entries[0].on' });
    const { recorded } = await recordEntry(repository, late, { ...request, timeZone: 'Asia/Kuala_Lumpur' });
    expect(recorded[0]?.state).toBe('created');
  });
});

describe('failures', () => {
  it.each([
    ['a limit', 429],
    ['an outage', 503],
    ['a fault of HubSpot', 500],
  ])('after the ledger is written, by %s, keep the line and answer the view', async (_, status) => {
    const fault = account.emulator.faults.add({ path: 'batch/update', status, times: 0 });
    const { view, recorded } = await record([measurement()]);
    expect(recorded[0]?.state).toBe('created');
    expect(view.resultsSaved.state).toBe('failed');
    expect(milestoneOf(view, 'p1/plain')?.current?.value).toBe(8);
    account.emulator.faults.remove(fault);
    const next = await viewCompanyValue(repository, clock, { companyId, timeZone: 'UTC', userId: null });
    expect(next.resultsSaved.state).toBe('saved');
    expect(account.companyValues(companyId)['vrm_computed_on']).toBe(TODAY);
  });

  it('before the ledger is written are told, and the request can be repeated', async () => {
    const fault = account.emulator.faults.add({ path: 'p_value_entry/batch/create', status: 503, times: 0 });
    await expect(record([measurement()])).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    account.emulator.faults.remove(fault);
    expect((await record([measurement()])).recorded[0]?.state).toBe('created');
  });

  it('of an object that is not set up are told', async () => {
    await account.emulator.reset();
    await expect(record([measurement()])).rejects.toMatchObject({ code: 'not_provisioned' });
  });
});
