import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { NewMeasurement } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';
import { dayProblem } from '../forms/day-problem.ts';
import { keysOf } from '../forms/evidence-entry.ts';
import { isFar, toStored } from '../forms/typed-value.ts';
import type { MeasureRow } from './measure-rows.ts';

/** What is typed in one row. */
export interface RowFields {
  readonly typed: number | null;
  readonly answer: boolean | null;
  /** Null for the day that stands above all rows. */
  readonly on: CalendarDate | null;
  /** The company property that the value was taken from; typing over it is the person's own. */
  readonly property: string | null;
  /** The value that was said to be right although it is far from the last one. */
  readonly accepted: number | null;
}

export const EMPTY_ROW: RowFields = { typed: null, answer: null, on: null, property: null, accepted: null };

export interface SeveralFields {
  readonly on: CalendarDate | null;
  readonly saidBy: string | null;
  readonly rows: Readonly<Record<string, RowFields>>;
}

export const rowOf = ({ rows }: SeveralFields, { key }: MeasureRow): RowFields => rows[key] ?? EMPTY_ROW;

export const isFilled = ({ typed, answer }: RowFields): boolean => typed !== null || answer !== null;

/** The value of a row as it is stored; null while nothing usable is typed. */
export function rowValue({ measured }: MeasureRow, { typed, answer }: RowFields, { format }: Words) {
  if (measured.typedAs === 'yes_no') return answer;
  return typed === null || !Number.isFinite(typed) ? null : toStored(measured, typed, format);
}

/** Whether a value is so far from the last one that a slip is likelier than a result. */
export function isFarValue(row: MeasureRow, fields: RowFields, words: Words): boolean {
  const value = rowValue(row, fields, words);
  return typeof value === 'number' && isFar(row.measured, value);
}

/** Whether it would be a slip rather than a result; not once somebody said that it is right. */
export function isUnlikely(row: MeasureRow, fields: RowFields, words: Words): boolean {
  return isFarValue(row, fields, words) && fields.accepted !== rowValue(row, fields, words);
}

/** What is wrong with the days, by row. */
export function rowProblems(
  rows: readonly MeasureRow[],
  fields: SeveralFields,
  today: CalendarDate,
  { t }: Words,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const typed = rowOf(fields, row);
      const problem = isFilled(typed) ? dayProblem(typed.on ?? fields.on, today, t) : null;
      return problem === null ? [] : [[row.key, problem]];
    }),
  );
}

/** One line for each row that is filled, each with its own key, so that repeating a save writes nothing twice. */
export function rowEntries(
  rows: readonly MeasureRow[],
  fields: SeveralFields,
  formKey: string,
  words: Words,
): readonly { readonly row: MeasureRow; readonly entry: NewMeasurement }[] {
  return rows.flatMap((row, position) => {
    const typed = rowOf(fields, row);
    const value = rowValue(row, typed, words);
    const on = typed.on ?? fields.on;
    if (value === null || on === null) return [];
    const { subject, measured } = row;
    const keys = keysOf(subject);
    const agreed = subject.milestone?.milestone ?? subject.metric?.metric ?? null;
    const entry: NewMeasurement = {
      kind: 'measurement',
      entryKey: `${formKey}/row/${position + 1}`,
      on,
      // A milestone that shares its metric's measurements has none of its own.
      ...(keys.metricKey === null ? keys : { milestoneKey: null, metricKey: keys.metricKey }),
      note: null,
      value,
      input: measured.input,
      method: agreed?.measurementMethod ?? null,
      contactId: fields.saidBy,
      ...(typed.property === null ? {} : { property: typed.property }),
    };
    return [{ row, entry }];
  });
}
