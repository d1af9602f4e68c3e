import type { Core } from '../../src/domain/core.ts';
import type { CompanyFacts, Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { milestoneChangeDay } from '../../src/domain/milestone-change-day.ts';
import { dueDays, milestoneDays } from '../../src/domain/milestone-change-days.ts';
import {
  aCancellation,
  aCompany,
  aCore,
  aMeasurement,
  aMetric,
  aMilestone,
  aMissedLine,
  aReset,
  aTemplateReference,
  someWork,
} from '../builders/index.ts';
import { milestoneIn, planOf } from './plan-of.ts';

const key = { milestoneKey: 'milestone-a' } as const;
const measured = (on: string, value: number) => aMeasurement({ ...key, on, value });

function coreOf(
  today: string,
  milestone: Partial<Milestone>,
  entries: readonly LedgerEntry[] = [],
  facts: Partial<CompanyFacts> = {},
): Core {
  return aCore({ milestones: [aMilestone(milestone)], entries, ...facts }, today);
}

const known = (days: ReturnType<typeof milestoneDays>) =>
  days.filter((day) => typeof day === 'string').sort();

/** The days on which milestone-a may be judged differently, in order. */
function daysOf(...args: Parameters<typeof coreOf>) {
  const core = coreOf(...args);
  return known(milestoneDays(milestoneIn(core.plan), core));
}

describe('days on which a milestone may be judged differently', () => {
  const start = '2026-01-01';
  const pastDue = '2026-07-02';
  const dueSoon = '2026-06-17';

  it('are its start, when it is due soon, the day after it is due, and when it has been silent too long', () => {
    expect(daysOf('2026-02-01', {})).toEqual([start, '2026-02-15', dueSoon, pastDue]);
  });

  it('count its silence from the last measurement', () => {
    expect(daysOf('2026-02-11', {}, [measured('2026-02-10', 25)])).toEqual([
      start,
      '2026-03-27',
      dueSoon,
      pastDue,
    ]);
  });

  it('count its silence from the work on it as well, by the interval of its own metric', () => {
    const metrics = [10, 60].map((measuringIntervalDays) =>
      aMetric({ key: `metric-${measuringIntervalDays}`, measuringIntervalDays }),
    );
    const milestone = { metricKey: 'metric-60', measuringIntervalDays: null };
    const work = someWork({ ...key, on: '2026-01-20' });
    const days = daysOf('2026-02-01', milestone, [work], { metrics });
    expect(days).toEqual([start, '2026-04-01', '2026-04-20', dueSoon, pastDue]);
  });

  it('leave silence out where it is stalled already', () => {
    expect(daysOf('2026-05-01', {})).toEqual([start, dueSoon, pastDue]);
  });

  it('leave out when it is due soon where it is three quarters there', () => {
    expect(daysOf('2026-02-11', {}, [measured('2026-02-10', 17.5)])).toEqual([start, '2026-03-27', pastDue]);
    expect(daysOf('2026-02-11', {}, [measured('2026-02-10', 17.6)])).toContain(dueSoon);
  });

  it('take a quarter of its length for soon where that is less than 14 days', () => {
    const short = { plannedStart: '2026-06-01', targetDate: '2026-06-21' };
    expect(daysOf('2026-06-02', short)).toEqual(['2026-06-01', '2026-06-16', '2026-06-22', '2026-07-16']);
    const backward = { plannedStart: '2026-06-21', targetDate: '2026-06-01' };
    expect(daysOf('2026-05-01', backward)).toContain('2026-06-01');
    const company = aCompany({ startDate: null });
    expect(daysOf('2026-02-01', { plannedStart: null }, [], { company })).toEqual([dueSoon, pastDue]);
  });

  it('name the day on which a forecast is late once there are three measurements', () => {
    const two = [measured('2026-02-10', 30), measured('2026-02-20', 28)];
    expect(daysOf('2026-03-02', {}, two)).not.toContain('2026-07-08');
    expect(daysOf('2026-03-02', {}, [...two, measured('2026-03-01', 27)])).toEqual([
      start,
      '2026-04-15',
      dueSoon,
      pastDue,
      '2026-07-08',
    ]);
  });

  it('name the day on which it has waited too long for a confirmation', () => {
    const milestone = { evidencePolicy: 'customer_confirmed' } as const;
    expect(daysOf('2026-03-02', milestone, [measured('2026-03-01', 9)])).toEqual([
      start,
      '2026-04-01',
      '2026-04-15',
      pastDue,
    ]);
  });

  it('are none where it is achieved or cancelled, and the day after it was due where it was missed', () => {
    expect(daysOf('2026-03-02', {}, [measured('2026-03-01', 9)])).toEqual([]);
    expect(daysOf('2026-03-02', {}, [aCancellation({ ...key, on: '2026-03-01' })])).toEqual([]);
    expect(daysOf('2026-03-02', {}, [aMissedLine({ ...key, on: '2026-03-01' })])).toEqual([pastDue]);
  });
});

describe('days on which a figure of the engine may be judged differently', () => {
  const figure = aMilestone({
    source: { kind: 'engine', figure: 'proved_run_rate' },
    unit: 'money',
    baseline: 0,
    target: 1_000_000,
    measuringIntervalDays: null,
    holdDays: 10,
  });
  /** Without those that every milestone has. */
  function daysWith(amountMinor: number | null, overrides: Partial<Milestone> = {}) {
    const milestone = { ...figure, ...overrides };
    const provedRunRate = amountMinor === null ? [] : [{ on: '2026-02-01', amountMinor }];
    const plan = planOf('2026-02-02', { milestones: [milestone] }, { provedRunRate, annualCostMinor: null });
    const core = coreOf('2026-02-02', milestone);
    const usual = ['2026-01-01', '2026-03-04', '2026-06-17', '2026-07-02'];
    return known(milestoneDays(milestoneIn(plan), core)).filter((day) => !usual.includes(day));
  }
  const judgedFrom = ['2026-02-06', '2026-02-07'];

  it('are those on which the plan asks for more than it can be on pace with, or just behind', () => {
    expect(daysWith(450_000)).toEqual([
      ...judgedFrom,
      '2026-02-11',
      ...['2026-04-01', '2026-04-02'],
      ...['2026-04-19', '2026-04-20'],
    ]);
  });

  it('are none of shares that no plan asks for', () => {
    expect(daysWith(800_000)).toEqual([...judgedFrom, '2026-02-11', '2026-06-10', '2026-06-11']);
    expect(daysWith(-100_000)).toEqual([...judgedFrom, '2026-02-11']);
    expect(daysWith(900_000)).toContain('2026-07-01');
    expect(daysWith(750_000)).toContain('2026-07-01');
    expect(daysWith(null)).toEqual(['2026-01-02', '2026-01-02', '2026-01-31', ...judgedFrom]);
  });

  it('are those of the steps of its plan', () => {
    const planSteps = [{ on: '2026-03-15', progress: 0.3 }];
    expect(daysWith(450_000, { planSteps })).toContain('2026-03-15');
  });

  it('are none of a plan without a beginning or an end', () => {
    const company = aCompany({ startDate: null });
    const milestone = { ...figure, plannedStart: null };
    const plan = planOf('2026-02-02', { company, milestones: [milestone] });
    expect(known(milestoneDays(milestoneIn(plan), coreOf('2026-02-02', milestone)))).toEqual([
      '2026-06-17',
      '2026-07-02',
    ]);
    expect(daysWith(450_000, { targetDate: null, originalTargetDate: null })).toContain('2026-01-02');
  });
});

describe('days on which a milestone is due, or late enough for the plan', () => {
  const done = aMilestone({ key: 'done', criterion: 'yes_no', targetDate: '2026-02-01' });
  const yes = aMeasurement({ milestoneKey: 'done', on: '2026-01-20', value: true });
  const dueIn = (core: Core) => dueDays(milestoneIn(core.plan), core);
  const others = (...milestones: readonly Milestone[]) => ({ milestones: [aMilestone(), ...milestones] });

  it('are 15 days past the date while nothing is achieved that has to be, and 61 days after that', () => {
    expect(dueIn(coreOf('2026-02-02', {}))).toEqual(['2026-07-01', null, '2026-07-16']);
    expect(dueIn(coreOf('2026-02-02', {}, [yes], others(done)))).toEqual(['2026-07-01', null, '2026-08-31']);
    const optional = others({ ...done, required: false });
    expect(dueIn(coreOf('2026-02-02', {}, [yes], optional))[2]).toBe('2026-07-16');
  });

  it('are only its date where it is optional, achieved or waits for a confirmation', () => {
    const onlyDue = ['2026-07-01', null, null];
    expect(dueIn(coreOf('2026-02-02', { required: false }))).toEqual(onlyDue);
    const met = [measured('2026-02-01', 9)];
    expect(dueIn(coreOf('2026-02-02', {}, met))).toEqual(onlyDue);
    expect(dueIn(coreOf('2026-02-02', { evidencePolicy: 'customer_confirmed' }, met))).toEqual(onlyDue);
  });

  it('are only those of being late where it is cancelled', () => {
    expect(dueIn(coreOf('2026-02-02', {}, [aCancellation({ ...key, on: '2026-02-01' })]))).toEqual([
      '2026-07-16',
    ]);
  });

  it('are its first date as well where results are counted by it', () => {
    const byResults = { template: aTemplateReference({ valueBasis: 'outcomes' }) };
    const moved = aReset({ ...key, on: '2026-02-01', newTargetDate: '2026-07-01' });
    const first = { targetDate: '2026-06-01', originalTargetDate: '2026-06-01' };
    const core = coreOf('2026-02-02', first, [moved], byResults);
    expect(dueIn(core).slice(0, 2)).toEqual(['2026-07-01', '2026-06-01']);
    const undated = { targetDate: null, originalTargetDate: null };
    const dated = aReset({ ...key, on: '2026-02-01', newTargetDate: '2026-07-01', previousTargetDate: null });
    expect(dueIn(coreOf('2026-02-02', undated, [dated], byResults)).slice(0, 2)).toEqual([
      '2026-07-01',
      '2026-07-01',
    ]);
  });
});

describe('the day on which a milestone is judged differently', () => {
  const changeDay = (core: Core, until: string | null = null) =>
    milestoneChangeDay(core.milestones[0]!, core, until);

  it('is the first on which something about it changes', () => {
    expect(changeDay(coreOf('2026-02-02', {}))).toBe('2026-02-15');
  });

  it('is no day that only comes and goes', () => {
    const lines = [someWork({ ...key, on: '2026-01-20' }), measured('2026-02-01', 25)];
    expect(changeDay(coreOf('2026-02-02', { plannedStart: '2026-03-01' }, lines))).toBe('2026-03-18');
    expect(changeDay(coreOf('2026-02-02', { plannedStart: '2026-03-01' }, lines), '2026-03-18')).toBeNull();
  });

  it('is none from the day on until which it is looked for', () => {
    const core = coreOf('2026-02-02', {});
    expect(changeDay(core, '2026-02-16')).toBe('2026-02-15');
    expect(changeDay(core, '2026-02-15')).toBeNull();
  });
});
