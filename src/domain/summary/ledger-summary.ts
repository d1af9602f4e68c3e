import type { CalendarDate, Instant } from '../calendar.ts';
import type { LedgerEntry } from '../ledger.ts';

/** The whole ledger, and which of its lines do not count or deserve a second look (by key, sorted). */
export interface LedgerSummary {
  /** Every line, newest first, reversed and tampered ones included. */
  readonly entries: readonly LedgerEntry[];
  /** Taken back: they count for nothing, on earlier days too. */
  readonly reversedKeys: readonly string[];
  /** Their content no longer matches their digest: they count for nothing. */
  readonly tamperedKeys: readonly string[];
  /** About a day to come: they do not count yet. */
  readonly futureKeys: readonly string[];
  /** Recorded long after the day they are about, newest first: they count. */
  readonly backdatedKeys: readonly string[];
  /** Null when no contact with the customer is known. */
  readonly lastCustomerContactOn: CalendarDate | null;
  /** Null for an empty ledger. */
  readonly latestRecordedAt: Instant | null;
}
