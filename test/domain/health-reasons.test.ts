import type { Milestone } from '../../src/domain/facts.ts';
import { healthWordOf } from '../../src/domain/health.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { aBlocker, aCompany, aMeasurement, aMilestone, aMissedLine, someFacts } from '../builders/index.ts';
import { cancel, DONE, DONE_LINE, due, move, plan, yes } from './dated-plan.ts';
import { planOf } from './plan-of.ts';

const told = (reasons: readonly { code: string; milestoneKey?: string }[]) =>
  reasons.map(({ code, milestoneKey }) => (milestoneKey === undefined ? code : `${code} ${milestoneKey}`));

/** What is told of a plan of which nothing is achieved. */
const bareReasons = (today: string, milestones: readonly Milestone[], entries: readonly LedgerEntry[] = []) =>
  told(planOf(today, { milestones, entries }).reasons);

const reasons = (...args: Parameters<typeof plan>) => told(plan(...args).reasons);
const blocked = (milestoneKey: string, on: string) => aBlocker({ milestoneKey, on });

describe('why a plan is red', () => {
  it('says of each milestone once how late it is, and of the others what is wrong with them', () => {
    const late = [due('b', '2026-03-01'), due('c', '2026-03-02')];
    expect(reasons('2026-05-01', late)).toEqual(['far_past_target b', 'overdue c']);
  });

  it('says where nothing is achieved yet who is too late for that', () => {
    const late = [due('b', '2026-02-01'), due('c', '2026-02-02')];
    expect(bareReasons('2026-02-16', late)).toEqual(['nothing_achieved_and_one_late b', 'overdue c']);
    expect(bareReasons('2026-03-20', [due('b', '2026-01-15')])).toEqual(['nothing_achieved_and_one_late b']);
  });

  it('says once of one that was moved at fault that it is late', () => {
    const lines = [move('b', '2026-05-11', '2026-12-01')];
    expect(reasons('2026-07-15', [due('b', '2026-05-01')], lines)).toEqual([
      'far_past_target b',
      'moved_far b',
    ]);
  });

  it('looks past what another one has taken the place of, and not at one that replaces itself', () => {
    const missed = aMissedLine({ milestoneKey: 'b', on: '2026-03-05' });
    const again = due('b', '2026-03-01', { replaces: 'gone' });
    const instead = due('c', '2026-12-01', { replaces: 'b' });
    const all = [again, instead];
    expect(planOf('2026-03-20', { milestones: all, entries: [missed] }).health).toBe('yellow');
    expect(plan('2026-06-01', [due('b', '2026-03-01', { replaces: 'b' })]).health).toBe('red');
  });

  it('is content with one of several that take its place, whichever comes first', () => {
    const instead = ['b2', 'b3'].map((key) => due(key, '2026-12-01', { replaces: 'b', required: false }));
    const milestones = [due('b', '2026-03-01'), ...instead];
    for (const done of ['b2', 'b3']) {
      expect(planOf('2026-03-25', { milestones, entries: [yes(done, '2026-03-20')] }).health).toBe('green');
    }
  });
});

describe('why a plan is too young to judge', () => {
  const facts = { company: aCompany({ startDate: '2026-03-01' }) };
  const reasonsWith = (milestones: readonly Milestone[]) =>
    planOf('2026-03-02', { ...facts, milestones }).reasons;

  it('names the first date of all', () => {
    const early = due('b', '2026-09-01', { phase: 'early_wins' });
    expect(reasonsWith([early, due('c', '2026-08-01')])).toEqual([
      { code: 'nothing_due_yet', on: '2026-08-01' },
    ]);
  });

  it('names no date where there is none', () => {
    const undated = aMilestone({ targetDate: null, originalTargetDate: null });
    expect(reasonsWith([undated])).toStrictEqual([{ code: 'nothing_due_yet' }]);
  });
});

describe('the order of reasons', () => {
  const other = due('c', '2026-12-01');

  it('begins with the start, whatever is late for longer', () => {
    expect(bareReasons('2026-04-02', [due('b', '2025-12-01')])).toEqual([
      'nothing_achieved_since_start',
      'nothing_achieved_and_one_late b',
    ]);
  });

  it('has what is late before what is blocked, for however long', () => {
    const lines = [blocked('c', '2026-01-02')];
    expect(bareReasons('2026-02-16', [due('b', '2026-02-01'), other], lines)).toEqual([
      'nothing_achieved_and_one_late b',
      'blocked c',
    ]);
    expect(reasons('2026-05-01', [due('b', '2026-03-01'), other], lines)).toEqual([
      'far_past_target b',
      'blocked c',
    ]);
    const missed = aMissedLine({ milestoneKey: 'b', on: '2026-03-05' });
    expect(reasons('2026-03-10', [due('b', '2026-03-01'), other], [...lines, missed])).toEqual([
      'missed_not_replaced b',
      'blocked c',
    ]);
  });

  it('has what went back before what is blocked', () => {
    const back = [
      yes('b', '2026-02-10'),
      aMeasurement({ milestoneKey: 'b', on: '2026-03-01', value: false }),
    ];
    const lines = [...back, blocked('c', '2026-02-01')];
    expect(reasons('2026-03-10', [due('b', '2026-03-01'), other], lines)).toEqual([
      'regressed b',
      'blocked c',
    ]);
  });

  it('has what replaces a cancelled one before how many were cancelled', () => {
    const milestones = [due('b', '2026-03-01'), due('b2', '2026-12-01', { replaces: 'b' })];
    const lines = [cancel('b', '2026-03-10'), cancel('c', '2026-01-10')];
    expect(reasons('2026-03-20', [...milestones, other], lines)).toEqual([
      'cancelled_replacement_open b',
      'many_cancelled',
    ]);
  });

  it('has what replaces a missed one before what replaces a cancelled one', () => {
    const milestones = [
      due('b', '2026-03-01', { phase: 'early_wins' }),
      due('c', '2026-03-01'),
      ...['b', 'c'].map((key) => due(`${key}2`, '2026-12-01', { replaces: key })),
    ];
    const lines = [cancel('b', '2026-03-10'), aMissedLine({ milestoneKey: 'c', on: '2026-03-10' })];
    expect(reasons('2026-03-20', milestones, lines)).toEqual([
      'missed_replacement_open c',
      'cancelled_replacement_open b',
    ]);
  });

  it('has the one blocked for longer first, a figure of the engine as well', () => {
    const lines = [blocked('b', '2026-03-01'), blocked('c', '2026-02-01')];
    expect(reasons('2026-03-10', [due('b', '2026-11-01'), other], lines)).toEqual(['blocked c', 'blocked b']);
    const figure = aMilestone({
      key: 'c',
      source: { kind: 'engine', figure: 'proved_run_rate' },
      target: 100,
      targetDate: '2026-12-01',
    });
    expect(reasons('2026-03-10', [due('b', '2026-11-01'), figure], lines)).toEqual([
      'blocked c',
      'blocked b',
    ]);
  });

  it('has the one due sooner first of those at risk, and of those moved at fault', () => {
    const early = (targetDate: string) => due('b', targetDate, { phase: 'early_wins' });
    expect(reasons('2026-06-24', [early('2026-06-30'), due('c', '2026-06-25')])).toEqual([
      'at_risk c',
      'at_risk b',
    ]);
    const lines = [move('b', '2026-06-24', '2026-07-20'), move('c', '2026-06-24', '2026-07-20')];
    expect(reasons('2026-06-24', [early('2026-06-30'), due('c', '2026-06-25')], lines)).toEqual([
      'moved_at_fault c',
      'moved_at_fault b',
    ]);
  });
});

describe('the word of health alone', () => {
  const wordOf = (today: string, milestones: readonly Milestone[], lines: readonly LedgerEntry[] = []) => {
    const facts = someFacts({ milestones: [DONE, ...milestones], entries: [DONE_LINE, ...lines] });
    const summaries = planOf(today, facts).milestones;
    const input = { milestones: summaries, startDate: '2026-01-01', segment: 'enterprise', today } as const;
    return healthWordOf(input, DEFAULT_SETTINGS.health);
  };

  it('is that of the milestones that are required', () => {
    expect(wordOf('2026-05-01', [due('b', '2026-03-01', { required: false })])).toBe('green');
    expect(wordOf('2026-05-01', [due('b', '2026-03-01')])).toBe('red');
  });

  it('counts how many of them were cancelled', () => {
    const cancelled = cancel('b', '2026-02-10');
    expect(wordOf('2026-05-01', [due('b', '2026-12-01')], [cancelled])).toBe('yellow');
  });
});
