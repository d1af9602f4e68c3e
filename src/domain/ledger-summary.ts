import type { ActiveLedger } from './active-ledger.ts';
import { type CalendarDate, daysBetween } from './calendar.ts';
import { lastCustomerContact } from './customer-contact.ts';
import type { CompanyFacts } from './facts.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Settings } from './settings.ts';
import type { LedgerSummary } from './summary.ts';

/** Every ledger line of a company, newest first, with what does not count or deserves a second look. */
export function summariseLedger(
  facts: CompanyFacts,
  settings: Settings,
  ledger: ActiveLedger,
): LedgerSummary {
  const limit = settings.value.backdatedAfterDays;
  const entries = [...ledger.recorded].reverse();
  return {
    entries,
    reversedKeys: [...ledger.reversedKeys].sort(),
    tamperedKeys: [...ledger.tamperedKeys].sort(),
    futureKeys: [...ledger.futureKeys].sort(),
    backdatedKeys: entries.filter((entry) => isBackdated(entry, limit)).map((entry) => entry.key),
    lastCustomerContactOn: lastCustomerContact(ledger, facts.company)?.on ?? null,
    latestRecordedAt: entries.reduce<string | null>(
      (latest, { recordedAt }) => (latest === null || recordedAt > latest ? recordedAt : latest),
      null,
    ),
  };
}

/** Most lines are recorded on the day they are about, which costs no arithmetic. */
function isBackdated(entry: LedgerEntry, limit: number): boolean {
  return !entry.recordedAt.startsWith(entry.on) && daysBetween(entry.on, recordedOn(entry)) > limit;
}

/** The day of recording in UTC: at most a day off the account's, which a limit of several days forgives. */
function recordedOn(entry: LedgerEntry): CalendarDate {
  return entry.recordedAt.slice(0, 10);
}
