import { addDays, type CalendarDate } from '../../src/domain/calendar.ts';
import { summariseCore } from '../../src/domain/core.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { recomputeOn } from '../../src/domain/recompute-on.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import {
  aCancellation,
  aCompany,
  aCustomerContact,
  aDeal,
  aMeasurement,
  aMetric,
  aMilestone,
  aMissedLine,
  aReset,
  aRunwayStep,
  aSponsorState,
  aTemplateReference,
  someFacts,
  someWork,
} from '../builders/index.ts';

const coreOn = (facts: CompanyFacts, day: CalendarDate) => summariseCore(facts, DEFAULT_SETTINGS, day);
const recompute = (facts: CompanyFacts, day: CalendarDate) => recomputeOn(coreOn(facts, day));

describe('the day on which results have to be computed again', () => {
  it('is the next due date of a plan', () => {
    const facts = someFacts({ milestones: [aMilestone({ plannedStart: '2026-05-01' })] });
    expect(recompute(facts, '2026-06-20')).toBe('2026-07-01');
  });

  it('is the day after a renewal without an outcome', () => {
    const on = '2026-12-20';
    const steps = (['prepare', 'conversation', 'proposal', 'negotiate', 'sign'] as const).map((step) =>
      aRunwayStep({ step, on }),
    );
    const facts = someFacts({
      milestones: [aMilestone()],
      entries: [
        ...steps,
        aMeasurement({ on, milestoneKey: 'milestone-a', value: 5 }),
        aSponsorState({ on }),
        aCustomerContact({ on }),
      ],
    });
    expect(recompute(facts, '2026-12-25')).toBe('2027-01-02');
  });

  it('is the day on which a line about a coming day begins to count', () => {
    const facts = someFacts({
      company: aCompany({ startDate: null, renewalDate: null }),
      entries: [aCustomerContact({ on: '2026-03-04' })],
    });
    expect(recompute(facts, '2026-03-01')).toBe('2026-03-04');
  });

  const timeless = aCompany({ startDate: null, renewalDate: null, annualCostMinor: null });

  it('is the day on which a deal begins to count, and the day on which its term is over', () => {
    const dated = (deal: Parameters<typeof aDeal>[0], day: CalendarDate) =>
      recompute(someFacts({ company: timeless, deals: [aDeal(deal)] }), day);
    expect(dated({ startDate: '2026-05-01' }, '2026-03-01')).toBe('2026-05-01');
    expect(dated({ startDate: null, closeDate: '2026-05-01' }, '2026-03-01')).toBe('2026-05-01');
    expect(dated({ startDate: '2026-01-01', termMonths: null }, '2026-03-01')).toBe('2027-01-01');
    expect(dated({ startDate: null, closeDate: null }, '2026-03-01')).toBeNull();
  });

  it('is the day of an amount that comes once, and the day after it, from which it counts', () => {
    const bonus = aMetric({
      calculator: 'one_off',
      inputs: { amount: 500 },
      measuredInputs: [],
      effectiveDate: '2026-04-10',
    });
    const facts = someFacts({ company: timeless, metrics: [bonus] });
    expect(recompute(facts, '2026-04-01')).toBe('2026-04-10');
    expect(recompute(facts, '2026-04-10')).toBe('2026-04-11');
  });

  it('passes over days on which a milestone is judged as before', () => {
    const facts = someFacts({
      company: timeless,
      milestones: [aMilestone({ targetDate: '2027-06-01', measuringIntervalDays: 100 })],
      entries: [
        aMeasurement({ on: '2026-03-01', milestoneKey: 'milestone-a', value: 38 }),
        aMeasurement({ on: '2026-03-15', milestoneKey: 'milestone-a', value: 35 }),
        aMeasurement({ on: '2026-04-01', milestoneKey: 'milestone-a', value: 32 }),
      ],
    });
    expect(recompute(facts, '2026-04-02')).toBe('2026-08-29');
  });

  it('is the day on which a tool is retired', () => {
    const tool = (name: string, retiredOn: CalendarDate | null) => ({ name, annualCost: 100, retiredOn });
    const tools = aMetric({
      calculator: 'tool_consolidation',
      inputs: { toolCosts: [tool('Old', null), tool('Next', '2026-04-10')], otherAnnualSavings: [5] },
      measuredInputs: [],
    });
    expect(recompute(someFacts({ company: timeless, metrics: [tools] }), '2026-03-01')).toBe('2026-04-10');
  });

  it('is the day on which a milestone counts as stalled, by the interval of its metric and from the work logged', () => {
    const milestone = aMilestone({
      plannedStart: null,
      targetDate: null,
      measuringIntervalDays: null,
      metricKey: 'metric-a',
    });
    const stalls = (measuringIntervalDays: number | null) =>
      recompute(
        someFacts({
          company: timeless,
          milestones: [milestone],
          metrics: [aMetric({ measuringIntervalDays })],
          entries: [someWork({ on: '2026-03-01', milestoneKey: 'milestone-a' })],
        }),
        '2026-03-02',
      );
    expect(stalls(null)).toBe('2026-03-31');
    expect(stalls(40)).toBe('2026-04-30');
  });

  it('is the day of the next step of a plan that a figure of the engine follows', () => {
    const milestone = aMilestone({
      source: { kind: 'engine', figure: 'proved_run_rate' },
      target: 1_000_000,
      plannedStart: '2026-01-01',
      targetDate: '2027-01-01',
      planSteps: [{ on: '2026-04-10', progress: 0.5 }],
    });
    const facts = someFacts({
      company: timeless,
      milestones: [milestone],
      metrics: [aMetric()],
      entries: [aMeasurement({ on: '2026-03-01', metricKey: 'metric-a' })],
    });
    expect(recompute(facts, '2026-04-05')).toBe('2026-04-10');
  });

  it('is unknown for a milestone of the engine that has no dates', () => {
    const milestone = aMilestone({
      source: { kind: 'engine', figure: 'proved_run_rate' },
      plannedStart: null,
      targetDate: null,
    });
    expect(recompute(someFacts({ company: timeless, milestones: [milestone] }), '2026-03-01')).toBeNull();
  });

  it('is the day from which what was cancelled or moved at fault is too late, counted from the date before', () => {
    const due = (key: string) => aMilestone({ key, criterion: 'yes_no', targetDate: '2026-03-01' });
    const facts = (line: LedgerEntry) =>
      someFacts({
        company: timeless,
        milestones: [due('done'), due('b')],
        entries: [aMeasurement({ on: '2026-02-01', milestoneKey: 'done', value: true }), line],
      });
    const about = { milestoneKey: 'b', on: '2026-03-10' };
    expect(recompute(facts(aCancellation(about)), '2026-03-20')).toBe('2026-05-01');
    const moved = aReset({ ...about, previousTargetDate: '2026-03-01', newTargetDate: '2026-06-20' });
    expect(recompute(facts(moved), '2026-04-20')).toBe('2026-05-01');
  });

  it('is the day on which a missed milestone has waited too long for its confirmation', () => {
    const milestone = aMilestone({
      criterion: 'yes_no',
      evidencePolicy: 'evidence',
      targetDate: '2026-02-01',
    });
    const lines = [
      aMeasurement({ on: '2026-03-10', milestoneKey: 'milestone-a', value: true }),
      aMissedLine({ on: '2026-03-11', milestoneKey: 'milestone-a' }),
    ];
    const facts = someFacts({ company: timeless, milestones: [milestone], entries: lines });
    expect(recompute(facts, '2026-03-20')).toBe('2026-04-10');
  });

  it('is the first date of a result that had none', () => {
    const undated = aMilestone({ plannedStart: null, targetDate: null, originalTargetDate: null });
    const facts = someFacts({
      company: timeless,
      milestones: [undated],
      entries: [
        aMeasurement({ on: '2026-02-01', milestoneKey: 'milestone-a', value: 10 }),
        aReset({ on: '2026-02-10', milestoneKey: 'milestone-a', previousTargetDate: null }),
      ],
      template: aTemplateReference({ valueBasis: 'outcomes' }),
    });
    expect(recompute(facts, '2026-03-01')).toBe('2026-08-01');
  });

  it('is no day on which engagement fades without the score to show it', () => {
    const facts = someFacts({ company: timeless, entries: [aCustomerContact({ on: '2026-03-01' })] });
    expect(recompute(facts, '2026-03-02')).toBeNull();
  });

  it('is the earlier of two days, one on which a line counts and one on which proof grows old', () => {
    const entries = [aSponsorState({ on: '2026-03-01' })];
    const facts = someFacts({ company: timeless, entries });
    const grownOld = recompute(facts, '2026-03-02') as CalendarDate;
    const line = (on: CalendarDate) =>
      someFacts({ ...facts, entries: [...entries, aCustomerContact({ on })] });
    for (const days of [-1, 0, 1]) {
      const on = addDays(grownOld, days);
      expect(recompute(line(on), '2026-03-02')).toBe(days < 0 ? on : grownOld);
    }
  });

  it('is unknown when nothing will ever change', () => {
    const facts = someFacts({ company: aCompany({ startDate: null, renewalDate: null }) });
    expect(recompute(facts, '2026-03-01')).toBeNull();
  });
});
