import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { surveyedValue } from '../../../../src/domain/survey-reduction.ts';
import type { MeasurementMethod } from '../../../../src/domain/vocabulary.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import { completeAnswers, FIRST_ANSWERS, surveyedIn, surveyProblem } from '../measurements/survey-fields.ts';
import type { SurveyRow } from '../measurements/survey-fields.ts';
import { confirmationEntry, confirmationProblems, emptyConfirmation } from './confirmation-entry.ts';
import type { ConfirmationFields } from './confirmation-entry.ts';
import { likelyContact } from './ConfirmationForm.tsx';
import { dayProblem } from './day-problem.ts';
import { emptyEvidence, evidenceEntry, evidenceProblems, keysOf, orNull } from './evidence-entry.ts';
import type { EvidenceFields } from './evidence-entry.ts';
import type { Measured, Subject } from './subject.ts';
import { toStored } from './typed-value.ts';

/** What people type in the form of a measurement. */
export interface MeasurementFields extends EvidenceFields, ConfirmationFields {
  /** Position among what can be measured. */
  readonly which: number;
  readonly typed: number | null;
  readonly answer: boolean | null;
  readonly on: CalendarDate | null;
  readonly method: MeasurementMethod | null;
  readonly saidBy: string | null;
  readonly proof: 'link' | 'none';
  readonly isConfirmed: boolean;
  readonly note: string;
  /** Whether answers of people are typed and not the value itself. */
  readonly isSurvey: boolean;
  readonly answers: readonly SurveyRow[];
  /** The company property that the value was taken from; typing over it is the person's own. */
  readonly property: string | null;
  /** The value that was said to be right although it is far from the last one. */
  readonly accepted: number | null;
}

export function emptyMeasurement(subject: Subject, today: CalendarDate): MeasurementFields {
  const method =
    subject.milestone?.milestone.measurementMethod ?? subject.metric?.metric.measurementMethod ?? null;
  const contactId = likelyContact(subject);
  return {
    ...emptyEvidence(),
    ...emptyConfirmation(contactId),
    which: 0,
    typed: null,
    answer: null,
    on: today,
    method,
    saidBy: subject.measured[0]?.last?.saidBy ?? contactId,
    proof: 'none',
    isConfirmed: false,
    note: '',
    isSurvey: false,
    answers: FIRST_ANSWERS,
    property: null,
    accepted: null,
  };
}

/** The value as it is stored; null while nothing usable is typed. */
export function storedValue(
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
  if (!fields.isSurvey) return storedValue(fields, measured, words);
  const answers = completeAnswers(fields.answers);
  return answers === null ? null : surveyedValue(answers, surveyedIn(subject, measured));
}

export interface MeasurementProblems {
  readonly value: string | null;
  readonly on: string | null;
  readonly method: string | null;
  readonly title: string | null;
  readonly reference: string | null;
  readonly contactId: string | null;
  readonly confirmedIn: string | null;
}

export function measurementProblems(
  fields: MeasurementFields,
  subject: Subject,
  measured: Measured,
  today: CalendarDate,
  words: Words,
): MeasurementProblems {
  const { t } = words;
  const needsNumber = measured.typedAs !== 'yes_no';
  const isMissing = measuredValue(fields, subject, measured, words) === null;
  return {
    value: fields.isSurvey
      ? surveyProblem(fields.answers, subject, measured, t)
      : isMissing
        ? t(needsNumber ? 'form.check.number' : 'form.check.required')
        : null,
    on: dayProblem(fields.on, today, t),
    method: fields.method === null ? t('form.check.required') : null,
    ...(fields.proof === 'link' ? evidenceProblems(fields, t) : { title: null, reference: null }),
    ...(fields.isConfirmed ? confirmationProblems(fields, t) : { contactId: null, confirmedIn: null }),
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
  formKey: string,
  words: Words,
): readonly NewEntry[] {
  const value = measuredValue(fields, subject, measured, words);
  const { on } = fields;
  if (value === null || on === null) return [];
  const keys = keysOf(subject);
  const note = orNull(fields.note);
  const entries: NewEntry[] = [
    {
      kind: 'measurement',
      entryKey: formKey,
      on,
      // A milestone that shares its metric's measurements has none of its own.
      ...(keys.metricKey === null ? keys : { milestoneKey: null, metricKey: keys.metricKey }),
      note,
      value: keys.metricKey === null ? value : inMetricUnit(value, measured, words),
      input: measured.input,
      method: fields.method,
      contactId: fields.saidBy,
      ...(fields.isSurvey ? { survey: completeAnswers(fields.answers) } : {}),
      ...(fields.property === null || fields.isSurvey ? {} : { property: fields.property }),
    },
  ];
  if (fields.proof === 'link') {
    entries.push(evidenceEntry(fields, subject, { entryKey: `${formKey}/proof`, on, note: null }));
  }
  const confirmation = fields.isConfirmed
    ? confirmationEntry(fields, {
        entryKey: `${formKey}/yes`,
        on,
        note: null,
        ...(keys.milestoneKey === null ? keys : { milestoneKey: keys.milestoneKey, metricKey: null }),
        share: 1,
      })
    : null;
  return confirmation === null ? entries : [...entries, confirmation];
}
