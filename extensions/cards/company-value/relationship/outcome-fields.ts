import { addMonths } from '../../../../src/domain/calendar.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { nextRenewalOn } from '../../../../src/domain/cycle/next-cycle.ts';
import type { RenewalOutcome } from '../../../../src/domain/vocabulary.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import type { EntryFields } from './use-entry-form.ts';

export interface OutcomeFields extends EntryFields {
  readonly outcome: RenewalOutcome | null;
  /** A year of the new contract, in major units as typed. */
  readonly amount: number | null;
  readonly termMonths: number | null;
  readonly signedOn: CalendarDate | null;
  /** As somebody picked it; until then it follows from the term. */
  readonly pickedNext: CalendarDate | null;
}

const LONGEST_TERM_MONTHS = 240;

/** Whether a contract follows whose amount, term and signature can be told. */
export const goesOn = (outcome: RenewalOutcome | null): boolean => outcome !== null && outcome !== 'churned';

/** The date of the next renewal: as picked, else when the term ends. */
export function nextDateOf(
  { pickedNext, termMonths }: OutcomeFields,
  renewalDate: CalendarDate,
): CalendarDate {
  return pickedNext ?? nextRenewalOn(renewalDate, isTermInMonths(termMonths ?? 0) ? termMonths : null);
}

/** What is missing or cannot be. More and less need the amount: without it nobody sees how much was kept. */
export function outcomeProblems(
  typed: OutcomeFields,
  renewalDate: CalendarDate,
  today: CalendarDate,
  t: Translate,
) {
  const { outcome, amount, termMonths, signedOn } = typed;
  const isAsked = goesOn(outcome);
  const isTerm = termMonths === null || isTermInMonths(termMonths);
  const next = nextDateOf(typed, renewalDate);
  const isAfter = next > renewalDate && next <= addMonths(renewalDate, LONGEST_TERM_MONTHS);
  return {
    outcome: outcome === null ? t('form.check.required') : null,
    amount: isAsked ? amountProblem() : null,
    termMonths: isAsked && !isTerm ? t('relationship.outcome.termCheck') : null,
    signedOn: isAsked && signedOn !== null && signedOn > today ? t('form.check.future') : null,
    next: isAsked && !isAfter ? t('relationship.outcome.nextCheck') : null,
  };

  function amountProblem(): string | null {
    if (amount !== null) return amount > 0 ? null : t('relationship.outcome.amountCheck');
    return outcome === 'renewed' ? null : t('relationship.outcome.amountNeeded');
  }
}

const isTermInMonths = (months: number): boolean =>
  Number.isInteger(months) && months >= 1 && months <= LONGEST_TERM_MONTHS;
