import fc from 'fast-check';
import { addOffset } from '../../src/domain/schedule.ts';
import { aMeasurement, aMilestone, aReset, aReversal } from '../builders/index.ts';
import { aCompany } from '../builders/index.ts';
import { milestoneIn, planOf } from './plan-of.ts';

const afterA = { anchor: { milestoneKey: 'milestone-a' }, offset: { weeks: 4 } } as const;
const follower = aMilestone({
  key: 'milestone-b',
  plannedStart: null,
  targetDate: null,
  originalTargetDate: null,
  schedule: afterA,
});

describe('an offset from a day', () => {
  it('clamps months to the end of the month', () => {
    expect(addOffset('2027-01-31', { months: 1 })).toBe('2027-02-28');
    expect(addOffset('2028-01-31', { months: 1 })).toBe('2028-02-29');
    expect(addOffset('2026-08-31', { months: 6 })).toBe('2027-02-28');
  });

  it('adds months before weeks and days', () => {
    expect(addOffset('2026-01-01', { weeks: 2 })).toBe('2026-01-15');
    expect(addOffset('2027-01-31', { months: 1, days: 1 })).toBe('2027-03-01');
    expect(addOffset('2026-01-01', {})).toBe('2026-01-01');
  });

  it('of months never leaves the month it reaches', () => {
    const day = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2090-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const text = from.toISOString().slice(0, 10);
        const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(month(addOffset(text, { months })) - month(text)).toBe(months);
      }),
    );
  });
});

describe('the dates of a milestone', () => {
  it('follow the start of the company', () => {
    const milestone = aMilestone({
      plannedStart: null,
      targetDate: '2026-03-01',
      schedule: { anchor: 'start', offset: { months: 2 } },
    });
    const plan = planOf('2026-02-01', {
      company: aCompany({ startDate: '2026-01-31' }),
      milestones: [milestone],
    });
    expect(milestoneIn(plan)).toMatchObject({
      plannedStart: '2026-01-31',
      targetDate: '2026-03-31',
      originalTargetDate: '2026-03-31',
      movedDays: 0,
      provisional: false,
    });
  });

  it('are the stored ones while the start of the company is unknown', () => {
    const milestone = aMilestone({ schedule: { anchor: 'start', offset: { months: 2 } } });
    const plan = planOf('2026-02-01', { company: aCompany({ startDate: null }), milestones: [milestone] });
    expect(milestoneIn(plan).targetDate).toBe('2026-07-01');
  });

  it('follow the target date of an anchor that is not achieved, provisionally', () => {
    const anchor = aMilestone({ targetDate: '2026-03-01' });
    const plan = planOf('2026-02-01', { milestones: [anchor, follower] });
    expect(milestoneIn(plan, 'milestone-b')).toMatchObject({
      plannedStart: '2026-03-01',
      targetDate: '2026-03-29',
      provisional: true,
    });
  });

  it('follow the day on which the anchor was achieved, which is no move', () => {
    const anchor = aMilestone({ targetDate: '2026-03-01' });
    const entries = [aMeasurement({ milestoneKey: 'milestone-a', value: 9, on: '2026-03-20' })];
    const stored = { ...follower, targetDate: '2026-03-29', originalTargetDate: '2026-03-29' };
    const plan = planOf('2026-04-01', { milestones: [anchor, stored], entries });
    expect(milestoneIn(plan, 'milestone-b')).toMatchObject({
      plannedStart: '2026-03-20',
      targetDate: '2026-04-17',
      originalTargetDate: '2026-04-17',
      movedDays: 0,
      provisional: false,
    });
  });

  it('follow a chain of anchors, each from the date of the one before', () => {
    const anchor = aMilestone({ targetDate: '2026-03-01' });
    const last = {
      ...follower,
      key: 'milestone-c',
      schedule: { anchor: { milestoneKey: 'milestone-b' }, offset: { days: 7 } },
    };
    const plan = planOf('2026-02-01', { milestones: [last, follower, anchor] });
    expect(milestoneIn(plan, 'milestone-c')).toMatchObject({ targetDate: '2026-04-05', provisional: true });
  });

  it('stay the stored ones when milestones wait for each other', () => {
    const first = aMilestone({
      schedule: { anchor: { milestoneKey: 'milestone-b' }, offset: { weeks: 1 } },
      targetDate: '2026-03-01',
    });
    const second = aMilestone({ key: 'milestone-b', schedule: afterA, targetDate: '2026-04-01' });
    const plan = planOf('2026-02-01', { milestones: [first, second] });
    expect(milestoneIn(plan).provisional).toBe(true);
    expect(milestoneIn(plan, 'milestone-b').targetDate).not.toBeNull();
  });

  it('move with the last reset and keep the original', () => {
    const entries = [
      aReset({ milestoneKey: 'milestone-a', on: '2026-04-01', newTargetDate: '2026-08-01' }),
      aReset({ milestoneKey: 'milestone-a', on: '2026-06-01', newTargetDate: '2026-09-14' }),
    ];
    const plan = planOf('2026-06-02', {
      milestones: [aMilestone({ targetDate: '2026-09-14', originalTargetDate: '2026-07-01' })],
      entries,
    });
    const moved = milestoneIn(plan);
    expect(moved).toMatchObject({
      targetDate: '2026-09-14',
      originalTargetDate: '2026-07-01',
      resets: 2,
      movedDays: 75,
    });
    expect(moved.flags).toContain('moved_twice');
  });

  it('move back when the reset is reversed', () => {
    const reset = aReset({ milestoneKey: 'milestone-a', on: '2026-04-01', newTargetDate: '2026-08-01' });
    const plan = planOf('2026-06-02', {
      milestones: [aMilestone({ targetDate: '2026-08-01', originalTargetDate: '2026-07-01' })],
      entries: [reset, aReversal(reset.key, { on: '2026-04-02' })],
    });
    expect(milestoneIn(plan)).toMatchObject({ targetDate: '2026-07-01', resets: 0, movedDays: 0 });
  });

  it('move back to where they were before any reset when the record has no original date', () => {
    const about = { milestoneKey: 'milestone-a' } as const;
    const first = aReset({ ...about, on: '2026-04-01', newTargetDate: '2026-08-01' });
    const second = aReset({
      ...about,
      on: '2026-05-01',
      previousTargetDate: '2026-08-01',
      newTargetDate: '2026-09-01',
    });
    const plan = planOf('2026-06-02', {
      milestones: [aMilestone({ targetDate: '2026-09-01', originalTargetDate: null })],
      entries: [second, first, aReversal(first.key), aReversal(second.key)],
    });
    expect(milestoneIn(plan)).toMatchObject({ targetDate: '2026-07-01', resets: 0, movedDays: 0 });
  });

  it('are the stored ones when the milestone they follow is gone', () => {
    const orphan = aMilestone({
      key: 'milestone-b',
      targetDate: '2026-09-01',
      schedule: { anchor: { milestoneKey: 'deleted' }, offset: { weeks: 4 } },
    });
    expect(milestoneIn(planOf('2026-06-02', { milestones: [orphan] }), 'milestone-b')).toMatchObject({
      targetDate: '2026-09-01',
      provisional: false,
    });
  });

  it('are provisional while the milestone they follow has no date itself', () => {
    const undated = aMilestone({ targetDate: null });
    const plan = planOf('2026-06-02', { milestones: [undated, { ...follower, targetDate: '2026-09-01' }] });
    expect(milestoneIn(plan, 'milestone-b')).toMatchObject({ targetDate: '2026-09-01', provisional: true });
  });

  it('moved by hand count as moved', () => {
    const milestone = aMilestone({ targetDate: '2026-09-15', originalTargetDate: '2026-07-01' });
    expect(milestoneIn(planOf('2026-06-02', { milestones: [milestone] })).movedDays).toBe(76);
  });
});
