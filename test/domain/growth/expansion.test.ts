import type { CompanyFacts, Milestone } from '../../../src/domain/facts.ts';
import { summariseGrowth } from '../../../src/domain/growth/growth.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import {
  aCancellation,
  aChampionState,
  aCompany,
  aConfirmation,
  aConsent,
  aCore,
  aDispute,
  aDisputeResolution,
  aGoalReview,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  anObjection,
  aResolvedObjection,
  aReversal,
  aStageMove,
} from '../../builders/index.ts';

const TODAY = '2026-06-01';
const about = { milestoneKey: 'milestone-a' } as const;
const measured = (on: string, value: number, milestoneKey = 'milestone-a') =>
  aMeasurement({ milestoneKey, on, value });

/** 30 hours a month saved at $75: $27,000 proved against a cost of $20,000. */
const PROVED = [
  aMeasurement({ metricKey: 'metric-a', on: '2026-02-01', value: 10 }),
  anEvidence({ metricKey: 'metric-a', on: '2026-02-01' }),
];
/** 8 hours left where 10 were promised: 107 % of the way, at two measurements 30 days apart. */
const OVER_TWICE = [measured('2026-03-01', 8), measured('2026-03-31', 8)];
const PAYING = aCompany({ annualCostMinor: 2_000_000 });

function expansionOf(entries: readonly LedgerEntry[], facts: Partial<CompanyFacts> = {}, today = TODAY) {
  const all = { company: PAYING, milestones: [aMilestone()], metrics: [aMetric()] };
  return summariseGrowth(aCore({ ...all, entries: [...PROVED, ...entries], ...facts }, today)).expansion;
}

const unmet = (entries: readonly LedgerEntry[], facts: Partial<CompanyFacts> = {}) =>
  expansionOf(entries, facts)
    .conditions.filter(({ met }) => met !== true)
    .map(({ code, met }) => [code, met]);

const milestones = (...keys: readonly string[]): readonly Milestone[] =>
  keys.map((key) => aMilestone({ key }));

describe('readiness to grow', () => {
  it('counts the days up to the last measurement, whatever was measured between', () => {
    const [first, last] = [measured('2026-03-01', 8), measured('2026-03-31', 8)];
    expect(unmet([first, measured('2026-03-05', 8), last])).toEqual([]);
    expect(unmet([first, measured('2026-03-05', 8), measured('2026-03-14', 8)])).toContainEqual([
      'results',
      false,
    ]);
  });

  it('is given by the customer’s own result, over-achieved at two measurements 14 days apart', () => {
    const expansion = expansionOf(OVER_TWICE);
    expect(expansion.ready).toBe(true);
    expect(expansion.conditions).toMatchObject([
      { code: 'plan_green', met: true },
      { code: 'results', met: true, word: 'over_achieved', milestoneKeys: ['milestone-a'] },
      { code: 'run_rate_covers_cost', met: true, value: 1.35, amountMinor: 2_700_000 },
      { code: 'no_open_objection', met: true },
      { code: 'no_open_dispute', met: true },
      { code: 'nothing_regressed', met: true },
    ]);
  });

  it('is not given by one measurement above target, or by two in a fortnight', () => {
    expect(unmet([measured('2026-03-01', 8)])).toEqual([['results', false]]);
    expect(unmet([measured('2026-03-01', 8), measured('2026-03-14', 8)])).toEqual([['results', false]]);
    expect(unmet([measured('2026-03-01', 8), measured('2026-03-15', 8)])).toEqual([]);
  });

  it('looks at what was over-achieved at both ends', () => {
    expect(unmet([measured('2026-03-01', 9), measured('2026-03-31', 8)])).toEqual([['results', false]]);
    expect(unmet([measured('2026-03-01', 8), measured('2026-03-31', 9)])).toEqual([['results', false]]);
  });

  it('is not triggered by targets that we set ourselves or by usage', () => {
    expect(unmet(OVER_TWICE, { milestones: [aMilestone({ definer: 'vendor' })] })).toEqual([
      ['results', false],
    ]);
    expect(unmet(OVER_TWICE, { milestones: [aMilestone({ milestoneClass: 'usage' })] })).toEqual([
      ['results', false],
    ]);
  });

  it('counts an over-achievement only once its proof is there', () => {
    const policy = [aMilestone({ evidencePolicy: 'customer_confirmed' })];
    expect(unmet(OVER_TWICE, { milestones: policy })).toContainEqual(['results', false]);
  });

  it('is given by three achieved results, whoever defined them', () => {
    const keys = ['milestone-a', 'milestone-b', 'milestone-c'];
    const reached = keys.map((key) => measured('2026-03-01', 10, key));
    const three = keys.map((key) => aMilestone({ key, definer: 'vendor' }));
    expect(expansionOf(reached, { milestones: three })).toMatchObject({ ready: true });
    expect(unmet(reached.slice(1), { milestones: three })).toEqual([['results', false]]);
  });

  it('needs a green plan', () => {
    const overdue = aMilestone({ key: 'milestone-b', targetDate: '2026-05-01' });
    expect(unmet(OVER_TWICE, { milestones: [aMilestone(), overdue] })).toEqual([['plan_green', false]]);
  });

  it('needs a proved run rate that covers a cost somebody knows', () => {
    expect(unmet(OVER_TWICE, { company: aCompany({ annualCostMinor: 2_700_000 }) })).toEqual([]);
    expect(unmet(OVER_TWICE, { company: aCompany({ annualCostMinor: 2_700_001 }) })).toEqual([
      ['run_rate_covers_cost', false],
    ]);
    for (const annualCostMinor of [null, 0]) {
      expect(unmet(OVER_TWICE, { company: aCompany({ annualCostMinor }) })).toEqual([
        ['run_rate_covers_cost', null],
      ]);
    }
  });

  it('waits for objections and disputes to be resolved', () => {
    const objection = anObjection({ on: '2026-05-01' });
    const dispute = aDispute({ metricKey: 'metric-b', on: '2026-05-01' });
    const other = aDispute({ ...about, on: '2026-05-02', key: 'dispute-other' });
    expect(unmet([...OVER_TWICE, objection])).toEqual([['no_open_objection', false]]);
    expect(
      unmet([...OVER_TWICE, objection, aResolvedObjection(objection.key, { on: '2026-05-20' })]),
    ).toEqual([]);
    expect(unmet([...OVER_TWICE, dispute])).toEqual([['no_open_dispute', false]]);
    const named = aDisputeResolution({ disputeKey: dispute.key, on: '2026-05-20' });
    const unnamed = aDisputeResolution({ metricKey: 'metric-b', on: '2026-05-20' });
    expect(unmet([...OVER_TWICE, dispute, named])).toEqual([]);
    expect(unmet([...OVER_TWICE, dispute, unnamed])).toEqual([]);
    expect(unmet([...OVER_TWICE, other, unnamed])).toContainEqual(['no_open_dispute', false]);
    const earlier = aDisputeResolution({ metricKey: 'metric-b', on: '2026-04-20' });
    expect(unmet([...OVER_TWICE, dispute, earlier])).toEqual([['no_open_dispute', false]]);
  });

  it('is lost while a result no longer holds, and cancelling it does not bring it back', () => {
    const two = { milestones: milestones('milestone-a', 'milestone-b') };
    const fell = [measured('2026-03-01', 10, 'milestone-b'), measured('2026-05-01', 20, 'milestone-b')];
    expect(unmet([...OVER_TWICE, ...fell], two)).toContainEqual(['nothing_regressed', false]);
    const cancelled = aCancellation({ milestoneKey: 'milestone-b', on: '2026-05-10' });
    expect(unmet([...OVER_TWICE, ...fell, cancelled], two)).toContainEqual(['nothing_regressed', false]);
    const back = measured('2026-05-20', 10, 'milestone-b');
    expect(unmet([...OVER_TWICE, ...fell, back], two)).toEqual([]);
  });

  it('counts a figure of the engine as measured whenever a benefit is', () => {
    const covers = aMilestone({
      source: { kind: 'engine', figure: 'proved_run_rate' },
      unit: 'money',
      baseline: 0,
      target: null,
    });
    expect(expansionOf([], { milestones: [covers] }, '2026-02-10').ready).toBe(false);
    expect(expansionOf([], { milestones: [covers] }, '2026-05-15').ready).toBe(false);
    const again = (on: string) => [aMeasurement({ metricKey: 'metric-a', on, value: 0 })];
    expect(expansionOf(again('2026-02-14'), { milestones: [covers] }, '2026-02-15').ready).toBe(false);
    expect(expansionOf(again('2026-02-15'), { milestones: [covers] }, '2026-02-15').ready).toBe(true);
    const stated = aMetric({
      calculator: 'stated',
      inputs: { amount: 27_000, basis: 'x' },
      measuredInputs: [],
    });
    const confirmed = aConfirmation({ metricKey: 'metric-a', on: '2026-02-01' });
    const facts = { milestones: [covers], metrics: [stated], entries: [confirmed] };
    expect(expansionOf([], facts, '2026-06-01').conditions).toMatchObject([
      { met: true },
      { met: false },
      { met: true },
      {},
      {},
      {},
    ]);
  });
});

describe('signs of growth', () => {
  const codes = (entries: readonly LedgerEntry[], today = TODAY) =>
    expansionOf(entries, {}, today).signals.map(({ code, words }) => [code, words]);

  it('are heard in goal reviews, in the customer’s words', () => {
    const review = aGoalReview({
      on: '2026-05-01',
      answers: { adjacent_competitor: 'Parcel desk', usage_near_limit: 'no', new_team: '' },
    });
    expect(codes([review])).toEqual([['adjacent_competitor', 'Parcel desk']]);
  });

  it('are taken back by a later no, and forgotten after half a year', () => {
    const yes = aGoalReview({ on: '2026-05-01', answers: { champion_asks: 'wants the API' } });
    const no = aGoalReview({ on: '2026-05-20', answers: { champion_asks: 'No' } });
    expect(codes([yes])).toEqual([['champion_asks', 'wants the API']]);
    expect(codes([yes, no])).toEqual([]);
    expect(codes([yes], '2026-10-31')).toContainEqual(['champion_asks', 'wants the API']);
    expect(codes([yes], '2026-11-01').map(([code]) => code)).not.toContain('champion_asks');
  });

  it('are seen in a new track, in the time of the renewal and in a champion who speaks well', () => {
    const track = aStageMove({ on: '2026-05-01', track: 'Denmark', trigger: 'new_use_case' });
    const champion = aChampionState({ on: '2026-05-01' });
    expect(codes([track])).toEqual([['new_team', null]]);
    expect(codes([], '2026-07-05')).toEqual([['renewal_timing', null]]);
    expect(codes([...OVER_TWICE, champion])).toEqual([]);
    expect(codes([...OVER_TWICE, champion, aConsent({ on: '2026-05-02' })])).toEqual([
      ['health_with_advocacy', null],
    ]);
    const withdrawn = aConsent({ on: '2026-05-20', given: false });
    expect(codes([...OVER_TWICE, champion, aConsent({ on: '2026-05-02' }), withdrawn])).toEqual([]);
    const quote = anEvidence({ ...about, on: '2026-05-02', evidenceKind: 'testimonial' });
    expect(codes([...OVER_TWICE, champion, quote])).toEqual([['health_with_advocacy', null]]);
  });

  it('lead to offers, the best founded first, once the customer is ready', () => {
    const review = aGoalReview({ on: '2026-05-01', answers: { adjacent_competitor: 'Parcel desk' } });
    expect(expansionOf([review]).offers).toEqual([]);
    expect(expansionOf([...OVER_TWICE, review]).offers).toEqual([
      { offer: 'further_system', because: ['adjacent_competitor'] },
      { offer: 'another_department', because: [] },
      { offer: 'premium_feature', because: [] },
    ]);
  });

  it('count for nothing when their line was taken back', () => {
    const review = aGoalReview({ on: '2026-05-01', answers: { adjacent_competitor: 'Parcel desk' } });
    expect(codes([review, aReversal(review.key, { on: '2026-05-02' })])).toEqual([]);
  });
});
