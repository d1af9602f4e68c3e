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
  });

  it('has no progress while the cost is unknown', () => {
    const unknown = { ...engine, annualCostMinor: null };
    const result = milestoneIn(planOf('2026-06-20', { milestones: [roi] }, unknown));
    expect(result).toMatchObject({ progress: null, achievedOn: null, pace: null });
  });
});
