import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import {
  aBlocker,
  aCancellation,
  aCompany,
  aConfirmation,
  aCustomerContact,
  aMeasurement,
  aMilestone,
  aRenewalCall,
  aRenewalOutcome,
  aReset,
  aReversal,
  aSponsorState,
  aTemplateReference,
  someFacts,
} from '../builders/index.ts';

const TODAY = '2026-10-12';

const summaryOf = (facts: Partial<CompanyFacts>, today = TODAY) =>
  summarise(someFacts(facts), DEFAULT_SETTINGS, today);

describe('the renewal', () => {
  it('is overdue from the day after its date until an outcome of that date is recorded', () => {
    const overdue = (entries: CompanyFacts['entries'], today: string) =>
      summaryOf({ entries }, today).renewal.overdue;
    expect(overdue([], '2027-01-01')).toBe(false);
    expect(overdue([], '2027-01-02')).toBe(true);
    expect(overdue([aRenewalOutcome({ on: '2026-12-20' })], '2027-01-02')).toBe(false);
    expect(overdue([aRenewalOutcome({ on: '2025-12-20', renewalDate: '2026-01-01' })], '2027-01-02')).toBe(
      true,
    );
  });

  it('keeps the newest call about this renewal date', () => {
    const entries = [
      aRenewalCall({ on: '2026-09-01', band: 'likely' }),
      aRenewalCall({ on: '2026-10-01', band: 'commit', reason: 'Budget is approved' }),
      aRenewalCall({ on: '2026-10-05', band: 'at_risk', renewalDate: '2026-01-01' }),
    ];
    expect(summaryOf({ entries }).renewal.call).toMatchObject({
      band: 'commit',
      reason: 'Budget is approved',
    });
  });

  it('says how many bands a call is above or below, if there is a band at all', () => {
    const known = [aSponsorState({ on: TODAY }), aCustomerContact({ on: TODAY })];
    const call = aRenewalCall({ on: TODAY, band: 'commit' });
    expect(summaryOf({ entries: [call, ...known] }).renewal.call?.difference).toBe(2);
    expect(
      summaryOf({ entries: [aRenewalCall({ on: TODAY, band: 'unknown' }), ...known] }).renewal.call
        ?.difference,
    ).toBeNull();
  });

  it('is uncalibrated until enough renewals have an outcome', () => {
    const calibrated = (renewalsWithOutcome: number) => {
      const settings = { ...DEFAULT_SETTINGS, calibration: { renewalsWithOutcome, renewalsNeeded: 50 } };
      return summarise(someFacts(), settings, TODAY).renewal.readiness.calibrated;
    };
    expect([49, 50].map(calibrated)).toEqual([false, true]);
  });

  it('carries the limits that the settings draw', () => {
    const { readiness } = DEFAULT_SETTINGS;
    const settings = { ...DEFAULT_SETTINGS, readiness: { ...readiness, confidenceForScore: 0.4 } };
    expect(summarise(someFacts({}), settings, TODAY).renewal.readiness.limits).toEqual({
      confidenceForScore: 0.4,
      confidenceForCommit: readiness.confidenceForCommit,
      commitFrom: readiness.commitFrom,
      likelyFrom: readiness.likelyFrom,
    });
  });

  it('takes the segment of the template where the company has none, else the longest runway', () => {
    const company = aCompany({ segment: null });
    const template = aTemplateReference({ segment: 'product_led' });
    expect(summaryOf({ company, template }).renewal.runway.steps.map(({ step }) => step)).toEqual([
      'value_message',
      'notice',
    ]);
    expect(summaryOf({ company }).renewal.runway.steps[0]?.dueOn).toBe('2026-07-05');
  });
});

describe('contact with the customer', () => {
  const lastContact = (entries: CompanyFacts['entries'], ...replies: readonly string[]) => {
    const activityContacts = replies.map((on) => ({ activity: 'hs_sales_email_last_replied' as const, on }));
    return summaryOf({ entries, company: aCompany({ activityContacts }) }).ledger.lastCustomerContactOn;
  };

  it('is what came from the customer: a reply, a confirmation, a blocker they raised', () => {
    expect(lastContact([aCustomerContact({ on: '2026-09-30' })])).toBe('2026-09-30');
    expect(lastContact([aConfirmation({ on: '2026-09-03', metricKey: 'metric-a' })])).toBe('2026-09-03');
    expect(lastContact([aBlocker({ on: '2026-09-29', raisedByContactId: 'contact-1' })])).toBe('2026-09-29');
  });

  it('is not what we did ourselves', () => {
    expect(lastContact([aCustomerContact({ on: '2026-09-30', customerOriginated: false })])).toBeNull();
    expect(lastContact([aBlocker({ on: '2026-09-29' })])).toBeNull();
  });

  it('is the later of the ledger and the activity in HubSpot, and nothing to come', () => {
    const reply = aCustomerContact({ on: '2026-09-30' });
    expect(lastContact([reply], '2026-10-05')).toBe('2026-10-05');
    expect(lastContact([reply], '2026-09-01')).toBe('2026-09-30');
    expect(lastContact([reply], '2026-11-01')).toBe('2026-09-30');
  });

  it('of the sponsor is any line with them', () => {
    const sponsorDays = (entries: CompanyFacts['entries']) =>
      summaryOf({ entries }).renewal.readiness.items.find(({ key }) => key === 'sponsor')?.reasons[0]?.days;
    const sponsor = aSponsorState({ on: '2026-06-30', contactId: 'contact-dahl' });
    const meeting = aCustomerContact({
      on: '2026-10-02',
      contactId: 'contact-dahl',
      customerOriginated: false,
    });
    expect(sponsorDays([sponsor])).toBe(104);
    expect(sponsorDays([sponsor, meeting])).toBe(10);
  });
});

describe('outcomes as the basis of value', () => {
  const template = aTemplateReference({ valueBasis: 'outcomes' });
  const done = aMeasurement({ on: '2026-06-01', milestoneKey: 'a', value: 5 });
  const proof = aConfirmation({ on: '2026-06-01', milestoneKey: 'a' });
  const results = [aMilestone({ key: 'a' }), aMilestone({ key: 'b' })];
  const valueReason = (entries: CompanyFacts['entries'], milestones = results) =>
    summaryOf({ template, milestones, entries }).renewal.readiness.items[1]?.reasons[0];

  it('counts the required results that are due', () => {
    const others = [
      aMilestone({ key: 'c', targetDate: '2026-12-01' }),
      aMilestone({ key: 'd', required: false }),
      aMilestone({ key: 'e', milestoneClass: 'usage' }),
    ];
    expect(valueReason([done, proof], [...results, ...others])).toMatchObject({ count: 1, of: 2 });
  });

  it('is not made better by moving or cancelling a result that was due', () => {
    const moved = aReset({ on: '2026-07-10', milestoneKey: 'b', newTargetDate: '2026-12-31' });
    expect(valueReason([done, proof, moved])).toMatchObject({ count: 1, of: 2 });
    const cancelled = aCancellation({ on: '2026-07-10', milestoneKey: 'b' });
    expect(valueReason([done, proof, cancelled])).toMatchObject({ count: 1, of: 2 });
  });

  it('leaves out a result that was cancelled before it was due', () => {
    const cancelled = aCancellation({ on: '2026-06-20', milestoneKey: 'b' });
    expect(valueReason([done, proof, cancelled])).toMatchObject({ count: 1, of: 1 });
  });
});

describe('the ledger of a summary', () => {
  it('lists every line, newest first, with what does not count', () => {
    const wrong = aMeasurement({ key: 'wrong', on: '2026-03-01' });
    const entries = [
      aMeasurement({ key: 'old', on: '2026-02-01' }),
      wrong,
      aReversal('wrong', { key: 'taken-back', on: '2026-03-02' }),
      aMeasurement({ key: 'touched', on: '2026-04-01', intact: false }),
      aMeasurement({ key: 'coming', on: '2026-12-01' }),
      aMeasurement({ key: 'late', on: '2026-05-01', recordedAt: '2026-05-09T08:00:00.000Z' }),
      aMeasurement({ key: 'in-time', on: '2026-05-02', recordedAt: '2026-05-09T08:00:00.000Z' }),
    ];
    const { ledger } = summaryOf({ entries });
    expect(ledger.entries.map(({ key }) => key)).toEqual([
      'coming',
      'in-time',
      'late',
      'touched',
      'taken-back',
      'wrong',
      'old',
    ]);
    expect(ledger).toMatchObject({
      reversedKeys: ['wrong'],
      tamperedKeys: ['touched'],
      futureKeys: ['coming'],
      backdatedKeys: ['late'],
      latestRecordedAt: '2026-12-01T12:00:00.000Z',
    });
  });
});
