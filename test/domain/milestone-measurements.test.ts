import type { Metric, Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { aMeasurement, aMetric, aMilestone } from '../builders/index.ts';
import { milestoneIn, planOf } from './plan-of.ts';

const measured = (value: number | boolean, input: string | null = null) =>
  aMeasurement({ milestoneKey: 'milestone-a', metricKey: 'metric-a', on: '2026-03-01', value, input });

function valueOf(
  milestone: Partial<Milestone>,
  entries: readonly LedgerEntry[],
  metric: Partial<Metric> = {},
) {
  const facts = { milestones: [aMilestone(milestone)], metrics: [aMetric(metric)], entries };
  return milestoneIn(planOf('2026-03-02', facts)).current?.value;
}

describe('the value of a milestone', () => {
  it('is what was measured, in its own unit, where it has no metric', () => {
    expect(valueOf({ unit: 'money' }, [measured(5_000)])).toBe(5_000);
  });

  it('is in minor units of its metric’s own currency where it counts money', () => {
    const shared = { unit: 'money', metricKey: 'metric-a' };
    expect(valueOf(shared, [measured(5_000)])).toBe(500_000);
    expect(valueOf(shared, [measured(5_000)], { currency: 'JPY' })).toBe(5_000);
  });

  it('is of the first input of its metric, and of any where that names none', () => {
    const shared = { metricKey: 'metric-a' };
    const ofAnother = [measured(25, 'hourlyRate')];
    expect(valueOf(shared, ofAnother)).toBeUndefined();
    expect(valueOf(shared, ofAnother, { measuredInputs: [] })).toBe(25);
  });

  it('is none of a yes where a number is to be reached', () => {
    expect(valueOf({}, [measured(true)])).toBeUndefined();
    expect(valueOf({ criterion: 'yes_no' }, [measured(true)])).toBe(true);
  });
});

describe('the figure of the engine that a milestone tracks', () => {
  const figure = aMilestone({
    source: { kind: 'engine', figure: 'proved_run_rate' },
    baseline: null,
    target: null,
  });
  const on = (today: string, annualCostMinor: number) =>
    milestoneIn(
      planOf(
        today,
        { milestones: [figure] },
        { provedRunRate: [{ on: '2026-03-01', amountMinor: 500 }], annualCostMinor },
      ),
    );

  it('counts from its own day on', () => {
    expect(on('2026-02-28', 1_000).current).toBeNull();
    expect(on('2026-03-01', 1_000).current).toEqual({ value: 500, on: '2026-03-01', entryKey: null });
  });

  it('has no target where the customer pays nothing', () => {
    expect(on('2026-03-01', 0)).toMatchObject({ milestone: { target: null }, achievedOn: null });
  });
});
