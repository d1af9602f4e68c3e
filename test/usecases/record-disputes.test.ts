import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { aMetric, aMilestone } from '../builders/index.ts';
import { customerOnRecord, milestoneIn } from './customer-on-record.ts';
import * as line from './new-lines.ts';

const customer = customerOnRecord({
  milestones: [aMilestone({ key: 'p1/plain', targetDate: '2026-11-30', metricKey: 'p1/hours' })],
  metrics: [aMetric({ key: 'p1/hours' })],
});
const { record, storedLine } = customer;
const runRateIn = ({ view }: Awaited<ReturnType<typeof record>>) => view.summary.value.runRate;
const ofMetric = { milestoneKey: null, metricKey: 'p1/hours' } as const;
const measured = {
  kind: 'measurement',
  entryKey: 'card-measure-1',
  on: '2026-10-01',
  ...ofMetric,
  note: null,
  value: 8,
  input: null,
  method: 'business_system',
  contactId: null,
} as const satisfies NewEntry;
const confirmed = (): NewEntry => ({
  kind: 'confirmation',
  entryKey: 'card-confirm-1',
  on: '2026-10-02',
  ...ofMetric,
  note: null,
  contactId: customer.contactId,
  channel: 'email',
  reference: 'mail-3',
  share: 1,
});

describe('a dispute', () => {
  it('of an amount makes it claimed until the customer accepts a part, with the amount of that day', async () => {
    await record(measured, confirmed());
    const doubted = await record(line.dispute({ ...ofMetric, contactId: customer.contactId }));
    expect(runRateIn(doubted)).toMatchObject({ confirmed: 0, claimed: 32 * 12 * 7500 });
    const settled = await record(line.disputeResolved({ acceptedShare: 0.5, contactId: customer.contactId }));
    expect(runRateIn(settled).confirmed).toBe(16 * 12 * 7500);
    const stored = await storedLine('card-resolved-1');
    expect(stored.values['metric_key']).toBe('p1/hours');
    expect(stored.details).toMatchObject({ annualThenMinor: 32 * 12 * 7500, acceptedShare: 0.5 });
  });

  it('of a milestone says nothing about the money', async () => {
    const before = await record(measured, confirmed());
    const after = await record(line.dispute());
    expect(milestoneIn(after)?.flags).toContain('disputed');
    expect(runRateIn(after)).toEqual(runRateIn(before));
  });

  it.each<[string, NewEntry, string]>([
    ['without a reason', line.dispute({ reason: ' ' }), 'reason'],
    ['about nothing', line.dispute({ milestoneKey: null }), 'milestoneKey'],
    ['that is not there', line.disputeResolved({ disputeKey: 'card-dispute-9' }), 'disputeKey'],
    ['ended before it began', line.disputeResolved({ on: '2026-10-09' }), 'on'],
    ['with more than all accepted', line.disputeResolved({ acceptedShare: 1.1 }), 'acceptedShare'],
    ['with none of it accepted', line.disputeResolved({ acceptedShare: 0 }), 'acceptedShare'],
    [
      'lost, with a part accepted',
      line.disputeResolved({ accepted: false, acceptedShare: 0.5 }),
      'acceptedShare',
    ],
  ])('%s is refused', async (_, entry, field) => {
    const refused = record(line.dispute(), { ...entry, entryKey: 'card-second-1' });
    await expect(refused).rejects.toMatchObject({ field: `entries[1].${field}` });
    expect(customer.account.emulator.store.ids('p_value_entry')).toEqual([]);
  });
});
