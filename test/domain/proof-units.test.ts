import { proofUnits } from '../../src/domain/proof-units.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import type { MetricSummary, MilestoneSummary } from '../../src/domain/summary.ts';
import { aConfirmation, aCore, aMeasurement, aMetric, aMilestone, anEvidence } from '../builders/index.ts';

const about = { milestoneKey: 'milestone-a' } as const;
const reached = aMeasurement({ ...about, on: '2026-02-01', value: 9 });

describe('what a result weighs where no benefit has an amount', () => {
  function unitOf(entries: readonly LedgerEntry[], overrides: Partial<MilestoneSummary> = {}) {
    const { plan, ledger } = aCore({ milestones: [aMilestone()], entries }, '2026-06-01');
    const results = plan.milestones.map((result) => ({ ...result, ...overrides }));
    return proofUnits([], results, ledger)[0];
  }

  it('is evidenced once it is achieved, and confirmed once the customer has said so', () => {
    expect(unitOf([])).toMatchObject({ weight: 1, confirmed: 0, evidenced: 0 });
    expect(unitOf([reached])).toMatchObject({ weight: 1, confirmed: 0, evidenced: 1 });
    expect(unitOf([reached, aConfirmation({ ...about, on: '2026-03-01' })])).toMatchObject({
      ...{ confirmed: 1, confirmedOn: '2026-03-01', evidenced: 0 },
    });
  });

  it('is nothing while it is not achieved, whatever was confirmed', () => {
    const confirmation = aConfirmation({ ...about, on: '2026-03-01' });
    expect(unitOf([confirmation])).toMatchObject({ confirmed: 0, evidenced: 0 });
  });

  it('is as old as the newest of its lines, in whatever order they are named', () => {
    const [older, newer] = [
      anEvidence({ ...about, on: '2026-03-01' }),
      anEvidence({ ...about, on: '2026-05-01' }),
    ];
    const evidencedOn = (...evidenceKeys: readonly string[]) =>
      unitOf([reached, older, newer], { evidenceKeys })?.evidencedOn;
    expect(evidencedOn(older.key, newer.key)).toBe('2026-05-01');
    expect(evidencedOn(newer.key, older.key)).toBe('2026-05-01');
    expect(evidencedOn('gone', older.key)).toBe('2026-03-01');
    expect(evidencedOn(older.key, 'gone')).toBe('2026-03-01');
    expect(evidencedOn()).toBeNull();
  });
});

describe('what a benefit weighs', () => {
  const metric = aMetric();
  const lines = (...more: readonly LedgerEntry[]) => [
    aMeasurement({ metricKey: 'metric-a', on: '2026-02-01', value: 10 }),
    ...more,
  ];
  function unitsOf(entries: readonly LedgerEntry[], overrides: Partial<MetricSummary> = {}) {
    const core = aCore({ metrics: [metric], entries }, '2026-06-01');
    return proofUnits(
      core.value.metrics.map((one) => ({ ...one, ...overrides })),
      [],
      core.ledger,
    );
  }
  const evidence = anEvidence({ metricKey: 'metric-a', on: '2026-04-01' });
  const confirmation = (on: string, share = 1) =>
    aConfirmation({ metricKey: 'metric-a', on, share, annualThenMinor: 2_700_000 });

  it('is its whole amount, the claimed part as well', () => {
    expect(unitsOf(lines())).toMatchObject([
      { weight: 2_700_000, confirmed: 0, evidenced: 0, evidencedOn: null },
    ]);
    const counted = { confirmed: 10, evidenced: 20, claimed: 30 };
    expect(unitsOf(lines(evidence), { counted })).toMatchObject([
      { weight: 60, confirmed: 10, evidenced: 20 },
    ]);
  });

  it('is evidenced on the newest of its evidence and its confirmation', () => {
    expect(unitsOf(lines(evidence))).toMatchObject([{ evidencedOn: '2026-04-01', confirmedOn: null }]);
    expect(unitsOf(lines(evidence, confirmation('2026-05-01', 0.5)))).toMatchObject([
      { evidencedOn: '2026-05-01' },
    ]);
    expect(unitsOf(lines(evidence, confirmation('2026-03-01', 0.5)))).toMatchObject([
      { evidencedOn: '2026-04-01' },
    ]);
    expect(unitsOf(lines(confirmation('2026-03-01', 0.5)))).toMatchObject([{ evidencedOn: '2026-03-01' }]);
  });

  it('is one like any other where it has no annual amount and is proved, and nothing where it is not', () => {
    const counted = { confirmed: 0, evidenced: 0, claimed: 0 };
    const bare = { annualMinor: null, counted };
    expect(unitsOf(lines(evidence), bare)).toMatchObject([{ weight: 1, confirmed: 0, evidenced: 1 }]);
    expect(unitsOf(lines(evidence, confirmation('2026-05-01')), bare)).toMatchObject([
      { confirmed: 1, evidenced: 0 },
    ]);
    expect(unitsOf(lines(), bare)).toEqual([]);
    expect(unitsOf(lines(), { annualMinor: null, counted: { ...counted, claimed: 50 } })).toEqual([]);
  });
});
