import { readLedger } from '../../src/domain/active-ledger.ts';
import type { CalendarDate } from '../../src/domain/calendar.ts';
import type { CompanyFacts, Milestone } from '../../src/domain/facts.ts';
import { resolveSchedule } from '../../src/domain/schedule.ts';
import { aBlocker, aCompany, aMilestone, aReset, aReversal, someFacts } from '../builders/index.ts';

/** The dates of the last of the milestones. */
function datesOf(
  milestones: readonly Milestone[],
  entries: CompanyFacts['entries'] = [],
  { startDate = '2026-01-01' as CalendarDate | null, achieved = {} as Record<string, CalendarDate> } = {},
) {
  const facts = someFacts({ company: aCompany({ startDate }), milestones, entries });
  const ledger = readLedger(entries, '2026-06-01');
  const achievedOn = new Map(Object.entries(achieved));
  return resolveSchedule(milestones.at(-1) as Milestone, { facts, ledger, achievedOn });
}

const about = { milestoneKey: 'milestone-a' } as const;
const followsItself = (key: string, milestoneKey: string, overrides: Partial<Milestone> = {}) =>
  aMilestone({
    key,
    plannedStart: null,
    schedule: { anchor: { milestoneKey }, offset: { weeks: 1 } },
    ...overrides,
  });

describe('a milestone that waits for itself', () => {
  const itself = followsItself('milestone-a', 'milestone-a', { targetDate: '2026-07-01' });

  it('has its stored date, provisionally', () => {
    expect(datesOf([itself])).toMatchObject({
      targetDate: '2026-07-01',
      provisional: true,
      plannedStart: '2026-01-01',
    });
  });

  it('follows its own achievement, as everything that waits for it does', () => {
    expect(datesOf([itself], [], { achieved: { 'milestone-a': '2026-05-01' } })).toMatchObject({
      targetDate: '2026-05-08',
      provisional: false,
    });
  });
});

describe('milestones that wait for each other', () => {
  it('have a date that is provisional in both', () => {
    const first = followsItself('a', 'b', { targetDate: '2026-07-01' });
    const second = followsItself('b', 'a', { targetDate: '2026-09-01' });
    expect(datesOf([second, first])).toMatchObject({ targetDate: '2026-09-08', provisional: true });
    expect(datesOf([first, second])).toMatchObject({ targetDate: '2026-07-08', provisional: true });
  });

  it('follow the one that is achieved', () => {
    const [first, second] = [followsItself('a', 'b'), followsItself('b', 'a')];
    expect(datesOf([second, first], [], { achieved: { b: '2026-05-01' } })).toMatchObject({
      targetDate: '2026-05-08',
      provisional: false,
    });
  });
});

describe('the planned start', () => {
  const after = (plannedStart: CalendarDate | null = null) =>
    aMilestone({
      plannedStart,
      targetDate: null,
      schedule: { anchor: { milestoneKey: 'first' }, offset: { weeks: 1 } },
    });
  const first = aMilestone({ key: 'first', targetDate: '2026-03-01' });

  it('is the later of the start of the company and the day that it follows', () => {
    expect(datesOf([first, after()])).toMatchObject({ plannedStart: '2026-03-01', targetDate: '2026-03-08' });
    expect(datesOf([first, after()], [], { startDate: '2026-04-01' }).plannedStart).toBe('2026-04-01');
  });

  it('is the one that is known, and its own above both', () => {
    expect(datesOf([first, after()], [], { startDate: null }).plannedStart).toBe('2026-03-01');
    expect(datesOf([aMilestone({ plannedStart: null })]).plannedStart).toBe('2026-01-01');
    expect(datesOf([aMilestone({ plannedStart: null })], [], { startDate: null }).plannedStart).toBeNull();
    expect(datesOf([first, after('2026-02-02')]).plannedStart).toBe('2026-02-02');
  });
});

describe('a moved date', () => {
  const moved = aReset({
    ...about,
    on: '2026-03-01',
    previousTargetDate: '2026-07-01',
    newTargetDate: '2026-08-01',
  });
  const followsStart = { anchor: 'start', offset: { months: 3 } } as const;

  it('is no longer provisional', () => {
    const first = aMilestone({ key: 'first', targetDate: '2026-03-01' });
    const after = aMilestone({
      targetDate: null,
      schedule: { anchor: { milestoneKey: 'first' }, offset: { weeks: 1 } },
    });
    expect(datesOf([first, after])).toMatchObject({ provisional: true, resets: 0 });
    expect(datesOf([first, after], [moved])).toMatchObject({
      ...{
        provisional: false,
        resets: 1,
        targetDate: '2026-08-01',
        originalTargetDate: '2026-03-08',
        movedDays: 146,
      },
    });
  });

  it('counts no days where there is no date to count from or to', () => {
    const undated = aMilestone({ targetDate: null, originalTargetDate: null });
    expect(datesOf([undated])).toMatchObject({ targetDate: null, movedDays: 0 });
    expect(datesOf([aMilestone({ targetDate: null, originalTargetDate: '2026-05-01' })]).movedDays).toBe(0);
  });

  it('that was taken back leaves the stored date alone where that says something else', () => {
    const stored = aMilestone({ targetDate: '2026-09-01', originalTargetDate: '2026-07-01' });
    const back = aReversal(moved.key, { on: '2026-03-02' });
    expect(datesOf([stored], [moved, back]).targetDate).toBe('2026-09-01');
    const asMoved = aMilestone({ targetDate: '2026-08-01', originalTargetDate: '2026-07-01' });
    expect(datesOf([asMoved], [moved, back]).targetDate).toBe('2026-07-01');
  });

  it('stays where the line of it still counts', () => {
    const asMoved = aMilestone({ targetDate: '2026-08-01', originalTargetDate: '2026-07-01' });
    expect(datesOf([asMoved], [moved])).toMatchObject({ targetDate: '2026-08-01', movedDays: 31 });
    const later = aReset({ ...about, on: '2026-04-01', newTargetDate: '2026-09-01' });
    const back = aReversal(later.key, { on: '2026-04-02' });
    expect(datesOf([asMoved], [moved, later, back])).toMatchObject({ targetDate: '2026-08-01', resets: 1 });
  });

  it('goes back to the date before the move, whatever was recorded before that', () => {
    const unsure = aMilestone({ targetDate: '2026-08-01', originalTargetDate: null });
    const blocker = aBlocker({ ...about, on: '2026-02-01' });
    const back = aReversal(moved.key, { on: '2026-03-02' });
    expect(datesOf([unsure], [blocker, moved, back]).targetDate).toBe('2026-07-01');
  });

  it('is not told by lines of another kind', () => {
    const stored = aMilestone({ targetDate: '2026-08-01', originalTargetDate: '2026-07-01' });
    const blocker = aBlocker({ ...about, on: '2026-03-01' });
    const back = aReversal(blocker.key, { on: '2026-03-02' });
    expect(datesOf([stored], [blocker, back]).targetDate).toBe('2026-08-01');
  });

  it('takes the place of the date that follows the start', () => {
    expect(datesOf([aMilestone({ schedule: followsStart })], [moved])).toMatchObject({
      ...{ targetDate: '2026-08-01', originalTargetDate: '2026-04-01' },
    });
  });
});
