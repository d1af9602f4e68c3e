import { type ActiveLedger, inLedgerOrder } from './active-ledger.ts';
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
  const isBackdated = (entry: LedgerEntry) => daysBetween(entry.on, recordedOn(entry)) > limit;
  const entries = [...inLedgerOrder(facts.entries)].reverse();
  return {
    entries,
    reversedKeys: [...ledger.reversedKeys].sort(),
    tamperedKeys: [...ledger.tamperedKeys].sort(),
    futureKeys: [...ledger.futureKeys].sort(),
    backdatedKeys: entries.filter(isBackdated).map((entry) => entry.key),
    lastCustomerContactOn: lastCustomerContact(ledger, facts.company)?.on ?? null,
    latestRecordedAt: facts.entries.reduce<string | null>(
      (latest, { recordedAt }) => (latest === null || recordedAt > latest ? recordedAt : latest),
      null,
    ),
  };
}

/** The day of recording in UTC: at most a day off the account's, which a limit of several days forgives. */
function recordedOn(entry: LedgerEntry): CalendarDate {
  return entry.recordedAt.slice(0, 10);
}
