import type { CompanyFacts, Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import {
  aBlocker,
  aCelebration,
  aChampionState,
  aCompany,
  aCustomerContact,
  aMeasurement,
  aMetric,
  aMilestone,
  anObjectionsCheck,
  aRenewalOutcome,
  aRunwayStep,
  aSponsorState,
  aStrongCustomer,
  someFacts,
} from '../builders/index.ts';

const TODAY = '2026-06-15';
const LATER = '2027-06-15';

const actionFor = (facts: CompanyFacts, today = TODAY) =>
  summarise(facts, DEFAULT_SETTINGS, today).nextAction;

/** A strong customer whose milestone was achieved on 1 March and celebrated. */
const aCalmCustomer = (overrides: Partial<CompanyFacts> = {}): CompanyFacts => {
  const celebrated = aCelebration({ on: '2026-03-05', milestoneKey: 'milestone-a' });
  return aStrongCustomer({ ...overrides, entries: [celebrated, ...(overrides.entries ?? [])] }, '2026-03-01');
};

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

describe('what is due although no band is to be reached', () => {
  const optional = (overrides: Partial<Milestone>) =>
    aMilestone({ key: 'b', required: false, customerOwnerContactId: 'contact-berg', ...overrides });

  it('holds the runway step that is late', () => {
    const company = aCompany({ annualCostMinor: 1_350_000, renewalDate: '2026-12-02' });
    expect(actionFor(aCalmCustomer({ company }))).toMatchObject({
      kind: 'hold_runway_step',
      step: 'prepare',
      on: '2026-06-05',
      lateDays: 10,
      gain: 10,
    });
  });

  it('reaches an optional milestone that is past its date', () => {
    const late = optional({ targetDate: '2026-06-01', measuringIntervalDays: null });
    const facts = aCalmCustomer({
      milestones: [aMilestone(), late],
      entries: [aMeasurement({ on: '2026-05-30', milestoneKey: 'b', value: 25 })],
    });
    expect(actionFor(facts)).toMatchObject({
      kind: 'reach_milestone',
      milestoneKey: 'b',
      entryKey: null,
      contactId: 'contact-berg',
      on: '2026-06-01',
      lateDays: 14,
    });
  });

  it('clears the blocker of an optional milestone', () => {
    const blocker = aBlocker({ milestoneKey: 'b', on: '2026-06-05' });
    const facts = aCalmCustomer({
      milestones: [aMilestone(), optional({ plannedStart: '2026-06-01', targetDate: '2026-12-01' })],
      entries: [blocker],
    });
    expect(actionFor(facts)).toMatchObject({
      kind: 'clear_blocker',
      milestoneKey: 'b',
      entryKey: blocker.key,
      lateDays: 10,
    });
  });

  it('measures a milestone without an agreed interval once nobody has for 30 days', () => {
    const unmeasured = optional({
      plannedStart: '2026-04-01',
      targetDate: '2027-04-01',
      measuringIntervalDays: null,
    });
    const facts = (on: string) =>
      aCalmCustomer({
        milestones: [aMilestone(), unmeasured],
        entries: [aMeasurement({ on, milestoneKey: 'b', value: 30 })],
      });
    expect(actionFor(facts('2026-05-16'))).toMatchObject({
      kind: 'measure_milestone',
      milestoneKey: 'b',
      lateDays: 30,
    });
    expect(actionFor(facts('2026-05-17')).kind).toBe('nothing');
  });

  it('measures a benefit that nobody has confirmed with its owner at the customer', () => {
    const metric = aMetric({ customerOwnerContactId: 'contact-berg' });
    const facts = aCalmCustomer({ metrics: [metric] });
    const entries = facts.entries
      .filter(({ kind }) => kind !== 'confirmation')
      .map((entry) => (entry.metricKey === 'metric-a' ? { ...entry, on: '2026-04-15' } : entry));
    expect(actionFor({ ...facts, entries })).toMatchObject({
      kind: 'measure_metric',
      metricKey: 'metric-a',
      entryKey: null,
      contactId: 'contact-berg',
      lateDays: 31,
    });
  });

  it('celebrates the newest of several achievements', () => {
    const facts = aCalmCustomer({
      milestones: [
        aMilestone(),
        aMilestone({ key: 'b' }),
        aMilestone({ key: 'c' }),
        aMilestone({ key: 'd' }),
      ],
      entries: [
        aMeasurement({ on: '2026-06-08', milestoneKey: 'b', value: 9 }),
        aMeasurement({ on: '2026-06-11', milestoneKey: 'c', value: 9 }),
        aMeasurement({ on: '2026-06-09', milestoneKey: 'd', value: 9 }),
      ],
    });
    expect(actionFor(facts)).toMatchObject({ kind: 'celebrate', milestoneKey: 'c', on: '2026-06-11' });
  });
});

describe('the next action when nothing is to be done', () => {
  it('names no date when every step is done and no milestone is open', () => {
    const steps = (['prepare', 'conversation', 'proposal', 'negotiate', 'sign'] as const).map((step) =>
      aRunwayStep({ on: '2026-06-10', step, renewalDate: LATER }),
    );
    expect(actionFor(aCalmCustomer({ entries: steps }))).toMatchObject({
      kind: 'nothing',
      on: null,
      step: null,
      milestoneKey: null,
    });
  });

  it('does not name a step that the signature has made needless', () => {
    const renewalDate = '2026-11-01';
    const company = aCompany({ annualCostMinor: 1_350_000, renewalDate });
    const later = aMilestone({ key: 'b', plannedStart: '2026-06-01', targetDate: '2026-12-01' });
    const facts = aCalmCustomer({ company, milestones: [aMilestone(), later] });
    expect(actionFor(facts)).toMatchObject({ kind: 'hold_runway_step', step: 'prepare' });
    const signed = [...facts.entries, aRenewalOutcome({ on: '2026-06-10', renewalDate })];
    expect(actionFor({ ...facts, entries: signed })).toMatchObject({
      kind: 'nothing',
      on: '2026-12-01',
      step: null,
      milestoneKey: 'b',
    });
  });

  it('waits with a young customer about whom everything that can be known is known', () => {
    const recently = { on: '2026-01-15' };
    const facts = someFacts({
      company: aCompany({ renewalDate: LATER }),
      milestones: [aMilestone({ targetDate: '2026-10-01' })],
      entries: [aSponsorState(recently), aCustomerContact(recently), anObjectionsCheck(recently)],
    });
    expect(summarise(facts, DEFAULT_SETTINGS, '2026-01-20').renewal.readiness.score).toBeNull();
    expect(actionFor(facts, '2026-01-20')).toMatchObject({ kind: 'nothing', milestoneKey: 'milestone-a' });
  });
});

describe('the order of what is to be done', () => {
  it('records the baseline that is due first, those without a date last', () => {
    const withoutBaseline = (key: string, targetDate: string | null) =>
      aMilestone({ key, name: key, baseline: null, plannedStart: '2026-01-01', targetDate });
    const action = (milestones: CompanyFacts['milestones']) =>
      actionFor(someFacts({ company: aCompany({ renewalDate: LATER }), milestones }), '2026-01-20');
    const undated = [withoutBaseline('one', null), withoutBaseline('other', null)];
    expect(action(undated)).toMatchObject({ kind: 'record_baseline', milestoneKey: 'one', count: 2 });
    const dated = withoutBaseline('dated', '2026-05-01');
    expect(action([...undated, dated])).toMatchObject({ milestoneKey: 'dated', count: 3 });
  });

  it('prefers, of two levers of no delay, the one whose worth is known', () => {
    const company = aCompany({ annualCostMinor: 0, renewalDate: LATER });
    const emptyChair = aSponsorState({ on: '2026-06-11', state: 'vacant' });
    const facts = aCalmCustomer({ company, entries: [emptyChair] });
    const { nextAction, renewal } = summarise(facts, DEFAULT_SETTINGS, TODAY);
    const levers = renewal.readiness.path?.levers.map(({ kind, gain }) => [kind, gain]);
    expect(levers).toEqual([
      ['name_sponsor', 15],
      ['set_annual_cost', null],
    ]);
    expect(nextAction).toMatchObject({ kind: 'name_sponsor', gain: 15 });
  });
});

describe('the next action about the sponsor', () => {
  it('says for how long nobody has been in contact', () => {
    const company = aCompany({ annualCostMinor: 4_000_000, renewalDate: LATER });
    const facts = aCalmCustomer({ company });
    const others = facts.entries.filter(({ kind }) => kind !== 'sponsor');
    const action = (sponsor: LedgerEntry) => actionFor({ ...facts, entries: [...others, sponsor] });
    const forgotten = aSponsorState({ on: '2026-03-01', contactId: 'contact-dahl' });
    expect(action(forgotten)).toMatchObject({ kind: 'contact_sponsor', ageDays: 106 });
    const passive = aSponsorState({ on: '2026-06-05', state: 'passive', contactId: 'contact-dahl' });
    expect(action(passive)).toMatchObject({ kind: 'win_sponsor', contactId: 'contact-dahl', ageDays: 10 });
  });
});

describe('the next action without a score', () => {
  it('prefers what makes points known to what only lifts a limit', () => {
    const facts = someFacts({
      company: aCompany({ renewalDate: LATER }),
      milestones: [aMilestone({ targetDate: '2026-10-01' })],
      entries: [aChampionState({ on: '2026-01-15', state: 'vacant' })],
    });
    const { nextAction, renewal } = summarise(facts, DEFAULT_SETTINGS, '2026-01-20');
    expect(renewal.readiness.score).toBeNull();
    expect(renewal.readiness.levers.map(({ kind }) => kind)).toContain('fill_champion');
    expect(nextAction).toMatchObject({ kind: 'name_sponsor', gain: null });
  });
});
