import type { LedgerEntry } from '../../src/domain/ledger.ts';
import { isAllKnown, knownLinesOf, linesOnMatter, matterOf } from '../../src/domain/meanwhile.ts';
import type { Matter } from '../../src/domain/meanwhile.ts';

const about = (kind: Matter['kind'], more: Partial<Matter> = {}): Matter => ({
  kind,
  milestoneKey: null,
  metricKey: null,
  ...more,
});
const ofMilestone = (kind: Matter['kind'], more: Partial<Matter> = {}) =>
  about(kind, { milestoneKey: 'm1', ...more });

describe('two lines are on one matter', () => {
  it.each<[string, Matter, Matter]>([
    ['a move and an end of one milestone', ofMilestone('reset'), ofMilestone('missed')],
    ['an end and another end of it', ofMilestone('cancelled'), ofMilestone('missed')],
    [
      'two ends of one blocker',
      ofMilestone('blocker_cleared', { blockerKey: 'b1' }),
      about('blocker_cleared', { blockerKey: 'b1' }),
    ],
    ['two doubts about one milestone', ofMilestone('dispute'), ofMilestone('dispute')],
    [
      'two answers to one doubt',
      ofMilestone('dispute_resolved', { disputeKey: 'd1' }),
      about('dispute_resolved', { disputeKey: 'd1' }),
    ],
    [
      'two objections of one kind',
      about('objection_opened', { objectionKind: 'price' }),
      about('objection_opened', { objectionKind: 'price' }),
    ],
    [
      'two answers to one objection',
      about('objection_resolved', { objectionKey: 'o1' }),
      about('objection_resolved', { objectionKey: 'o1' }),
    ],
    [
      'two who take one line back',
      about('reversal', { reverses: 'line-1' }),
      ofMilestone('reversal', { reverses: 'line-1' }),
    ],
    [
      'a milestone measured twice',
      ofMilestone('measurement'),
      ofMilestone('measurement', { input: 'hoursAfter' }),
    ],
    ['two blockers raised on one milestone', ofMilestone('blocker_raised'), ofMilestone('blocker_raised')],
    ['two celebrations of one milestone', ofMilestone('celebration'), ofMilestone('celebration')],
    ['two who name the sponsor', about('sponsor'), about('sponsor')],
    ['two who name the champion', about('champion'), about('champion')],
    ['two confirmations of one milestone', ofMilestone('confirmation'), ofMilestone('confirmation')],
    [
      'two outcomes of one renewal',
      about('renewal_outcome', { renewalDate: '2027-01-18' }),
      about('renewal_outcome', { renewalDate: '2027-01-18' }),
    ],
    [
      'two who hold one step',
      about('runway_step', { renewalDate: '2027-01-18', step: 'sign' }),
      about('runway_step', { renewalDate: '2027-01-18', step: 'sign' }),
    ],
    [
      'two calls about one renewal',
      about('renewal_call', { renewalDate: '2027-01-18' }),
      about('renewal_call', { renewalDate: '2027-01-18' }),
    ],
    [
      'a benefit measured by itself and with its milestone',
      ofMilestone('measurement', { metricKey: 'v1' }),
      about('measurement', { metricKey: 'v1' }),
    ],
    [
      'a track, however its name was spaced',
      about('stage', { track: 'Finance' }),
      about('stage', { track: ' Finance ' }),
    ],
  ])('%s', (_, first, second) => {
    expect(matterOf(first)).not.toBeNull();
    expect(matterOf(first)).toBe(matterOf(second));
  });
});

describe('two lines are on matters of their own', () => {
  it.each<[string, Matter, Matter]>([
    ['moves of two milestones', ofMilestone('reset'), about('reset', { milestoneKey: 'm2' })],
    ['sponsor and champion', about('sponsor'), about('champion')],
    [
      'celebrations of two milestones',
      ofMilestone('celebration'),
      about('celebration', { milestoneKey: 'm2' }),
    ],
    ['doubts about two milestones', ofMilestone('dispute'), about('dispute', { milestoneKey: 'm2' })],
    ['two tracks', about('stage', { track: 'Finance' }), about('stage', { track: 'Sales' })],
    [
      'answers to two doubts',
      about('dispute_resolved', { disputeKey: 'd1' }),
      about('dispute_resolved', { disputeKey: 'd2' }),
    ],
    [
      'objections of two kinds',
      about('objection_opened', { objectionKind: 'price' }),
      about('objection_opened', { objectionKind: 'timing' }),
    ],
    [
      'answers to two objections',
      about('objection_resolved', { objectionKey: 'o1' }),
      about('objection_resolved', { objectionKey: 'o2' }),
    ],
    [
      'two lines that are taken back',
      about('reversal', { reverses: 'line-1' }),
      about('reversal', { reverses: 'line-2' }),
    ],
    ['a doubt and a confirmation', ofMilestone('dispute'), ofMilestone('confirmation')],
    [
      'calls about two renewals',
      about('renewal_call', { renewalDate: '2027-01-18' }),
      about('renewal_call', { renewalDate: '2028-01-18' }),
    ],
    [
      'two steps of one runway',
      about('runway_step', { renewalDate: '2027-01-18', step: 'prepare' }),
      about('runway_step', { renewalDate: '2027-01-18', step: 'sign' }),
    ],
    [
      'two inputs of one benefit',
      about('measurement', { metricKey: 'v1', input: 'hoursAfter' }),
      about('measurement', { metricKey: 'v1', input: 'volume' }),
    ],
  ])('%s', (_, first, second) => expect(matterOf(first)).not.toBe(matterOf(second)));
});

it.each<Matter['kind']>(['evidence', 'customer_contact', 'review', 'work_logged', 'objections_checked'])(
  'a line of the kind %s only adds to the others',
  (kind) => expect(matterOf(ofMilestone(kind))).toBeNull(),
);

describe('the lines on a matter', () => {
  const sponsor = (key: string, recordedAt: string, more: Partial<LedgerEntry> = {}) =>
    ({
      kind: 'sponsor',
      key,
      on: '2026-10-01',
      recordedAt,
      claimedBy: null,
      source: 'card',
      milestoneKey: null,
      metricKey: null,
      note: null,
      intact: true,
      state: 'engaged',
      contactId: null,
      ...more,
    }) as LedgerEntry;
  const entries = [
    sponsor('late', '2026-10-03T08:00:00.000Z', { on: '2026-01-01' }),
    sponsor('early-b', '2026-10-01T08:00:00.000Z'),
    sponsor('early', '2026-10-01T08:00:00.000Z'),
    sponsor('changed', '2026-10-04T08:00:00.000Z', { intact: false }),
    sponsor('taken-back', '2026-10-05T08:00:00.000Z'),
    sponsor('own', '2026-10-06T08:00:00.000Z'),
  ];
  const lines = linesOnMatter(about('sponsor'), entries, ['taken-back'], ['own']);

  it('are those that count, as they were recorded, without the asker’s own', () => {
    expect(lines.map(({ key }) => key)).toEqual(['early', 'early-b', 'late']);
    expect(linesOnMatter(about('evidence'), entries, [])).toEqual([]);
    const evidence = sponsor('evidence', '2026-10-02T08:00:00.000Z', { kind: 'evidence' });
    expect(linesOnMatter(about('evidence'), [evidence], [])).toEqual([]);
    expect(linesOnMatter(about('champion'), entries, [])).toEqual([]);
  });

  it('are all known to whoever saw as many and the same last one', () => {
    const known = knownLinesOf(lines);
    expect(known).toEqual({ lines: 3, last: 'late' });
    expect(isAllKnown(lines, known)).toBe(true);
    expect(isAllKnown(lines.slice(0, 1), known)).toBe(false);
    expect(isAllKnown(lines, { lines: 1, last: 'late' })).toBe(false);
    expect(isAllKnown(lines, { lines: 3, last: 'early' })).toBe(false);
    expect(knownLinesOf([])).toEqual({ lines: 0, last: null });
    expect(isAllKnown([], knownLinesOf([]))).toBe(true);
  });
});
