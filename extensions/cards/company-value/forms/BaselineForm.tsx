import { useState } from 'react';
import type { Milestone } from '../../../../src/domain/facts.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { BASELINE_METHODS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, contact, day, note } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { measure } from '../milestone/measure-words.ts';
import {
  baselineEntries,
  needsAgreement,
  startingBaseline,
  storedBaseline,
  valueProblem,
} from './baseline-fields.ts';
import { BaselinePreviewTile } from './BaselinePreviewTile.tsx';
import { measuredAs } from './subject.ts';
import { amountField } from './value-field.ts';

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
  const form = useEntryForm({
    initial: startingBaseline(milestone, today, words),
    fields: ({ method }) => [
      [
        amountField(
          'typed',
          t('form.baseline.value'),
          { ...measuredAs(milestone), baseline: null },
          { as: 'value' },
          words,
        ),
        day('on', 'form.baseline.on', { text: 'form.baseline.onText' }),
      ],
      choice('method', 'form.baseline.how', BASELINE_METHODS, (one) => `form.baseline.method.${one}`),
      contact('agreedBy', 'form.baseline.who', {
        text: needsAgreement(method) ? 'form.baseline.whoNeeded' : 'form.baseline.whoTracked',
        none: 'form.baseline.nobody',
      }),
      note({ placeholder: 'form.baseline.notePlaceholder' }),
    ],
    check: (typed) => ({ typed: valueProblem(typed, milestone, words) }),
    lines: (typed, line) => baselineEntries(typed, milestone, line, words),
    saved: (typed, on) => {
      const isOpen = needsAgreement(typed.method) && typed.agreedBy === null;
      const value = measure(milestone.unit, storedBaseline(typed, milestone, words) ?? 0, words);
      return t(isOpen ? 'form.baseline.savedOpen' : 'form.baseline.saved', {
        value,
        date: words.format.date(on),
      });
    },
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title={milestone.baseline === null ? 'form.baseline.title' : 'form.baseline.correct'}
      text={{ said: introduction(milestone, words) }}
      save="form.baseline.save"
      above={<BaselinePreviewTile summary={summary} value={storedBaseline(form.values, milestone, words)} />}
    />
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
