import type { CompanyFacts, Metric } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { realizedBetween } from '../../src/domain/realized.ts';
import { provedRunRateHistory, summariseValue } from '../../src/domain/value.ts';
import { aCompany, aConfirmation, aMeasurement, aMetric, anEvidence } from '../builders/index.ts';
import { aValueInput } from '../builders/value-input.ts';

/** 10 hours left of 40 make $27,000 a year, 25 make $13,500. */
const measured = (metricKey: string, on: string, value = 10) => aMeasurement({ metricKey, on, value });
const evidence = (metricKey: string, on: string) => anEvidence({ metricKey, on });
const proved = (metricKey: string, on: string, value = 10) => [
  measured(metricKey, on, value),
  evidence(metricKey, on),
];
const once = (key: string, amount: number, effectiveDate: string, overrides: Partial<Metric> = {}) =>
  aMetric({
    key,
    calculator: 'one_off',
    inputs: { amount },
    measuredInputs: [],
    effectiveDate,
    ...overrides,
  });

function input(
  metrics: readonly Metric[],
  entries: readonly LedgerEntry[],
  today = '2026-07-01',
  company: Partial<CompanyFacts['company']> = {},
) {
  return aValueInput({ company: aCompany(company), metrics, entries }, today);
}

describe('the history of the proved run rate', () => {
  const [a, b] = [aMetric({ key: 'a' }), aMetric({ key: 'b' })];

  it('has one point for a day on which several benefits are proved', () => {
    const entries = [...proved('a', '2026-03-01'), ...proved('b', '2026-03-01', 25)];
    expect(provedRunRateHistory(input([a, b], entries))).toEqual([
      { on: '2026-01-01', amountMinor: 0 },
      { on: '2026-03-01', amountMinor: 4_050_000 },
    ]);
  });

  it('reaches to today, and begins with the first day of value where the start is unknown', () => {
    const entries = [measured('a', '2026-03-01'), evidence('a', '2026-07-01')];
    expect(provedRunRateHistory(input([a], entries, '2026-07-01', { startDate: null }))).toEqual([
      { on: '2026-03-01', amountMinor: 0 },
      { on: '2026-07-01', amountMinor: 2_700_000 },
    ]);
  });
});

describe('proved value over time', () => {
  const provedOn = (day: string, ...question: Parameters<typeof input>) =>
    summariseValue(input(...question)).overTime.find(({ on }) => on === day)?.proved;

  it('begins with each benefit on its own day, whatever the order of the benefits', () => {
    const metrics = [aMetric({ key: 'a' }), aMetric({ key: 'b' })];
    const entries = [...proved('a', '2026-05-01'), ...proved('b', '2026-03-01')];
    expect(provedOn('2026-04-01', metrics, entries)).toBe(Math.round((2_700_000 * 31) / 365));
    expect(provedOn('2026-06-01', metrics, entries)).toBe(Math.round((2_700_000 * (92 + 31)) / 365));
  });

  it('grows by what comes once, in a pool by what is more than before', () => {
    const pool = { benefitPool: 'migration' };
    const metrics = [once('a', 100, '2026-02-10', pool), once('b', 150, '2026-03-10', pool)];
    const entries = metrics.map(({ key }) => evidence(key, '2026-01-01'));
    expect(provedOn('2026-03-01', metrics, entries)).toBe(10_000);
    expect(provedOn('2026-04-01', metrics, entries)).toBe(15_000);
  });

  it('grows by what comes once beside what comes every year in the same pool', () => {
    const pool = { benefitPool: 'migration' };
    const metrics = [once('a', 100, '2026-02-10', pool), aMetric({ key: 'b', ...pool })];
    const entries = [evidence('a', '2026-01-01'), ...proved('b', '2026-03-01')];
    expect(provedOn('2026-03-01', metrics, entries)).toBe(10_000);
    expect(provedOn('2026-04-01', metrics, entries)).toBe(10_000 + Math.round((2_700_000 * 31) / 365));
    const { amounts } = realizedBetween(input(metrics, entries), '2026-01-01', '2026-04-01');
    expect(amounts.evidenced).toBe(10_000 + Math.round((2_700_000 * 31) / 365));
  });

  it('goes on at today’s rate, whenever the measurement will have grown too old', () => {
    const company = { annualCostMinor: 2_000_000 };
    const { payback } = summariseValue(
      input([aMetric({ key: 'a' })], proved('a', '2026-03-01'), undefined, company),
    );
    expect(payback).toMatchObject({ on: '2026-11-27', state: 'projected' });
  });
});

describe('value of a period', () => {
  it('counts from the start of the customer on, also where it was measured before', () => {
    const company = { startDate: '2026-04-01' };
    const question = input([aMetric({ key: 'a' })], proved('a', '2026-02-01'), '2026-07-01', company);
    const expected = Math.round((2_700_000 * 30) / 365);
    expect(realizedBetween(question, '2026-01-01', '2026-05-01').amounts.evidenced).toBe(expected);
  });

  it('stops proving when the last of several measurements has grown too old', () => {
    const lines = [...proved('a', '2026-01-01'), measured('a', '2026-02-01')];
    const question = input([aMetric({ key: 'a' })], lines, '2026-12-31');
    const { amounts } = realizedBetween(question, '2026-01-01', '2026-12-31');
    expect(amounts.evidenced).toBe(Math.round((2_700_000 * (31 + 180)) / 365));
  });
});

describe('tools without a day of effect', () => {
  it('count since the day on which the first was retired', () => {
    const toolCosts = [
      { name: 'Later', annualCost: 3_650, retiredOn: '2026-05-01' },
      { name: 'First', annualCost: 3_650, retiredOn: '2026-04-01' },
    ];
    const tools = aMetric({
      calculator: 'tool_consolidation',
      inputs: { toolCosts },
      measuredInputs: [],
      effectiveDate: null,
    });
    const lines = [aConfirmation({ metricKey: 'metric-a', on: '2026-06-01' })];
    expect(summariseValue(input([tools], lines)).metrics[0]?.since).toBe('2026-04-01');
  });
});
