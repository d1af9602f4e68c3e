import { daysBetween } from '../../../../src/domain/calendar.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { RenewalOutcome } from '../../../../src/domain/vocabulary.ts';
import type { FirstTabWords } from '../../../ui/words.ts';

interface DecidedRenewal {
  readonly outcome: RenewalOutcome;
  readonly renewalDate: CalendarDate;
  readonly today: CalendarDate;
}

/** What the head says of a renewal that is decided: when they leave or left, or that the next date is missing. */
export function decidedTexts(
  { outcome, renewalDate, today }: DecidedRenewal,
  { t, format }: FirstTabWords,
): { readonly heading: string; readonly text: string } {
  const date = format.date(renewalDate);
  const days = daysBetween(today, renewalDate);
  const isLost = outcome === 'churned';
  if (days >= 0) {
    return {
      heading: t('renewal.head.daysLeft', { days }),
      text: t(isLost ? 'renewal.head.decided.leaves' : 'renewal.head.to', { date }),
    };
  }
  return isLost
    ? { heading: t('renewal.head.decided.left'), text: t('renewal.head.decided.leftOn', { date }) }
    : { heading: t('renewal.head.decided.nextMissing'), text: t('renewal.head.decided.renewedOn', { date }) };
}
