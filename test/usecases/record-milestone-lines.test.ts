import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { customerOnRecord, milestoneIn } from './customer-on-record.ts';
import * as line from './new-lines.ts';

const customer = customerOnRecord({
  milestones: [
    aMilestone({ key: 'p1/plain', name: 'Hours halved', targetDate: '2026-11-30' }),
    aMilestone({ key: 'p1/live', criterion: 'yes_no', evidencePolicy: 'none' }),
    aMilestone({ key: 'p1/later', plannedStart: '2026-11-01', targetDate: '2026-12-31' }),
  ],
});
const { record, storedLine } = customer;
const live = {
  kind: 'measurement',
  entryKey: 'card-live-1',
  on: '2026-10-10',
  milestoneKey: 'p1/live',
  metricKey: null,
  note: null,
  value: true,
  input: null,
  method: null,
  contactId: null,
} as const satisfies NewEntry;

describe('moving a date', () => {
  it('keeps the date before, which the caller does not say', async () => {
    const { view } = await record(line.reset());
    expect(milestoneIn({ view })).toMatchObject({
      targetDate: '2026-12-15',
      originalTargetDate: '2026-11-30',
      resets: 1,
    });
    const { details, values } = await storedLine('card-reset-1');
    expect(values['title']).toBe('Reset: Hours halved');
    expect(details).toEqual({
      previousTargetDate: '2026-11-30',
      newTargetDate: '2026-12-15',
      reason: 'The data arrives in November',
      blockerResolved: null,
      confidence: 'high',
    });
  });

  it('again keeps the date of the move before', async () => {
    await record(line.reset());
    await record(line.reset({ entryKey: 'card-reset-2', newTargetDate: '2026-12-20', on: '2026-10-11' }));
    expect((await storedLine('card-reset-2')).details).toMatchObject({ previousTargetDate: '2026-12-15' });
  });

  it('writes once however often it is asked for, also after another move', async () => {
    await record(line.reset());
    await record(line.reset({ entryKey: 'card-reset-2', newTargetDate: '2026-12-20', on: '2026-10-11' }));
    const { recorded, view } = await record(line.reset());
    expect(recorded).toEqual([{ entryKey: 'card-reset-1', state: 'existing' }]);
    expect(milestoneIn({ view })).toMatchObject({ targetDate: '2026-12-20', resets: 2 });
  });

  it('leaves the results on the records as they are shown', async () => {
    const { view } = await record(line.reset());
    expect(view.resultsSaved.state).toBe('saved');
    expect(view.foundByHand).toMatchObject({ tampered: [], typedOver: [] });
  });
});

describe('closing a milestone', () => {
  it('as missed takes its review in the same request', async () => {
    const { view } = await record(line.missed(), line.review());
    expect(milestoneIn({ view })?.status).toBe('missed');
    expect(view.summary.guidance.reviews).toMatchObject([
      { milestoneKey: 'p1/plain', outcome: 'missed', answered: ['wentWrong'] },
    ]);
  });

  it('as cancelled takes it out of the plan', async () => {
    const { view } = await record(line.cancelled());
    expect(milestoneIn({ view })?.status).toBe('cancelled');
    expect(view.summary.plan.counts.total).toBe(2);
  });

  it('that was achieved can be celebrated', async () => {
    const { view } = await record(live, line.celebration({ milestoneKey: 'p1/live' }));
    expect(milestoneIn({ view }, 'p1/live')?.status).toBe('achieved');
    expect((await storedLine('card-celebration-1')).values['milestone_key']).toBe('p1/live');
  });
});

it('work starts a milestone before its planned start', async () => {
  const { view } = await record(line.workLogged({ milestoneKey: 'p1/later' }));
  expect(milestoneIn({ view }, 'p1/later')?.status).toBe('in_progress');
});

describe('a blocker', () => {
  it('stands on its milestone until it is cleared', async () => {
    const { contactId } = customer;
    const raised = await record(line.blockerRaised({ raisedByContactId: contactId, ticketId: '77' }));
    expect(milestoneIn(raised)?.blocker).toMatchObject({ title: 'Export fails', ticketId: '77' });
    const cleared = await record(line.blockerCleared());
    expect(milestoneIn(cleared)?.blocker).toBeNull();
  });

  it('is cleared by a line about the same milestone, whatever the caller says of it', async () => {
    await record(line.blockerRaised());
    await record(line.blockerCleared({ milestoneKey: 'p1/live' }));
    expect((await storedLine('card-cleared-1')).values['milestone_key']).toBe('p1/plain');
  });

  it('that is cleared already may be cleared again by the same request only', async () => {
    await record(line.blockerRaised(), line.blockerCleared());
    expect((await record(line.blockerCleared())).recorded[0]?.state).toBe('existing');
    const other = record(line.blockerCleared({ entryKey: 'card-cleared-2' }));
    await expect(other).rejects.toMatchObject({ field: 'entries[0].blockerKey' });
  });

  it('goes with the milestone whose date it moves', async () => {
    const { view } = await record(line.blockerRaised(), line.reset({ blockerResolved: false }));
    expect(milestoneIn({ view })).toMatchObject({ targetDate: '2026-12-15', blocker: { days: 2 } });
  });
});
