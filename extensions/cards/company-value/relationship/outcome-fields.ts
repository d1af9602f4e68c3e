import { addMonths } from '../../../../src/domain/calendar.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { nextRenewalOn } from '../../../../src/domain/cycle/next-cycle.ts';
import type { RenewalOutcome } from '../../../../src/domain/vocabulary.ts';
import type { Translate } from '../../../ui/messages/translate.ts';

export interface OutcomeFields {
  readonly outcome: RenewalOutcome | null;
  /** A year of the new contract, in major units as typed. */
  readonly amount: number | null;
  readonly termMonths: number | null;
  readonly signedOn: CalendarDate | null;
  /** The next renewal as somebody picked it; until then it follows from the term. */
  readonly next: CalendarDate | null;
}

const LONGEST_TERM_MONTHS = 240;

/** Whether a contract follows whose amount, term and signature can be told. */
export const goesOn = (outcome: RenewalOutcome | null): boolean => outcome !== null && outcome !== 'churned';

/** The date of the next renewal: as picked, else when the term ends. */
export function nextDateOf({ next, termMonths }: OutcomeFields, renewalDate: CalendarDate): CalendarDate {
  return next ?? nextRenewalOn(renewalDate, isTermInMonths(termMonths ?? 0) ? termMonths : null);
}

/** What cannot be. More and less need the amount: without it nobody sees how much was kept. */
export function outcomeProblems(typed: OutcomeFields, renewalDate: CalendarDate, t: Translate) {
  const { outcome, amount, termMonths } = typed;
  const next = nextDateOf(typed, renewalDate);
  const isAfter = next > renewalDate && next <= addMonths(renewalDate, LONGEST_TERM_MONTHS);
  return {
    amount: amountProblem(),
    termMonths:
      termMonths === null || isTermInMonths(termMonths) ? null : t('relationship.outcome.termCheck'),
    next: isAfter ? null : t('relationship.outcome.nextCheck'),
  };

  function amountProblem(): string | null {
    if (amount !== null) return amount > 0 ? null : t('relationship.outcome.amountCheck');
    return outcome === 'renewed' ? null : t('relationship.outcome.amountNeeded');
  }
}

const isTermInMonths = (months: number): boolean =>
  Number.isInteger(months) && months >= 1 && months <= LONGEST_TERM_MONTHS;
