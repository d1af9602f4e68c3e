import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { Translate } from '../../../ui/messages/translate.ts';

/** Nothing that is still to come can have been measured, proved or confirmed. */
export function dayProblem(on: CalendarDate | null, today: CalendarDate, t: Translate): string | null {
  if (on === null) return t('form.check.noDate');
  return on > today ? t('form.check.future') : null;
}
