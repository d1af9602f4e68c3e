import type { NewMeasurement } from '../../src/usecases/new-proof-lines.ts';
import { aMetric, aMilestone } from '../builders/index.ts';
import { customerOnRecord, milestoneIn } from './customer-on-record.ts';

const customer = customerOnRecord({
  milestones: [
    aMilestone({ key: 'p1/hours', baseline: 40, target: 10, targetDate: '2026-12-01' }),
    aMilestone({ key: 'p1/share', unit: 'percent', baseline: 0, target: 0.5, comparator: '>=' }),
    aMilestone({ key: 'p1/bare', baseline: null, target: 10 }),
  ],
  metrics: [aMetric({ key: 'p1/closing' })],
});
const { record, refused } = customer;

const measured = (overrides: Partial<NewMeasurement> = {}): NewMeasurement => ({
  kind: 'measurement',
  entryKey: 'card-measured-1',
  on: '2026-10-10',
  milestoneKey: 'p1/hours',
  metricKey: null,
  note: null,
  value: 20,
  input: null,
  method: 'business_system',
  contactId: null,
  ...overrides,
});
const halved = [
  { before: 8, after: 4, contactId: null },
  { before: 6, after: 3, contactId: null },
];
const ofMetric = { milestoneKey: null, metricKey: 'p1/closing', input: 'hoursAfter' } as const;

describe('several measurements at once', () => {
  it('are written in one request, past days among them', async () => {
    const { view } = await record(
      measured({ entryKey: 'card-several/1', on: '2026-08-31', value: 30 }),
      measured({ entryKey: 'card-several/2' }),
      measured({ entryKey: 'card-several/3', ...ofMetric, value: 25 }),
    );
    expect(milestoneIn({ view }, 'p1/hours')?.history.map(({ on, value }) => [on, value])).toEqual([
      ['2026-08-31', 30],
      ['2026-10-10', 20],
    ]);
    expect(view.summary.value.metrics[0]?.latest).toMatchObject({ value: 25 });
  });

  it('are all refused with one of them, which the refusal names', async () => {
    await refused(
      [measured({ entryKey: 'card-several/1' }), measured({ entryKey: 'card-several/2', on: '2026-10-13' })],
      'entries[1].on',
      /future/,
    );
    expect(customer.account.emulator.store.ids('p_value_entry')).toEqual([]);
  });
});

describe('a survey of the same people before and after', () => {
  it('is kept with its answers, and the value follows from them', async () => {
    const survey = [{ before: 8, after: 4, contactId: customer.contactId }, ...halved.slice(1)];
    await record(measured({ survey }));
    const { values, details } = await customer.storedLine('card-measured-1');
    expect(values['value']).toBe('20');
    expect(details).toMatchObject({ survey });
  });

  it('is the reduction itself where a percentage starts from zero', async () => {
    const { view } = await record(measured({ milestoneKey: 'p1/share', value: 0.5, survey: halved }));
    expect(milestoneIn({ view }, 'p1/share')?.current?.value).toBe(0.5);
  });

  it('reduces the value before of a benefit', async () => {
    const { view } = await record(measured({ ...ofMetric, value: 20, survey: halved }));
    expect(view.summary.value.metrics[0]?.latest?.value).toBe(20);
  });

  it('is refused with another value, without a baseline and with a stranger', async () => {
    await refused([measured({ value: 19, survey: halved })], 'entries[0].value', /give 20/);
    await refused([measured({ survey: [] })], 'entries[0].survey', /baseline/);
    await refused([measured({ milestoneKey: 'p1/bare', survey: halved })], 'entries[0].survey', /baseline/);
    const stranger = [{ before: 8, after: 4, contactId: '999' }];
    await refused([measured({ survey: stranger })], 'entries[0].survey', /contact/);
  });
});

it('says from which company property a value was taken', async () => {
  await record(measured({ property: 'open_tickets' }));
  const { details } = await customer.storedLine('card-measured-1');
  expect(details).toMatchObject({ property: 'open_tickets' });
});

it('says nothing of a survey or a property where there was none', async () => {
  await record(measured());
  const { details } = await customer.storedLine('card-measured-1');
  expect(Object.keys(details).sort()).toEqual(['contactId', 'input', 'method', 'value']);
});
