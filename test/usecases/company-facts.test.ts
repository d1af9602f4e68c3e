import type { NewCompanyFacts } from '../../src/usecases/company-facts.ts';
import { aMilestone } from '../builders/index.ts';
import { customerOnRecord } from './customer-on-record.ts';

const customer = customerOnRecord({ milestones: [aMilestone({ key: 'p1/plain' })] });
const { record, refused } = customer;
const stored = () => customer.account.companyValues(customer.id);

const facts = (overrides: Partial<NewCompanyFacts> = {}): NewCompanyFacts => ({
  kind: 'company_facts',
  entryKey: 'card-facts-1',
  on: '2026-10-12',
  milestoneKey: null,
  metricKey: null,
  note: null,
  startDate: null,
  renewalDate: '2027-03-01',
  annualCostMinor: 8_000_000,
  seen: null,
  ...overrides,
});

describe('facts of the contract', () => {
  it('are written to the company, with a line that says what was there before', async () => {
    const { view } = await record(facts());
    expect(stored()).toMatchObject({ vrm_renewal_date: '2027-03-01', vrm_annual_cost: '80000' });
    expect(view.summary.renewal.renewalDate).toBe('2027-03-01');
    expect(view.summary.company.annualCostMinor).toBe(8_000_000);
    expect(view.summary.ledger.entries.filter(({ kind }) => kind === 'edit')).toMatchObject([
      {
        requestKey: 'card-facts-1',
        claimedBy: '41',
        changes: { vrm_renewal_date: { before: '2027-01-01', after: '2027-03-01' } },
      },
    ]);
  });

  it('are written once when they are asked for twice', async () => {
    await record(facts());
    const { view } = await record(facts());
    expect(view.summary.ledger.entries.filter(({ kind }) => kind === 'edit')).toHaveLength(1);
  });

  it('are refused under a key that said something else', async () => {
    await record(facts());
    await expect(record(facts({ renewalDate: '2027-04-01' }))).rejects.toMatchObject({
      code: 'entry_differs',
      field: 'entries[0].entryKey',
    });
  });

  it('are refused where somebody changed what the form showed, and stand when they are said again', async () => {
    const seen = { startDate: null, renewalDate: '2026-12-01', annualCostMinor: null };
    const mine = facts({ annualCostMinor: null, seen });
    await expect(record(mine)).rejects.toMatchObject({
      code: 'changed_meanwhile',
      field: 'entries[0].value',
      change: { property: 'vrm_renewal_date', before: '2026-12-01', after: '2027-01-01' },
    });
    await record({ ...mine, seen: null });
    expect(stored()['vrm_renewal_date']).toBe('2027-03-01');
  });

  it.each<[string, Partial<NewCompanyFacts>, string, RegExp]>([
    ['of nothing', { renewalDate: null, annualCostMinor: null }, 'renewalDate', /at least one/],
    ['on no day', { startDate: 'spring' }, 'startDate', /YYYY-MM-DD/],
    ['that end before they start', { startDate: '2027-03-01' }, 'renewalDate', /after the start/],
    ['for nothing', { annualCostMinor: 0 }, 'annualCostMinor', /above 0/],
    ['for part of a cent', { annualCostMinor: 0.5 }, 'annualCostMinor', /minor units/],
  ])('%s are refused', (_, overrides, field, message) =>
    refused([facts(overrides)], `entries[0].${field}`, message),
  );
});
