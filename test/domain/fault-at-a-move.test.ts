import type { Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { aDispute, aDisputeResolution, aMeasurement, aMetric, aMilestone } from '../builders/index.ts';
import { cancel, DONE, DONE_LINE, due, move, plan, yes } from './dated-plan.ts';
import { milestoneIn, planOf } from './plan-of.ts';

/** From 40 to 10 between January and May. */
const open = (overrides: Partial<Milestone> = {}) =>
  aMilestone({ key: 'b', plannedStart: '2026-01-01', targetDate: '2026-05-01', ...overrides });
const measured = (on: string, value: number) => aMeasurement({ milestoneKey: 'b', on, value });
const others = [due('x', '2026-12-01'), due('y', '2026-12-01')];

describe('a fault that was carried over a move', () => {
  const moved = move('b', '2026-05-11', '2026-11-30');

  it('is late from the first of the dates when it is moved again', () => {
    const again = move('b', '2026-05-20', '2026-12-10');
    const { reasons } = plan('2026-05-25', [open()], [moved, again]);
    expect(reasons[0]).toEqual({ code: 'moved_at_fault', milestoneKey: 'b', days: 24 });
  });

  it('is late from that date when it is cancelled, whatever is recorded after that', () => {
    const cancelled = cancel('b', '2026-05-20');
    const reason = { code: 'cancelled_at_fault', milestoneKey: 'b', days: 24 };
    expect(plan('2026-05-25', [open(), ...others], [moved, cancelled]).reasons).toEqual([reason]);
    const after = move('b', '2026-05-22', '2026-12-10');
    expect(plan('2026-05-25', [open(), ...others], [moved, cancelled, after]).reasons).toEqual([reason]);
  });

  it('no longer says since when it is late once the milestone is achieved', () => {
    const lines = [move('b', '2026-05-11', '2026-06-30'), yes('b', '2026-05-15')];
    const { plan: after } = plan('2026-05-20', [due('b', '2026-05-01')], lines);
    expect(milestoneIn(after, 'b')).toMatchObject({ status: 'achieved', lateFrom: '2026-06-30' });
  });

  it('is carried by a move to the date that it has already, too', () => {
    const slow = measured('2026-04-01', 38);
    const behind = measured('2026-04-20', 17.5);
    const same = move('b', '2026-04-05', '2026-05-01');
    expect(plan('2026-04-21', [open()], [slow, behind]).codes).toEqual(['all_on_plan']);
    expect(plan('2026-04-21', [open()], [slow, same, behind]).codes).toEqual(['moved_at_fault']);
  });
});

describe('what is known of a cancelled milestone on the day of its end', () => {
  it('is what its metric measured as well', () => {
    const shared = open({ metricKey: 'metric-a' });
    const slow = aMeasurement({ metricKey: 'metric-a', on: '2026-03-01', value: 38, input: null });
    const codes = (lines: readonly LedgerEntry[]) =>
      planOf('2026-03-20', {
        milestones: [DONE, shared, ...others],
        metrics: [aMetric()],
        entries: [DONE_LINE, ...lines],
      }).reasons.map(({ code }) => code);
    expect(codes([slow, cancel('b', '2026-03-10')])).toEqual(['cancelled_at_fault']);
    expect(codes([cancel('b', '2026-03-10')])).toEqual(['all_on_plan']);
  });

  it('is how a dispute about it ended', () => {
    const dispute = aDispute({ milestoneKey: 'b', on: '2026-02-15' });
    const resolved = aDisputeResolution({ disputeKey: dispute.key, on: '2026-02-20' });
    const cancelled = cancel('b', '2026-03-10');
    const lines = [yes('b', '2026-02-10'), dispute, cancelled];
    const late = due('b', '2026-03-01');
    expect(plan('2026-03-20', [late, ...others], lines).codes).toEqual(['cancelled_at_fault']);
    expect(plan('2026-03-20', [late, ...others], [...lines, resolved]).codes).toEqual(['all_on_plan']);
  });
});

describe('a cancelled milestone whose date follows another one', () => {
  const first = due('a', '2026-03-01');
  const second = due('b', '2026-03-21', {
    schedule: { anchor: { milestoneKey: 'a' }, offset: { days: 20 } },
  });
  const reasonsWith = (...lines: readonly LedgerEntry[]) =>
    plan('2026-04-02', [first, second, ...others], lines).reasons;

  it('had the planned date while that one was not achieved', () => {
    const lines = [cancel('b', '2026-03-25'), yes('a', '2026-03-30')];
    expect(reasonsWith(...lines)).toEqual([{ code: 'cancelled_at_fault', milestoneKey: 'b', days: 12 }]);
  });

  it('had the new date from the day on which that one was achieved', () => {
    expect(reasonsWith(yes('a', '2026-02-10'), cancel('b', '2026-03-10'))).toEqual([
      { code: 'cancelled_at_fault', milestoneKey: 'b', days: 31 },
    ]);
    const codes = reasonsWith(yes('a', '2026-03-25'), cancel('b', '2026-03-25')).map(({ code }) => code);
    expect(codes).toEqual(['all_on_plan']);
  });
});

describe('the move of a milestone that others follow', () => {
  const after = (milestoneKey: string) => ({ anchor: { milestoneKey }, offset: { days: 20 } });

  it('leaves its fault with the last of a chain as well', () => {
    const chain = [
      due('a', '2026-03-01'),
      due('b', '2026-03-21', { schedule: after('a') }),
      due('c', '2026-04-10', { schedule: after('b') }),
    ];
    const { plan: moved } = plan('2026-04-16', chain, [move('a', '2026-04-15', '2026-06-01')]);
    expect(milestoneIn(moved, 'c')).toMatchObject({ targetDate: '2026-07-11', lateFrom: '2026-04-10' });
  });

  const first = due('a', '2026-04-01');
  const own = move('b', '2026-01-10', '2026-05-01');
  const slow = measured('2026-04-01', 38);
  const behind = measured('2026-04-20', 17.5);
  const moved = move('a', '2026-04-05', '2026-04-30');
  const follower = (plannedStart: string | null) => open({ schedule: after('a'), plannedStart });

  it('is none of one that has a date of its own since', () => {
    const { codes } = plan('2026-04-21', [first, follower('2026-01-01')], [own, slow, moved, behind]);
    expect(codes).not.toContain('moved_at_fault');
  });

  it('is one of what starts with it, even where the date stays', () => {
    const early = due('a', '2026-01-05');
    const later = move('a', '2026-04-05', '2026-01-25');
    const lines = [own, slow, later, behind];
    const { plan: after } = plan('2026-04-21', [early, follower(null)], lines);
    const codes = milestoneIn(after, 'b').reasons.map(({ code }) => code);
    expect(codes).toEqual(['moved_at_fault', 'moved_far']);
  });
});

describe('a figure of the engine that was moved behind its plan', () => {
  const figure = aMilestone({
    key: 'b',
    source: { kind: 'engine', figure: 'proved_run_rate' },
    unit: 'money',
    baseline: 0,
    target: 1_000_000,
    plannedStart: '2026-01-01',
    targetDate: '2026-03-01',
  });
  const healthWith = (...points: readonly (readonly [on: string, amountMinor: number])[]) =>
    planOf(
      '2026-03-20',
      { milestones: [DONE, figure], entries: [DONE_LINE, move('b', '2026-03-05', '2026-04-29')] },
      { provedRunRate: points.map(([on, amountMinor]) => ({ on, amountMinor })), annualCostMinor: null },
    ).health;

  it('is on plan by a later day that is better than the day of the move', () => {
    expect(healthWith(['2026-02-01', 700_000], ['2026-03-10', 700_000])).toBe('yellow');
    expect(healthWith(['2026-02-01', 700_000], ['2026-03-10', 700_001])).toBe('green');
  });

  it('is compared with what it was on the day of the move itself', () => {
    const rising = [
      ['2026-02-01', 300_000],
      ['2026-03-05', 700_000],
    ] as const;
    expect(healthWith(...rising, ['2026-03-10', 680_000])).toBe('yellow');
    expect(healthWith(...rising, ['2026-03-10', 720_000])).toBe('green');
  });

  it('is not on plan by what it was long before the move', () => {
    expect(healthWith(['2026-02-10', 900_000], ['2026-02-20', 550_000])).toBe('yellow');
    expect(healthWith(['2026-02-10', 500_000], ['2026-03-10', 550_000])).toBe('green');
  });
});
