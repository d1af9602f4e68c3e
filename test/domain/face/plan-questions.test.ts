import { expansion, milestoneHealth, milestoneStatus, schedule } from '../../../src/domain/index.ts';
import {
  doneMilestone,
  type HealthMilestone,
  plannedMilestone as milestone,
  type StatusQuestion,
  statusAsked,
} from './usual-questions.ts';

describe('the question of health, milestone by milestone', () => {
  const TODAY = '2026-06-01';
  const reasons = (...milestones: readonly HealthMilestone[]) =>
    milestoneHealth({ start: '2026-01-01', today: TODAY, milestones: [doneMilestone, ...milestones] })
      .reasons;
  const codes = (...milestones: readonly HealthMilestone[]) => reasons(...milestones).map(({ code }) => code);

  it('counts a miss from its day on', () => {
    const late = { target: '2026-05-20' };
    expect(codes(milestone({ ...late, missed: TODAY }))).toEqual(['missed_not_replaced']);
    expect(codes(milestone({ ...late, missed: '2026-06-02' }))).toEqual(['overdue']);
    expect(codes(milestone(late))).toEqual(['overdue']);
  });

  it('counts a cancellation from its day on', () => {
    const planned = milestone({ flags: ['regressed'] });
    expect(codes({ ...planned, cancelled: '2026-06-02' })).toEqual(['regressed']);
    expect(codes({ ...planned, cancelled: TODAY })).toEqual(['cancelled_at_fault', 'many_cancelled']);
  });

  it('says how late a milestone is', () => {
    expect(reasons(milestone({ target: '2026-05-20' }))).toMatchObject([{ code: 'overdue', days: 12 }]);
    expect(codes(milestone({ target: TODAY }))).toEqual(['all_on_plan']);
  });

  it('says how many days are left where somebody sees a risk', () => {
    const risky = milestone({ flags: ['at_risk'] });
    expect(reasons(risky)).toEqual([{ code: 'at_risk', milestoneKey: 'a', days: 30 }]);
  });

  it('waits for the yes to a result, and not for one that was cancelled', () => {
    const waiting = milestone({ flags: ['awaiting_confirmation'], targetMetOn: '2026-05-25' });
    const others = ['b', 'c', 'd'].map((key) => milestone({ key }));
    const health = (first: HealthMilestone) =>
      milestoneHealth({ start: '2026-01-01', today: TODAY, milestones: [first, ...others] }).health;
    expect(health(waiting)).toBe('too_early');
    expect(health({ ...waiting, cancelled: TODAY })).toBe('red');
  });

  it('sees a milestone that was moved twice, or far', () => {
    expect(codes(milestone({ resets: 1 }))).toEqual(['all_on_plan']);
    expect(codes(milestone({ resets: 2 }))).toEqual(['moved_twice']);
    expect(codes(milestone({ originalTarget: '2026-05-02' }))).toEqual(['all_on_plan']);
    expect(codes(milestone({ originalTarget: '2026-05-01' }))).toEqual(['moved_far']);
    expect(codes(milestone({ originalTarget: '2026-01-01', target: null }))).toEqual(['all_on_plan']);
  });

  it('does not hold against a milestone what another one has taken over', () => {
    const missed = milestone({ target: '2026-05-20', missed: '2026-05-25' });
    const instead = milestone({ key: 'b', target: '2026-08-01', replaces: 'a' });
    const achieved = { ...instead, achievedOn: '2026-05-30' };
    expect(codes(missed)).toEqual(['missed_not_replaced']);
    expect(codes(missed, instead)).toEqual(['missed_replacement_open']);
    expect(codes(missed, achieved)).toEqual(['all_on_plan']);
    expect(codes(missed, { ...instead, key: 'c' }, achieved)).toEqual(['all_on_plan']);
  });

  it('is not taken over by itself or by one that was cancelled', () => {
    const missed = milestone({ target: '2026-05-20', missed: '2026-05-25' });
    expect(codes({ ...missed, replaces: 'a' })).toEqual(['missed_not_replaced']);
    const cancelled = milestone({ key: 'b', target: '2026-08-01', replaces: 'a', cancelled: '2026-05-30' });
    expect(codes(missed, cancelled)).toContain('missed_not_replaced');
  });
});

describe('the question of status, line by line', () => {
  const status = (overrides: Partial<StatusQuestion>) =>
    statusAsked({ evidencePolicy: 'customer_confirmed', ...overrides });

  it('needs the yes of the customer, in writing', () => {
    expect(status({})).toMatchObject({ status: 'in_progress', flags: ['stalled', 'awaiting_confirmation'] });
    expect(status({ evidence: ['2026-03-05'] }).achievedOn).toBeNull();
    expect(status({ confirmations: ['2026-04-01'] })).toEqual({
      status: 'achieved',
      flags: [],
      achievedOn: '2026-04-01',
      targetMetOn: '2026-03-01',
    });
  });

  it('waits while a dispute is open, and for a yes where it was not settled for us', () => {
    const confirmations = ['2026-04-01'];
    expect(status({ confirmations, disputes: [{ on: '2026-04-10' }] }).achievedOn).toBeNull();
    const accepted = [{ on: '2026-04-10', resolvedOn: '2026-04-20' }];
    expect(status({ confirmations, disputes: accepted })).toMatchObject({ status: 'achieved' });
    const refused = [{ on: '2026-04-10', resolvedOn: '2026-04-20', accepted: false }];
    expect(status({ confirmations, disputes: refused }).achievedOn).toBeNull();
  });

  it('takes the last given of many measurements of one day', () => {
    const measurements = Array.from({ length: 11 }, (_, index) => ({ on: '2026-02-01', value: index }));
    const status = (values: typeof measurements) =>
      milestoneStatus({
        baseline: 40,
        target: 9,
        evidencePolicy: 'none',
        measurements: values,
        today: '2026-03-01',
      });
    expect(status(measurements).targetMetOn).toBeNull();
    expect(status([...measurements].reverse()).targetMetOn).toBe('2026-02-01');
  });

  it('takes back what a reversal names', () => {
    const measurements = [{ on: '2026-03-01', value: 9, key: 'typed-wrong' }];
    expect(status({ measurements, evidencePolicy: 'none' }).status).toBe('achieved');
    expect(
      status({ measurements, evidencePolicy: 'none', reversals: [{ reverses: 'typed-wrong' }] }),
    ).toMatchObject({
      achievedOn: null,
      targetMetOn: null,
    });
  });

  it('is overdue after its date, and not on it', () => {
    const open = { measurements: [], start: '2026-01-01', targetDate: '2026-05-01' };
    expect(status(open).flags).not.toContain('overdue');
    expect(status({ ...open, today: '2026-05-02' })).toMatchObject({
      status: 'delayed',
      flags: ['stalled', 'overdue'],
    });
  });
});

describe('the question of a target date', () => {
  it('is provisional while the milestone it hangs on is not achieved', () => {
    const offset = { months: 1, weeks: 0, days: 0 };
    const anchor = { milestone: 'a', target: '2026-03-01', achievedOn: null };
    expect(schedule({ anchor: '2026-01-31', offset })).toEqual({ target: '2026-02-28', provisional: false });
    expect(schedule({ anchor, offset })).toEqual({ target: '2026-04-01', provisional: true });
    expect(schedule({ anchor: { ...anchor, achievedOn: '2026-03-15' }, offset })).toEqual({
      target: '2026-04-15',
      provisional: false,
    });
  });
});

describe('the question of expansion', () => {
  it('lists every condition, met or not', () => {
    const question = {
      health: 'green',
      overAchieved: 1,
      resultsAchieved: 2,
      provedRunRate: 120,
      annualCost: 100,
    } as const;
    expect(expansion({ ...question, openObjections: 0 })).toEqual({
      ready: true,
      conditions: [
        { code: 'plan_green', met: true },
        { code: 'results', met: true },
        { code: 'run_rate_covers_cost', met: true },
        { code: 'no_open_objection', met: true },
        { code: 'no_open_dispute', met: true },
        { code: 'nothing_regressed', met: true },
      ],
    });
    expect(
      expansion({ ...question, openObjections: 1, openDisputes: 1, regressed: 1 }).conditions.slice(3),
    ).toEqual([
      { code: 'no_open_objection', met: false },
      { code: 'no_open_dispute', met: false },
      { code: 'nothing_regressed', met: false },
    ]);
  });
});
