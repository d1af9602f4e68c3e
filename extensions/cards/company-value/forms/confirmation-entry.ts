import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { ConfirmationChannel } from '../../../../src/domain/vocabulary.ts';
import type { NewConfirmation } from '../../../../src/functions/contract.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { orNull } from './evidence-entry.ts';

export interface ConfirmationFields {
  readonly contactId: string | null;
  readonly channel: ConfirmationChannel;
  readonly confirmedIn: string;
}

export const emptyConfirmation = (contactId: string | null): ConfirmationFields => ({
  contactId,
  channel: 'email',
  confirmedIn: '',
});

export interface ConfirmationProblems {
  readonly contactId: string | null;
  readonly confirmedIn: string | null;
}

/** A yes that nobody can look up counts as evidence only, so the form asks for the place. */
export const confirmationProblems = (
  { contactId, confirmedIn }: ConfirmationFields,
  t: Translate,
): ConfirmationProblems => ({
  contactId: contactId === null ? t('form.check.required') : null,
  confirmedIn: confirmedIn.trim() === '' ? t('form.check.required') : null,
});

interface ConfirmationBase {
  readonly entryKey: string;
  readonly on: CalendarDate;
  readonly note: string | null;
  readonly milestoneKey: string | null;
  readonly metricKey: string | null;
  /** Accepted part, above 0 and up to 1. */
  readonly share: number;
}

/** Null while nobody is named. */
export function confirmationEntry(
  fields: ConfirmationFields,
  base: ConfirmationBase,
): NewConfirmation | null {
  if (fields.contactId === null) return null;
  return {
    kind: 'confirmation',
    ...base,
    contactId: fields.contactId,
    channel: fields.channel,
    reference: orNull(fields.confirmedIn),
  };
}
