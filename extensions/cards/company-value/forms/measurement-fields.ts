import { surveyedValue } from '../../../../src/domain/survey-reduction.ts';
import type { MeasurementMethod } from '../../../../src/domain/vocabulary.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import type { Line } from '../fields/use-entry-form.ts';
import { completeAnswers, FIRST_ANSWERS, surveyedIn, surveyProblem } from '../measurements/survey-fields.ts';
import type { SurveyRow } from '../measurements/survey-fields.ts';
import { confirmationEntries, emptyConfirmation } from './confirmation-entry.ts';
import type { ConfirmationFields } from './confirmation-entry.ts';
import { likelyContact } from './ConfirmationForm.tsx';
import { EMPTY_EVIDENCE, evidenceEntry, keysOf } from './evidence-entry.ts';
import type { EvidenceFields } from './evidence-entry.ts';
import type { Measured, Subject } from './subject.ts';
import { toStored } from './typed-value.ts';

/** What people type in the form of a measurement. */
export interface MeasurementFields extends EvidenceFields, ConfirmationFields {
  /** Position among what can be measured. */
  readonly which: number;
  readonly typed: number | null;
  readonly answer: boolean | null;
  readonly method: MeasurementMethod | null;
  readonly saidBy: string | null;
  readonly proof: 'link' | 'none';
  readonly isConfirmed: boolean;
  /** Whether the value itself is typed, or answers of people. */
  readonly how: 'value' | 'survey';
  readonly answers: readonly SurveyRow[];
  /** The company property that the value was taken from; typing over it is the person's own. */
  readonly property: string | null;
  /** The value that was said to be right although it is far from the last one. */
  readonly accepted: number | null;
}

export function emptyMeasurement(subject: Subject): MeasurementFields {
  const method =
    subject.milestone?.milestone.measurementMethod ?? subject.metric?.metric.measurementMethod ?? null;
  const contactId = likelyContact(subject);
  return {
    ...EMPTY_EVIDENCE,
    ...emptyConfirmation(contactId),
    which: 0,
    typed: null,
    answer: null,
    method,
    saidBy: subject.measured[0]?.last?.saidBy ?? contactId,
    proof: 'none',
    isConfirmed: false,
    how: 'value',
    answers: FIRST_ANSWERS,
    property: null,
    accepted: null,
  };
}

/** The value as it is stored; null while nothing usable is typed. */
function storedValue(
  { typed, answer }: Pick<MeasurementFields, 'typed' | 'answer'>,
  measured: Measured,
  { format }: Words,
): number | boolean | null {
  if (measured.typedAs === 'yes_no') return answer;
  return typed === null || !Number.isFinite(typed) ? null : toStored(measured, typed, format);
}

/** The value of a measurement as it is stored: typed, or what the answers come to; null while there is none. */
export function measuredValue(
  fields: MeasurementFields,
  subject: Subject,
  measured: Measured,
  words: Words,
): number | boolean | null {
  if (fields.how === 'value') return storedValue(fields, measured, words);
  const answers = completeAnswers(fields.answers);
  return answers === null ? null : surveyedValue(answers, surveyedIn(subject, measured));
}

/** What is missing of the value, typed or said. */
export function valueProblems(fields: MeasurementFields, subject: Subject, measured: Measured, words: Words) {
  const { t } = words;
  const isMissing = measuredValue(fields, subject, measured, words) === null;
  return {
    typed: isMissing ? t('form.check.number') : null,
    answer: isMissing ? t('form.check.required') : null,
    answers: surveyProblem(fields.answers, subject, measured, t),
  };
}

/** Inputs of a benefit are in major units, the money of a milestone is in minor ones. */
function inMetricUnit(value: number | boolean, { typedAs }: Measured, { format }: Words): number | boolean {
  return typedAs === 'moneyMinor' && typeof value === 'number' ? format.toMajor(value) : value;
}

/** The lines that one form makes: the measurement, its proof and the customer's yes, each with its own key. */
export function measurementEntries(
  fields: MeasurementFields,
  subject: Subject,
  measured: Measured,
  line: Line,
  words: Words,
): readonly NewEntry[] {
  const value = measuredValue(fields, subject, measured, words);
  if (value === null) return [];
  const keys = keysOf(subject);
  const { entryKey } = line;
  const isSurvey = fields.how === 'survey';
  const entry: NewEntry = {
    ...line,
    kind: 'measurement',
    // A milestone that shares its metric's measurements has none of its own.
    ...(keys.metricKey === null ? keys : { metricKey: keys.metricKey }),
    value: keys.metricKey === null ? value : inMetricUnit(value, measured, words),
    input: measured.input,
    method: fields.method,
    contactId: fields.saidBy,
    ...(isSurvey ? { survey: completeAnswers(fields.answers) } : {}),
    ...(fields.property === null || isSurvey ? {} : { property: fields.property }),
  };
  const further = { ...line, note: null };
  return [
    entry,
    ...(fields.proof === 'link'
      ? [evidenceEntry(fields, subject, { ...further, entryKey: `${entryKey}/proof` })]
      : []),
    ...(fields.isConfirmed
      ? confirmationEntries(fields, {
          ...further,
          entryKey: `${entryKey}/yes`,
          ...(keys.milestoneKey === null ? keys : { milestoneKey: keys.milestoneKey }),
          share: 1,
        })
      : []),
  ];
}
