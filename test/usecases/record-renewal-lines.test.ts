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
    [
      'lost, with a next one',
      line.outcome({ outcome: 'churned', amountMinor: null, ...{ nextRenewalDate: '2028-01-01' } }),
      'nextRenewalDate',
      /no next renewal/,
    ],
    [
      'followed by one before it',
      line.outcome({ nextRenewalDate: '2027-01-01' }),
      'nextRenewalDate',
      /after 2027-01-01/,
    ],
    [
      'followed by none in sight',
      line.outcome({ nextRenewalDate: '2099-01-01' }),
      'nextRenewalDate',
      /until 2047-01-01/,
    ],
    ['followed by no day', line.outcome({ nextRenewalDate: 'later' }), 'nextRenewalDate', /YYYY-MM-DD/],
    ['signed on no day', line.outcome({ signedOn: 'soon' }), 'signedOn', /YYYY-MM-DD/],
  ])('%s is refused', (_, entry, field, message) => refused([entry], `entries[0].${field}`, message));

  const NEXT = { nextRenewalDate: '2028-01-01' };
  const storedDate = () => customer.account.companyValues(customer.id)['vrm_renewal_date'];

  it('starts the next cycle with its outcome: the company takes on the next date', async () => {
    const { view } = await record(line.outcome(NEXT));
    expect(storedDate()).toBe('2028-01-01');
    const { renewal, cycle, ledger } = view.summary;
    expect(renewal).toMatchObject({ renewalDate: '2028-01-01', overdue: false });
    expect(cycle.outcome).toBeNull();
    expect(cycle.pastOutcomes).toMatchObject([
      {
        renewalDate: '2027-01-01',
        outcome: 'renewed',
        retainedShare: 1,
        good: true,
        nextRenewalDate: '2028-01-01',
      },
    ]);
    expect(ledger.entries.find(({ kind }) => kind === 'edit')).toMatchObject({
      record: 'p1',
      requestKey: 'card-outcome-1',
      claimedBy: '41',
      changes: { vrm_renewal_date: { before: '2027-01-01', after: '2028-01-01' } },
    });
  });

  it('keeps what the customer paid until then, also once the company says something else', async () => {
    await record(line.outcome({ ...NEXT, outcome: 'expanded', amountMinor: 12_000_000 }));
    customer.account.emulator.store.update(
      'companies',
      customer.id,
      { vrm_annual_cost: '120000' },
      { userId: 41 },
    );
    const { view } = await record(line.objectionOpened());
    expect(view.summary.cycle.pastOutcomes[0]).toMatchObject({
      annualBeforeMinor: 10_000_000,
      retainedShare: 1.2,
    });
  });

  it('takes on the new cost where the new contract has begun, and leaves it until then', async () => {
    const begun = customer.account.addCompany({ properties: { vrm_renewal_date: '2026-09-01' } });
    const decided = { renewalDate: '2026-09-01', nextRenewalDate: '2027-09-01', amountMinor: 11_000_000 };
    const { view } = await customer.recordFor(begun, [line.outcome(decided)]);
    expect(customer.account.companyValues(begun)).toMatchObject({
      vrm_renewal_date: '2027-09-01',
      vrm_annual_cost: '110000',
    });
    expect(view.summary.cycle.costToSet).toBeNull();
    await record(line.outcome({ ...NEXT, amountMinor: 11_000_000, entryKey: 'card-outcome-7' }));
    expect(customer.account.companyValues(customer.id)['vrm_annual_cost']).toBe('100000');
  });

  it('writes it once, however often it is asked for', async () => {
    await record(line.outcome(NEXT));
    customer.account.requests();
    const again = await record(line.outcome(NEXT));
    expect(again.recorded.map(({ state }) => state)).toEqual(['existing', 'existing']);
    expect(storedDate()).toBe('2028-01-01');
    expect(customer.account.requests().some((request) => /create|update/.test(request))).toBe(false);
  });

  it('follows the ledger where the company itself could not be written', async () => {
    customer.account.emulator.faults.add({ path: 'companies/batch/update', status: 500, times: 20 });
    await expect(record(line.outcome(NEXT))).rejects.toThrow();
    expect(storedDate()).toBe('2027-01-01');
    customer.account.emulator.faults.clear();
    const { view } = await record(line.outcome(NEXT));
    expect(view.summary.renewal.renewalDate).toBe('2028-01-01');
    expect(storedDate()).toBe('2028-01-01');
  });

  it('takes the date back with the outcome', async () => {
    await record(line.outcome(NEXT));
    const { view } = await record(line.reversal({ reverses: 'card-outcome-1' }));
    expect(view.summary.renewal.renewalDate).toBe('2027-01-01');
    expect(storedDate()).toBe('2027-01-01');
    await record(line.outcome({ ...NEXT, entryKey: 'card-outcome-2' }));
    expect(storedDate()).toBe('2028-01-01');
  });

  it('leaves a date alone that a person has set since', async () => {
    await record(line.outcome(NEXT));
    customer.account.emulator.store.update(
      'companies',
      customer.id,
      { vrm_renewal_date: '2028-06-30' },
      { userId: 41 },
    );
    const { view } = await record(line.reversal({ reverses: 'card-outcome-1' }));
    expect(view.summary.renewal.renewalDate).toBe('2028-06-30');
    expect(storedDate()).toBe('2028-06-30');
  });

  it('tells the second of two who decide the same renewal', async () => {
    await record(line.outcome(NEXT));
    const second = line.outcome({ ...NEXT, entryKey: 'card-outcome-3', outcome: 'contracted' });
    await refused([second], 'entries[0].renewalDate', /is 2028-01-01 now/);
  });

  it('begins the plan of a company that nothing of the app is on yet', async () => {
    const untouched = customer.account.addCompany({ properties: { vrm_plan_key: null } });
    const { view } = await customer.recordFor(untouched, [line.outcome(NEXT)]);
    expect(view.summary.renewal.renewalDate).toBe('2028-01-01');
    const again = await customer.recordFor(untouched, [line.outcome(NEXT)]);
    expect(again.view.summary.renewal.renewalDate).toBe('2028-01-01');
    expect(customer.account.companyValues(untouched)).toMatchObject({
      vrm_renewal_date: '2028-01-01',
      vrm_plan_key: expect.stringMatching(/./) as string,
    });
  });

  it('has no next one where the customer left', async () => {
    const left = line.outcome({ outcome: 'churned', amountMinor: null, termMonths: null, signedOn: null });
    const { view } = await record(left);
    expect(storedDate()).toBe('2027-01-01');
    expect(customer.account.companyValues(customer.id)['vrm_renewal_outcome']).toBe('churned');
    expect(view.summary.nextAction.kind).toBe('nothing');
  });

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
