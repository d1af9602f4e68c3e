import { knownLinesOf, linesOnMatter } from '../../src/domain/meanwhile.ts';
import type { KnownLines } from '../../src/domain/meanwhile.ts';
import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { measurement } from '../recovery/entries.ts';
import { customerOnRecord, milestoneIn } from './customer-on-record.ts';
import * as line from './new-lines.ts';

const customer = customerOnRecord({
  milestones: [aMilestone({ key: 'p1/plain', plannedStart: '2026-01-01', targetDate: '2026-11-30' })],
});
const { record } = customer;
const ofCompany = { on: '2026-10-10', milestoneKey: null, metricKey: null, note: null } as const;
const NOTHING: KnownLines = { lines: 0, last: null };

const call = (entryKey: string, overrides: object = {}): NewEntry => ({
  ...ofCompany,
  kind: 'renewal_call',
  entryKey,
  band: 'commit',
  reason: 'The budget is approved',
  renewalDate: '2027-01-01',
  ...overrides,
});
const sponsor = (entryKey: string, overrides: object = {}): NewEntry => ({
  ...ofCompany,
  kind: 'sponsor',
  entryKey,
  state: 'passive',
  contactId: null,
  ...overrides,
});

describe('whoever knew of no other line', () => {
  it.each<[string, readonly NewEntry[], NewEntry, boolean]>([
    [
      'moves a date that was moved meanwhile',
      [line.reset()],
      line.reset({ entryKey: 'card-reset-2', newTargetDate: '2027-02-01' }),
      false,
    ],
    [
      'closes a milestone whose date was moved meanwhile',
      [line.reset()],
      line.missed({ entryKey: 'card-missed-2' }),
      false,
    ],
    ['moves a date of what was closed meanwhile', [line.missed()], line.reset(), true],
    [
      'measures what was measured meanwhile',
      [measurement()],
      measurement({ entryKey: 'measurement-2' }),
      false,
    ],
    ['calls a renewal that was called meanwhile', [call('card-call-1')], call('card-call-2'), false],
    [
      'holds a step that was held meanwhile',
      [line.runwayStep()],
      line.runwayStep({ entryKey: 'card-step-2' }),
      true,
    ],
    [
      'names a sponsor who was named meanwhile',
      [sponsor('card-sponsor-1')],
      sponsor('card-sponsor-2'),
      false,
    ],
    [
      'raises an objection of a kind that was raised meanwhile',
      [line.objectionOpened()],
      line.objectionOpened({ entryKey: 'card-objection-2' }),
      false,
    ],
    [
      'settles an objection that was settled meanwhile',
      [
        line.objectionOpened(),
        {
          ...ofCompany,
          kind: 'objection_resolved',
          entryKey: 'card-settled-1',
          objectionKey: 'card-objection-1',
        },
      ],
      {
        ...ofCompany,
        kind: 'objection_resolved',
        entryKey: 'card-settled-2',
        objectionKey: 'card-objection-1',
      },
      true,
    ],
    [
      'raises a blocker on what was blocked meanwhile',
      [line.blockerRaised()],
      line.blockerRaised({ entryKey: 'card-blocker-2' }),
      false,
    ],
    [
      'clears a blocker that was cleared meanwhile',
      [line.blockerRaised(), line.blockerCleared()],
      line.blockerCleared({ entryKey: 'card-cleared-2' }),
      true,
    ],
    [
      'settles a doubt that was settled meanwhile',
      [line.dispute(), line.disputeResolved()],
      line.disputeResolved({ entryKey: 'card-resolved-2' }),
      true,
    ],
    [
      'records an outcome that was recorded meanwhile',
      [line.outcome()],
      line.outcome({ entryKey: 'card-outcome-2' }),
      false,
    ],
    [
      'takes a line back that was taken back meanwhile',
      [line.reset(), line.reversal()],
      line.reversal({ entryKey: 'card-reversal-2' }),
      true,
    ],
  ])('is told, and nothing is written: %s', async (_, before, entry, settled) => {
    await record(...before);
    const known = NOTHING;
    const last = before.at(-1);
    await expect(record({ ...entry, known })).rejects.toMatchObject({
      code: 'changed_meanwhile',
      field: 'entries[0].known',
      recorded: { entryKey: entry.entryKey, line: { key: last?.entryKey, claimedBy: '41' }, settled },
    });
    expect((await customer.storedLine(entry.entryKey)).values['entry_key']).toBeUndefined();
  });
});

it('saves what is still wanted once the other line is known', async () => {
  await record(line.reset());
  const mine = line.reset({ entryKey: 'card-reset-2', newTargetDate: '2027-02-01', known: NOTHING });
  const refusal = (await record(mine).catch((error: unknown) => error)) as {
    recorded: { known: KnownLines };
  };
  const { view, alongside } = await record({ ...mine, known: refusal.recorded.known });
  expect(milestoneIn({ view })?.targetDate).toBe('2027-02-01');
  expect(alongside).toEqual([]);
});

it('is told as well when what the form showed was taken back', async () => {
  const { view } = await record(line.reset());
  const { ledger } = view.summary;
  const mine = line.reset({ entryKey: 'card-reset-2', newTargetDate: '2027-02-01' });
  const known = knownLinesOf(linesOnMatter(mine, ledger.entries, ledger.reversedKeys));
  expect(known).toEqual({ lines: 1, last: 'card-reset-1' });
  await record(line.reversal());
  await expect(record({ ...mine, known })).rejects.toMatchObject({
    recorded: { line: { kind: 'reversal', reverses: 'card-reset-1' }, known: { lines: 0, last: null } },
  });
});

it('is not told of its own lines when it is repeated', async () => {
  const mine = [line.reset({ known: NOTHING }), { ...call('card-call-1'), known: NOTHING }];
  await record(...mine);
  const again = await record(...mine);
  expect(again.recorded.map(({ state }) => state)).toEqual(['existing', 'existing']);
  expect(again.alongside).toEqual([]);
});

it('replaces whatever is there where the caller does not say what it knows', async () => {
  await record(call('card-call-1'));
  const { view } = await record(call('card-call-2', { band: 'likely' }));
  expect(view.summary.renewal.call?.band).toBe('likely');
});

it('is told both dates when the renewal date was changed meanwhile', async () => {
  await expect(record(call('card-call-1', { renewalDate: '2026-12-31' }))).rejects.toMatchObject({
    code: 'invalid_request',
    field: 'entries[0].renewalDate',
    change: { property: 'vrm_renewal_date', before: '2026-12-31', after: '2027-01-01' },
  });
});
