import type { Core } from '../../src/domain/core.ts';
import type { Standing } from '../../src/domain/readiness.ts';
import { isSameStanding, storedMilestone, storedResults } from '../../src/domain/stored-results.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import type { MilestoneSummary } from '../../src/domain/summary.ts';
import {
  aCompany,
  aCore,
  aCustomerContact,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  aSponsorState,
  aStageMove,
} from '../builders/index.ts';

const TODAY = '2026-06-01';
const ENTRIES = [
  aMeasurement({ milestoneKey: 'milestone-a', on: '2026-03-01', value: 9 }),
  aMeasurement({ metricKey: 'metric-a', on: '2026-05-01', value: 10 }),
  anEvidence({ metricKey: 'metric-a', on: '2026-05-01' }),
];
const core = (facts: Partial<CompanyFacts> = {}) =>
  aCore(
    { company: aCompany(), milestones: [aMilestone()], metrics: [aMetric()], entries: ENTRIES, ...facts },
    TODAY,
  );
const before = () => storedResults(core());

describe('the results that are stored', () => {
  it('are the same for the same facts', () => {
    expect(storedResults(core())).toBe(before());
  });

  it('change with the last word of the customer, the sponsor and the stage of a track', () => {
    const after = (entry: CompanyFacts['entries'][number]) =>
      storedResults(core({ entries: [...ENTRIES, entry] }));
    const changed = [
      after(aCustomerContact({ on: '2026-05-20' })),
      after(aSponsorState({ on: '2026-05-20' })),
      after(aStageMove({ on: '2026-05-20' })),
      after(aStageMove({ on: '2026-05-20', stage: 'adoption' })),
    ];
    expect(changed).not.toContain(before());
    expect(new Set(changed).size).toBe(4);
  });

  it('change with every result of the plan', () => {
    const { plan } = core();
    const after = (change: Partial<Core['plan']>) =>
      storedResults({ ...core(), plan: { ...plan, ...change } });
    const reasons = (code: 'off_pace' | 'blocked', milestoneKey = 'milestone-a') =>
      after({ reasons: [{ code, milestoneKey }] });
    const changed = [
      after({ health: 'red' }),
      reasons('off_pace'),
      reasons('blocked'),
      reasons('blocked', 'milestone-b'),
      after({ milestones: [] }),
      after({ counts: { ...plan.counts, total: 9 } }),
    ];
    expect(changed).not.toContain(before());
    expect(new Set(changed).size).toBe(changed.length);
  });

  it('change with every result of value', () => {
    const { value } = core();
    const after = (change: Partial<Core['value']>) =>
      storedResults({ ...core(), value: { ...value, ...change } });
    const metrics = (change: Partial<(typeof value.metrics)[number]>) =>
      after({ metrics: value.metrics.map((one) => ({ ...one, ...change })) });
    const changed = [
      after({ provedRunRate: 1 }),
      after({ projected: 1 }),
      after({ cost: { ...value.cost, annualMinor: 1 } }),
      after({ roi: { ...value.roi, net: 9 } }),
      after({ roi: { ...value.roi, gross: 9 } }),
      after({ payback: { ...value.payback, on: '2030-01-01' } }),
      metrics({ annualMinor: 1 }),
      metrics({ latest: null }),
      metrics({ metric: aMetric({ key: 'metric-b' }) }),
    ];
    expect(changed).not.toContain(before());
    expect(new Set(changed).size).toBe(changed.length);
  });

  it('are those of a milestone with its reasons', () => {
    const [milestone] = core().plan.milestones as readonly [MilestoneSummary];
    const before = storedMilestone(milestone);
    const after = (change: Partial<MilestoneSummary>) => storedMilestone({ ...milestone, ...change });
    expect(after({ reasons: [{ code: 'off_pace' }] })).not.toBe(before);
    expect(after({ reasons: [{ code: 'off_pace' }] })).not.toBe(after({ reasons: [{ code: 'blocked' }] }));
    expect(after({ daysUntilTarget: 3 })).toBe(before);
  });
});

describe('two standings of readiness', () => {
  const standing: Standing = {
    ...{ exact: 61.2, confidence: 0.75, knownWeight: 75, applicableWeight: 100 },
    ...{ score: 61, band: 'likely', critical: false, capCount: 0 },
  };
  const isSame = (change: Partial<Standing>) => isSameStanding(standing, { ...standing, ...change });

  it('are the same to whoever stores them where score, band and confidence are', () => {
    expect(isSame({})).toBe(true);
    expect(isSame({ exact: 61.3, capCount: 2 })).toBe(true);
    expect(isSame({ confidence: 0.75001 })).toBe(true);
  });

  it('differ in each of them', () => {
    expect(isSame({ score: 62 })).toBe(false);
    expect(isSame({ score: null })).toBe(false);
    expect(isSame({ band: 'commit' })).toBe(false);
    expect(isSame({ critical: true })).toBe(false);
    expect(isSame({ confidence: 0.76 })).toBe(false);
  });
});
