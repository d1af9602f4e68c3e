import type { CompanyFacts } from '../../src/domain/facts.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import {
  aBlocker,
  aCelebration,
  aChampionState,
  aCompany,
  aConfirmation,
  aCustomerContact,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  anObjectionsCheck,
  aRenewalOutcome,
  aRunwayStep,
  aSponsorState,
  someFacts,
} from '../builders/index.ts';

const TODAY = '2026-06-15';
const LATER = '2027-06-15';

const actionFor = (facts: CompanyFacts, today = TODAY) =>
  summarise(facts, DEFAULT_SETTINGS, today).nextAction;

/** Commit with 100 points; its milestone was achieved on 1 March and celebrated. */
function aCalmCustomer(overrides: Partial<CompanyFacts> = {}): CompanyFacts {
  const recently = { on: '2026-06-10' };
  return someFacts({
    company: aCompany({ annualCostMinor: 1_350_000, renewalDate: LATER }),
    milestones: [aMilestone()],
    metrics: [aMetric()],
    ...overrides,
    entries: [
      aMeasurement({ on: '2026-03-01', milestoneKey: 'milestone-a', value: 8 }),
      aCelebration({ on: '2026-03-05', milestoneKey: 'milestone-a' }),
      aMeasurement({ on: '2026-06-01', metricKey: 'metric-a', value: 10 }),
      anEvidence({ on: '2026-06-01', metricKey: 'metric-a' }),
      aConfirmation({ on: '2026-06-02', metricKey: 'metric-a', annualThenMinor: 2_700_000 }),
      aSponsorState(recently),
      aCustomerContact(recently),
      anObjectionsCheck(recently),
      ...(overrides.entries ?? []),
    ],
  });
}

describe('the next action when something is missing', () => {
  it('records the outcome of a renewal that has passed, before anything else', () => {
    const company = aCompany({ renewalDate: '2026-06-01' });
    expect(actionFor(someFacts({ company }))).toMatchObject({
      kind: 'record_renewal_outcome',
      on: '2026-06-01',
      lateDays: 14,
    });
  });

  it('sets the next renewal date once the last renewal is signed', () => {
    const renewalDate = '2026-06-01';
    const company = aCompany({ renewalDate, annualCostMinor: 1_350_000 });
    const facts = (outcome: 'renewed' | 'churned') =>
      aCalmCustomer({ company, entries: [aRenewalOutcome({ on: '2026-05-20', renewalDate, outcome })] });
    expect(actionFor(facts('renewed')).kind).toBe('set_renewal_date');
    expect(actionFor(facts('churned')).kind).toBe('nothing');
  });

  it('makes a plan where there is none', () => {
    expect(actionFor(aCalmCustomer({ milestones: [] })).kind).toBe('make_plan');
  });

  it('asks for the dates and the cost that the engine needs', () => {
    const companyWith = (overrides: Parameters<typeof aCompany>[0]) =>
      aCalmCustomer({ company: aCompany({ renewalDate: LATER, annualCostMinor: 1_350_000, ...overrides }) });
    expect(actionFor(companyWith({ renewalDate: null })).kind).toBe('set_renewal_date');
    expect(actionFor(companyWith({ startDate: null })).kind).toBe('set_start_date');
    expect(actionFor(companyWith({ annualCostMinor: null })).kind).toBe('set_annual_cost');
  });

  it('records baselines while it is too early for anything else', () => {
    const facts = someFacts({
      company: aCompany({ renewalDate: LATER }),
      milestones: [
        aMilestone({
          key: 'go-live',
          criterion: 'yes_no',
          baseline: null,
          target: null,
          targetDate: '2026-02-10',
        }),
        aMilestone({ key: 'later', baseline: null, targetDate: '2026-05-01' }),
        aMilestone({ key: 'sooner', baseline: null, targetDate: '2026-04-01' }),
        aMilestone({ key: 'known' }),
        aMilestone({ key: 'calculated', baseline: 0, source: { kind: 'engine', figure: 'proved_run_rate' } }),
      ],
    });
    expect(actionFor(facts, '2026-01-20')).toMatchObject({
      kind: 'record_baseline',
      milestoneKey: 'sooner',
      count: 2,
      of: 3,
    });
  });

  it('answers what makes the most points known while there is no score', () => {
    const facts = someFacts({
      company: aCompany({ renewalDate: LATER }),
      milestones: [aMilestone({ targetDate: '2026-10-01' })],
      metrics: [aMetric()],
      entries: [aMeasurement({ on: '2026-01-10', metricKey: 'metric-a' })],
    });
    expect(actionFor(facts, '2026-01-20')).toMatchObject({
      kind: 'confirm_value',
      metricKey: 'metric-a',
      gain: null,
    });
  });
});

describe('the next action on the way to the next band', () => {
  const behind = aMilestone({ key: 'b', targetDate: '2026-12-01' });
  const isBehind = aMeasurement({ on: '2026-06-01', milestoneKey: 'b', value: 39 });

  it('does the late step first, although another lever is worth more', () => {
    const company = aCompany({ annualCostMinor: 2_700_000, renewalDate: '2026-11-01' });
    const facts = aCalmCustomer({ company, milestones: [aMilestone(), behind], entries: [isBehind] });
    const { nextAction, renewal } = summarise(facts, DEFAULT_SETTINGS, TODAY);
    expect(renewal.readiness.path?.levers.map(({ kind, gain }) => [kind, gain])).toEqual([
      ['bring_on_pace', 13],
      ['hold_runway_step', 10],
    ]);
    expect(nextAction).toMatchObject({
      kind: 'hold_runway_step',
      step: 'prepare',
      on: '2026-05-05',
      lateDays: 41,
    });
  });

  it('says with which other lever the next band is reached', () => {
    const facts = aCalmCustomer({
      entries: [
        aSponsorState({ on: '2026-06-11', state: 'vacant' }),
        aChampionState({ on: '2026-06-11', state: 'vacant' }),
      ],
    });
    expect(actionFor(facts)).toMatchObject({
      kind: 'name_sponsor',
      gain: 11,
      together: { lever: { kind: 'fill_champion', gain: 0 }, band: 'commit', score: 100 },
    });
  });

  it('clears the blocker of a milestone that has to be back on pace', () => {
    const company = aCompany({ annualCostMinor: 2_700_000, renewalDate: LATER });
    const blocker = aBlocker({ milestoneKey: 'b', on: '2026-06-01' });
    const facts = aCalmCustomer({
      company,
      milestones: [aMilestone(), behind],
      entries: [isBehind, blocker],
    });
    expect(actionFor(facts)).toMatchObject({
      kind: 'clear_blocker',
      milestoneKey: 'b',
      entryKey: blocker.key,
      progress: expect.closeTo(1 / 30, 6),
      expected: expect.closeTo(151 / 334, 6),
      together: { lever: null, band: 'commit' },
    });
  });
});

describe('the next action when there is no band to reach', () => {
  it('waits for the next date', () => {
    const later = aMilestone({ key: 'b', plannedStart: '2026-06-01', targetDate: '2026-12-18' });
    expect(actionFor(aCalmCustomer({ milestones: [aMilestone(), later] }))).toMatchObject({
      kind: 'nothing',
      on: '2026-12-17',
      step: 'prepare',
      milestoneKey: null,
    });
    const sooner = { ...later, targetDate: '2026-12-01' };
    expect(actionFor(aCalmCustomer({ milestones: [aMilestone(), sooner] }))).toMatchObject({
      kind: 'nothing',
      on: '2026-12-01',
      step: null,
      milestoneKey: 'b',
    });
  });

  it('does what has been due the longest', () => {
    const stalled = aMilestone({ key: 'b', targetDate: '2026-12-18', plannedStart: '2026-03-01' });
    const waiting = aMilestone({
      key: 'c',
      evidencePolicy: 'customer_confirmed',
      customerOwnerContactId: 'contact-berg',
    });
    const facts = (on: string) =>
      aCalmCustomer({
        milestones: [aMilestone(), stalled, waiting],
        entries: [
          aMeasurement({ on, milestoneKey: 'b', value: 20 }),
          aMeasurement({ on: '2026-06-01', milestoneKey: 'c', value: 8 }),
        ],
      });
    expect(actionFor(facts('2026-04-20'))).toMatchObject({
      kind: 'measure_milestone',
      milestoneKey: 'b',
      ageDays: 56,
      intervalDays: 30,
    });
    expect(actionFor(facts('2026-06-10'))).toMatchObject({
      kind: 'get_confirmation',
      milestoneKey: 'c',
      contactId: 'contact-berg',
      on: '2026-06-01',
    });
  });

  it('renews a confirmation that counts less, and says from when it counts even less', () => {
    const facts = aCalmCustomer({ entries: [aRunwayStep({ renewalDate: LATER })] });
    const entries = facts.entries.map((entry) =>
      entry.kind === 'confirmation' ? { ...entry, on: '2026-03-02' } : entry,
    );
    const earlier = [aMeasurement({ on: '2026-01-10', metricKey: 'metric-a', value: 10 })];
    expect(actionFor({ ...facts, entries: [...entries, ...earlier] })).toMatchObject({
      kind: 'renew_confirmation',
      metricKey: 'metric-a',
      contactId: 'contact-1',
      ageDays: 105,
      on: '2026-08-30',
    });
  });

  it('measures a benefit that was not measured as agreed', () => {
    const facts = aCalmCustomer();
    const entries = facts.entries.map((entry) =>
      entry.kind === 'measurement' && entry.metricKey === 'metric-a' ? { ...entry, on: '2026-04-15' } : entry,
    );
    expect(actionFor({ ...facts, entries })).toMatchObject({
      kind: 'measure_metric',
      metricKey: 'metric-a',
      ageDays: 61,
      intervalDays: 30,
    });
  });

  it('celebrates an achievement that is news, once', () => {
    const fresh = aMilestone({ key: 'b', customerOwnerContactId: 'contact-berg' });
    const achieved = aMeasurement({ on: '2026-06-10', milestoneKey: 'b', value: 9 });
    const facts = aCalmCustomer({ milestones: [aMilestone(), fresh], entries: [achieved] });
    expect(actionFor(facts)).toMatchObject({
      kind: 'celebrate',
      milestoneKey: 'b',
      contactId: 'contact-berg',
      on: '2026-06-10',
    });
    const celebrated = [...facts.entries, aCelebration({ on: '2026-06-12', milestoneKey: 'b' })];
    expect(actionFor({ ...facts, entries: celebrated }).kind).toBe('nothing');
  });
});
