import type { Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import {
  aBlocker,
  aClearedBlocker,
  aConfirmation,
  aMeasurement,
  aMilestone,
  aMissedLine,
  anEvidence,
} from '../builders/index.ts';
import { cancel, DONE, DONE_LINE, due, move, plan, yes } from './dated-plan.ts';
import { milestoneIn, planOf } from './plan-of.ts';

describe('a milestone cancelled at fault', () => {
  const late = due('b', '2026-03-01');
  const others = [due('c', '2026-12-01'), due('d', '2026-12-01')];
  const cancelled = cancel('b', '2026-03-10');

  it('stays at fault like one that was missed, late from its target date', () => {
    const { health, reasons } = plan('2026-03-20', [late, ...others], [cancelled]);
    expect({ health, reasons }).toEqual({
      health: 'yellow',
      reasons: [{ code: 'cancelled_at_fault', milestoneKey: 'b', days: 19 }],
    });
    expect(plan('2026-04-30', [late, ...others], [cancelled]).health).toBe('yellow');
    expect(plan('2026-05-01', [late, ...others], [cancelled])).toMatchObject({
      health: 'red',
      reasons: [{ code: 'far_past_target', milestoneKey: 'b', days: 61 }],
    });
  });

  it('is cancelled all the same, and in no count but that one', () => {
    const { counts, milestones } = plan('2026-03-20', [late, ...others], [cancelled]).plan;
    expect(counts).toMatchObject({ total: 3, cancelled: 1, overdue: 0 });
    const summary = milestones.find(({ milestone }) => milestone.key === 'b');
    expect(summary).toMatchObject({ status: 'cancelled', flags: [], lateFrom: '2026-03-01' });
  });

  it('waits for what replaces it, and is forgiven when that is achieved', () => {
    const instead = due('b2', '2026-12-01', { replaces: 'b' });
    const replaced = [late, instead, ...others];
    expect(plan('2026-05-20', replaced, [cancelled])).toMatchObject({
      health: 'yellow',
      reasons: [{ code: 'cancelled_replacement_open', milestoneKey: 'b' }],
    });
    expect(plan('2026-05-20', replaced, [cancelled, yes('b2', '2026-05-10')]).health).toBe('green');
    expect(plan('2026-05-20', replaced, [cancelled, cancel('b2', '2026-05-15')]).health).toBe('red');
  });

  it('was at fault for whatever health counts: a blocker, a missed close, a result that went back', () => {
    const open = due('b', '2026-12-01');
    const blocker = aBlocker({ milestoneKey: 'b', on: '2026-03-01' });
    const after = cancel('b', '2026-03-10');
    expect(plan('2026-03-20', [open, ...others], [blocker, after]).codes).toEqual(['cancelled_at_fault']);
    const cleared = aClearedBlocker(blocker.key, { on: '2026-03-05' });
    expect(plan('2026-03-20', [open, ...others], [blocker, cleared, after]).health).toBe('green');
    const missed = aMissedLine({ milestoneKey: 'b', on: '2026-03-01' });
    expect(plan('2026-03-20', [open, ...others], [missed, after]).codes).toEqual(['cancelled_at_fault']);
    const back = [
      yes('b', '2026-02-10'),
      aMeasurement({ milestoneKey: 'b', on: '2026-03-01', value: false }),
    ];
    expect(plan('2026-03-20', [open, ...others], [...back, after]).codes).toEqual(['cancelled_at_fault']);
  });

  it('is never red for a result that was reached, or that only waited for a yes', () => {
    const back = [
      yes('b', '2026-02-10'),
      aMeasurement({ milestoneKey: 'b', on: '2026-03-05', value: false }),
    ];
    expect(plan('2026-08-01', [late, ...others], [...back, cancelled])).toMatchObject({
      health: 'yellow',
      reasons: [{ code: 'cancelled_at_fault', days: 0 }],
    });
    const unsigned = { ...late, evidencePolicy: 'customer_confirmed' } as const;
    expect(plan('2026-08-01', [unsigned, ...others], [yes('b', '2026-02-10'), cancelled])).toMatchObject({
      health: 'yellow',
      reasons: [{ code: 'cancelled_at_fault', days: 0 }],
    });
  });

  it('is judged by what was known on that day', () => {
    const shared = due('b', '2026-12-01', { metricKey: 'metric-a' });
    const lines = [cancel('b', '2026-03-10'), aBlocker({ milestoneKey: 'b', on: '2026-03-11' })];
    expect(plan('2026-06-01', [shared, ...others], lines).health).toBe('green');
    const far = [cancel('b', '2026-02-01'), cancel('b', '2026-06-10')];
    expect(plan('2026-06-20', [late, ...others], far).health).toBe('green');
  });
});

describe('a plan whose milestones are all cancelled', () => {
  const healthOn = (today: string, milestones: readonly Milestone[], lines: readonly LedgerEntry[]) => {
    const { health, reasons } = planOf(today, { milestones, entries: lines });
    return [health, reasons.map(({ code }) => code)];
  };

  it('is no empty plan: it is yellow, and red where nothing was achieved long after the start', () => {
    const lines = [cancel('b', '2026-01-10')];
    const milestones = [due('b', '2026-12-01')];
    expect(healthOn('2026-04-01', milestones, lines)).toEqual(['yellow', ['many_cancelled']]);
    expect(healthOn('2026-04-02', milestones, lines)).toEqual([
      'red',
      ['nothing_achieved_since_start', 'many_cancelled'],
    ]);
  });

  it('is no plan when none of them was required', () => {
    expect(
      healthOn('2026-06-01', [due('o', '2026-12-01', { required: false })], [cancel('o', '2026-01-10')]),
    ).toEqual(['no_plan', ['no_plan']]);
  });
});

describe('a milestone moved at fault', () => {
  const open = (overrides: Partial<Milestone> = {}) =>
    aMilestone({ key: 'b', plannedStart: '2026-01-01', targetDate: '2026-05-01', ...overrides });
  const measured = (on: string, value: number, recordedAt = `${on}T12:00:00.000Z`) =>
    aMeasurement({ milestoneKey: 'b', on, value, recordedAt });
  const moved = move('b', '2026-05-11', '2026-06-30');

  it('keeps its fault, and being late is counted from the date before', () => {
    expect(plan('2026-05-20', [open()], [moved])).toMatchObject({
      health: 'yellow',
      reasons: [{ code: 'moved_at_fault', milestoneKey: 'b', days: 19 }],
    });
    expect(plan('2026-07-01', [open()], [moved])).toMatchObject({
      health: 'red',
      reasons: [{ code: 'far_past_target', milestoneKey: 'b', days: 61 }],
    });
  });

  it('is on plan again by a later measurement that is on pace for the new date', () => {
    expect(plan('2026-05-20', [open()], [moved, measured('2026-05-12', 17)]).codes).toEqual(['all_on_plan']);
    expect(plan('2026-05-20', [open()], [moved, measured('2026-05-12', 22)]).codes).toEqual([
      'moved_at_fault',
    ]);
    expect(plan('2026-05-20', [open()], [moved, measured('2026-05-10', 17)]).codes).toEqual([
      'moved_at_fault',
    ]);
    const since = [moved, measured('2026-05-12', 17), measured('2026-05-16', 19)];
    expect(plan('2026-05-20', [open()], since).codes).toEqual(['all_on_plan']);
  });

  it('takes a measurement of the same day for later when it was recorded later', () => {
    const on = '2026-05-11';
    expect(plan('2026-05-20', [open()], [moved, measured(on, 17, `${on}T08:00:00.000Z`)]).health).toBe(
      'yellow',
    );
    expect(plan('2026-05-20', [open()], [moved, measured(on, 17, `${on}T16:00:00.000Z`)]).health).toBe(
      'green',
    );
  });

  it('is on plan again when it is achieved', () => {
    expect(plan('2026-05-20', [open()], [moved, measured('2026-05-15', 9)]).health).toBe('green');
  });

  it('keeps it when it is moved again, and says what else is wrong instead', () => {
    const again = move('b', '2026-06-20', '2026-07-10');
    const codes = ['moved_at_fault', 'moved_twice', 'moved_far'];
    expect(plan('2026-06-25', [open()], [moved, again]).codes).toEqual(codes);
    expect(plan('2026-06-29', [open()], [moved, again]).codes).toEqual([
      'at_risk',
      'moved_twice',
      'moved_far',
    ]);
    const behind = measured('2026-05-15', 35);
    expect(plan('2026-05-20', [open()], [moved, behind]).codes).toEqual(['off_pace']);
  });

  it('forgets it at the next move when it was on pace before that', () => {
    const again = move('b', '2026-05-20', '2026-06-25');
    const lines = [moved, measured('2026-05-12', 17), again];
    expect(plan('2026-05-25', [open()], lines).codes).toEqual(['moved_twice']);
  });

  it('was at fault by its pace or its dates; a blocker is a fault of its own', () => {
    const slow = [measured('2026-04-01', 38), move('b', '2026-04-05', '2026-06-15')];
    expect(plan('2026-04-10', [open()], slow).reasons).toMatchObject([
      { code: 'off_pace', milestoneKey: 'b' },
    ]);
    const slower = [measured('2026-03-01', 32), move('b', '2026-03-05', '2026-06-25')];
    expect(plan('2026-03-10', [open()], slower).reasons).toEqual([
      { code: 'moved_at_fault', milestoneKey: 'b', days: 0 },
    ]);
    const blocker = aBlocker({ milestoneKey: 'b', on: '2026-03-01' });
    const cleared = aClearedBlocker(blocker.key, { on: '2026-03-10' });
    const after = [blocker, move('b', '2026-03-05', '2026-06-01'), cleared];
    expect(plan('2026-03-20', [open()], after).health).toBe('green');
  });

  it('is a new plan and no fault when it was healthy', () => {
    expect(plan('2026-04-01', [open()], [move('b', '2026-04-01', '2026-06-01')]).health).toBe('green');
    expect(plan('2026-06-01', [open()], [move('b', '2026-04-01', '2026-06-01')]).codes).toEqual(['at_risk']);
  });

  it('counts from the new date when that is the earlier one', () => {
    const lines = [measured('2026-03-01', 39), move('b', '2026-03-05', '2026-03-20')];
    expect(milestoneIn(plan('2026-04-01', [open()], lines).plan, 'b')).toMatchObject({
      lateFrom: '2026-03-20',
    });
  });

  it('stays missed for as long, when it was closed', () => {
    const closed = aMissedLine({ milestoneKey: 'b', on: '2026-05-10' });
    expect(plan('2026-07-01', [open()], [closed, moved]).reasons).toMatchObject([
      { code: 'far_past_target', milestoneKey: 'b', days: 61 },
    ]);
  });

  it('keeps it without a date to be late from', () => {
    const proof = [measured('2026-03-01', 39), anEvidence({ milestoneKey: 'b', on: '2026-03-02' })];
    const undated = open({ targetDate: null, originalTargetDate: null });
    expect(plan('2026-05-20', [undated], [...proof, move('b', '2026-03-05', '2026-12-01')]).health).toBe(
      'green',
    );
  });
});

describe('a milestone whose date follows another one', () => {
  const first = due('a', '2026-03-01');
  const second = due('b', '2026-03-21', {
    plannedStart: '2026-01-01',
    schedule: { anchor: { milestoneKey: 'a' }, offset: { days: 20 } },
  });

  it('keeps its fault when that one is moved', () => {
    const moved = move('a', '2026-03-25', '2026-06-01');
    const { codes, plan: after } = plan('2026-03-26', [first, second], [moved]);
    expect(codes).toEqual(['moved_at_fault', 'moved_at_fault', 'moved_far', 'moved_far']);
    expect(milestoneIn(after, 'b')).toMatchObject({
      targetDate: '2026-06-21',
      originalTargetDate: '2026-03-21',
      lateFrom: '2026-03-21',
      movedDays: 92,
    });
  });

  it('is not touched by a move that does not move it', () => {
    const achieved = [yes('a', '2026-03-01'), move('a', '2026-03-25', '2026-06-01')];
    expect(plan('2026-03-26', [first, second], achieved).codes).toEqual(['overdue']);
    const elsewhere = [move('c', '2026-03-25', '2026-06-01')];
    expect(plan('2026-03-26', [first, second, due('c', '2026-12-01')], elsewhere).codes).not.toContain(
      'moved_at_fault',
    );
  });

  it('follows the first date of one that had none, which is then no later than planned', () => {
    const undated = { ...first, targetDate: null, originalTargetDate: null };
    const { plan: after } = plan('2026-03-01', [undated, second], [move('a', '2026-02-20', '2026-06-01')]);
    expect(milestoneIn(after, 'b')).toMatchObject({
      targetDate: '2026-06-21',
      originalTargetDate: '2026-06-21',
      movedDays: 0,
    });
  });

  it('stands in no circle of dates', () => {
    const circle = { ...first, schedule: { anchor: { milestoneKey: 'b' }, offset: { days: 5 } } } as const;
    expect(plan('2026-03-26', [circle, second], [move('a', '2026-03-25', '2026-06-01')]).health).toBe(
      'yellow',
    );
    const gone = { ...second, schedule: { anchor: { milestoneKey: 'gone' }, offset: { days: 5 } } } as const;
    expect(plan('2026-03-26', [gone], [move('b', '2026-03-25', '2026-06-01')]).codes).toContain(
      'moved_at_fault',
    );
  });
});

describe('a milestone of the engine that was moved behind its plan', () => {
  const figure = aMilestone({
    key: 'b',
    source: { kind: 'engine', figure: 'proved_run_rate' },
    unit: 'money',
    baseline: 0,
    target: 1_000_000,
    plannedStart: '2026-01-01',
    targetDate: '2026-03-01',
  });
  const healthWith = (...provedRunRate: { on: string; amountMinor: number }[]) =>
    planOf(
      '2026-03-20',
      { milestones: [DONE, figure], entries: [DONE_LINE, move('b', '2026-03-05', '2026-04-29')] },
      { provedRunRate, annualCostMinor: null },
    ).health;

  it('is on plan again by a figure that rose to the new pace, and not by one that fell to it', () => {
    expect(healthWith({ on: '2026-02-01', amountMinor: 700_000 })).toBe('yellow');
    expect(
      healthWith({ on: '2026-02-01', amountMinor: 700_000 }, { on: '2026-03-10', amountMinor: 680_000 }),
    ).toBe('yellow');
    expect(
      healthWith({ on: '2026-02-01', amountMinor: 700_000 }, { on: '2026-03-10', amountMinor: 800_000 }),
    ).toBe('green');
    expect(healthWith({ on: '2026-03-10', amountMinor: 800_000 })).toBe('green');
  });
});

describe('the order of what was cancelled and of what the engine measures', () => {
  it('has what was never late after what is late, and a figure of the engine after what people measured', () => {
    const keys = ['a', 'b', 'c'];
    const milestones = keys.map((key) =>
      due(key, '2026-03-01', { evidencePolicy: key === 'c' ? 'none' : 'evidence' }),
    );
    const lines = [
      ...['a', 'b'].map((key) => yes(key, '2026-02-10')),
      ...keys.map((key) => cancel(key, '2026-03-10')),
    ];
    const ofKind = (list: readonly { code: string; milestoneKey?: string }[], code: string) =>
      list.filter((reason) => reason.code === code).map(({ milestoneKey }) => milestoneKey);
    expect(ofKind(plan('2026-03-20', milestones, lines).reasons, 'cancelled_at_fault')).toEqual([
      'c',
      'a',
      'b',
    ]);
    const figure = aMilestone({
      key: 'a',
      source: { kind: 'engine', figure: 'proved_run_rate' },
      target: 100,
      targetDate: '2026-12-01',
    });
    const slow = aMilestone({ key: 'b', targetDate: '2026-12-01' });
    const { reasons } = planOf(
      '2026-06-01',
      {
        milestones: [DONE, figure, slow],
        entries: [DONE_LINE, aMeasurement({ milestoneKey: 'b', on: '2026-05-30', value: 35 })],
      },
      { provedRunRate: [{ on: '2026-05-01', amountMinor: 1 }], annualCostMinor: null },
    );
    expect(ofKind(reasons, 'off_pace')).toEqual(['b', 'a']);
  });
});

describe('a warning by forecast', () => {
  const open = aMilestone({ key: 'b', targetDate: '2026-12-01', measuringIntervalDays: 60 });
  const line = (on: string, value: number) => aMeasurement({ milestoneKey: 'b', on, value });
  const lines = [
    line('2026-01-10', 36),
    line('2026-01-25', 35.5),
    line('2026-02-10', 35),
    line('2026-03-10', 33),
  ];

  it('stays when its points are too old for the forecast that is shown', () => {
    const on = (today: string) => milestoneIn(plan(today, [open], lines).plan, 'b');
    expect(on('2026-04-01').flags).toContain('at_risk');
    expect(on('2026-08-01')).toMatchObject({ forecast: { on: null, reason: 'too_few' } });
    expect(on('2026-08-01').flags).toContain('at_risk');
  });

  it('goes when a newer measurement says otherwise', () => {
    const newer = [...lines, line('2026-07-20', 18), line('2026-07-31', 14)];
    expect(milestoneIn(plan('2026-08-01', [open], newer).plan, 'b').flags).not.toContain('at_risk');
  });
});

describe('the day on which the first milestone is due', () => {
  it('makes no plan healthy that has achieved nothing', () => {
    const nearly = aMilestone({ key: 'b', targetDate: '2026-02-01' });
    const entries = [aMeasurement({ milestoneKey: 'b', on: '2026-01-31', value: 16 })];
    const { health, reasons } = planOf('2026-02-01', { milestones: [nearly], entries });
    expect({ health, reasons }).toEqual({
      health: 'too_early',
      reasons: [{ code: 'all_on_plan', count: 0, of: 1 }],
    });
  });
});

describe('a milestone that another one took the place of', () => {
  it('is judged no more once that is achieved, whether it was closed or not', () => {
    const late = due('b', '2026-03-01');
    const instead = due('b2', '2026-04-01', { replaces: 'b', required: false });
    const { health, plan: after } = plan('2026-06-01', [late, instead], [yes('b2', '2026-03-20')]);
    expect(health).toBe('green');
    expect(milestoneIn(after, 'b')).toMatchObject({
      status: 'delayed',
      flags: ['stalled'],
      reasons: [],
    });
    expect(plan('2026-06-01', [late, { ...instead, targetDate: '2026-12-01' }]).codes).toEqual(['overdue']);
    const only = planOf('2026-03-25', { milestones: [late, instead], entries: [yes('b2', '2026-03-20')] });
    expect(only.health).toBe('green');
  });

  it('is relieved by the one of several that is achieved', () => {
    const late = due('b', '2026-03-01');
    const several = ['b2', 'b3', 'b4'].map((key) =>
      due(key, '2026-12-01', { replaces: 'b', required: false }),
    );
    expect(plan('2026-06-01', [late, ...several], [yes('b3', '2026-03-20')]).health).toBe('green');
  });

  it('still counts as a result where only its own confirmation is missing', () => {
    const unsigned = due('b', '2026-12-01', { evidencePolicy: 'evidence' });
    const instead = due('b2', '2026-12-01', { replaces: 'b', required: false });
    const entries = [
      yes('b', '2026-05-01'),
      aMissedLine({ milestoneKey: 'b', on: '2026-05-02' }),
      yes('b2', '2026-05-03'),
    ];
    const { health } = planOf('2026-06-01', { milestones: [unsigned, instead], entries });
    expect(health).toBe('green');
  });

  it('needs the yes of the customer where that is asked for', () => {
    const late = due('b', '2026-03-01');
    const instead = due('b2', '2026-12-01', { replaces: 'b', evidencePolicy: 'customer_confirmed' });
    const lines = [yes('b2', '2026-05-20')];
    expect(plan('2026-06-01', [late, instead], lines).codes).toEqual(['overdue']);
    const signed = [...lines, aConfirmation({ milestoneKey: 'b2', on: '2026-05-21' })];
    expect(plan('2026-06-01', [late, instead], signed).health).toBe('green');
  });
});
