import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { customerOnRecord } from './customer-on-record.ts';
import * as line from './new-lines.ts';

const customer = customerOnRecord({ milestones: [aMilestone({ key: 'p1/plain' })] });
const { record, refused } = customer;
const ofCompany = { on: '2026-10-10', milestoneKey: null, metricKey: null, note: null } as const;

describe('the renewal', () => {
  const call = (overrides: object = {}): NewEntry => ({
    ...ofCompany,
    kind: 'renewal_call',
    entryKey: 'card-call-1',
    band: 'commit',
    reason: 'The budget is approved',
    renewalDate: '2027-01-01',
    ...overrides,
  });

  it('takes a step, a call and an outcome, and keeps its date', async () => {
    const { view } = await record(line.runwayStep(), call(), line.outcome());
    const { runway, renewalDate, ...renewal } = view.summary.renewal;
    expect(runway.steps.find(({ step }) => step === 'prepare')?.doneOn).toBe('2026-10-10');
    expect(renewal.call).toMatchObject({ band: 'commit', reason: 'The budget is approved' });
    expect(view.summary.cycle.outcome).toMatchObject({ outcome: 'renewed', retainedShare: 1, good: true });
    expect(renewalDate).toBe('2027-01-01');
    expect(customer.account.companyValues(customer.id)['vrm_renewal_date']).toBe('2027-01-01');
  });

  it.each<[string, NewEntry, string, RegExp]>([
    ['of another date', call({ renewalDate: '2026-01-01' }), 'renewalDate', /is 2027-01-01 now/],
    ['called without a reason', call({ reason: '' }), 'reason', /why/],
    ['with a step of other customers', line.runwayStep({ step: 'notice' }), 'step', /has the steps/],
    ['with part of a cent', line.outcome({ amountMinor: 0.5 }), 'amountMinor', /minor units/],
    ['lost, yet paid for', line.outcome({ outcome: 'churned' }), 'amountMinor', /pays nothing/],
    ['for no time', line.outcome({ termMonths: 0 }), 'termMonths', /months from 1/],
    ['signed tomorrow', line.outcome({ signedOn: '2026-10-13' }), 'signedOn', /2026-10-12/],
    ['signed on no day', line.outcome({ signedOn: 'soon' }), 'signedOn', /YYYY-MM-DD/],
  ])('%s is refused', (_, entry, field, message) => refused([entry], `entries[0].${field}`, message));

  it('takes each step once, also where the first request is repeated', async () => {
    await record(line.runwayStep());
    expect((await record(line.runwayStep())).recorded[0]?.state).toBe('existing');
    await refused([line.runwayStep({ entryKey: 'card-step-2' })], 'entries[0].step', /done on 2026-10-10/);
  });

  it('without a date takes nothing', async () => {
    const undated = customer.account.addCompany({ properties: { vrm_renewal_date: null } });
    await expect(customer.recordFor(undated, [call()])).rejects.toMatchObject({
      field: 'entries[0].renewalDate',
      message: expect.stringMatching(/no renewal date yet/) as string,
    });
  });
});
