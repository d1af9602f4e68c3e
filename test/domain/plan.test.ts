import type { Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import {
  aCancellation,
  aMeasurement,
  aMetric,
  aMilestone,
  aMissedLine,
  anEvidence,
} from '../builders/index.ts';
import { milestoneIn, planOf } from './plan-of.ts';

describe('counts of a plan', () => {
  const measured = (milestoneKey: string, value: number) =>
    aMeasurement({ milestoneKey, on: '2026-03-01', value });
  const milestones = [
    aMilestone({ key: 'done' }),
    aMilestone({ key: 'running' }),
    aMilestone({ key: 'late', targetDate: '2026-03-15' }),
    aMilestone({ key: 'waiting', evidencePolicy: 'customer_confirmed' }),
    aMilestone({ key: 'later', plannedStart: '2026-06-01', baseline: null }),
    aMilestone({ key: 'missed', targetDate: '2026-03-15' }),
    aMilestone({ key: 'cancelled' }),
  ];
  const entries = [
    measured('done', 9),
    measured('waiting', 9),
    measured('running', 30),
    aMissedLine({ milestoneKey: 'missed', on: '2026-03-20' }),
    aCancellation({ milestoneKey: 'cancelled', on: '2026-03-20' }),
  ];

  it('put every milestone that is not cancelled in exactly one place', () => {
    const { counts } = planOf('2026-04-01', { milestones, entries });
    expect(counts).toEqual({
      total: 6,
      achieved: 1,
      running: 2,
      awaitingConfirmation: 1,
      notStarted: 1,
      missed: 1,
      overdue: 2,
      due: 2,
      cancelled: 1,
      baselinesMissing: 1,
    });
  });
});

describe('a milestone of a plan', () => {
  it('is due from its date on', () => {
    const milestones = [aMilestone({ targetDate: '2026-03-15' }), aMilestone({ key: 'b', targetDate: null })];
    expect(planOf('2026-03-14', { milestones }).counts.due).toBe(0);
    expect(planOf('2026-03-15', { milestones }).counts.due).toBe(1);
  });
});

describe('phases of a plan', () => {
  const milestones = [
    aMilestone({ key: 'c', phase: 'growth', targetDate: '2026-05-01' }),
    aMilestone({ key: 'b', phase: 'early_wins', targetDate: '2026-02-01' }),
    aMilestone({ key: 'a', phase: 'growth', targetDate: '2026-04-01' }),
    aMilestone({ key: 'd', phase: 'growth', targetDate: null }),
  ];
  const done = aMeasurement({ milestoneKey: 'b', on: '2026-01-20', value: 5 });

  it('come in order, each with its milestones by target date', () => {
    const plan = planOf('2026-01-25', { milestones, entries: [done] });
    expect(plan.phases).toEqual([
      { phase: 'early_wins', total: 1, achieved: 1, overAchieved: 1, milestoneKeys: ['b'] },
      { phase: 'growth', total: 3, achieved: 0, overAchieved: 0, milestoneKeys: ['a', 'c', 'd'] },
    ]);
  });

  it('are current from the first one that is not complete', () => {
    expect(planOf('2026-01-25', { milestones, entries: [done] }).currentPhase).toBe('growth');
    expect(planOf('2026-01-25', { milestones }).currentPhase).toBe('early_wins');
    expect(planOf('2026-01-25', { milestones: [] }).currentPhase).toBeNull();
    const finished = [aMilestone({ key: 'b', phase: 'early_wins' })];
    expect(planOf('2026-01-25', { milestones: finished, entries: [done] }).currentPhase).toBe('early_wins');
  });

  it('lead to the next open milestone by date', () => {
    const plan = planOf('2026-01-25', { milestones, entries: [done] });
    expect(plan.nextMilestone).toEqual({ key: 'a', on: '2026-04-01' });
    expect(planOf('2026-01-25', { milestones: [] }).nextMilestone).toBeNull();
  });
});

describe('the order of a plan', () => {
  it('tells milestones of one phase and day apart by name, and by key where even that is the same', () => {
    const twin = (key: string, name: string) => aMilestone({ key, name });
    const plan = planOf('2026-03-01', {
      milestones: [twin('c', 'Report'), twin('b', 'Report'), twin('a', 'Training'), twin('d', 'Audit')],
    });
    expect(plan.milestones.map(({ milestone }) => milestone.key)).toEqual(['d', 'b', 'c', 'a']);
  });
});

describe('the dates of a plan', () => {
  const orderOf = (...milestones: readonly Milestone[]) =>
    planOf('2026-03-01', { milestones }).milestones.map(({ milestone }) => milestone.key);
  const undated = { targetDate: null, originalTargetDate: null };

  it('decide within a phase before the names do, and not before the phase', () => {
    const early = aMilestone({ key: 'early', name: 'Z', phase: 'early_wins', targetDate: '2026-06-01' });
    const later = aMilestone({ key: 'later', name: 'A', targetDate: '2026-05-01' });
    const first = aMilestone({ key: 'first', name: 'B', targetDate: '2026-04-01' });
    expect(orderOf(later, first, early)).toEqual(['early', 'first', 'later']);
  });

  it('put those without one last, by their names', () => {
    const dated = aMilestone({ key: 'dated', name: 'Z', targetDate: '2026-05-01' });
    const noDate = ['B', 'A'].map((name) => aMilestone({ key: name, name, ...undated }));
    expect(orderOf(dated, ...noDate)).toEqual(['dated', 'A', 'B']);
    expect(orderOf(...noDate, dated)).toEqual(['dated', 'A', 'B']);
  });

  it('keep the place that was agreed first where one was moved', () => {
    const moved = aMilestone({ key: 'moved', targetDate: '2026-09-01', originalTargetDate: '2026-04-01' });
    const other = aMilestone({ key: 'other', targetDate: '2026-05-01' });
    expect(orderOf(other, moved)).toEqual(['moved', 'other']);
  });

  it('say which milestone is next, whatever its phase, and nothing of one without a date', () => {
    const phase = 'early_wins';
    const early = aMilestone({ key: 'early', phase, targetDate: '2026-06-01' });
    const growth = aMilestone({ key: 'growth', targetDate: '2026-04-01' });
    const next = (...milestones: readonly Milestone[]) => planOf('2026-03-01', { milestones }).nextMilestone;
    expect(next(early, growth)).toEqual({ key: 'growth', on: '2026-04-01' });
    expect(next(aMilestone(undated))).toBeNull();
  });
});

describe('a cancelled milestone', () => {
  it('is listed in its phase and not counted there', () => {
    const milestones = [aMilestone({ key: 'a' }), aMilestone({ key: 'b', targetDate: '2026-08-01' })];
    const entries = [aCancellation({ milestoneKey: 'b', on: '2026-03-01' })];
    expect(planOf('2026-03-02', { milestones, entries }).phases).toEqual([
      { phase: 'growth', total: 1, achieved: 0, overAchieved: 0, milestoneKeys: ['a', 'b'] },
    ]);
  });
});

describe('what takes the place of a milestone', () => {
  const late = aMilestone({ key: 'late', targetDate: '2026-03-15' });
  const missed = aMissedLine({ milestoneKey: 'late', on: '2026-03-20' });
  const instead = (key: string, replaces = 'late') =>
    aMilestone({ key, replaces, targetDate: '2026-12-01', required: false });
  const codesOf = (milestones: readonly Milestone[], entries: readonly LedgerEntry[] = []) =>
    milestoneIn(planOf('2026-04-01', { milestones, entries: [missed, ...entries] }), 'late').reasons.map(
      ({ code }) => code,
    );

  it('is neither what was cancelled nor the milestone itself', () => {
    const cancelled = aCancellation({ milestoneKey: 'other', on: '2026-03-25' });
    expect(codesOf([late, instead('other')])).toEqual(['missed_replacement_open']);
    expect(codesOf([late, instead('other')], [cancelled])).toEqual(['missed_not_replaced']);
    expect(codesOf([{ ...late, replaces: 'late' }])).toEqual(['missed_not_replaced']);
  });

  it('is enough where one of several is achieved, whichever comes first', () => {
    const achieved = aMeasurement({ milestoneKey: 'done', on: '2026-03-25', value: 9 });
    expect(codesOf([late, instead('done'), instead('open')], [achieved])).toEqual([]);
    expect(codesOf([late, instead('open'), instead('done')], [achieved])).toEqual([]);
  });
});

describe('a milestone that shares a metric', () => {
  const shared = aMilestone({ metricKey: 'metric-a', evidencePolicy: 'evidence' });

  it('takes the measurements and the evidence of the metric, and none of its own', () => {
    const own = aMeasurement({ milestoneKey: 'milestone-a', on: '2026-04-01', value: 5 });
    const first = aMeasurement({ metricKey: 'metric-a', on: '2026-02-01', value: 25 });
    const second = aMeasurement({ metricKey: 'metric-a', on: '2026-03-01', value: 10 });
    const evidence = anEvidence({ metricKey: 'metric-a', on: '2026-03-05' });
    const entries = [own, first, second, evidence];
    const plan = planOf('2026-04-02', { milestones: [shared], metrics: [aMetric()], entries });
    expect(milestoneIn(plan)).toMatchObject({
      current: { value: 10, on: '2026-03-01', entryKey: second.key },
      status: 'achieved',
      achievedOn: '2026-03-05',
      evidenceKeys: [evidence.key],
      entryKeys: [own.key, evidence.key, second.key, first.key],
    });
  });

  it('of two measured inputs takes the first', () => {
    const metric = aMetric({ measuredInputs: ['downtimeHoursAfter', 'churnAfter'] });
    const entries = [
      aMeasurement({ metricKey: 'metric-a', on: '2026-02-01', value: 25, input: 'downtimeHoursAfter' }),
      aMeasurement({ metricKey: 'metric-a', on: '2026-03-01', value: 0.02, input: 'churnAfter' }),
    ];
    const plan = planOf('2026-04-02', { milestones: [shared], metrics: [metric], entries });
    expect(milestoneIn(plan).current?.value).toBe(25);
  });
});

describe('a milestone that tracks the proved run rate', () => {
  const roi = aMilestone({
    source: { kind: 'engine', figure: 'proved_run_rate' },
    unit: null,
    baseline: null,
    target: null,
    measuringIntervalDays: null,
  });
  const engine = {
    annualCostMinor: 24_000_000,
    provedRunRate: [
      { on: '2026-03-01', amountMinor: 12_000_000 },
      { on: '2026-05-14', amountMinor: 24_000_000 },
      { on: '2026-06-01', amountMinor: 30_000_000 },
      { on: '2026-09-01', amountMinor: 1_000_000 },
    ],
  };

  it('is achieved on the first day on which the run rate covers the annual cost', () => {
    const result = milestoneIn(planOf('2026-06-20', { milestones: [roi] }, engine));
    expect(result).toMatchObject({
      status: 'achieved',
      achievedOn: '2026-05-14',
      progress: 1.25,
      current: { value: 30_000_000, on: '2026-06-20', entryKey: null },
    });
    expect(result.milestone).toMatchObject({ baseline: 0, target: 24_000_000, unit: 'money' });
    expect(result.history.map((point) => point.on)).toEqual(['2026-03-01', '2026-05-14', '2026-06-01']);
  });

  it('is measured every day and never stalls', () => {
    const result = milestoneIn(planOf('2026-05-13', { milestones: [roi] }, engine));
    expect(result).toMatchObject({ status: 'in_progress', progress: 0.5, achievedOn: null });
    expect(result.expected).toBe(result.expectedToday);
    expect(result.flags).not.toContain('stalled');
  });

  it('says when the run rate falls below the cost again', () => {
    const result = milestoneIn(planOf('2026-09-02', { milestones: [roi] }, engine));
    expect(result).toMatchObject({ status: 'achieved', achievedOn: '2026-05-14', flags: ['regressed'] });
  });

  it('holds from day to day where days to hold are agreed', () => {
    const held = { ...roi, holdDays: 30 };
    expect(milestoneIn(planOf('2026-06-12', { milestones: [held] }, engine)).achievedOn).toBeNull();
    expect(milestoneIn(planOf('2026-06-13', { milestones: [held] }, engine)).achievedOn).toBe('2026-06-13');
    expect(milestoneIn(planOf('2026-09-02', { milestones: [held] }, engine))).toMatchObject({
      achievedOn: '2026-06-13',
      flags: ['regressed'],
    });
  });

  it('has no progress while the cost is unknown', () => {
    const unknown = { ...engine, annualCostMinor: null };
    const result = milestoneIn(planOf('2026-06-20', { milestones: [roi] }, unknown));
    expect(result).toMatchObject({ progress: null, achievedOn: null, pace: null });
  });
});
