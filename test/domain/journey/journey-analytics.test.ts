import { journeyAnalytics, journeyAnalyticsBy } from '../../../src/domain/journey/journey-analytics.ts';
import { journeyRecord, type JourneyRecord } from '../../../src/domain/journey/journey-record.ts';
import { meanOf, medianOf, percentileOf } from '../../../src/domain/journey/statistics.ts';
import { summariseJourney } from '../../../src/domain/journey/journey.ts';
import {
  aCompany,
  aConfirmation,
  aCore,
  aMeasurement,
  aMetric,
  aMilestone,
  anEvidence,
  aStageMove,
  someFacts,
} from '../../builders/index.ts';

const NOT_REACHED = {
  firstProvedResultOn: null,
  daysToFirstProvedResult: null,
  costCoveredOn: null,
  daysToCostCovered: null,
};

function aRecord(overrides: Partial<JourneyRecord> = {}): JourneyRecord {
  return {
    companyId: 'company',
    segment: 'enterprise',
    industry: 'any',
    size: null,
    startDate: '2026-01-01',
    stays: [],
    timeToValue: NOT_REACHED,
    ...overrides,
  };
}

const onboardedIn = (days: number | null, returned = false) =>
  aRecord({ stays: [{ stage: 'onboarding', days, returned }] });

const provedAfter = (daysToFirstProvedResult: number | null) =>
  aRecord({ timeToValue: { ...NOT_REACHED, daysToFirstProvedResult } });

describe('statistics', () => {
  it('give the mean, the middle and the nearest rank', () => {
    expect(meanOf([1, 2, 6])).toBe(3);
    expect(medianOf([9, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 9])).toBe(3);
    expect(percentileOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9)).toBe(9);
    expect(percentileOf([3], 0.9)).toBe(3);
  });

  it('of nothing are not known', () => {
    expect([meanOf([]), medianOf([]), percentileOf([], 0.9)]).toEqual([null, null, null]);
  });
});

describe('figures about the stages', () => {
  it('are over the stays that ended, with the share that did', () => {
    const records = [onboardedIn(10), onboardedIn(20), onboardedIn(60), onboardedIn(30), onboardedIn(null)];
    const { stages, companies, hidden } = journeyAnalytics(records, 5);
    expect({ companies, hidden }).toEqual({ companies: 5, hidden: false });
    expect(stages[0]).toEqual({
      stage: 'onboarding',
      companies: 5,
      completionRate: 0.8,
      meanDays: 30,
      medianDays: 25,
      regressionRate: 0,
    });
    expect(stages[1]).toMatchObject({ stage: 'adoption', companies: 0, completionRate: null });
  });

  it('tell how often customers come back', () => {
    const records = [
      onboardedIn(10),
      onboardedIn(10),
      onboardedIn(10),
      onboardedIn(10),
      onboardedIn(5, true),
    ];
    const analytics = journeyAnalytics(records, 5);
    expect(analytics.regressionRate).toBe(0.2);
    expect(analytics.stages[0]?.regressionRate).toBe(0.2);
  });

  it('are hidden below five companies, stage by stage', () => {
    const four = [10, 20, 30, 40].map((days) => onboardedIn(days));
    expect(journeyAnalytics(four, 5)).toMatchObject({ companies: 4, hidden: true, regressionRate: null });
    const withOthers = journeyAnalytics([...four, aRecord()], 5);
    expect(withOthers.hidden).toBe(false);
    expect(withOthers.stages[0]).toMatchObject({ companies: 4, meanDays: null, completionRate: null });
  });

  it('are given per segment, industry and size, unknown sizes last', () => {
    const records = [aRecord({ size: null }), aRecord({ size: 'small' }), aRecord({ size: 'large' })];
    expect(journeyAnalyticsBy(records, 'size', 1).map(({ group }) => group)).toEqual([
      'large',
      'small',
      null,
    ]);
    const mixed = [aRecord(), aRecord({ segment: 'smb' }), aRecord({ segment: 'smb' })];
    expect(
      journeyAnalyticsBy(mixed, 'segment', 1).map(({ group, figures }) => [group, figures.companies]),
    ).toEqual([
      ['enterprise', 1],
      ['smb', 2],
    ]);
  });

  it('survive no companies at all', () => {
    expect(journeyAnalytics([], 5)).toMatchObject({ companies: 0, hidden: true, regressionRate: null });
    expect(journeyAnalytics([], 0)).toMatchObject({ hidden: true, regressionRate: null });
  });
});

describe('time to value', () => {
  it('is the middle and the ninth of ten of those who got there, n of n', () => {
    const records = [10, 20, 30, 40, 90, null].map(provedAfter);
    expect(journeyAnalytics(records, 5).toFirstProvedResult).toEqual({
      medianDays: 30,
      p90Days: 90,
      reached: 5,
      of: 6,
    });
  });

  it('shows the counts alone while fewer than five got there, and leaves out an unknown start', () => {
    const records = [...[10, 20, 30, 40].map(provedAfter), aRecord({ startDate: null }), provedAfter(null)];
    expect(journeyAnalytics(records, 5).toFirstProvedResult).toEqual({
      medianDays: null,
      p90Days: null,
      reached: 4,
      of: 5,
    });
  });

  it('of one company ends with a result and its proof, and with value that covers the cost', () => {
    const facts = {
      company: aCompany({ annualCostMinor: 2_700_000 }),
      milestones: [
        aMilestone({ evidencePolicy: 'none' }),
        aMilestone({ key: 'usage', milestoneClass: 'usage' }),
      ],
      metrics: [aMetric()],
      entries: [
        aMeasurement({ milestoneKey: 'usage', on: '2026-01-10', value: 5 }),
        anEvidence({ milestoneKey: 'usage', on: '2026-01-10' }),
        aMeasurement({ milestoneKey: 'milestone-a', on: '2026-02-01', value: 9 }),
        aConfirmation({ milestoneKey: 'milestone-a', on: '2026-03-02' }),
        aMeasurement({ metricKey: 'metric-a', on: '2026-02-01', value: 10 }),
        anEvidence({ metricKey: 'metric-a', on: '2026-04-01' }),
      ],
    };
    const { timeToValue } = summariseJourney(aCore(facts, '2026-06-01'));
    expect(timeToValue).toEqual({
      firstProvedResultOn: '2026-03-02',
      daysToFirstProvedResult: 60,
      costCoveredOn: '2026-04-01',
      daysToCostCovered: 90,
    });
    const before = summariseJourney(aCore(facts, '2026-03-01')).timeToValue;
    expect(before).toEqual(NOT_REACHED);
  });

  it('is not known without a cost or a start', () => {
    const free = { company: aCompany({ annualCostMinor: 0, startDate: null }), metrics: [aMetric()] };
    expect(summariseJourney(aCore(free, '2026-06-01')).timeToValue).toEqual(NOT_REACHED);
  });
});

describe('the record of one company', () => {
  it('holds its stays with their days', () => {
    const facts = someFacts({
      company: aCompany({ industry: null }),
      entries: [
        aStageMove({ on: '2026-01-10' }),
        aStageMove({ on: '2026-03-01', movement: 'left', handoff: 'Sofia' }),
        aStageMove({ on: '2026-03-01', stage: 'adoption' }),
      ],
    });
    expect(journeyRecord(facts, NOT_REACHED, '2026-06-01', 'large')).toEqual({
      companyId: '1001',
      segment: 'enterprise',
      industry: 'any',
      size: 'large',
      startDate: '2026-01-01',
      stays: [
        { stage: 'onboarding', days: 50, returned: false },
        { stage: 'adoption', days: null, returned: false },
      ],
      timeToValue: NOT_REACHED,
    });
  });
});
