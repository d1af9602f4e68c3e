import { useState } from 'react';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { day, note } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { BlockerTile } from '../milestone/BlockerTile.tsx';

interface ClearBlockerFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Says that what held a milestone up is out of the way. */
export function ClearBlockerForm({ summary, onDone }: ClearBlockerFormProps) {
  const { t } = useWords();
  // The blocker of the opened form: after saving there is none, or already the next one.
  const [blocker] = useState(summary.blocker);
  const form = useEntryForm({
    initial: {},
    fields: () => [day('on', 'blocker.clearedOn'), note({ placeholder: 'blocker.clearPlaceholder' })],
    check: ({ on }) => ({
      on: on !== null && blocker !== null && on < blocker.raisedOn ? t('blocker.check.beforeRaised') : null,
    }),
    lines: (_, line) =>
      blocker === null
        ? []
        : [
            {
              ...line,
              kind: 'blocker_cleared',
              milestoneKey: summary.milestone.key,
              blockerKey: blocker.entryKey,
            },
          ],
    saved: () => t('blocker.cleared', { title: blocker?.title ?? '' }),
    onDone,
  });
  if (blocker === null) return null;
  return (
    <EntryForm
      form={form}
      title="blocker.clearTitle"
      text="blocker.clearText"
      save="blocker.clearSave"
      above={<BlockerTile blocker={blocker} />}
    />
  );
}
