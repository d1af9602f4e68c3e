import type { CompanyFacts } from '../../src/domain/facts.ts';
import { assessReadiness } from '../../src/domain/readiness.ts';
import { summariseRenewal } from '../../src/domain/renewal.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { ReadinessItemKey } from '../../src/domain/vocabulary.ts';
import {
  aBlocker,
  aCancellation,
  aCompany,
  aConfirmation,
  aCore,
  aMeasurement,
  aMetric,
  aMilestone,
  aMissedLine,
  anEvidence,
  aSponsorState,
  aTemplateReference,
} from '../builders/index.ts';

const STARTLESS = aCompany({ startDate: null, renewalDate: null });
const about = { metricKey: 'metric-a' };
const measured = (on: string, value = 10) => aMeasurement({ ...about, on, value });

function item(key: ReadinessItemKey, facts: Partial<CompanyFacts>, today: string) {
  const found = assessReadiness(aCore(facts, today).inputs, DEFAULT_SETTINGS).items.find(
    (one) => one.key === key,
  );
  return [found?.share, found?.reasons[0]?.code];
}

const leversOf = (facts: Partial<CompanyFacts>, today: string) =>
  summariseRenewal(aCore(facts, today)).readiness.levers.map(({ kind, milestoneKey }) => [
    kind,
    milestoneKey,
  ]);

describe('what was found stays known while nobody looks', () => {
  it('of a passive sponsor, though not of an engaged one', () => {
    const sponsor = (state: 'passive' | 'engaged') => ({
      entries: [aSponsorState({ on: '2026-01-10', state })],
    });
    expect(item('sponsor', sponsor('passive'), '2026-12-01')).toEqual([0.5, 'sponsor_state']);
    expect(item('sponsor', sponsor('engaged'), '2026-12-01')).toEqual([null, 'sponsor_not_contacted']);
  });

  it('of proof that ran out, whether or not anybody knows when the customer started', () => {
    const facts = {
      company: STARTLESS,
      metrics: [aMetric()],
      entries: [measured('2026-01-10'), anEvidence({ ...about, on: '2026-01-10' })],
    };
    expect(item('proved_value', facts, '2026-07-08')[0]).toBeCloseTo(0.135);
    expect(item('proved_value', facts, '2026-07-09')).toEqual([0, 'nothing_proved']);
    expect(item('proof', facts, '2026-07-09')).toEqual([0, 'no_proof']);
  });

  it('of a loss, whatever the cost', () => {
    const entries = [measured('2026-01-10', 50), anEvidence({ ...about, on: '2026-01-10' })];
    const company = aCompany({ annualCostMinor: null });
    expect(item('proved_value', { company, metrics: [aMetric()], entries }, '2026-02-01')).toEqual([
      0,
      'value_lost',
    ]);
  });
});

describe('proof of a result', () => {
  const template = aTemplateReference({ valueBasis: 'outcomes' });
  const result = aMilestone({ targetDate: '2026-12-01' });
  const confirmed = aConfirmation({ milestoneKey: 'milestone-a', on: '2026-02-01' });

  it('makes no finding of benefits that it is too early to prove', () => {
    const facts = {
      template,
      milestones: [result],
      metrics: [aMetric()],
      entries: [measured('2026-01-10'), confirmed],
    };
    expect(item('proof', facts, '2026-02-10')).toEqual([null, 'value_too_early']);
    expect(item('proof', facts, '2026-04-01')).toEqual([0, 'proof_fresh']);
  });

  it('leaves a result that is due and not reached a finding', () => {
    const due = { ...result, key: 'due', targetDate: '2026-02-05', originalTargetDate: '2026-02-05' };
    const facts = { template, milestones: [result, due], entries: [confirmed] };
    expect(item('proof', facts, '2026-02-10')).toEqual([0, 'proof_fresh']);
  });
});

describe('a lever', () => {
  const measuring = (metric: Partial<Parameters<typeof aMetric>[0]>, value: number, today: string) =>
    leversOf(
      {
        metrics: [aMetric(metric)],
        entries: [measured('2026-01-10', value), anEvidence({ ...about, on: '2026-01-10' })],
      },
      today,
    ).filter(([kind]) => kind === 'measure_metric');

  it('is to measure again only where that proves the benefit again', () => {
    expect(measuring({}, 10, '2026-08-01')).toEqual([['measure_metric', null]]);
    expect(measuring({ baselineMethod: 'estimate' }, 10, '2026-08-01')).toEqual([]);
    expect(measuring({}, 40, '2026-08-01')).toEqual([]);
  });

  it('is to measure for the first time only where that proves something', () => {
    const first = (baselineMethod: 'direct' | 'estimate') =>
      leversOf({ metrics: [aMetric({ baselineMethod })] }, '2026-08-01').map(([kind]) => kind);
    expect(first('direct')).toContain('measure_metric');
    expect(first('estimate')).not.toContain('measure_metric');
  });

  it('brings back no more than the customer accepted', () => {
    const gain = (annualThenMinor: number | null) =>
      summariseRenewal(
        aCore(
          {
            metrics: [aMetric()],
            entries: [measured('2026-01-10'), aConfirmation({ ...about, on: '2026-05-10', annualThenMinor })],
          },
          '2026-07-20',
        ),
      ).readiness.levers.find(({ kind }) => kind === 'measure_metric')?.gain;
    expect(gain(null)).toBeGreaterThan(gain(900_000) ?? Infinity);
  });

  it('is to reach a result that is due, and not only to clear what blocks it', () => {
    const blocked = {
      milestones: [aMilestone({ targetDate: '2026-12-01' })],
      entries: [aBlocker({ milestoneKey: 'milestone-a', on: '2026-02-01' })],
    };
    expect(leversOf(blocked, '2026-02-10')).toContainEqual(['clear_blocker', 'milestone-a']);
    const template = aTemplateReference({ valueBasis: 'outcomes' });
    const due = [aMilestone({ targetDate: '2026-02-10' })];
    const levers = leversOf({ ...blocked, milestones: due, template }, '2026-02-10');
    expect(levers).toContainEqual(['reach_milestone', 'milestone-a']);
    expect(levers.map(([kind]) => kind)).not.toContain('clear_blocker');
  });

  it('is to reach what replaces a cancelled milestone, and nothing where nothing does', () => {
    const milestones = [
      aMilestone({ key: 'done', criterion: 'yes_no', targetDate: '2026-02-01' }),
      aMilestone({ key: 'b', criterion: 'yes_no', targetDate: '2026-03-01' }),
    ];
    const entries = [
      aMeasurement({ milestoneKey: 'done', on: '2026-01-20', value: true }),
      aCancellation({ milestoneKey: 'b', on: '2026-03-10' }),
    ];
    const ofPlan = (facts: Partial<CompanyFacts>) =>
      leversOf(facts, '2026-03-20').filter(([, milestoneKey]) => milestoneKey !== null);
    expect(ofPlan({ milestones, entries })).toEqual([]);
    const instead = aMilestone({ key: 'b2', criterion: 'yes_no', targetDate: '2026-12-01', replaces: 'b' });
    const replaced = [...milestones, instead];
    expect(ofPlan({ milestones: replaced, entries })).toEqual([['reach_milestone', 'b2']]);
    const missed = aMissedLine({ milestoneKey: 'b2', on: '2026-03-15' });
    expect(ofPlan({ milestones: replaced, entries: [...entries, missed] })).toContainEqual([
      'reach_milestone',
      'b2',
    ]);
  });
});
