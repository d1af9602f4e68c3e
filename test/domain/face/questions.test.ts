import {
  calculate,
  countOnce,
  forecast,
  levers,
  milestoneHealth,
  milestoneStatus,
  pace,
  payback,
  presentValueRoi,
  projected,
  proofFreshness,
  proofTiers,
  readiness,
  recomputeOn,
  runway,
  surveyReduction,
  weightedScore,
} from '../../../src/domain/index.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.ts';
import { summarise } from '../../../src/domain/summarise.ts';
import { halvorsenFacts, WORKED_EXAMPLE_TODAY } from '../../builders/worked-example.ts';
import {
  doneMilestone as done,
  limitsAsked as limits,
  plannedMilestone as milestone,
  READY,
  realizedAsked as realized,
  statusAsked as status,
} from './usual-questions.ts';

type HealthQuestion = Parameters<typeof milestoneHealth>[0];
type ProofQuestion = Parameters<typeof proofTiers>[0];

describe('the question of health', () => {
  const health = (...milestones: HealthQuestion['milestones']) =>
    milestoneHealth({ start: '2026-01-01', today: '2026-06-01', milestones });
  const codes = (...milestones: HealthQuestion['milestones']) =>
    health(...milestones).reasons.map(({ code }) => code);

  it('leaves out what was cancelled by today, and not what will be', () => {
    const late = milestone({ target: '2026-03-01' });
    expect(health(done, late).health).toBe('red');
    expect(codes(done, done, { ...late, cancelled: '2026-02-01' })).toEqual(['all_on_plan']);
    expect(codes(done, done, { ...late, cancelled: '2026-05-01' })).toEqual(['far_past_target']);
    const reached = { ...late, flags: ['awaiting_confirmation'] as const, cancelled: '2026-05-01' };
    expect(codes(done, done, reached)).toEqual(['cancelled_at_fault']);
    const fell = {
      ...late,
      achievedOn: '2026-02-01',
      flags: ['regressed'] as const,
      cancelled: '2026-05-01',
    };
    expect(codes(done, done, fell)).toEqual(['cancelled_at_fault']);
    expect(health(done, { ...late, cancelled: '2026-07-01' }).health).toBe('red');
  });

  it('finds what is off pace', () => {
    expect(codes(done, milestone({ progress: 0.3, pace: 0.74 }))).toEqual(['off_pace']);
    expect(codes(done, milestone({ progress: 0.3, pace: 0.75 }))).toEqual(['all_on_plan']);
  });

  it('takes a milestone without a date as one that is not due', () => {
    expect(codes(done, milestone({ target: null }))).toEqual(['all_on_plan']);
  });

  it('forgives a missed milestone once the one in its place is achieved', () => {
    const missed = milestone({ target: '2026-03-01', missed: '2026-03-05' });
    const instead = milestone({ key: 'b', target: '2026-08-01', replaces: 'a' });
    expect(codes(done, missed, instead)).toEqual(['missed_replacement_open']);
    expect(codes(done, missed, { ...instead, achievedOn: '2026-05-20' })).toEqual(['all_on_plan']);
  });
});

describe('the question of status', () => {
  it('takes the day of the evidence', () => {
    expect(status({}).status).toBe('in_progress');
    expect(status({ evidence: ['2026-04-01'] })).toMatchObject({
      status: 'achieved',
      achievedOn: '2026-04-01',
    });
  });

  it('follows the comparator, and without a target knows no achievement', () => {
    const evidence = ['2026-04-01'];
    const at10 = { measurements: [{ on: '2026-03-01', value: 10 }], evidence };
    expect(status({ ...at10, comparator: '<=' }).achievedOn).toBe('2026-04-01');
    expect(status({ ...at10, comparator: '<' }).achievedOn).toBeNull();
    expect(milestoneStatus({ evidencePolicy: 'none', measurements: [], today: '2026-05-01' })).toEqual({
      status: 'not_started',
      flags: ['baseline_missing'],
      achievedOn: null,
      targetMetOn: null,
    });
  });

  it('is closed by a miss or a cancellation', () => {
    expect(status({ measurements: [], missed: '2026-04-01' }).status).toBe('missed');
    expect(status({ cancelled: '2026-04-01' }).status).toBe('cancelled');
  });
});

describe('the questions of progress', () => {
  it('leave out people without an answer after', () => {
    const all = surveyReduction({ before: [10, 20], after: [5, 10] });
    expect(surveyReduction({ before: [10, 20, 30], after: [5, 10] })).toEqual(all);
  });

  it('take today as the day measured', () => {
    const question = { start: '2026-01-01', target: '2026-04-11', today: '2026-02-20', progress: 0.5 };
    expect(pace(question)).toEqual({ expected: 0.5, pace: 1, band: 'on_pace' });
  });

  it('forecast from measurements in any order, up as well as down', () => {
    const at = (on: string, value: number) => ({ on, value });
    const days = [at('2026-03-01', 20), at('2026-02-01', 6), at('2026-03-15', 27)];
    const up = { target: 50, direction: 'up', today: '2026-03-20' } as const;
    const ahead = forecast({ ...up, measurements: days });
    expect(ahead.forecast).toBe('2026-04-30');
    expect(forecast({ ...up, measurements: [...days].reverse() })).toEqual(ahead);
    const reason = (target: number, direction: 'up' | 'down') =>
      forecast({ ...up, target, direction, measurements: days }).reason;
    expect([reason(1, 'down'), reason(27, 'down'), reason(27, 'up'), reason(28, 'up')]).toEqual([
      ...['away_from_target', 'target_met'],
      ...['target_met', null],
    ]);
  });
});

describe('the question of proof', () => {
  const tiers = (overrides: Partial<ProofQuestion>) =>
    proofTiers({ annual: 1_000, method: true, evidence: 1, ...overrides });

  it('is claimed without any fact', () => {
    expect(tiers({ evidence: 0 })).toEqual({ confirmed: 0, evidenced: 0, claimed: 1_000 });
  });

  it('needs an agreed baseline where it was an estimate', () => {
    const estimate = { baselineMethod: 'estimate' } as const;
    expect(tiers(estimate).claimed).toBe(1_000);
    expect(tiers({ ...estimate, baselineAgreed: true }).evidenced).toBe(1_000);
  });

  it('takes a resolution without a share as a yes to all of it', () => {
    const dispute = { on: '2026-03-01', resolvedOn: '2026-03-10' };
    expect(tiers({ dispute }).confirmed).toBe(1_000);
    expect(tiers({ dispute: { ...dispute, acceptedShare: 0.4 } }).confirmed).toBe(400);
  });

  it('counts a pool once, each benefit as proved as it is, and names pools with unusable shares', () => {
    const answer = countOnce([
      { key: 'alone', pool: null, annual: 50, share: 0.5 },
      { key: 'claimed', pool: 'close', annual: 300, tier: 'claimed', share: 0.5 },
      { key: 'proved', pool: 'close', annual: 200 },
    ]);
    expect(answer).toMatchObject({
      evidenced: 250,
      claimed: 100,
      total: 350,
      proved: 250,
      counted: { alone: 50, claimed: 100, proved: 200 },
      poolsWithoutShares: ['close'],
    });
  });

  it('gives a claim no freshness', () => {
    expect(proofFreshness({ tier: 'claimed', ageDays: 0 })).toBe(0);
    expect(proofFreshness({ tier: 'evidenced', ageDays: 0 })).toBe(0.5);
  });
});

describe('the question of readiness', () => {
  it('weighs by the defaults', () => {
    expect(readiness(READY)).toMatchObject({ shown: 100, band: 'commit', confidence: 1, caps: [] });
    expect(readiness(READY).points).toMatchObject({ health: 25, value: 25, proof: 15, runway: 10 });
  });

  it('is held down by an empty champion’s chair and by a renewal that has passed', () => {
    expect(limits({ champion: 'vacant' })).toEqual(['cap_champion_vacant']);
    expect(limits({ champion: 'engaged' })).toEqual([]);
    expect(limits({ renewalOverdue: true })).toEqual(['cap_renewal_overdue']);
  });

  it('is held down by the worst objection', () => {
    const minor = { kind: 'price', severity: 'minor' } as const;
    const blocking = { kind: 'budget_cut', severity: 'blocking' } as const;
    expect(limits({ openObjections: 2, objections: [minor, blocking] })).toEqual(['cap_blocking_objection']);
  });

  it('knows nothing where nothing has a weight', () => {
    expect(weightedScore([])).toEqual({ score: null, confidence: 0 });
  });
});

describe('the question of realized value', () => {
  it('has no run rate before the first measurement', () => {
    expect(realized({ measurements: [] })).toMatchObject({ realized: 0, runRate: null, hoursPerYear: null });
  });

  it('is claimed without evidence', () => {
    expect(realized({})).toMatchObject({ runRate: 9_125, realized: 250, realizedProved: 250 });
    expect(realized({ evidenced: false })).toMatchObject({ realizedProved: 0, realizedClaimed: 250 });
  });

  it('is proved from the first measurement on, whatever the order of the facts', () => {
    const later = { on: '2026-03-06', value: 20 };
    const measurements = [later, { on: '2026-03-01', value: 30 }];
    const confirmation = { share: 1, annualThen: 100_000 };
    expect(realized({ measurements, confirmation })).toMatchObject({ realized: 375, confirmed: 375 });
  });

  it('follows a changed number and leaves words aside', () => {
    const change = { on: '2026-03-06', hourlyRate: 146, periodsPerYear: 'as before' };
    const inputChanges = [{ ...change, reason: 'New contract' }];
    expect(realized({ inputChanges }).realized).toBe(375);
  });
});

describe('the questions of return', () => {
  it('discount by a tenth a year where no rate is named', () => {
    expect(presentValueRoi({ costs: [100], benefits: [0, 220] })).toMatchObject({
      presentBenefits: expect.closeTo(200, 9),
      net: expect.closeTo(1, 9),
    });
  });

  it('discount by the rate and the risk that are named', () => {
    const question = { costs: [100], benefits: [0, 250], discountRate: 0.25, riskAdjustment: 0.5 };
    expect(presentValueRoi(question)).toMatchObject({ presentBenefits: 100, presentCosts: 100, net: 0 });
  });

  it('have no payback without a start, whatever the value', () => {
    const value = [{ annual: 1_000, from: '2026-01-01' }];
    expect(payback({ start: null, annualCost: 100, value })).toMatchObject({
      payback: null,
      reason: 'start_unknown',
    });
  });

  it('add up the values of several days, in any order, and tell what is reached from what is projected', () => {
    const value = [
      { annual: 365, from: '2026-01-11' },
      { annual: 730, from: '2026-01-01' },
    ];
    const question = { start: '2026-01-01', annualCost: 50, value };
    expect(payback(question)).toMatchObject({ payback: '2026-01-21', state: 'projected' });
    expect(payback({ ...question, today: '2026-02-01' })).toMatchObject({ state: 'reached' });
    expect(payback({ ...question, annualCost: 10 })).toMatchObject({ payback: '2026-01-06' });
  });

  it('take a fifth off what is projected where no haircut is named', () => {
    expect(projected({ annualAtTarget: 1_500, runRate: 500 })).toBe(800);
  });
});

describe('the other questions', () => {
  it('name the first thing wrong with the inputs of a calculator', () => {
    expect(calculate('stated', { amount: 5 })).toMatchObject({ annual: null, error: 'missing_input' });
  });

  it('take the runway of the segment', () => {
    const answer = runway({ segment: 'smb', renewal: '2027-01-01', today: '2026-01-01', done: [] });
    expect(answer.stepDates).toEqual({
      prepare: '2026-10-03',
      conversation: '2026-11-02',
      proposal: '2026-11-17',
      negotiate: '2026-11-27',
      sign: '2026-12-02',
    });
    expect(answer).toMatchObject({ due: [], share: null, daysToRenewal: 365 });
  });

  it('answer for a whole company what its summary says', () => {
    const facts = halvorsenFacts();
    const summary = summarise(facts, DEFAULT_SETTINGS, WORKED_EXAMPLE_TODAY);
    expect(levers(facts, DEFAULT_SETTINGS, WORKED_EXAMPLE_TODAY)).toEqual(summary.renewal.readiness.levers);
    expect(recomputeOn(facts, DEFAULT_SETTINGS, WORKED_EXAMPLE_TODAY)).toBe(summary.recomputeOn);
  });
});
