import { addDays, isCalendarDate } from '../domain/calendar.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import { checkBaseline } from './check-baseline.ts';
import { checkMeasurement } from './check-measurement.ts';
import type { LoadedCompany } from './load-company.ts';
import type { NewEntry } from './new-entry.ts';
import { RequestError } from './request-error.ts';

const ENTRY_KEY = /^[a-z0-9][a-z0-9/-]{7,119}$/;
const OLDEST_DAYS = 3660;

/**
 * Refuses a line that could not be true or could not be understood later, before anything is written.
 * @throws RequestError naming the field and what would be right
 */
export function checkEntry(entry: NewEntry, index: number, loaded: LoadedCompany, today: CalendarDate): void {
  const refuse: Refuse = (field, message) => {
    throw new RequestError('invalid_request', `entries[${index}].${field}`, message);
  };
  if (!ENTRY_KEY.test(entry.entryKey)) {
    refuse('entryKey', 'The key has to be 8 to 120 lower-case letters, digits, hyphens or slashes.');
  }
  checkDate(entry.on, today, refuse);
  checkSubject(entry, loaded, refuse);
  if (entry.kind === 'measurement') checkMeasurement(entry, loaded.facts, refuse);
  if (entry.kind === 'baseline') checkBaseline(entry, loaded.facts, refuse);
  if (entry.kind === 'evidence' && entry.title.trim() === '') refuse('title', 'Say what the evidence shows.');
  if (entry.kind === 'confirmation' && !(entry.share > 0 && entry.share <= 1)) {
    refuse('share', 'The confirmed share has to be above 0 and at most 1 (100 %).');
  }
  if ('contactId' in entry) checkContact(entry.contactId, loaded, refuse);
}

/** Ends the request; the field is that of the entry. */
export type Refuse = (field: string, message: string) => never;

function checkDate(on: CalendarDate, today: CalendarDate, refuse: Refuse): void {
  if (!isCalendarDate(on)) refuse('on', 'Write the date as YYYY-MM-DD, for example 2026-10-12.');
  if (on > today) refuse('on', `The date is in the future; the latest possible one is today, ${today}.`);
  if (on < addDays(today, -OLDEST_DAYS)) refuse('on', 'The date is more than ten years ago.');
}

function checkSubject(entry: NewEntry, { facts }: LoadedCompany, refuse: Refuse): void {
  const { milestoneKey, metricKey } = entry;
  if (milestoneKey === null && metricKey === null) {
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

function checkContact(contactId: string | null, { records }: LoadedCompany, refuse: Refuse): void {
  if (contactId !== null && !records.contactIds.includes(contactId)) {
    refuse('contactId', 'The person has to be a contact of this company.');
  }
}
