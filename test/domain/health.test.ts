import type { Company, Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import {
  aBlocker,
  aCancellation,
  aCompany,
  aConfirmation,
  aMeasurement,
  aMilestone,
  aMissedLine,
  aReset,
} from '../builders/index.ts';
import { planOf } from './plan-of.ts';

/** A yes/no milestone: no pace, no forecast, only its dates. */
function due(key: string, targetDate: string, overrides: Partial<Milestone> = {}): Milestone {
  return aMilestone({ key, criterion: 'yes_no', baseline: null, target: null, targetDate, ...overrides });
}

function achieved(key: string, on: string): LedgerEntry {
  return aMeasurement({ milestoneKey: key, on, value: true });
}

function health(
  today: string,
  milestones: readonly Milestone[],
  entries: readonly LedgerEntry[] = [],
  company: Partial<Company> = {},
) {
  const plan = planOf(today, { company: aCompany(company), milestones, entries });
  return { health: plan.health, reasons: plan.reasons, codes: plan.reasons.map((reason) => reason.code) };
}

describe('a plan without anything to judge', () => {
  it('is no plan without required milestones', () => {
    expect(health('2026-03-01', [])).toMatchObject({ health: 'no_plan', codes: ['no_plan'] });
    expect(health('2026-03-01', [due('o', '2026-02-01', { required: false })]).health).toBe('no_plan');
  });

  it('is too early on its first day', () => {
    expect(health('2026-01-01', [due('a', '2026-01-15')])).toMatchObject({
      health: 'too_early',
      reasons: [{ code: 'nothing_due_yet', on: '2026-01-15' }],
    });
  });
});

describe('a red plan', () => {
  const twoOpen = [due('a', '2026-03-01'), due('b', '2026-09-01')];

  it('has nothing achieved and something due more than 14 days ago', () => {
    expect(health('2026-03-15', twoOpen).health).toBe('yellow');
    expect(health('2026-03-16', twoOpen)).toMatchObject({
      health: 'red',
      reasons: [{ code: 'nothing_achieved_and_one_late', milestoneKey: 'a', days: 15 }],
    });
  });

  it('has something more than 60 days past its target', () => {
    const milestones = [due('a', '2026-03-01'), due('b', '2026-02-01')];
    const entries = [achieved('b', '2026-02-01')];
    expect(health('2026-04-30', milestones, entries).health).toBe('yellow');
    expect(health('2026-05-01', milestones, entries)).toMatchObject({
      health: 'red',
      reasons: [{ code: 'far_past_target', milestoneKey: 'a', days: 61 }],
    });
  });

  it('has nothing achieved more than 90 days after the start, however far its dates', () => {
    expect(health('2026-04-01', [due('a', '2026-10-01')]).health).toBe('too_early');
    expect(health('2026-04-02', [due('a', '2026-10-01')])).toMatchObject({
      health: 'red',
      reasons: [{ code: 'nothing_achieved_since_start', days: 91 }],
    });
  });

  it('comes sooner for small and self-serving customers', () => {
    const far = [due('a', '2026-10-01')];
    expect(health('2026-01-31', far, [], { segment: 'smb' }).health).toBe('too_early');
    expect(health('2026-02-01', far, [], { segment: 'smb' }).health).toBe('red');
    expect(health('2026-01-16', far, [], { segment: 'product_led' }).health).toBe('red');
    expect(health('2026-02-01', far, [], { segment: null }).health).toBe('too_early');
  });

  it('is not made by a missing confirmation alone', () => {
    const waiting = due('b', '2026-03-01', { evidencePolicy: 'customer_confirmed' });
    const met = achieved('b', '2026-02-25');
    const other = due('a', '2026-02-01');
    const result = health('2026-05-05', [other, waiting], [achieved('a', '2026-02-01'), met]);
    expect(result).toMatchObject({ health: 'yellow', codes: ['overdue', 'confirmation_missing'] });
    expect(health('2026-05-05', [waiting], [met]).health).toBe('yellow');
  });

  it('tells the yellow reasons after the red ones, and lateness once', () => {
    const blocker = aBlocker({ milestoneKey: 'b', on: '2026-03-01', blockerType: 'process' });
    expect(health('2026-03-16', twoOpen, [blocker]).codes).toEqual([
      'nothing_achieved_and_one_late',
      'blocked',
    ]);
  });
});

describe('a yellow plan', () => {
  const done = due('a', '2026-02-01');
  const doneLine = achieved('a', '2026-02-01');

  it('has a milestone past its target date', () => {
    expect(health('2026-03-02', [done, due('b', '2026-03-01')], [doneLine])).toMatchObject({
      health: 'yellow',
      reasons: [{ code: 'overdue', milestoneKey: 'b', days: 1 }],
    });
  });

  it('has a milestone off pace, at risk, blocked or worse than before', () => {
    const slow = aMilestone({ key: 'b', targetDate: '2026-07-01' });
    const lines = [
      doneLine,
      aMeasurement({ milestoneKey: 'b', on: '2026-04-01', value: 35 }),
      aBlocker({ milestoneKey: 'b', on: '2026-04-05' }),
      aMeasurement({ milestoneKey: 'a', on: '2026-03-01', value: false }),
    ];
    const result = health('2026-04-10', [done, slow], lines);
    expect(result).toMatchObject({ health: 'yellow', codes: ['regressed', 'off_pace', 'blocked'] });
    expect(result.reasons[1]?.value).toBeCloseTo(0.3352, 3);
    expect(result.reasons[2]).toMatchObject({ milestoneKey: 'b', days: 5, word: 'technical' });
  });

  it('has a milestone moved twice or by more than 60 days', () => {
    const moved = due('b', '2026-05-15', { originalTargetDate: '2026-03-01' });
    const reset = (on: string, newTargetDate: string) => aReset({ milestoneKey: 'b', on, newTargetDate });
    const twice = [doneLine, reset('2026-02-10', '2026-04-01'), reset('2026-03-05', '2026-05-15')];
    expect(health('2026-03-10', [done, moved], twice)).toMatchObject({
      health: 'yellow',
      reasons: [
        { code: 'moved_twice', milestoneKey: 'b', count: 2 },
        { code: 'moved_far', milestoneKey: 'b', days: 75 },
      ],
    });
    const once = due('b', '2026-04-30', { originalTargetDate: '2026-03-01' });
    expect(health('2026-03-10', [done, once], [doneLine, reset('2026-02-10', '2026-04-30')]).health).toBe(
      'green',
    );
  });

  it('has a missed milestone, replaced or not', () => {
    const missed = due('b', '2026-03-01');
    const replacement = due('b2', '2026-08-01', { replaces: 'b' });
    const lines = [doneLine, aMissedLine({ milestoneKey: 'b', on: '2026-05-15' })];
    expect(health('2026-05-20', [done, missed, replacement], lines)).toMatchObject({
      health: 'yellow',
      reasons: [{ code: 'missed_replacement_open', milestoneKey: 'b' }],
    });
    expect(health('2026-05-20', [done, missed], lines)).toMatchObject({
      health: 'red',
      reasons: [{ code: 'far_past_target', milestoneKey: 'b', days: 80 }],
    });
    const reached = [...lines, achieved('b2', '2026-05-18')];
    expect(health('2026-05-20', [done, missed, replacement], reached).health).toBe('green');
  });

  it('does not turn green by closing a milestone before it is due', () => {
    const lines = [doneLine, aMissedLine({ milestoneKey: 'b', on: '2026-02-10' })];
    expect(health('2026-02-15', [done, due('b', '2026-06-01')], lines)).toMatchObject({
      health: 'yellow',
      reasons: [{ code: 'missed_not_replaced', milestoneKey: 'b', days: 0 }],
    });
  });

  it('has more than a third cancelled', () => {
    const milestones = [done, due('b', '2026-09-01'), due('c', '2026-09-01')];
    const cancel = (key: string) => aCancellation({ milestoneKey: key, on: '2026-02-10' });
    expect(health('2026-02-15', milestones, [doneLine, cancel('b')]).health).toBe('green');
    expect(health('2026-02-15', milestones, [doneLine, cancel('b'), cancel('c')])).toMatchObject({
      health: 'yellow',
      reasons: [{ code: 'many_cancelled', count: 2, of: 3 }],
    });
  });

  it('has a confirmation missing for more than 30 days', () => {
    const waiting = due('b', '2026-09-01', { evidencePolicy: 'customer_confirmed' });
    const lines = [doneLine, achieved('b', '2026-02-20')];
    expect(health('2026-03-22', [done, waiting], lines).health).toBe('green');
    expect(health('2026-03-23', [done, waiting], lines)).toMatchObject({
      health: 'yellow',
      reasons: [{ code: 'confirmation_missing', milestoneKey: 'b', days: 31 }],
    });
    const confirmed = [...lines, aConfirmation({ milestoneKey: 'b', on: '2026-03-23' })];
    expect(health('2026-03-23', [done, waiting], confirmed).health).toBe('green');
  });

  it('names the worst of a kind first', () => {
    const milestones = [done, due('b', '2026-03-01'), due('c', '2026-02-20'), due('d', '2026-03-05')];
    const { reasons } = health('2026-03-10', milestones, [doneLine]);
    expect(reasons.map((reason) => [reason.milestoneKey, reason.days])).toEqual([
      ['c', 18],
      ['b', 9],
      ['d', 5],
    ]);
  });
});

describe('a green plan', () => {
  it('has something achieved before it was due', () => {
    const milestones = [due('a', '2026-03-01'), due('b', '2026-06-01')];
    expect(health('2026-01-31', milestones, [achieved('a', '2026-01-20')])).toMatchObject({
      health: 'green',
      reasons: [{ code: 'all_on_plan', count: 1, of: 2 }],
    });
  });

  it('has a milestone due today: late is from tomorrow on', () => {
    const milestones = [
      due('a', '2026-03-01', { evidencePolicy: 'customer_confirmed' }),
      due('b', '2026-02-01'),
    ];
    const lines = [achieved('a', '2026-02-27'), achieved('b', '2026-01-20')];
    expect(health('2026-03-01', milestones, lines).health).toBe('green');
  });

  it('does not mind optional milestones', () => {
    const milestones = [due('a', '2026-02-01'), due('o', '2026-02-15', { required: false })];
    expect(health('2026-06-01', milestones, [achieved('a', '2026-02-01')]).health).toBe('green');
  });
});

describe('the order of reasons', () => {
  it('has the furthest off pace first, and of those without a number the first of the plan', () => {
    const milestones = ['a', 'b', 'c'].map((key) => aMilestone({ key, targetDate: '2026-12-01' }));
    const measuredAt = (milestoneKey: string, value: number) =>
      aMeasurement({ milestoneKey, on: '2026-06-01', value });
    const entries = [measuredAt('a', 35), measuredAt('b', 39), measuredAt('c', 37)];
    const offPace = health('2026-06-02', milestones, entries).reasons.filter(
      ({ code }) => code === 'off_pace',
    );
    expect(offPace.map(({ milestoneKey }) => milestoneKey)).toEqual(['b', 'c', 'a']);
    const missed = ['a', 'b'].map((key) => due(key, '2026-05-20'));
    const replacing = ['a', 'b'].map((key) => due(`new-${key}`, '2026-08-01', { replaces: key }));
    const lines = ['a', 'b'].map((milestoneKey) => aMissedLine({ milestoneKey, on: '2026-05-25' }));
    const other = achieved('done', '2026-03-01');
    const plan = [due('done', '2026-03-05'), ...missed, ...replacing];
    expect(health('2026-06-02', plan, [...lines, other]).reasons).toEqual([
      { code: 'missed_replacement_open', milestoneKey: 'a' },
      { code: 'missed_replacement_open', milestoneKey: 'b' },
    ]);
  });
});
