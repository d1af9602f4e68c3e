import { journeyAnalytics, journeyAnalyticsBy } from '../../../src/domain/journey/journey-analytics.ts';
import type { JourneyRecord } from '../../../src/domain/journey/journey-record.ts';

type JourneyStay = JourneyRecord['stays'][number];

function aRecord(stays: readonly JourneyStay[], overrides: Partial<JourneyRecord> = {}): JourneyRecord {
  const timeToValue = {
    firstProvedResultOn: null,
    daysToFirstProvedResult: null,
    costCoveredOn: null,
    daysToCostCovered: null,
  };
  return {
    companyId: 'company',
    segment: 'enterprise',
    industry: 'any',
    size: null,
    startDate: '2026-01-01',
    stays,
    timeToValue,
    ...overrides,
  };
}
const onboarded: JourneyStay = { stage: 'onboarding', days: 10, returned: false };
const cameBack: JourneyStay = { stage: 'onboarding', days: 4, returned: true };
const adopting: JourneyStay = { stage: 'adoption', days: null, returned: false };

describe('companies that went back', () => {
  it('are counted once they did so in any of their stays', () => {
    const records = [aRecord([onboarded, adopting, cameBack]), aRecord([onboarded])];
    expect(journeyAnalytics(records, 1).regressionRate).toBe(0.5);
  });

  it('are a share of those that stand on the journey', () => {
    expect(journeyAnalytics([aRecord([cameBack]), aRecord([])], 1).regressionRate).toBe(1);
    expect(journeyAnalytics([aRecord([])], 1).regressionRate).toBeNull();
  });
});

describe('a stage', () => {
  it('counts the stays in it, of every company that was ever in it', () => {
    const records = [aRecord([onboarded, adopting]), aRecord([onboarded, cameBack]), aRecord([adopting])];
    const [onboarding, adoption] = journeyAnalytics(records, 1).stages;
    expect(onboarding).toEqual({
      stage: 'onboarding',
      companies: 2,
      completionRate: 1,
      meanDays: 8,
      medianDays: 10,
      regressionRate: 1 / 3,
    });
    expect(adoption).toMatchObject({ companies: 2, completionRate: 0, meanDays: null, regressionRate: 0 });
  });
});

describe('the time until the cost is covered', () => {
  it('is told beside the time to the first proved result', () => {
    const covered = (daysToFirstProvedResult: number, daysToCostCovered: number) => {
      const { timeToValue } = aRecord([]);
      return aRecord([], { timeToValue: { ...timeToValue, daysToFirstProvedResult, daysToCostCovered } });
    };
    const { toFirstProvedResult, toCostCovered } = journeyAnalytics([covered(10, 50), covered(30, 90)], 1);
    expect(toFirstProvedResult).toEqual({ medianDays: 20, p90Days: 30, reached: 2, of: 2 });
    expect(toCostCovered).toEqual({ medianDays: 70, p90Days: 90, reached: 2, of: 2 });
  });
});

describe('groups of companies', () => {
  it('stand in the order of their names with the unknown one last, wherever it comes first', () => {
    const groupsOf = (...sizes: readonly (string | null)[]) =>
      journeyAnalyticsBy(
        sizes.map((size) => aRecord([], { size })),
        'size',
        1,
      ).map(({ group }) => group);
    expect(groupsOf(null, 'b', 'a')).toEqual(['a', 'b', null]);
    expect(groupsOf('b', null, 'a')).toEqual(['a', 'b', null]);
    expect(groupsOf('b', 'a', null)).toEqual(['a', 'b', null]);
    expect(groupsOf('b', 'a', 'b')).toEqual(['a', 'b']);
  });
});
