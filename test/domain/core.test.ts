import { inCanonicalOrder } from '../../src/domain/core.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { summarise } from '../../src/domain/summarise.ts';
import { aCompany, aDeal, aMeasurement, aMetric, aMilestone, someFacts } from '../builders/index.ts';

describe('facts in their own order', () => {
  it('are the same whatever order they were read in', () => {
    const keys = ['a', 'b', 'c'];
    const ordered = someFacts({
      milestones: keys.map((key) => aMilestone({ key })),
      metrics: keys.map((key) => aMetric({ key })),
      deals: keys.map((id) => aDeal({ id })),
      entries: keys.map((key) => aMeasurement({ key, on: '2026-02-01' })),
    });
    const [first, second, third] = [0, 1, 2] as const;
    const mixed = <Item>(items: readonly Item[]) => [second, third, first].map((place) => items[place]!);
    const { milestones, metrics, deals, entries } = ordered;
    expect(
      inCanonicalOrder({
        ...ordered,
        milestones: mixed(milestones),
        metrics: mixed(metrics),
        deals: mixed(deals),
        entries: mixed(entries),
      }),
    ).toEqual(ordered);
  });
});

describe('the days since the start', () => {
  it('are counted from the first day of the customer, and unknown without it', () => {
    const daysSinceStart = (startDate: string | null) =>
      summarise(someFacts({ company: aCompany({ startDate }) }), DEFAULT_SETTINGS, '2026-03-01')
        .daysSinceStart;
    expect(daysSinceStart('2026-02-01')).toBe(28);
    expect(daysSinceStart(null)).toBeNull();
  });
});
