import { useState } from 'react';
import type { Milestone } from '../../../../src/domain/facts.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { measure } from '../milestone/measure-words.ts';
import { useCompany } from '../company-context.ts';
import {
  baselineEntry,
  baselineProblems,
  needsAgreement,
  startingBaseline,
  storedBaseline,
} from './baseline-fields.ts';
import { BaselineFieldSet } from './BaselineFieldSet.tsx';
import { BaselinePreviewTile } from './BaselinePreviewTile.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { useFields } from './use-fields.ts';
import { useSaving } from './use-saving.ts';

interface BaselineFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Records where the customer stood before, or puts that right. */
export function BaselineForm({ summary, onDone }: BaselineFormProps) {
  const words = useWords();
  const { t } = words;
  const { today } = useCompany();
  // A correction starts from what was there when the form opened, also after it is saved.
  const [{ milestone }] = useState(summary);
  const { fields, set, read } = useFields(() => startingBaseline(milestone, today, words));
  const [isChecked, setChecked] = useState(false);
  const saving = useSaving(onDone);
  const problems = isChecked ? baselineProblems(fields, milestone, today, words) : null;

  const onSave = () => {
    const typed = read();
    setChecked(true);
    const found = Object.values(baselineProblems(typed, milestone, today, words));
    const entry = baselineEntry(typed, milestone, saving.formKey, words);
    if (entry === null || found.some((problem) => problem !== null)) return;
    const said = {
      value: measure(milestone.unit, entry.value, words),
      date: words.format.date(entry.on),
    };
    const isOpen = needsAgreement(entry.method) && entry.contactId === null;
    saving.save([entry], t(isOpen ? 'form.baseline.savedOpen' : 'form.baseline.saved', said));
  };

  return (
    <FormFrame
      title={t(milestone.baseline === null ? 'form.baseline.title' : 'form.baseline.correct')}
      text={introduction(milestone, words)}
      saving={saving.state}
      saveLabel={t('form.baseline.save')}
      onSave={onSave}
      onCancel={onDone}
      above={<BaselinePreviewTile summary={summary} value={storedBaseline(fields, milestone, words)} />}
      notice={<MarkedFields problems={problems} />}
    >
      <BaselineFieldSet milestone={milestone} fields={fields} problems={problems} onChange={set} />
    </FormFrame>
  );
}

function introduction(milestone: Milestone, words: Words): string {
  const { t } = words;
  const { baseline, baselineMethod, definition, unit } = milestone;
  if (baseline === null) {
    return definition === null
      ? t('form.baseline.text')
      : t('form.baseline.textOf', { definition: definition.trim().replace(/[.。]$/, '') });
  }
  const value = measure(unit, baseline, words);
  return baselineMethod === null
    ? t('form.baseline.correctText', { value })
    : t('form.baseline.correctTextOf', { value, method: t(`panel.baseline.${baselineMethod}`) });
}
