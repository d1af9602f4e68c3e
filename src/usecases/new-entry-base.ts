import type { CalendarDate } from '../domain/calendar.ts';
import type { KnownLines } from '../domain/meanwhile.ts';

/** What every new line says, whatever it is about. */
export interface NewEntryBase {
  /** Made by the caller, so that asking again writes nothing twice: lower-case letters, digits, - and /. */
  readonly entryKey: string;
  readonly on: CalendarDate;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  readonly note: string | null;
  /**
   * What the form showed of the same matter, so that nobody decides on it without what another has recorded
   * meanwhile; left out when the caller does not say, and the line is then written whatever is there.
   */
  readonly known?: KnownLines | null;
}
