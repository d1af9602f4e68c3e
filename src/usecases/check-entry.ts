import type { UnstoredEntry } from '../crm/mapping/entry.ts';
import { addDays, isCalendarDate } from '../domain/calendar.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { checkBaseline } from './check-baseline.ts';
import { checkMilestoneLine } from './check-milestone-line.ts';
import { checkProofLine } from './check-proof-line.ts';
import { checkRelationshipLine } from './check-relationship-line.ts';
import { checkRenewalLine } from './check-renewal-line.ts';
import { checkReversal } from './check-reversal.ts';
import { checkCompanyFacts } from './company-facts.ts';
import { recordedMeanwhile, RecordedMeanwhileError } from './edits/recorded-meanwhile.ts';
import { mergeEntries } from './ledger-lines.ts';
import type { EntryOrigin } from './ledger-lines.ts';
import type { LoadedCompany } from './load-company.ts';
import type { NewEntry } from './new-entry.ts';
import { RequestError } from './request-error.ts';
import { situationOf } from './situation.ts';
import type { Refuse, Situation } from './situation.ts';
import { answeredKey, toLine } from './to-line.ts';

export const ENTRY_KEY = /^[a-z0-9][a-z0-9/-]{7,119}$/;
const OLDEST_DAYS = 3660;

/**
 * The lines of a request, baselines and facts of the company left out. Each is checked as if those before it had been written, so that what
 * belongs together (a milestone closed as missed, and its review) comes in one request. Nothing is written here.
 * @throws RequestError naming the field and what would be right
 */
export function checkedLines(
  entries: readonly NewEntry[],
  loaded: LoadedCompany,
  origin: EntryOrigin,
  today: CalendarDate,
): readonly UnstoredEntry[] {
  const ownKeys = entries.map(({ entryKey }) => entryKey);
  let before = loaded;
  return entries.flatMap((entry, index) => {
    checkEntry(entry, index, before, today, ownKeys);
    if (entry.kind === 'baseline' || entry.kind === 'company_facts') return [];
    const line = toLine(entry, before, origin, today);
    before = withLine(before, line);
    return [line];
  });
}

function withLine(loaded: LoadedCompany, line: UnstoredEntry): LoadedCompany {
  const { facts } = loaded;
  if (facts.entries.some(({ key }) => key === line.key)) return loaded;
  return {
    ...loaded,
    facts: { ...facts, entries: mergeEntries(facts.entries, [{ ...line, intact: true }]) },
  };
}

/** Refuses a line that could not be true or could not be understood later. */
function checkEntry(
  entry: NewEntry,
  index: number,
  loaded: LoadedCompany,
  today: CalendarDate,
  ownKeys: readonly string[],
): void {
  const refuse: Refuse = (field, message, change) => {
    throw new RequestError('invalid_request', `entries[${index}].${field}`, message, change);
  };
  if (!ENTRY_KEY.test(entry.entryKey)) {
    refuse('entryKey', 'The key has to be 8 to 120 lower-case letters, digits, hyphens or slashes.');
  }
  checkDate(entry.on, today, refuse);
  checkSubject(entry, loaded, refuse);
  // A line that is there already was judged when it was written; the company has moved on since, by this very line.
  const isThere = loaded.facts.entries.some((line) => isOf(entry, line));
  if (!isThere) {
    const situation = situationOf(loaded, today, refuse);
    const meanwhile = recordedMeanwhile(entry, loaded.facts.entries, today, ownKeys);
    if (meanwhile !== null) {
      throw new RecordedMeanwhileError(index, { ...meanwhile, settled: !isPossible(entry, situation) });
    }
    checkKind(entry, situation);
  }
  if ('contactId' in entry) checkContact('contactId', entry.contactId, loaded, refuse);
  if (entry.kind === 'measurement') {
    for (const { contactId } of entry.survey ?? []) checkContact('survey', contactId, loaded, refuse);
  }
  if ('raisedByContactId' in entry) {
    checkContact('raisedByContactId', entry.raisedByContactId, loaded, refuse);
  }
}

/** Whether a line is what an entry became: the line itself, or the edit of the company. */
const isOf = ({ kind, entryKey }: NewEntry, line: LedgerEntry): boolean =>
  line.key === entryKey || (kind === 'company_facts' && line.kind === 'edit' && line.requestKey === entryKey);

/** Whether there is still something to record, whoever was faster. */
function isPossible(entry: NewEntry, situation: Situation): boolean {
  try {
    checkKind(entry, situation);
    return true;
  } catch (error) {
    if (error instanceof RequestError) return false;
    throw error;
  }
}

function checkKind(entry: NewEntry, situation: Situation): void {
  switch (entry.kind) {
    case 'baseline':
      return checkBaseline(entry, situation.loaded.facts, situation.refuse);
    case 'company_facts':
      return checkCompanyFacts(entry, situation);
    case 'measurement':
    case 'evidence':
    case 'confirmation':
    case 'dispute':
    case 'dispute_resolved':
      return checkProofLine(entry, situation);
    case 'runway_step':
    case 'renewal_call':
    case 'renewal_outcome':
      return checkRenewalLine(entry, situation);
    case 'objection_opened':
    case 'objection_resolved':
    case 'objections_checked':
    case 'sponsor':
    case 'champion':
    case 'customer_contact':
    case 'stage':
      return checkRelationshipLine(entry, situation);
    case 'reversal':
      return checkReversal(entry, situation);
    default:
      return checkMilestoneLine(entry, situation);
  }
}

/** Refuses a day to come, one that is none, and one that is too long ago. */
export function checkDate(on: CalendarDate, today: CalendarDate, refuse: Refuse): void {
  if (!isCalendarDate(on)) refuse('on', 'Write the date as YYYY-MM-DD, for example 2026-10-12.');
  if (on > today) refuse('on', `The date is in the future; the latest possible one is today, ${today}.`);
  if (on < addDays(today, -OLDEST_DAYS)) refuse('on', 'The date is more than ten years ago.');
}

/** Kinds that say nothing unless they are about a milestone or a value metric. */
const ABOUT_SOMETHING: ReadonlySet<NewEntry['kind']> = new Set([
  'measurement',
  'evidence',
  'confirmation',
  'dispute',
]);

/** What a line is about that answers another one is that line's to say, even if it has been removed since. */
function checkSubject(entry: NewEntry, { facts }: LoadedCompany, refuse: Refuse): void {
  if (answeredKey(entry) !== null) return;
  const { milestoneKey, metricKey } = entry;
  if (ABOUT_SOMETHING.has(entry.kind) && milestoneKey === null && metricKey === null) {
    refuse('milestoneKey', 'Say which milestone or value metric the line is about.');
  }
  if (milestoneKey !== null && !facts.milestones.some(({ key }) => key === milestoneKey)) {
    refuse(
      'milestoneKey',
      'This company has no such milestone; it may have been removed. Reload the record.',
    );
  }
  if (metricKey !== null && !facts.metrics.some(({ key }) => key === metricKey)) {
    refuse(
      'metricKey',
      'This company has no such value metric; it may have been removed. Reload the record.',
    );
  }
}

/** Refuses a person who is nobody at this company. */
export function checkContact(
  field: string,
  contactId: string | null,
  { records }: LoadedCompany,
  refuse: Refuse,
): void {
  if (contactId !== null && !records.contactIds.includes(contactId)) {
    refuse(field, 'The person has to be a contact of this company.');
  }
}
