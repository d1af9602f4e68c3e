import { summariseJourney } from '../../../src/domain/journey/journey.ts';
import type { Company, Milestone } from '../../../src/domain/facts.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import {
  aCancellation,
  aCompany,
  aConfirmation,
  aCore,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  aReversal,
} from '../../builders/index.ts';

const reachedOn = (on: string, milestoneKey = 'milestone-a') => aMeasurement({ on, milestoneKey, value: 9 });
const evidenceOn = (on: string, milestoneKey = 'milestone-a') => anEvidence({ on, milestoneKey });

function firstProvedResult(
  entries: readonly LedgerEntry[],
  milestones: readonly Milestone[] = [aMilestone()],
) {
  return summariseJourney(aCore({ milestones, entries }, '2026-06-01')).timeToValue.firstProvedResultOn;
}

describe('the first proved result', () => {
  it('needs a result that is achieved, and proof of it', () => {
    expect(firstProvedResult([reachedOn('2026-02-01')])).toBeNull();
    expect(firstProvedResult([evidenceOn('2026-02-01')])).toBeNull();
    expect(firstProvedResult([reachedOn('2026-02-01'), evidenceOn('2026-02-03')])).toBe('2026-02-03');
  });

  it('is no longer one when what achieved it is taken back', () => {
    const reached = reachedOn('2026-02-01');
    const lines = [reached, evidenceOn('2026-02-03'), aReversal(reached.key, { on: '2026-03-01' })];
    expect(firstProvedResult(lines)).toBeNull();
  });

  it('is none of a result that was cancelled since', () => {
    const cancelled = aCancellation({ on: '2026-03-01', milestoneKey: 'milestone-a' });
    expect(firstProvedResult([reachedOn('2026-02-01'), evidenceOn('2026-02-03'), cancelled])).toBeNull();
  });

  it('waits for the result where the proof was there before', () => {
    expect(firstProvedResult([evidenceOn('2026-01-05'), reachedOn('2026-02-01')])).toBe('2026-02-01');
  });

  it('is proved by whichever came first, evidence or confirmation', () => {
    const reached = reachedOn('2026-02-01');
    const confirmed = aConfirmation({ on: '2026-02-10', milestoneKey: 'milestone-a' });
    expect(firstProvedResult([reached, confirmed, evidenceOn('2026-03-01')])).toBe('2026-02-10');
    expect(firstProvedResult([reached, evidenceOn('2026-02-05'), confirmed])).toBe('2026-02-05');
  });

  it('is the earliest of several, whatever their order in the plan', () => {
    const lines = [
      reachedOn('2026-04-01'),
      evidenceOn('2026-04-01'),
      reachedOn('2026-02-01', 'milestone-b'),
      evidenceOn('2026-02-01', 'milestone-b'),
    ];
    const [late, early] = [aMilestone(), aMilestone({ key: 'milestone-b' })];
    expect(firstProvedResult(lines, [late, early])).toBe('2026-02-01');
    expect(firstProvedResult(lines, [early, late])).toBe('2026-02-01');
  });
});

describe('the day on which proved value covers the cost', () => {
  const proved = [
    aMeasurement({ metricKey: 'metric-a', on: '2026-02-01', value: 10 }),
    anEvidence({ metricKey: 'metric-a', on: '2026-04-01' }),
  ];
  const coveredOn = (company: Partial<Company>) =>
    summariseJourney(
      aCore({ company: aCompany(company), metrics: [aMetric()], entries: proved }, '2026-06-01'),
    ).timeToValue.costCoveredOn;

  it('is the day of the proof', () => {
    expect(coveredOn({ annualCostMinor: 2_700_000 })).toBe('2026-04-01');
    expect(coveredOn({ annualCostMinor: 2_700_001 })).toBeNull();
  });

  it('is not known while nobody knows a cost, and there is none to cover where it is nothing', () => {
    expect(coveredOn({ annualCostMinor: null })).toBeNull();
    expect(coveredOn({ annualCostMinor: 0 })).toBeNull();
  });
});
