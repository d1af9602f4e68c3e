import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { recordEntry } from '../../src/usecases/record-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { clock, startAccount, type Account } from './account.ts';
import * as line from './new-lines.ts';

let account: Account;
let companyId: string;

/** Nothing is written by a refusal, so one company serves them all. */
beforeAll(async () => {
  account = await startAccount();
  await account.setUp();
  companyId = account.addCompany({
    milestones: [
      aMilestone({ key: 'p1/plain', targetDate: '2026-11-30' }),
      aMilestone({ key: 'p1/moved', targetDate: '2026-11-30' }),
      aMilestone({ key: 'p1/missed' }),
      aMilestone({ key: 'p1/cancelled' }),
    ],
  });
  await record([
    line.reset({ entryKey: 'before-reset', milestoneKey: 'p1/moved' }),
    line.missed({ entryKey: 'before-missed', milestoneKey: 'p1/missed' }),
    line.cancelled({ entryKey: 'before-cancelled', milestoneKey: 'p1/cancelled' }),
    line.blockerRaised({ entryKey: 'before-blocker' }),
  ]);
});
afterAll(() => account.close());

const record = (entries: readonly NewEntry[]) =>
  recordEntry(account.connect().repository, clock, {
    companyId,
    timeZone: 'UTC',
    userId: '41',
    entries,
    source: 'card',
  });
const ofMissed = { milestoneKey: 'p1/missed' } as const;
const ofCancelled = { milestoneKey: 'p1/cancelled' } as const;

it.each<[string, NewEntry, string, RegExp]>([
  ['the date it has', line.reset({ newTargetDate: '2026-11-30' }), 'newTargetDate', /is 2026-11-30 already/],
  ['a date gone by', line.reset({ newTargetDate: '2026-10-11' }), 'newTargetDate', /today, 2026-10-12/],
  ['a date that is none', line.reset({ newTargetDate: '2026-02-30' }), 'newTargetDate', /YYYY-MM-DD/],
  ['a date beyond reason', line.reset({ newTargetDate: '2206-10-11' }), 'newTargetDate', /ten years/],
  ['a move without a reason', line.reset({ reason: ' ' }), 'reason', /why the date is moved/],
  [
    'a move before the last one',
    line.reset({ milestoneKey: 'p1/moved', newTargetDate: '2026-12-20', on: '2026-10-09' }),
    'on',
    /before 2026-10-10, the day on which the date was moved last/,
  ],
  ['a move of a missed milestone', line.reset(ofMissed), 'milestoneKey', /was closed as missed/],
  ['missing twice', line.missed(ofMissed), 'milestoneKey', /was closed as missed/],
  ['missing for a blocker of no kind', line.missed({ reason: 'blocker' }), 'blockerType', /what kind/],
  ['cancelling twice', line.cancelled(ofCancelled), 'milestoneKey', /was cancelled/],
  ['cancelling without a reason', line.cancelled({ reason: '' }), 'reason', /no longer wanted/],
  [
    'a milestone of nobody',
    line.cancelled({ milestoneKey: 'p2/other' }),
    'milestoneKey',
    /no such milestone/,
  ],
  ['a review of an open milestone', line.review(), 'milestoneKey', /achieved or closed as missed/],
  ['a review before the outcome', line.review({ ...ofMissed, on: '2026-10-09' }), 'on', /2026-10-10/],
  [
    'a review that says nothing',
    line.review({ ...ofMissed, answers: { learned: ' ' } }),
    'answers',
    /at least/,
  ],
  [
    'an answer to another question',
    line.review({ ...ofMissed, answers: { wentWell: 'All' } }),
    'answers',
    /are wentWrong, warningSigns, prevention, learned/,
  ],
  ['celebrating what is open', line.celebration(), 'milestoneKey', /Only an achieved/],
  ['work on what was cancelled', line.workLogged(ofCancelled), 'milestoneKey', /was cancelled/],
  ['no hours of work', line.workLogged({ hours: 0 }), 'hours', /above 0/],
  ['a blocker without words', line.blockerRaised({ title: ' ' }), 'title', /what holds things up/],
  ['a blocker of a missed milestone', line.blockerRaised(ofMissed), 'milestoneKey', /was closed as missed/],
  [
    'a blocker raised by a stranger',
    line.blockerRaised({ raisedByContactId: '9' }),
    'raisedByContactId',
    /contact/,
  ],
  ['clearing what is not there', line.blockerCleared(), 'blockerKey', /no such open blocker/],
  [
    'clearing before it was raised',
    line.blockerCleared({ blockerKey: 'before-blocker', on: '2026-10-09' }),
    'on',
    /2026-10-10/,
  ],
])('names the field for %s and writes nothing', async (_, entry, field, message) => {
  const lines = account.emulator.store.ids('p_value_entry').length;
  await expect(record([line.workLogged({ entryKey: 'card-first-1' }), entry])).rejects.toMatchObject({
    name: 'RequestError',
    code: 'invalid_request',
    field: `entries[1].${field}`,
    message: expect.stringMatching(message) as string,
  });
  expect(account.emulator.store.ids('p_value_entry')).toHaveLength(lines);
});
