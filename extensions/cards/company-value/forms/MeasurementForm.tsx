import type { ReactNode } from 'react';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { propertyOf } from '../measurements/property-value.ts';
import { SurveyTile } from '../measurements/SurveyTile.tsx';
import { useCompanyProperties } from '../measurements/use-company-properties.ts';
import { FarValueAlert } from './FarValueAlert.tsx';
import { emptyMeasurement, measurementEntries, measuredValue, valueProblems } from './measurement-fields.ts';
import type { MeasurementFields } from './measurement-fields.ts';
import { measurementRows } from './measurement-rows.tsx';
import { MeasurementPreviewTile } from './MeasurementPreviewTile.tsx';
import type { Measured, Subject } from './subject.ts';
import { isFar, storedWords } from './typed-value.ts';

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
  const company = useCompany();
  const { people } = company;
  const property = propertyOf(subject);
  const properties = useCompanyProperties(property === null ? [] : [property]);
  const [first] = subject.measured;
  const measuredBy = ({ which }: MeasurementFields) => subject.measured[which] ?? first;
  const form = useEntryForm<MeasurementFields>({
    initial: emptyMeasurement(subject),
    fields: (typed, set) => {
      const measured = measuredBy(typed);
      if (measured === undefined) return [];
      return measurementRows(typed, { subject, measured, properties, set }, words, company);
    },
    also: (change) => ({
      ...('which' in change && { typed: null, accepted: null }),
      ...('how' in change && { accepted: null }),
      ...(('typed' in change || 'answer' in change) && { property: null }),
    }),
    check: (typed) => {
      const measured = measuredBy(typed);
      return measured === undefined ? {} : valueProblems(typed, subject, measured, words);
    },
    lines: (typed, line) => {
      const measured = measuredBy(typed);
      return measured === undefined || unlikelyValue(typed, measured) !== null
        ? []
        : measurementEntries(typed, subject, measured, line, words);
    },
    saved: (typed, on) => {
      const measured = measuredBy(typed);
      const stored = measured === undefined ? null : measuredValue(typed, subject, measured, words);
      const value = measured === undefined || stored === null ? '' : storedWords(measured, stored, words);
      return t('form.measure.saved', { value, date: format.date(on) });
    },
    onDone,
  });
  const { values } = form;
  const measured = measuredBy(values);
  if (measured === undefined) return null;
  const value = measuredValue(values, subject, measured, words);
  const unlikely = unlikelyValue(values, measured);

  return (
    <EntryForm
      form={form}
      lead={lead}
      title="form.measure.title"
      text={{ said: introduction(measured) }}
      save="form.measure.save"
      above={
        <>
          {values.how === 'survey' ? (
            <SurveyTile answers={values.answers} measured={measured} value={value} />
          ) : null}
          {subject.milestone === null || measured !== first ? null : (
            <MeasurementPreviewTile summary={subject.milestone} value={value} on={values.on} />
          )}
        </>
      }
      notice={
        unlikely !== null && (
          <FarValueAlert
            measured={measured}
            typed={values.typed}
            value={unlikely}
            onAccept={() => {
              form.set({ accepted: unlikely });
              form.onSave();
            }}
          />
        )
      }
    />
  );

  /** A value that is more likely a slip than a result, until somebody says that it is right. */
  function unlikelyValue(typed: MeasurementFields, of: Measured): number | null {
    const stored = measuredValue(typed, subject, of, words);
    return typeof stored === 'number' && isFar(of, stored) && typed.accepted !== stored ? stored : null;
  }

  function introduction(of: Measured): string {
    const history = lastWords(of);
    return subject.definition === null ? history : `${sentence(subject.definition)} ${history}`;
  }

  function lastWords(of: Measured): string {
    if (of.last === null) return t('form.measure.first');
    const { value: lastValue, on, saidBy } = of.last;
    const last = { value: storedWords(of, lastValue, words), date: format.date(on) };
    const who = people.nameOf(saidBy);
    return who === null ? t('form.measure.last', last) : t('form.measure.lastBy', { ...last, who });
  }
}

const sentence = (text: string) => (/[.!?。]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
