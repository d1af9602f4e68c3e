import type { CompanyFacts } from '../../src/domain/facts.ts';
import { leverAction } from '../../src/domain/lever-action.ts';
import { chooseNextAction, type NextActionSources } from '../../src/domain/next-action.ts';
import { summariseRenewal } from '../../src/domain/renewal.ts';
import type { Lever, MetricSummary, MilestoneSummary, ReadinessPath } from '../../src/domain/summary.ts';
import {
  aBlocker,
  aCelebration,
  aCompany,
  aConfirmation,
  aCore,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  aRenewalOutcome,
} from '../builders/index.ts';

const TODAY = '2026-06-15';
const FAR = '2027-06-15';

/** What the choice is made from: a plan in progress, so that a case can say what else there is. */
function sources(facts: Partial<CompanyFacts> = {}, today = TODAY): NextActionSources {
  const core = aCore(
    {
      company: aCompany({ renewalDate: FAR }),
      milestones: [aMilestone({ targetDate: '2026-12-01' })],
      ...facts,
    },
    today,
  );
  const renewal = summariseRenewal(core);
  return {
    ...core,
    renewal: { ...renewal, readiness: { ...renewal.readiness, score: 50, path: null, levers: [] } },
  };
}
function lever(overrides: Partial<Lever>): Lever {
  return {
    ...{
      kind: 'ask_for_objections',
      item: 'objections',
      gain: 5,
      milestoneKey: null,
      metricKey: null,
      entryKey: null,
    },
    ...{ contactId: null, step: null, dueOn: null, lateDays: 0, days: 0, reachableBeforeRenewal: true },
    ...overrides,
  };
}
function withReadiness(of: NextActionSources, readiness: Partial<NextActionSources['renewal']['readiness']>) {
  return { ...of, renewal: { ...of.renewal, readiness: { ...of.renewal.readiness, ...readiness } } };
}
const onPath = (levers: readonly Lever[], path: Partial<ReadinessPath> = {}) =>
  withReadiness(sources(), {
    path: { band: 'commit', from: 50, to: 80, levers, reachesBand: true, ...path },
  });

describe('an outcome that is recorded', () => {
  const outcome = (renewalDate: string, word: 'renewed' | 'churned' = 'renewed') =>
    aRenewalOutcome({ on: '2026-05-20', renewalDate, outcome: word });
  const kind = (renewalDate: string, ...entries: CompanyFacts['entries']) =>
    chooseNextAction(sources({ company: aCompany({ renewalDate }), entries })).kind;

  it('asks for the next date once its own has passed, and not on the day itself', () => {
    expect(kind('2026-06-14', outcome('2026-06-14'))).toBe('set_renewal_date');
    expect(kind(TODAY, outcome(TODAY))).not.toBe('set_renewal_date');
  });

  it('is that of the present renewal date, not of another', () => {
    expect(kind(FAR, outcome('2026-01-01', 'churned'))).not.toBe('nothing');
    expect(chooseNextAction(sources({ entries: [outcome(FAR, 'churned')] }))).toMatchObject({
      kind: 'nothing',
      on: null,
    });
  });
});

describe('the cost that the engine needs', () => {
  it('is asked for once there is value to compare it with', () => {
    const company = aCompany({ renewalDate: FAR, annualCostMinor: null });
    const measured = aMeasurement({ metricKey: 'metric-a', on: '2026-06-01', value: 10 });
    const proved = [measured, anEvidence({ metricKey: 'metric-a', on: '2026-06-01' })];
    const kind = (entries: CompanyFacts['entries']) =>
      chooseNextAction(sources({ company, metrics: [aMetric()], entries })).kind;
    expect(kind(proved)).toBe('set_annual_cost');
    expect(kind([measured])).not.toBe('set_annual_cost');
  });
});

describe('baselines before anything else', () => {
  const baselines = { milestones: [aMilestone({ baseline: null, targetDate: '2026-12-01' })] };

  it('are recorded while the plan is too early and nothing is proved', () => {
    const early = sources({ ...baselines, company: aCompany({ startDate: '2026-06-01', renewalDate: FAR }) });
    const levers = [lever({ kind: 'contact_customer', item: 'engagement' })];
    const path = { band: 'commit', from: 50, to: 80, levers, reachesBand: true } as const;
    expect(early.plan.health).toBe('too_early');
    expect(chooseNextAction(withReadiness(early, { path })).kind).toBe('record_baseline');
    const proved = { ...early, value: { ...early.value, provedRunRate: 5 } };
    expect(chooseNextAction(withReadiness(proved, { path })).kind).toBe('contact_customer');
    const green = { ...early, plan: { ...early.plan, health: 'green' as const } };
    expect(chooseNextAction(withReadiness(green, { path })).kind).toBe('contact_customer');
  });
});

describe('the baseline to record', () => {
  it('is that of the milestone that is due first, not the first of the plan', () => {
    const milestones = [
      aMilestone({ key: 'early', baseline: null, phase: 'early_wins', targetDate: '2026-12-01' }),
      aMilestone({ key: 'soon', baseline: null, targetDate: '2026-11-01', customerOwnerContactId: 'owner' }),
      aMilestone({ key: 'never', baseline: null, phase: 'early_wins', targetDate: null }),
    ];
    const early = sources({ milestones, company: aCompany({ startDate: '2026-06-01', renewalDate: FAR }) });
    expect(chooseNextAction(early)).toMatchObject({
      kind: 'record_baseline',
      milestoneKey: 'soon',
      contactId: 'owner',
      on: '2026-11-01',
      count: 3,
      of: 3,
    });
  });
});

describe('of the levers on the way to the next band', () => {
  const kinds = (...levers: readonly Lever[]) => chooseNextAction(onPath(levers)).kind;

  it('the latest comes first, then the quickest, then the one that is worth most', () => {
    const late = lever({ kind: 'hold_runway_step', lateDays: 5, days: 9, gain: 1 });
    const quick = lever({ kind: 'contact_customer', days: 1, gain: 2 });
    const slow = lever({ kind: 'confirm_value', days: 8, gain: 20 });
    const worth = lever({ kind: 'name_sponsor', days: 1, gain: 9 });
    expect(kinds(slow, quick, late)).toBe('hold_runway_step');
    expect(kinds(slow, quick)).toBe('contact_customer');
    expect(kinds(quick, slow)).toBe('contact_customer');
    expect(kinds(quick, worth)).toBe('name_sponsor');
  });

  it('another one is named only where the two together reach the band', () => {
    const [one, two, three] = [lever({ days: 0 }), lever({ days: 1 }), lever({ days: 2 })];
    const together = (...of: Parameters<typeof onPath>) => chooseNextAction(onPath(...of)).together;
    expect(together([one])).toEqual({ lever: null, band: 'commit', score: 80 });
    expect(together([one, two])).toEqual({ lever: two, band: 'commit', score: 80 });
    expect(together([one, two, three])).toBeNull();
    expect(together([one, two], { reachesBand: false })).toBeNull();
  });

  it('none is chosen where the way is empty', () => {
    expect(chooseNextAction(onPath([])).kind).not.toBe('ask_for_objections');
  });
});

describe('without a score', () => {
  const unknown = (...levers: readonly Lever[]) => {
    const of = sources();
    const items = of.renewal.readiness.items.map((item) => ({
      ...item,
      state: item.key === 'objections' || item.key === 'sponsor' ? ('missing' as const) : ('known' as const),
    }));
    return chooseNextAction(withReadiness(of, { score: null, items, levers })).kind;
  };

  it('the answer that makes the most points known comes first, whatever their order', () => {
    const small = lever({ kind: 'ask_for_objections', item: 'objections' });
    const large = lever({ kind: 'name_sponsor', item: 'sponsor' });
    expect(unknown(small, large)).toBe('name_sponsor');
    expect(unknown(large, small)).toBe('name_sponsor');
    expect(unknown(small)).toBe('ask_for_objections');
  });

  it('what is known already, or about no item, is not asked for', () => {
    const known = lever({ kind: 'contact_customer', item: 'engagement' });
    const none = lever({ kind: 'fill_champion', item: null });
    expect(unknown(known, none)).not.toBe('contact_customer');
    expect(unknown(known, lever({}))).toBe('ask_for_objections');
  });

  it('a score that is known leads to what is due instead', () => {
    const levers = [lever({ kind: 'ask_for_objections', item: 'objections' })];
    expect(chooseNextAction(withReadiness(sources(), { score: 50, levers })).kind).not.toBe(
      'ask_for_objections',
    );
  });
});

describe('a lever as an action', () => {
  it('clears the blocker only of a milestone that has to be back on pace', () => {
    const kind = (of: Partial<Lever>) => leverAction(lever(of), null, sources()).kind;
    expect(kind({ kind: 'bring_on_pace', entryKey: 'blocker' })).toBe('clear_blocker');
    expect(kind({ kind: 'bring_on_pace' })).toBe('bring_on_pace');
    expect(kind({ kind: 'resolve_objection', entryKey: 'objection' })).toBe('resolve_objection');
  });

  it('says since when nobody has heard of the customer or the sponsor', () => {
    const of = sources();
    const items = of.renewal.readiness.items.map((item) => ({
      ...item,
      reasons: item.key === 'engagement' ? [{ code: 'customer_contact' as const, days: 45 }] : [],
    }));
    const age = (kind: Lever['kind'], with_ = items) =>
      leverAction(lever({ kind }), null, withReadiness(of, { items: with_ })).ageDays;
    expect(age('contact_customer')).toBe(45);
    expect(age('contact_sponsor')).toBeNull();
    expect(age('contact_customer', [])).toBeNull();
    expect(age('ask_for_objections')).toBeNull();
  });

  it('is about its own benefit', () => {
    const metrics = [aMetric(), aMetric({ key: 'metric-b', measuringIntervalDays: 7 })];
    const of = sources({ metrics });
    expect(leverAction(lever({ kind: 'measure_metric', metricKey: 'metric-b' }), null, of).intervalDays).toBe(
      7,
    );
  });
});

describe('what is due when there is no way to a band', () => {
  /** The action for a plan of one milestone as it is, or with something about it changed. */
  function calm(change: Partial<MilestoneSummary>, facts: Partial<CompanyFacts> = {}) {
    const of = sources(facts);
    const milestones = of.plan.milestones.map((milestone) => ({ ...milestone, flags: [], ...change }));
    return chooseNextAction({ ...of, plan: { ...of.plan, milestones } });
  }

  it('is a measurement that stalled, late by what exceeds its interval', () => {
    const stalled = { flags: ['stalled'], current: { value: 30, on: '2026-05-01', entryKey: null } } as const;
    expect(calm(stalled)).toMatchObject({ kind: 'measure_milestone', lateDays: 15, ageDays: 45 });
    expect(calm({ ...stalled, current: null, plannedStart: null }).kind).toBe('nothing');
  });

  it('is a date that today still is', () => {
    expect(calm({ targetDate: TODAY })).toMatchObject({
      kind: 'nothing',
      on: TODAY,
      milestoneKey: 'milestone-a',
    });
    expect(calm({ targetDate: '2026-06-14' })).not.toMatchObject({ on: '2026-06-14' });
    expect(calm({ targetDate: null })).toMatchObject({ kind: 'nothing', step: 'prepare', on: '2026-12-17' });
  });

  it('is an achievement that is news for thirty days and that nobody has celebrated', () => {
    const achieved = (achievedOn: string) => calm({ achievedOn, status: 'achieved' }).kind;
    expect([achieved('2026-05-16'), achieved('2026-05-15')]).toEqual(['celebrate', 'nothing']);
    const celebrated = [aCelebration({ on: '2026-06-01', milestoneKey: 'milestone-a' })];
    expect(calm({ achievedOn: '2026-06-01', status: 'achieved' }, { entries: celebrated }).kind).toBe(
      'nothing',
    );
  });

  it('is the blocker that has been there the longest', () => {
    const entries = [aBlocker({ milestoneKey: 'milestone-a', on: '2026-06-05' })];
    expect(chooseNextAction(sources({ entries }))).toMatchObject({ kind: 'clear_blocker', lateDays: 10 });
  });
});

describe('what is due about a benefit', () => {
  function calm(entries: CompanyFacts['entries'], change: Partial<MetricSummary> = {}, metric = aMetric()) {
    const of = sources({ metrics: [metric], entries });
    const metrics = of.value.metrics.map((one) => ({ ...one, ...change }));
    const milestones = of.plan.milestones.map((milestone) => ({ ...milestone, flags: [] }));
    return chooseNextAction({ ...of, plan: { ...of.plan, milestones }, value: { ...of.value, metrics } });
  }
  const measured = (on: string) => aMeasurement({ metricKey: 'metric-a', on, value: 10 });

  it('is a measurement, from one and a half intervals on and never before 30 days', () => {
    const kind = (on: string, measuringIntervalDays: number | null) =>
      calm([measured(on)], {}, aMetric({ measuringIntervalDays })).kind;
    expect([kind('2026-05-02', 30), kind('2026-05-01', 30)]).toEqual(['nothing', 'measure_metric']);
    expect([kind('2026-05-17', 7), kind('2026-05-16', 7)]).toEqual(['nothing', 'measure_metric']);
    expect(kind('2026-01-10', null)).toBe('nothing');
    expect(calm([]).kind).toBe('nothing');
  });

  it('is a new yes where an old one still counts for something', () => {
    const confirmed = aConfirmation({ metricKey: 'metric-a', on: '2026-03-01', annualThenMinor: 2_700_000 });
    const lines = [measured('2026-06-01'), measured('2026-02-01'), confirmed];
    expect(calm(lines)).toMatchObject({ kind: 'renew_confirmation', lateDays: 16, entryKey: confirmed.key });
    const nothingConfirmed = { counted: { confirmed: 0, evidenced: 2_700_000, claimed: 0 } };
    expect(calm(lines, nothingConfirmed).kind).toBe('nothing');
  });
});
