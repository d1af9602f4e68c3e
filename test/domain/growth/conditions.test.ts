import { openDisputeKeys } from '../../../src/domain/growth/open-disputes.ts';
import { summariseGrowth } from '../../../src/domain/growth/growth.ts';
import type { Milestone } from '../../../src/domain/facts.ts';
import type { LedgerEntry } from '../../../src/domain/ledger.ts';
import {
  aCompany,
  aConsent,
  aCore,
  aDispute,
  aDisputeResolution,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  anObjection,
  aRenewalOutcome,
  aStageMove,
} from '../../builders/index.ts';

const TODAY = '2026-06-01';
function growthOf(entries: readonly LedgerEntry[], milestones: readonly Milestone[] = [aMilestone()]) {
  const company = aCompany({ startDate: '2025-01-01', annualCostMinor: 2_000_000 });
  return summariseGrowth(aCore({ company, milestones, entries }, TODAY));
}
const advocacyOn = (code: string, ...entries: readonly LedgerEntry[]) =>
  growthOf(entries).advocacy.conditions.find((condition) => condition.code === code);
const expansionOn = (code: string, entries: readonly LedgerEntry[], milestones?: readonly Milestone[]) =>
  growthOf(entries, milestones).expansion.conditions.find((condition) => condition.code === code);

describe('a customer who has renewed', () => {
  const renewed = aRenewalOutcome({ on: '2025-12-10', renewalDate: '2026-01-01' });
  const churned = aRenewalOutcome({ on: '2026-05-10', renewalDate: '2026-06-01', outcome: 'churned' });
  const came = aRenewalOutcome({ on: '2026-05-20', renewalDate: '2026-06-02', outcome: 'renewed' });

  it('is told with the lines that say so, those about leaving not among them', () => {
    expect(advocacyOn('renewed_once', renewed)).toEqual({
      code: 'renewed_once',
      met: true,
      count: 1,
      entryKeys: [renewed.key],
    });
    expect(advocacyOn('renewed_once', renewed, churned)).toMatchObject({ met: false, count: 1 });
    expect(advocacyOn('renewed_once', renewed, churned, came)).toMatchObject({ met: true, count: 2 });
  });

  it('is none who only left, and none of whom nothing is known', () => {
    expect(advocacyOn('renewed_once', churned)).toMatchObject({ met: false, count: 0, entryKeys: [] });
    expect(advocacyOn('renewed_once')).toMatchObject({ met: false, count: 0 });
  });
});

describe('a track beyond adoption', () => {
  const move = (
    movement: 'entered' | 'left',
    stage: 'onboarding' | 'adoption' | 'retention',
    on: string,
    track = 'main',
  ) => aStageMove({ movement, stage, on, track });

  it('has left adoption and stands in nothing before it', () => {
    const left = move('left', 'adoption', '2026-02-01');
    expect(advocacyOn('adoption_left', move('entered', 'adoption', '2026-01-01'), left)).toEqual({
      code: 'adoption_left',
      met: true,
      entryKeys: [left.key],
    });
    expect(advocacyOn('adoption_left', left, move('entered', 'retention', '2026-02-01'))).toMatchObject({
      met: true,
    });
  });

  it('is not one that left another stage or only entered adoption', () => {
    expect(advocacyOn('adoption_left', move('left', 'onboarding', '2026-02-01'))).toMatchObject({
      met: false,
    });
    expect(advocacyOn('adoption_left', move('left', 'retention', '2026-02-01'))).toMatchObject({
      met: false,
    });
    const twoTracks = [
      move('entered', 'adoption', '2026-01-01'),
      move('left', 'retention', '2026-02-01', 'Denmark'),
    ];
    expect(advocacyOn('adoption_left', ...twoTracks)).toMatchObject({ met: false, entryKeys: [] });
  });

  it('is known by its name whatever spaces stand around it', () => {
    const left = move('left', 'adoption', '2026-02-01', ' main ');
    expect(advocacyOn('adoption_left', left, move('entered', 'onboarding', '2026-04-01'))).toMatchObject({
      met: false,
    });
  });
});

describe('the consent of a customer', () => {
  it('is told with the lines that stand', () => {
    const given = aConsent({ on: '2026-05-02' });
    const withdrawn = aConsent({ on: '2026-05-20', given: false, purpose: 'Logo on the site' });
    expect(advocacyOn('consent_given', given, withdrawn)).toEqual({
      code: 'consent_given',
      met: true,
      entryKeys: [given.key],
    });
  });
});

describe('the results that earn an expansion talk', () => {
  const measured = (on: string, value: number) => aMeasurement({ milestoneKey: 'milestone-a', on, value });

  it('say whether they were achieved or over-achieved', () => {
    expect(expansionOn('results', [measured('2026-03-01', 10)])).toEqual({
      code: 'results',
      met: false,
      word: 'achieved',
      count: 1,
      of: 3,
      milestoneKeys: ['milestone-a'],
    });
  });

  it('cannot be over-achieved where the target is the baseline', () => {
    const nowhere = aMilestone({ baseline: 10, target: 10, comparator: '<=' });
    const twice = [measured('2026-03-01', 8), measured('2026-03-31', 8)];
    expect(expansionOn('results', twice, [nowhere])).toMatchObject({ met: false });
  });

  it('are over-achieved by a figure of the engine once a benefit was measured long enough after', () => {
    const covers = aMilestone({
      source: { kind: 'engine', figure: 'proved_run_rate' },
      unit: 'money',
      baseline: 0,
      target: null,
    });
    const measuredBenefit = (on: string) => aMeasurement({ metricKey: 'metric-a', on, value: 10 });
    const met = (...entries: readonly LedgerEntry[]) => {
      const company = aCompany({ startDate: '2025-01-01', annualCostMinor: 2_000_000 });
      const proof = anEvidence({ metricKey: 'metric-a', on: '2026-02-01' });
      const facts = { company, milestones: [covers], metrics: [aMetric()], entries: [proof, ...entries] };
      const { conditions } = summariseGrowth(aCore(facts, TODAY)).expansion;
      return conditions.find(({ code }) => code === 'results')?.met;
    };
    const first = measuredBenefit('2026-02-01');
    expect(met(first)).toBe(false);
    expect(met(first, measuredBenefit('2026-02-14'))).toBe(false);
    expect(met(first, measuredBenefit('2026-02-15'))).toBe(true);
    expect(met(first, aMeasurement({ milestoneKey: 'another', on: '2026-05-01', value: 1 }))).toBe(false);
    expect(met()).toBe(false);
  });

  it('are not lost by a milestone that was never achieved or never measured', () => {
    expect(expansionOn('nothing_regressed', [measured('2026-03-01', 30)])).toMatchObject({ met: true });
    expect(expansionOn('nothing_regressed', [])).toMatchObject({ met: true, milestoneKeys: [] });
  });
});

describe('what has to be out of the way', () => {
  it('is named: the lines of open objections and disputes', () => {
    const objection = anObjection({ on: '2026-05-01' });
    const dispute = aDispute({ metricKey: 'metric-b', on: '2026-05-01' });
    expect(expansionOn('no_open_objection', [objection])).toMatchObject({ entryKeys: [objection.key] });
    expect(expansionOn('no_open_dispute', [dispute])).toMatchObject({ entryKeys: [dispute.key] });
  });
});

describe('a dispute', () => {
  const about = { milestoneKey: 'milestone-a', metricKey: 'metric-a' } as const;
  const dispute = aDispute({ ...about, on: '2026-05-01' });
  const openAfter = (resolution: Parameters<typeof aDisputeResolution>[0]) => {
    const { ledger } = aCore(
      { entries: [dispute, aDisputeResolution({ on: '2026-05-20', ...resolution })] },
      TODAY,
    );
    return openDisputeKeys(ledger);
  };

  it('is resolved by a line that names it, or by a later one about the same milestone and benefit', () => {
    expect(openAfter({ disputeKey: dispute.key })).toEqual([]);
    expect(openAfter(about)).toEqual([]);
  });

  it('stays open when another one is named or something else is meant', () => {
    expect(openAfter({ ...about, disputeKey: 'another' })).toEqual([dispute.key]);
    expect(openAfter({ ...about, metricKey: 'metric-b' })).toEqual([dispute.key]);
    expect(openAfter({ ...about, milestoneKey: 'milestone-b' })).toEqual([dispute.key]);
    expect(openAfter({ ...about, on: '2026-04-20' })).toEqual([dispute.key]);
  });
});
