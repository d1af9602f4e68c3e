import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { dayProblem } from '../forms/day-problem.ts';
import { missing } from '../forms/required.ts';
import type { FieldFor, FieldRow } from './field.ts';

/** What is wrong with each value, by its name; nothing for what is right. */
export type Problems<Values> = { readonly [Name in keyof Values]?: string | null };

/** The fields that are there, one after the other. */
export const fieldsOf = <Values>(rows: readonly FieldRow<Values>[]): readonly FieldFor<Values>[] =>
  rows.flatMap((row) => (row ? row : [])).filter(({ shown }) => shown !== false);

/** What every form looks at by itself: whether what has to be filled in is, and that no day is still to come. */
export function problemsOf<Values extends object>(
  rows: readonly FieldRow<Values>[],
  values: Values,
  today: CalendarDate,
  t: Translate,
): Problems<Values> {
  return Object.fromEntries(
    fieldsOf(rows).map((field) => [field.name, problemOf(field, values[field.name], today, t)]),
  ) as Problems<Values>;
}

function problemOf<Values>(
  field: FieldFor<Values>,
  value: unknown,
  today: CalendarDate,
  t: Translate,
): string | null {
  if (field.kind === 'day' && field.any !== true && typeof value === 'string') {
    return dayProblem(value, today, t);
  }
  if (field.required !== true) return null;
  if (field.kind === 'day') return value === null ? t('form.check.noDate') : null;
  return typeof value === 'number' || typeof value === 'boolean' ? null : missing(value as string | null, t);
}
