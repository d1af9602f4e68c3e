import type { CalendarDate, Instant } from '../calendar.ts';
import type { LedgerEntry } from '../ledger.ts';

export interface LedgerSummary {
  /** Every line, newest first, reversed and tampered ones included. */
  readonly entries: readonly LedgerEntry[];
  readonly reversedKeys: readonly string[];
  readonly tamperedKeys: readonly string[];
  readonly futureKeys: readonly string[];
  readonly backdatedKeys: readonly string[];
  readonly lastCustomerContactOn: CalendarDate | null;
  readonly latestRecordedAt: Instant | null;
}
