import { useState } from 'react';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { BlockerTile } from '../milestone/BlockerTile.tsx';
import { dayProblem } from './day-problem.ts';
import { orNull } from './evidence-entry.ts';
import { DayField, NoteField } from './fields.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { useEntryForm } from './use-entry-form.ts';

interface ClearBlockerFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

interface Fields {
  readonly on: CalendarDate | null;
  readonly note: string;
}

/** Says that what held a milestone up is out of the way. */
export function ClearBlockerForm({ summary, onDone }: ClearBlockerFormProps) {
  const { t } = useWords();
  const { today } = useCompany();
  // The blocker of the opened form: after saving there is none, or already the next one.
  const [blocker] = useState(summary.blocker);
  const { fields, set, problems, saving, onSave } = useEntryForm({
    initial: (): Fields => ({ on: today, note: '' }),
    check: ({ on }) => ({ on: clearedOnProblem(on, blocker?.raisedOn ?? null, today, t) }),
    entries: ({ on, note }, formKey) =>
      on === null || blocker === null
        ? []
        : [
            {
              kind: 'blocker_cleared',
              entryKey: formKey,
              on,
              milestoneKey: summary.milestone.key,
              metricKey: null,
              note: orNull(note),
              blockerKey: blocker.entryKey,
            },
          ],
    message: () => t('blocker.cleared', { title: blocker?.title ?? '' }),
    onDone,
  });
  if (blocker === null) return null;
  return (
    <FormFrame
      title={t('blocker.clearTitle')}
      text={t('blocker.clearText')}
      saving={saving}
      saveLabel={t('blocker.clearSave')}
      onSave={onSave}
      onCancel={onDone}
      above={<BlockerTile blocker={blocker} />}
      notice={<MarkedFields problems={problems} />}
    >
      <DayField
        name="on"
        label={t('blocker.clearedOn')}
        value={fields.on}
        problem={problems?.on ?? null}
        onChange={(on) => set({ on })}
      />
      <NoteField
        placeholder={t('blocker.clearPlaceholder')}
        value={fields.note}
        onChange={(note) => set({ note })}
      />
    </FormFrame>
  );
}

function clearedOnProblem(
  on: CalendarDate | null,
  raisedOn: CalendarDate | null,
  today: CalendarDate,
  t: Translate,
): string | null {
  const isBefore = on !== null && raisedOn !== null && on < raisedOn;
  return isBefore ? t('blocker.check.beforeRaised') : dayProblem(on, today, t);
}
