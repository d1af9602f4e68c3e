import {
  BLANK_ENGINE,
  blankCompany,
  blankFacts,
  blankMetric,
  blankMilestone,
} from '../../../src/domain/face/blank-records.ts';

/** What a record says beside what nobody has filled in: null and empty lists. */
const filledIn = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && !isEmptyList(value)));
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

describe('facts of which nothing is known', () => {
  it('are a company without records, beside what is given', () => {
    expect(filledIn(blankFacts({}))).toEqual({ company: blankCompany(null) });
    const milestones = [blankMilestone('a')];
    expect(filledIn(blankFacts({ milestones }))).toEqual({ company: blankCompany(null), milestones });
  });
});

describe('an engine of which nothing is known', () => {
  it('has proved nothing and has no cost', () => {
    expect(BLANK_ENGINE).toEqual({ provedRunRate: [], annualCostMinor: null });
  });
});

describe('a record of which nothing is known', () => {
  it('is a company with a start alone', () => {
    expect(filledIn(blankCompany('2026-01-01'))).toEqual({
      id: 'company',
      name: '',
      startDate: '2026-01-01',
    });
    expect(filledIn(blankCompany(null))).toEqual({ id: 'company', name: '' });
  });

  it('is a milestone that the customer requires, measures by hand and has to confirm', () => {
    expect(filledIn(blankMilestone('a'))).toEqual({
      ...{ id: 'a', key: 'a', name: 'a' },
      ...{
        phase: 'foundation',
        category: 'process_efficiency',
        milestoneClass: 'result',
        nature: 'quantitative',
      },
      ...{ definer: 'customer', required: true, criterion: 'reach', source: { kind: 'manual' } },
      ...{ evidencePolicy: 'customer_confirmed', holdDays: 0 },
    });
  });

  it('is a metric of its calculator, measured by hand and without inputs', () => {
    expect(filledIn(blankMetric('a', 'stated'))).toEqual({
      ...{ id: 'a', key: 'a', name: 'a' },
      ...{ category: 'process_efficiency', calculator: 'stated', inputs: {} },
      source: { kind: 'manual' },
    });
  });
});
