import { addDays, addMonths, isCalendarDate } from '../domain/calendar.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import { segmentOf } from '../domain/segment.ts';
import type { NewRenewalLine, NewRenewalOutcome, NewRunwayStep } from './new-renewal-lines.ts';
import { refuseBlank } from './situation.ts';
import type { Refuse, Situation } from './situation.ts';

const MOST_TERM_MONTHS = 240;
const OLDEST_DAYS = 3660;

/** Refuses a line about another renewal than the one that comes next, or that this renewal cannot have. */
export function checkRenewalLine(entry: NewRenewalLine, situation: Situation): void {
  const { loaded, refuse, today } = situation;
  checkRenewalDate(entry.renewalDate, loaded.facts.company.renewalDate, refuse);
  switch (entry.kind) {
    case 'runway_step':
      return checkStep(entry, situation);
    case 'renewal_call':
      return refuseBlank('reason', entry.reason, 'Say why you see the renewal this way.', refuse);
    case 'renewal_outcome':
      return checkOutcome(entry, today, refuse);
  }
}

function checkRenewalDate(said: CalendarDate, current: CalendarDate | null, refuse: Refuse): void {
  if (current === null) {
    return refuse('renewalDate', 'The company has no renewal date yet; set it on the company first.');
  }
  if (said !== current) {
    refuse('renewalDate', `The renewal date of the company is ${current} now. Reload the record.`, {
      property: 'vrm_renewal_date',
      before: said,
      after: current,
      changedBy: null,
      changedAt: null,
    });
  }
}

function checkStep({ step }: NewRunwayStep, { core, loaded, refuse }: Situation): void {
  const planned = loaded.settings.runway[segmentOf(loaded.facts)].map((one) => one.step);
  if (!planned.includes(step)) {
    refuse('step', `The runway of this company has the steps ${planned.join(', ')}.`);
  }
  const doneOn = core().inputs.runway.find((one) => one.step === step)?.doneOn ?? null;
  if (doneOn !== null) {
    refuse(
      'step',
      `The step was recorded as done on ${doneOn}. If that is wrong, take that line back first.`,
    );
  }
}

function checkOutcome(entry: NewRenewalOutcome, today: CalendarDate, refuse: Refuse): void {
  const { outcome, amountMinor, termMonths, signedOn } = entry;
  checkNextDate(entry, refuse);
  if (amountMinor !== null && !(Number.isSafeInteger(amountMinor) && amountMinor >= 0)) {
    refuse('amountMinor', 'The annual amount is a whole number of minor units (cents), 0 or more.');
  }
  if (outcome === 'churned' && (amountMinor ?? 0) > 0) {
    refuse('amountMinor', 'A customer who left pays nothing a year: leave the amount out.');
  }
  if (termMonths !== null && !(Number.isInteger(termMonths) && isTerm(termMonths))) {
    refuse('termMonths', `The term is a whole number of months from 1 to ${MOST_TERM_MONTHS}.`);
  }
  if (signedOn === null) return;
  if (!isCalendarDate(signedOn)) refuse('signedOn', 'Write the date as YYYY-MM-DD, for example 2026-10-12.');
  if (signedOn > today)
    refuse('signedOn', `The date is in the future; the latest possible one is today, ${today}.`);
  if (signedOn < addDays(today, -OLDEST_DAYS)) refuse('signedOn', 'The date is more than ten years ago.');
}

function checkNextDate({ outcome, renewalDate, nextRenewalDate }: NewRenewalOutcome, refuse: Refuse): void {
  if (nextRenewalDate === null) return;
  if (outcome === 'churned') refuse('nextRenewalDate', 'A customer who left has no next renewal.');
  if (!isCalendarDate(nextRenewalDate)) {
    refuse('nextRenewalDate', 'Write the date as YYYY-MM-DD, for example 2027-10-12.');
  }
  const latest = addMonths(renewalDate, MOST_TERM_MONTHS);
  if (nextRenewalDate <= renewalDate || nextRenewalDate > latest) {
    refuse('nextRenewalDate', `The next renewal comes after ${renewalDate} and until ${latest}.`);
  }
}

const isTerm = (months: number): boolean => months >= 1 && months <= MOST_TERM_MONTHS;
