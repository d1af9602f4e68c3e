import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { SurveyTile } from '../measurements/SurveyTile.tsx';
import { FarValueAlert } from './FarValueAlert.tsx';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import {
  emptyMeasurement,
  measurementEntries,
  measurementProblems,
  measuredValue,
} from './measurement-fields.ts';
import { MeasurementFieldSet } from './MeasurementFieldSet.tsx';
import { MeasurementPreviewTile } from './MeasurementPreviewTile.tsx';
import type { Subject } from './subject.ts';
import { isFar, storedWords } from './typed-value.ts';
import { useFields } from './use-fields.ts';
import { useSaving } from './use-saving.ts';

interface MeasurementFormProps {
  readonly subject: Subject;
  /** Stands before everything else, for example the choice of the milestone. */
  readonly lead?: ReactNode;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Records a measured value, with its proof and the customer's yes where there are any. */
export function MeasurementForm({ subject, lead, onDone }: MeasurementFormProps) {
  const words = useWords();
  const { t, format } = words;
  const { today, people } = useCompany();
  const { fields, set, read } = useFields(() => emptyMeasurement(subject, today));
  const [isChecked, setChecked] = useState(false);
  const saving = useSaving(onDone);
  const measured = subject.measured[fields.which] ?? subject.measured[0];
  if (measured === undefined) return null;
  const value = measuredValue(fields, subject, measured, words);
  const isUnlikely = typeof value === 'number' && isFar(measured, value) && fields.accepted !== value;
  const problems = isChecked ? measurementProblems(fields, subject, measured, today, words) : null;

  const onSave = () => {
    const typed = read();
    setChecked(true);
    const stored = measuredValue(typed, subject, measured, words);
    const found = Object.values(measurementProblems(typed, subject, measured, today, words));
    if (stored === null || typed.on === null || found.some((problem) => problem !== null)) return;
    if (typeof stored === 'number' && isFar(measured, stored) && typed.accepted !== stored) return;
    saving.save(
      measurementEntries(typed, subject, measured, saving.formKey, words),
      t('form.measure.saved', { value: storedWords(measured, stored, words), date: format.date(typed.on) }),
    );
  };

  return (
    <FormFrame
      lead={lead}
      title={t('form.measure.title')}
      text={introduction()}
      saving={saving.state}
      saveLabel={t('form.measure.save')}
      onSave={onSave}
      onCancel={onDone}
      above={
        <>
          {fields.isSurvey ? <SurveyTile answers={fields.answers} measured={measured} value={value} /> : null}
          {subject.milestone === null || measured !== subject.measured[0] ? null : (
            <MeasurementPreviewTile summary={subject.milestone} value={value} on={fields.on} />
          )}
        </>
      }
      notice={
        isUnlikely && typeof value === 'number' ? (
          <FarValueAlert
            measured={measured}
            typed={fields.typed}
            value={value}
            onAccept={() => {
              set({ accepted: value });
              onSave();
            }}
          />
        ) : (
          <MarkedFields problems={problems} />
        )
      }
    >
      <MeasurementFieldSet
        subject={subject}
        measured={measured}
        fields={fields}
        problems={problems}
        onChange={set}
      />
    </FormFrame>
  );

  function introduction(): string {
    const history = lastWords();
    return subject.definition === null ? history : `${sentence(subject.definition)} ${history}`;
  }

  function lastWords(): string {
    if (!measured?.last) return t('form.measure.first');
    const { value: lastValue, on, saidBy } = measured.last;
    const last = { value: storedWords(measured, lastValue, words), date: format.date(on) };
    const who = people.nameOf(saidBy);
    return who === null ? t('form.measure.last', last) : t('form.measure.lastBy', { ...last, who });
  }
}

const sentence = (text: string) => (/[.!?。]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
