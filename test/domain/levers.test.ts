import type { CompanyFacts } from '../../src/domain/facts.ts';
import type { ReadinessInputs } from '../../src/domain/readiness-inputs.ts';
import { assessReadiness } from '../../src/domain/readiness.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { withFix } from '../../src/domain/fix.ts';
import { valueFixes } from '../../src/domain/value-fixes.ts';
import {
  aBlocker,
  aChampionState,
  aCompany,
  aConfirmation,
  aCustomerContact,
  aMeasurement,
  aMetric,
  aMilestone,
  aMissedLine,
  anEngagement,
  anEvidence,
  anObjection,
  anObjectionsCheck,
  anOpenObjection,
  aProofUnit,
  aRunwayStep,
  aSponsorState,
  aStrongCustomer,
  aTemplateReference,
  readinessSettings,
  someFacts,
  someReadinessInputs,
} from '../builders/index.ts';

const TODAY = '2026-06-15';

const readinessOf = (facts: CompanyFacts, settings: Settings = DEFAULT_SETTINGS) =>
  summarise(facts, settings, TODAY).renewal.readiness;

describe('levers', () => {
  it('has none when everything is at its best', () => {
    const readiness = readinessOf(aStrongCustomer());
    expect(readiness).toMatchObject({ score: 100, band: 'commit', levers: [], path: null });
  });

  it('shows a lever that lifts a limit without winning a point', () => {
    const readiness = readinessOf(aStrongCustomer({ entries: [aChampionState({ state: 'vacant' })] }));
    expect(readiness).toMatchObject({ score: 100, band: 'likely' });
    expect(readiness.levers).toMatchObject([{ kind: 'fill_champion', gain: 0, item: null }]);
    expect(readiness.path).toMatchObject({ band: 'commit', reachesBand: true, from: 100, to: 100 });
  });

  it('names what to do about a sponsor: name, win or contact', () => {
    const sponsorLever = (state: 'engaged' | 'passive' | 'vacant', on: string) => {
      const sponsor = aSponsorState({ state, on, contactId: 'contact-dahl' });
      const facts = aStrongCustomer();
      const others = facts.entries.filter((entry) => entry.kind !== 'sponsor');
      const [lever] = readinessOf({ ...facts, entries: [...others, sponsor] }).levers;
      return [lever?.kind, lever?.contactId];
    };
    expect(sponsorLever('vacant', '2026-06-01')).toEqual(['name_sponsor', null]);
    expect(sponsorLever('passive', '2026-06-01')).toEqual(['win_sponsor', 'contact-dahl']);
    expect(sponsorLever('engaged', '2026-03-01')).toEqual(['contact_sponsor', 'contact-dahl']);
  });

  it('asks for an unknown sponsor, contact and objections, each by its worth', () => {
    const facts = aStrongCustomer();
    const relations = ['sponsor', 'customer_contact', 'objections_checked', 'confirmation'];
    const without = facts.entries.filter(({ kind }) => !relations.includes(kind));
    const kinds = readinessOf({ ...facts, entries: without }).levers.map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual([
      'ask_for_objections',
      'confirm_value',
      'contact_customer',
      'name_sponsor',
    ]);
  });

  it('cannot say what a cost or a renewal date is worth before it is known', () => {
    const company = aCompany({ annualCostMinor: null, renewalDate: null });
    const { levers, confidence, path } = readinessOf(aStrongCustomer({ company }));
    expect(levers.map(({ kind, gain }) => [kind, gain])).toEqual([
      ['set_annual_cost', null],
      ['set_renewal_date', null],
    ]);
    expect(confidence).toBe(0.65);
    // The cost alone makes 90 of 100 points known, which lifts the limit.
    expect(path?.levers.map(({ kind }) => kind)).toEqual(['set_annual_cost']);
  });

  it('asks again for a confirmation that has grown old', () => {
    const facts = aStrongCustomer();
    const old = facts.entries.map((entry) =>
      entry.kind === 'confirmation' ? { ...entry, on: '2026-03-16' } : entry,
    );
    const entries = [
      ...old,
      aMeasurement({ on: '2026-01-05', metricKey: 'metric-a', value: 10 }),
      anEvidence({ on: '2026-01-05', metricKey: 'metric-a' }),
    ];
    expect(readinessOf({ ...facts, entries }).levers).toMatchObject([
      { kind: 'renew_confirmation', metricKey: 'metric-a', contactId: 'contact-1', gain: 4 },
    ]);
  });

  it('does not press a customer who accepted a share for the rest', () => {
    const facts = aStrongCustomer();
    const entries = facts.entries.map((entry) =>
      entry.kind === 'confirmation' ? { ...entry, share: 0.6 } : entry,
    );
    expect(readinessOf({ ...facts, entries }).levers).toEqual([]);
  });

  it('does not offer a confirmation for an estimate that nobody agreed to', () => {
    const estimate = aMetric({
      key: 'metric-b',
      baselineMethod: 'estimate',
      calculator: 'stated',
      inputs: { amount: 30_000 },
      measuredInputs: [],
    });
    const facts = aStrongCustomer({
      metrics: [aMetric(), estimate],
      entries: [anEvidence({ metricKey: 'metric-b' })],
    });
    expect(readinessOf(facts).levers).toEqual([]);
  });

  it('brings a blocked milestone that is behind back on pace, and clears one that is only blocked', () => {
    const late = aMilestone({ key: 'b', plannedStart: '2026-01-01', targetDate: '2026-12-01' });
    const blocker = aBlocker({ milestoneKey: 'b', on: '2026-06-01' });
    const leverAt = (value: number) =>
      readinessOf(
        aStrongCustomer({
          milestones: [aMilestone(), late],
          entries: [blocker, aMeasurement({ on: '2026-06-01', milestoneKey: 'b', value })],
        }),
      ).levers[0];
    expect(leverAt(39)).toMatchObject({
      kind: 'bring_on_pace',
      milestoneKey: 'b',
      entryKey: blocker.key,
      gain: 14,
      days: 16,
    });
    expect(leverAt(20)).toMatchObject({
      kind: 'clear_blocker',
      milestoneKey: 'b',
      entryKey: blocker.key,
      days: 0,
    });
  });

  it('measures a milestone that is due soon and was never measured', () => {
    const due = aMilestone({ key: 'b', targetDate: '2026-06-20' });
    const facts = aStrongCustomer({ milestones: [aMilestone(), due] });
    expect(readinessOf(facts).levers).toMatchObject([
      { kind: 'measure_milestone', milestoneKey: 'b', gain: 14 },
    ]);
  });

  it('needs every milestone in trouble before health is worth anything', () => {
    const overdue = ['b', 'c'].map((key) => aMilestone({ key, targetDate: '2026-06-01' }));
    const facts = aStrongCustomer({
      milestones: [aMilestone(), ...overdue],
      entries: [aChampionState({ state: 'vacant' })],
    });
    const { levers, path } = readinessOf(facts);
    expect(levers.map(({ kind, gain, lateDays }) => [kind, gain, lateDays])).toEqual([
      ['reach_milestone', 0, 14],
      ['reach_milestone', 0, 14],
      ['fill_champion', 0, 0],
    ]);
    expect(path?.levers.map(({ kind }) => kind)).toEqual(['fill_champion']);
  });

  it('asks for the yes that is missing, and for the replacement of what was missed', () => {
    const waiting = aMilestone({
      key: 'b',
      targetDate: '2026-06-01',
      evidencePolicy: 'customer_confirmed',
      customerOwnerContactId: 'contact-berg',
    });
    const missed = aMilestone({ key: 'c', targetDate: '2026-05-01' });
    const successor = aMilestone({ key: 'c2', targetDate: '2026-09-01', replaces: 'c' });
    const facts = (milestone: typeof waiting) =>
      aStrongCustomer({
        milestones: milestone === waiting ? [aMilestone(), waiting] : [aMilestone(), missed, successor],
        entries: [
          aMeasurement({ on: '2026-04-20', milestoneKey: 'b', value: 9 }),
          aMissedLine({ on: '2026-05-15', milestoneKey: 'c' }),
        ],
      });
    expect(readinessOf(facts(waiting)).levers).toMatchObject([
      {
        kind: 'get_confirmation',
        milestoneKey: 'b',
        contactId: 'contact-berg',
        dueOn: '2026-06-01',
        lateDays: 14,
        days: 0,
      },
    ]);
    expect(readinessOf(facts(missed)).levers).toMatchObject([
      { kind: 'reach_milestone', milestoneKey: 'c2' },
    ]);
  });

  it('counts due results where the plan is valued by outcomes', () => {
    const open = aMilestone({ key: 'b', targetDate: '2026-06-10', evidencePolicy: 'customer_confirmed' });
    const facts = aStrongCustomer({
      milestones: [aMilestone({ targetDate: '2026-06-01' }), open],
      metrics: [],
      template: aTemplateReference({ valueBasis: 'outcomes' }),
      entries: [
        aMeasurement({ on: '2026-06-05', milestoneKey: 'b', value: 9 }),
        aConfirmation({ on: '2026-06-05', milestoneKey: 'milestone-a' }),
      ],
    });
    const { items, levers } = readinessOf(facts);
    expect(items[1]).toMatchObject({ points: 12.5, reasons: [{ code: 'outcomes_share', count: 1, of: 2 }] });
    expect(items[2]).toMatchObject({ points: 7.5 });
    expect(levers[0]).toMatchObject({ kind: 'get_confirmation', milestoneKey: 'b', gain: 36 });
  });
});

describe('the shortest way to the next band', () => {
  it('takes the fewest levers, then the fewest days, then the most points', () => {
    const behind = aMilestone({ key: 'b', targetDate: '2026-12-01' });
    const facts = aStrongCustomer({
      milestones: [aMilestone(), behind],
      entries: [
        aMeasurement({ on: '2026-06-01', milestoneKey: 'b', value: 39 }),
        anObjection({ severity: 'minor' }),
        anObjection({ severity: 'minor' }),
        anObjection({ severity: 'major', key: 'worst' }),
      ],
    });
    const { path, score } = readinessOf(facts);
    expect(score).toBe(81);
    expect(path).toMatchObject({ band: 'commit', reachesBand: true, from: 81 });
    expect(path?.levers).toMatchObject([{ kind: 'resolve_objection', entryKey: 'worst' }]);
  });

  it('says what can be reached when the next band cannot', () => {
    const company = aCompany({ annualCostMinor: 1_350_000, renewalDate: '2026-06-20' });
    const overdue = aMilestone({ key: 'b', targetDate: '2026-04-01', measuringIntervalDays: 30 });
    const steps = (['prepare', 'conversation', 'proposal', 'negotiate'] as const).map((step) =>
      aRunwayStep({ step, renewalDate: '2026-06-20', on: '2026-06-01' }),
    );
    const facts = aStrongCustomer({
      company,
      milestones: [aMilestone(), overdue],
      entries: [...steps, aMeasurement({ on: '2026-06-10', milestoneKey: 'b', value: 39 })],
    });
    const { path, band } = readinessOf(facts);
    expect(band).toBe('at_risk');
    expect(path).toMatchObject({ band: 'likely', reachesBand: false });
    expect(path?.levers.map(({ kind }) => kind)).toEqual(['hold_runway_step']);
  });

  it('finds a long way as well, without needless levers', () => {
    const overdue = ['b', 'c', 'd', 'e', 'f', 'g'].map((key) =>
      aMilestone({ key, targetDate: '2026-04-01', measuringIntervalDays: 10 }),
    );
    const facts = aStrongCustomer({
      milestones: [aMilestone(), ...overdue],
      entries: [aChampionState({ state: 'vacant' })],
    });
    const { path, band } = readinessOf(facts);
    expect(band).toBe('at_risk');
    expect(path).toMatchObject({ band: 'likely', reachesBand: true });
    expect(path?.levers).toHaveLength(6);
    expect(path?.levers.every(({ kind }) => kind === 'reach_milestone')).toBe(true);
  });
});

describe('levers of what is only partly known', () => {
  const withoutKinds = (facts: CompanyFacts, ...kinds: readonly string[]) =>
    facts.entries.filter(({ kind }) => !kinds.includes(kind));

  it('contacts a forgotten sponsor of whom no contact is kept', () => {
    const facts = aStrongCustomer();
    const sponsor = aSponsorState({ on: '2026-03-01', contactId: null });
    const readiness = readinessOf({ ...facts, entries: [...withoutKinds(facts, 'sponsor'), sponsor] });
    expect(readiness.levers).toMatchObject([{ kind: 'contact_sponsor', contactId: null }]);
  });

  it('takes the cost of a customer with no points as one that wins none', () => {
    const company = aCompany({ annualCostMinor: null, renewalDate: '2026-06-20' });
    const old = { on: '2025-01-10', metricKey: 'metric-a' };
    const facts = someFacts({
      company: { ...company, startDate: '2025-01-01' },
      milestones: [aMilestone({ plannedStart: '2025-01-01', targetDate: '2025-07-01' })],
      metrics: [aMetric({ effectiveDate: '2025-01-01' })],
      entries: [
        aMeasurement({ ...old, on: '2026-06-01', value: 10 }),
        anEvidence(old),
        aSponsorState({ on: '2026-06-01', state: 'vacant' }),
        aCustomerContact({ on: '2026-01-01' }),
        anObjection({ on: '2026-06-01' }),
        anObjection({ on: '2026-06-01' }),
        anObjection({ on: '2026-06-01' }),
      ],
    });
    const readiness = readinessOf(facts);
    expect(readiness.score).toBe(0);
    const cost = readiness.levers.find(({ kind }) => kind === 'set_annual_cost');
    expect(cost).toMatchObject({ gain: null, item: 'proved_value' });
    expect(readiness.path?.levers.map(({ kind }) => kind) ?? []).not.toContain('set_annual_cost');
  });

  it('asks for the cost also where nothing else is known', () => {
    const { weights } = DEFAULT_SETTINGS.readiness;
    const settings = readinessSettings({ weights: { ...weights, proof: 0 } });
    const strong = aStrongCustomer({
      company: aCompany({ annualCostMinor: null, renewalDate: '2027-06-15' }),
      milestones: [],
    });
    const entries = withoutKinds(strong, 'sponsor', 'customer_contact', 'objections_checked', 'confirmation');
    const readiness = readinessOf({ ...strong, entries }, settings);
    expect(readiness).toMatchObject({ score: null, knownWeight: 0, band: 'unknown' });
    expect(readiness.levers).toContainEqual(expect.objectContaining({ kind: 'set_annual_cost', gain: null }));
  });

  it('takes as long as the forecast where a late milestone has one', () => {
    const facts = aStrongCustomer({
      milestones: [aMilestone(), aMilestone({ key: 'b', targetDate: '2026-06-01' })],
      entries: [
        aMeasurement({ on: '2026-05-01', milestoneKey: 'b', value: 30 }),
        aMeasurement({ on: '2026-05-31', milestoneKey: 'b', value: 20 }),
      ],
    });
    expect(readinessOf(facts).levers).toMatchObject([
      { kind: 'reach_milestone', milestoneKey: 'b', lateDays: 14, days: 15 },
    ]);
  });

  it('takes until tomorrow where no measuring was agreed', () => {
    const facts = aStrongCustomer({
      milestones: [
        aMilestone(),
        aMilestone({ key: 'b', targetDate: '2026-06-01', measuringIntervalDays: null }),
      ],
      entries: [aMeasurement({ on: '2026-05-31', milestoneKey: 'b', value: 20 })],
    });
    expect(readinessOf(facts).levers).toMatchObject([
      { kind: 'reach_milestone', milestoneKey: 'b', days: 1 },
    ]);
  });

  it('asks for the confirmation of an achieved result where results are the proof', () => {
    const facts = aStrongCustomer({
      template: aTemplateReference({ valueBasis: 'outcomes' }),
      milestones: [aMilestone({ evidencePolicy: 'evidence', targetDate: '2026-06-10' })],
      metrics: [],
      entries: [anEvidence({ on: '2026-06-01', milestoneKey: 'milestone-a' })],
    });
    const entries = facts.entries.filter(({ metricKey }) => metricKey === null);
    const readiness = readinessOf({ ...facts, entries });
    const proof = readiness.items.find(({ key }) => key === 'proof');
    expect(proof).toMatchObject({ points: 7.5 });
    expect(readiness.levers).toMatchObject([
      { kind: 'get_confirmation', milestoneKey: 'milestone-a', days: 0, gain: 8 },
    ]);
  });
});

describe('proof without amounts', () => {
  it('weighs statements of the customer alike: confirmed in full, evidenced half', () => {
    const statement = (key: string) =>
      aMetric({
        key,
        calculator: 'qualitative',
        inputs: { statement: 'Month end is calmer', rating: 8 },
        measuredInputs: [],
        moneyKind: null,
      });
    const facts = aStrongCustomer({
      metrics: [statement('metric-a'), statement('metric-b')],
      entries: [anEvidence({ on: '2026-06-01', metricKey: 'metric-b' })],
    });
    const entries = facts.entries.filter(
      ({ kind, metricKey }) => kind !== 'measurement' || metricKey === null,
    );
    const proof = readinessOf({ ...facts, entries }).items.find(({ key }) => key === 'proof');
    expect(proof?.points).toBeCloseTo(15 * 0.75, 6);
  });
});

describe('the way to the next band', () => {
  it('is none where nothing that can be done wins a point', () => {
    const company = aCompany({ annualCostMinor: 5_400_000, renewalDate: '2027-06-15', startDate: null });
    const readiness = readinessOf(aStrongCustomer({ company }));
    expect(readiness).toMatchObject({ score: 79, band: 'likely', path: null });
    expect(readiness.levers).toEqual([]);
  });
});

describe('a benefit that has to be measured', () => {
  const strong = aStrongCustomer();
  const withoutMetric = strong.entries.filter(({ metricKey }) => metricKey === null);
  const about = { metricKey: 'metric-a' } as const;

  it('is asked for when it never was, once nothing proved counts against the customer', () => {
    const { renewal, nextAction } = summarise({ ...strong, entries: withoutMetric }, DEFAULT_SETTINGS, TODAY);
    expect(renewal.readiness.levers).toMatchObject([{ kind: 'measure_metric', ...about }]);
    expect(renewal.readiness.levers[0]?.gain).toBeGreaterThan(0);
    expect(nextAction).toMatchObject({ kind: 'measure_metric', ...about, ageDays: null, intervalDays: 30 });
  });

  it('wins back what was carried for too long, as far as it was confirmed', () => {
    const facts = {
      ...strong,
      company: { ...strong.company, startDate: '2025-06-01' },
      metrics: [aMetric({ effectiveDate: '2025-12-10' })],
    };
    const stale = [
      aMeasurement({ ...about, on: '2025-12-10', value: 10 }),
      anEvidence({ ...about, on: '2025-12-10' }),
    ];
    const confirmed = aConfirmation({ ...about, on: '2025-12-20', annualThenMinor: 2_700_000 });
    const lever = (...lines: CompanyFacts['entries']) =>
      readinessOf({ ...facts, entries: [...withoutMetric, ...stale, ...lines] }).levers;
    expect(lever()).toMatchObject([{ kind: 'measure_metric', ...about, entryKey: null, gain: 36 }]);
    expect(lever(confirmed)).toMatchObject([
      { kind: 'measure_metric', ...about, entryKey: confirmed.key, gain: 40 },
    ]);
  });
});

describe('nothing achieved since the start', () => {
  const open = (key: string, targetDate: string | null) => aMilestone({ key, name: key, targetDate });
  const reached = (milestones: CompanyFacts['milestones'], entries: CompanyFacts['entries'] = []) =>
    readinessOf(someFacts({ company: aCompany({ renewalDate: '2027-06-15' }), milestones, entries }))
      .levers.filter(({ kind }) => kind === 'reach_milestone')
      .map(({ milestoneKey, lateDays }) => [milestoneKey, lateDays]);

  it('asks for the milestone that is furthest on, else for the one that is due first', () => {
    const milestones = [open('later', '2027-03-01'), open('sooner', '2026-12-01')];
    expect(reached(milestones)).toEqual([['sooner', 0]]);
    const measured = aMeasurement({ on: '2026-06-01', milestoneKey: 'later', value: 25 });
    expect(reached(milestones, [measured])).toEqual([['later', 0]]);
  });

  it('asks for the first of the plan where none has a date', () => {
    expect(reached([open('b', null), open('a', null)])).toEqual([['a', 0]]);
    expect(reached([open('b', null), open('c', '2027-03-01')])).toEqual([['c', 0]]);
  });
});

describe('what would leave the score unknown', () => {
  it('is no way to the next band', () => {
    const recently = { on: '2026-06-10' };
    const facts = someFacts({
      company: aCompany({ startDate: '2026-06-01', renewalDate: '2027-06-15' }),
      milestones: [aMilestone({ plannedStart: '2026-06-01', targetDate: '2026-12-01' })],
      entries: [
        aBlocker({ ...recently, milestoneKey: 'milestone-a' }),
        aSponsorState(recently),
        aCustomerContact(recently),
        anObjectionsCheck(recently),
      ],
    });
    const { renewal, nextAction } = summarise(facts, DEFAULT_SETTINGS, TODAY);
    expect(renewal.readiness).toMatchObject({ score: 75, band: 'likely', path: null });
    expect(renewal.readiness.levers).toMatchObject([{ kind: 'clear_blocker', gain: null }]);
    expect(nextAction.kind).toBe('clear_blocker');
  });
});

describe('an unknown cost', () => {
  const { readiness: settings } = DEFAULT_SETTINGS;
  const withCost = (inputs: ReadinessInputs) => {
    const now = assessReadiness(inputs, DEFAULT_SETTINGS);
    const [fix] = valueFixes(inputs, [], now.exact, settings);
    const then = fix && assessReadiness(withFix(inputs, fix), DEFAULT_SETTINGS);
    return { kind: fix?.lever.kind, scores: [now.score, then?.score], confidence: then?.confidence };
  };

  it('is taken as one that leaves the score where it is, also at nothing', () => {
    const middling = someReadinessInputs({ annualCost: null, health: 'yellow' });
    expect(withCost(middling)).toEqual({ kind: 'set_annual_cost', scores: [81, 81], confidence: 1 });
    const hopeless = someReadinessInputs({
      annualCost: null,
      health: 'red',
      proof: [aProofUnit({ confirmedOn: '2025-01-01' })],
      sponsor: anEngagement({ state: 'vacant' }),
      contact: { on: '2026-01-01', contactId: null, entryKey: null },
      objections: ['a', 'b', 'c'].map((entryKey) => anOpenObjection({ entryKey })),
      runway: [{ step: 'prepare', dueOn: '2026-10-01', doneOn: null }],
    });
    expect(withCost(hopeless)).toEqual({ kind: 'set_annual_cost', scores: [0, 0], confidence: 1 });
  });
});
