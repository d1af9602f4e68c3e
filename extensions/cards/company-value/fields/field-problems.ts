import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { dayProblem } from '../forms/day-problem.ts';
import { missing } from '../forms/required.ts';
import type { FieldFor, FieldRow } from './field.ts';

/** What is wrong with each value, by its name; nothing for what is right. */
export type Problems<Values> = { readonly [Name in keyof Values]?: string | null | undefined };

/** What is wrong with an input, as it is shown below it. */
export const complaint = (problem: string | null) =>
  problem === null ? {} : { error: true, validationMessage: problem };

/**
 * What is wrong with the fields that are there. The form's own word on a field comes first; what every form looks at
 * by itself is whether what has to be filled in is, and that no day is still to come.
 */
export function problemsOf<Values extends object>(
  rows: readonly FieldRow<Values>[],
  values: Values,
  own: Problems<Values>,
  today: CalendarDate,
  t: Translate,
): Problems<Values> {
  const found = rows.flat().flatMap((part) => {
    if (!part || !('name' in part)) return [];
    const problem = own[part.name] ?? problemOf(part, values[part.name] ?? part.usual ?? null, today, t);
    return problem === null ? [] : [[part.name, problem]];
  });
  return Object.fromEntries(found) as Problems<Values>;
}

function problemOf<Values>(
  { kind, required, ...field }: FieldFor<Values>,
  value: unknown,
  today: CalendarDate,
  t: Translate,
): string | null {
  if (kind === 'day') {
    if (value === null && !required) return null;
    return dayProblem(value as CalendarDate | null, 'any' in field && field.any ? '9999-12-31' : today, t);
  }
  return required && (value === null || typeof value === 'string') ? missing(value, t) : null;
}
