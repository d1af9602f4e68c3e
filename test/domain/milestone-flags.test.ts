import type { Milestone } from '../../src/domain/facts.ts';
import type { LedgerEntry } from '../../src/domain/ledger.ts';
import {
  aBlocker,
  aClearedBlocker,
  aCompany,
  aMeasurement,
  aMilestone,
  aMissedLine,
  anEvidence,
  someWork,
} from '../builders/index.ts';
import { milestoneIn, planOf } from './plan-of.ts';

const key = { milestoneKey: 'milestone-a' } as const;
const measured = (on: string, value: number) => aMeasurement({ ...key, on, value });

function on(today: string, entries: readonly LedgerEntry[], overrides: Partial<Milestone> = {}) {
  const milestone = aMilestone({ evidencePolicy: 'evidence', ...overrides });
  return milestoneIn(planOf(today, { milestones: [milestone], entries }));
}
const flagsOn = (...args: Parameters<typeof on>) => on(...args).flags;

describe('at risk', () => {
  const half = [measured('2026-06-10', 25)];

  it('is a milestone due within 14 days that is not three quarters there', () => {
    expect(flagsOn('2026-06-16', half)).not.toContain('at_risk');
    expect(flagsOn('2026-06-17', half)).toContain('at_risk');
    expect(flagsOn('2026-07-01', half)).toContain('at_risk');
    expect(flagsOn('2026-06-17', [measured('2026-06-10', 17.5)])).not.toContain('at_risk');
  });

  it('is one due soon of which nothing is known', () => {
    expect(flagsOn('2026-06-17', [])).toContain('at_risk');
  });

  it('is one due within 14 days also where nobody knows when it began', () => {
    const company = aCompany({ startDate: null });
    const milestones = [aMilestone({ plannedStart: null })];
    const at = (today: string) => milestoneIn(planOf(today, { company, milestones })).flags;
    expect(at('2026-06-16')).not.toContain('at_risk');
    expect(at('2026-06-17')).toContain('at_risk');
  });

  it('is warned of no earlier than in the last quarter of a short one', () => {
    const short = { plannedStart: '2026-06-11' };
    expect(flagsOn('2026-06-25', half, short)).not.toContain('at_risk');
    expect(flagsOn('2026-06-26', half, short)).toContain('at_risk');
  });

  it('is one that three measurements forecast more than a week late', () => {
    const slow = [measured('2026-03-01', 38), measured('2026-04-01', 36), measured('2026-05-01', 34)];
    expect(flagsOn('2026-05-02', slow)).toContain('at_risk');
    expect(flagsOn('2026-05-02', slow.slice(1))).not.toContain('at_risk');
  });

  it('is none that is forecast a week late to the day', () => {
    const towards = (days: readonly string[]) => days.map((day, place) => measured(day, 31 - 3 * place));
    const aWeek = towards(['2026-04-29', '2026-05-09', '2026-05-19']);
    expect(on('2026-05-20', aWeek).forecast.lateDays).toBe(7);
    expect(flagsOn('2026-05-20', aWeek)).toEqual([]);
    expect(flagsOn('2026-05-20', towards(['2026-04-30', '2026-05-10', '2026-05-20']))).toEqual(['at_risk']);
  });

  it('is no longer one that is met', () => {
    expect(flagsOn('2026-06-17', [measured('2026-06-10', 9)])).toEqual(['awaiting_confirmation']);
  });
});

describe('stalled', () => {
  it('is a milestone not measured for one and a half times its interval', () => {
    const last = [measured('2026-03-01', 30)];
    expect(flagsOn('2026-04-14', last)).not.toContain('stalled');
    expect(flagsOn('2026-04-15', last)).toContain('stalled');
  });

  it('is one not measured for 30 days where the interval is shorter or not agreed', () => {
    const last = [measured('2026-03-01', 30)];
    expect(flagsOn('2026-03-30', last, { measuringIntervalDays: 7 })).not.toContain('stalled');
    expect(flagsOn('2026-03-31', last, { measuringIntervalDays: 7 })).toContain('stalled');
    expect(flagsOn('2026-03-31', last, { measuringIntervalDays: null })).toContain('stalled');
  });

  it('counts from the start while nothing is measured, and not before it', () => {
    expect(flagsOn('2026-02-14', [])).not.toContain('stalled');
    expect(flagsOn('2026-02-15', [])).toContain('stalled');
    expect(flagsOn('2026-02-15', [], { plannedStart: '2026-03-01' })).not.toContain('stalled');
    const late = [someWork({ ...key, on: '2026-01-20' })];
    expect(flagsOn('2026-02-18', late, { plannedStart: '2026-01-05' })).not.toContain('stalled');
    expect(flagsOn('2026-02-19', late, { plannedStart: '2026-01-05' })).toContain('stalled');
    const early = [someWork({ ...key, on: '2026-01-10' })];
    expect(flagsOn('2026-02-23', early, { plannedStart: '2026-02-01' })).not.toContain('stalled');
    expect(flagsOn('2026-02-24', early, { plannedStart: '2026-02-01' })).toContain('stalled');
  });
});

describe('overdue', () => {
  it('is a milestone whose target date lies before today', () => {
    expect(flagsOn('2026-07-01', [])).not.toContain('overdue');
    expect(flagsOn('2026-07-02', [])).toContain('overdue');
  });

  it('is partly achieved from half way on, unless the target is met', () => {
    expect(flagsOn('2026-07-02', [measured('2026-06-30', 25)])).toContain('partially_achieved');
    expect(flagsOn('2026-07-02', [measured('2026-06-30', 26)])).not.toContain('partially_achieved');
    expect(flagsOn('2026-07-02', [measured('2026-06-30', 9)])).not.toContain('partially_achieved');
  });

  it('is a missed one until another replaces it', () => {
    const missed = aMissedLine({ ...key, on: '2026-07-05' });
    expect(flagsOn('2026-07-10', [missed])).toContain('overdue');
    const replacement = aMilestone({ key: 'milestone-b', replaces: 'milestone-a', targetDate: '2026-12-01' });
    const plan = planOf('2026-07-10', { milestones: [aMilestone(), replacement], entries: [missed] });
    expect(milestoneIn(plan).flags).not.toContain('overdue');
  });
});

describe('above the target', () => {
  const achieved = (value: number) => [
    measured('2026-03-01', value),
    anEvidence({ ...key, on: '2026-03-01' }),
  ];

  it('is a result that passes it by a twentieth of the way', () => {
    expect(flagsOn('2026-03-02', achieved(8.6))).not.toContain('over_achieved');
    expect(flagsOn('2026-03-02', achieved(8))).toContain('over_achieved');
    const decimals = { baseline: 0.2, target: 0.4 };
    expect(flagsOn('2026-03-02', achieved(0.41), decimals)).toContain('over_achieved');
  });

  it('is never one that has to be hit exactly', () => {
    expect(flagsOn('2026-03-02', achieved(8), { comparator: '=' })).not.toContain('over_achieved');
  });
});

describe('blocked', () => {
  const blocker = aBlocker({ ...key, on: '2026-03-01', title: 'No access', raisedByContactId: 'contact-2' });

  it('is a milestone with an open blocker, which goes to those who can clear it', () => {
    const result = on('2026-03-11', [blocker]);
    expect(result.flags).toContain('blocked');
    expect(result.blocker).toEqual({
      entryKey: blocker.key,
      blockerType: 'technical',
      title: 'No access',
      raisedOn: '2026-03-01',
      days: 10,
      raisedByContactId: 'contact-2',
      ticketId: null,
      goesTo: 'support',
      escalatesOn: '2026-03-15',
    });
  });

  it('escalates at once when the organisation resists, and not for a lack of time or knowledge', () => {
    const typed = (blockerType: 'organisational' | 'resource' | 'knowledge' | 'process') =>
      on('2026-03-11', [aBlocker({ ...key, on: '2026-03-01', blockerType })]).blocker;
    expect(typed('organisational')).toMatchObject({
      goesTo: 'executive_sponsor',
      escalatesOn: '2026-03-01',
    });
    expect(typed('resource')).toMatchObject({ goesTo: 'csm_time', escalatesOn: null });
    expect(typed('knowledge')).toMatchObject({ goesTo: 'training', escalatesOn: null });
    expect(typed('process')).toMatchObject({ goesTo: 'workflow_redesign', escalatesOn: null });
  });

  it('ends when the blocker is cleared', () => {
    const result = on('2026-03-11', [blocker, aClearedBlocker(blocker.key, { ...key, on: '2026-03-10' })]);
    expect(result.flags).not.toContain('blocked');
    expect(result.blocker).toBeNull();
  });

  it('shows the blocker that has been open longest', () => {
    const newer = aBlocker({ ...key, on: '2026-03-05' });
    expect(on('2026-03-11', [newer, blocker]).blocker?.entryKey).toBe(blocker.key);
  });
});

describe('baseline missing', () => {
  it('is said of open milestones that go from a baseline to a target', () => {
    expect(flagsOn('2026-01-10', [], { baseline: null })).toContain('baseline_missing');
    expect(flagsOn('2026-01-10', [], { baseline: null, criterion: 'yes_no' })).not.toContain(
      'baseline_missing',
    );
  });
});
