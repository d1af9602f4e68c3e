import type { NewEntry } from '../../src/usecases/new-entry.ts';
import { aMilestone } from '../builders/index.ts';
import { customerOnRecord, milestoneIn } from './customer-on-record.ts';
import * as line from './new-lines.ts';

const customer = customerOnRecord({
  milestones: [aMilestone({ key: 'p1/plain', targetDate: '2026-11-30' })],
});
const { record, storedLine } = customer;

describe('a correction', () => {
  it('takes a line back and leaves both to be read', async () => {
    await record(line.reset());
    const corrected = await record(line.reversal());
    expect(milestoneIn(corrected)).toMatchObject({ targetDate: '2026-11-30', resets: 0 });
    expect((await storedLine('card-reset-1')).values).toMatchObject({ kind: 'reset' });
    expect((await storedLine('card-reversal-1')).values).toMatchObject({
      kind: 'reversal',
      milestone_key: 'p1/plain',
      details: { reverses: 'card-reset-1', reason: 'Meant for another milestone' },
    });
  });

  it('opens a milestone again that was closed by mistake', async () => {
    await record(line.missed());
    const corrected = await record(line.reversal({ reverses: 'card-missed-1' }), line.reset());
    expect(milestoneIn(corrected)).toMatchObject({ status: 'in_progress', targetDate: '2026-12-15' });
  });

  it('may be asked for twice', async () => {
    await record(line.reset());
    await record(line.reversal());
    const again = await record(line.reversal());
    expect(again.recorded).toEqual([{ entryKey: 'card-reversal-1', state: 'existing' }]);
  });

  it.each<[string, NewEntry, RegExp]>([
    ['a line of nobody', line.reversal({ reverses: 'card-other-1' }), /no such line/],
    ['a line twice', line.reversal({ reverses: 'before-reset' }), /taken back already/],
    ['a correction', line.reversal({ reverses: 'before-reversal' }), /record the line again/],
    ['a line without a reason', line.reversal({ reverses: 'before-work', reason: ' ' }), /what is wrong/],
  ])('of %s is refused', async (_, entry, message) => {
    await record(
      line.workLogged({ entryKey: 'before-work' }),
      line.reset({ entryKey: 'before-reset' }),
      line.reversal({ entryKey: 'before-reversal', reverses: 'before-reset' }),
    );
    await expect(record(entry)).rejects.toMatchObject({ message: expect.stringMatching(message) as string });
  });

  it('of a changed record is refused: that is put right by changing it again', async () => {
    await record({
      kind: 'baseline',
      entryKey: 'card-baseline-1',
      on: '2026-10-10',
      milestoneKey: 'p1/plain',
      metricKey: null,
      note: null,
      value: 50,
      method: 'direct',
      contactId: null,
      seen: null,
    });
    const { store } = customer.account.emulator;
    const entries = store.ids('p_value_entry').map((id) => store.values('p_value_entry', id));
    const key = entries.find((values) => values?.['kind'] === 'edit')?.['entry_key'] ?? '';
    await expect(record(line.reversal({ reverses: key }))).rejects.toMatchObject({
      field: 'entries[0].reverses',
      message: 'A changed record is put right by changing it again.',
    });
  });
});
