import type { CalendarDate } from '../domain/calendar.ts';

/** What every new line says, whatever it is about. */
export interface NewEntryBase {
  /** Made by the caller, so that asking again writes nothing twice: lower-case letters, digits, - and /. */
  readonly entryKey: string;
  readonly on: CalendarDate;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly note: string | null;
}
