import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../src/domain/calendar.ts';
import { summariseCore } from '../../src/domain/core.ts';
import type { CompanyFacts } from '../../src/domain/facts.ts';
import { recomputeOn } from '../../src/domain/recompute-on.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { storedResults } from '../../src/domain/stored-results.ts';
import {
  aCompany,
  aCustomerContact,
  aDeal,
  aMeasurement,
  aMetric,
  aMilestone,
  aRunwayStep,
  aSponsorState,
  someFacts,
  someWork,
} from '../builders/index.ts';
import { anyFacts } from '../builders/random-facts.ts';
import { halvorsenFacts } from '../builders/worked-example.ts';

const coreOn = (facts: CompanyFacts, day: CalendarDate) => summariseCore(facts, DEFAULT_SETTINGS, day);
const recompute = (facts: CompanyFacts, day: CalendarDate) => recomputeOn(coreOn(facts, day));

/**
 * Goes through the days one by one. Returns the days on which stored results changed although nobody had
 * announced it, and the announced days on which nothing changed.
 */
function surprises(facts: CompanyFacts, from: CalendarDate, days: number) {
  const missed: CalendarDate[] = [];
  const needless: CalendarDate[] = [];
  let base = coreOn(facts, from);
  let announced = recomputeOn(base);
  for (let day = addDays(from, 1); day < addDays(from, days); day = addDays(day, 1)) {
    const core = coreOn(facts, day);
    const isSame = storedResults(core) === storedResults(base);
    if (day === announced) {
      if (isSame) needless.push(day);
      base = core;
      announced = recomputeOn(core);
    } else if (!isSame) {
      missed.push(day);
    }
  }
  return { missed, needless };
}

describe('the day on which results have to be computed again', () => {
  it('announces every change of the example customer, and besides only days of lines, from its start past its renewal', () => {
    const facts = halvorsenFacts();
    const { missed, needless } = surprises(facts, '2026-01-18', 400);
    const daysOfLines = facts.entries.map(({ on }) => on);
    expect(missed).toEqual([]);
    expect(needless.filter((day) => !daysOfLines.includes(day))).toEqual([]);
    expect(needless.length).toBeLessThanOrEqual(3);
  });

  it('never leaves out a change, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('2026-02-01', '2026-06-15', '2026-11-20'), (facts, from) => {
        expect(surprises(facts, from, 75).missed).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

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

  it('is unknown when nothing will ever change', () => {
    const facts = someFacts({ company: aCompany({ startDate: null, renewalDate: null }) });
    expect(recompute(facts, '2026-03-01')).toBeNull();
  });
});
