import { CONFIRMATION_CHANNELS } from '../../../../src/domain/vocabulary.ts';
import type { ConfirmationChannel } from '../../../../src/domain/vocabulary.ts';
import type { NewConfirmation } from '../../../../src/functions/contract.ts';
import { choice, contact, text } from '../fields/field.ts';
import { orNull } from './evidence-entry.ts';

export interface ConfirmationFields {
  /** The customer's person who said yes. */
  readonly confirmedBy: string | null;
  readonly channel: ConfirmationChannel;
  readonly confirmedIn: string;
}

export const emptyConfirmation = (confirmedBy: string | null): ConfirmationFields => ({
  confirmedBy,
  channel: 'email',
  confirmedIn: '',
});

/** Who said yes, how, and where it can be found: a yes that nobody can look up counts as evidence only. */
export const confirmationFields = () => [
  contact('confirmedBy', 'form.confirm.who', { required: true }),
  choice('channel', 'form.confirm.channel', CONFIRMATION_CHANNELS, (channel) => `channel.${channel}`),
  text('confirmedIn', 'form.confirm.reference', { text: 'form.confirm.referenceText', required: true }),
];

type ConfirmationBase = Pick<
  NewConfirmation,
  'entryKey' | 'on' | 'note' | 'milestoneKey' | 'metricKey' | 'share'
>;

/** None while nobody is named. */
export const confirmationEntries = (
  { confirmedBy, channel, confirmedIn }: ConfirmationFields,
  base: ConfirmationBase,
): readonly NewConfirmation[] =>
  confirmedBy === null
    ? []
    : [{ kind: 'confirmation', ...base, contactId: confirmedBy, channel, reference: orNull(confirmedIn) }];
