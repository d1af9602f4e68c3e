import type { AnswerError } from '../../../../src/functions/contract.ts';
import type { Words } from '../../../ui/words.ts';

/** What is wrong with a refused entry, by the last part of its field: "entries[0].note". */
const INVALID = {
  on: 'error.invalid.date',
  note: 'error.invalid.text',
  title: 'error.invalid.text',
  quote: 'error.invalid.text',
  reference: 'error.invalid.text',
  contactId: 'error.invalid.contact',
  milestoneKey: 'error.invalid.subject',
  metricKey: 'error.invalid.subject',
  raisedByContactId: 'error.invalid.contact',
  // Somebody else has cleared, settled or taken it back meanwhile.
  blockerKey: 'error.invalid.subject',
  disputeKey: 'error.invalid.subject',
  reverses: 'error.invalid.subject',
  replaces: 'error.invalid.subject',
  renewalDate: 'relationship.failed.renewalDate',
  step: 'relationship.failed.step',
  nextRenewalDate: 'relationship.outcome.nextCheck',
  stage: 'journey.failed.stage',
  objectionKey: 'relationship.failed.objection',
} as const;

/** Why something was not saved. */
export function failureReason({ code, field, change }: AnswerError, { t, format }: Words): string {
  if (code !== 'invalid_request') return t(`error.save.${code}`);
  const name = field?.split('.').at(-1) ?? '';
  if (name === 'renewalDate' && change?.before && change.after) {
    const { before, after } = change;
    return t('meanwhile.renewalDate', { before: format.date(before), after: format.date(after) });
  }
  return t(name in INVALID ? INVALID[name as keyof typeof INVALID] : 'error.invalid.other');
}

/** Whether the very same entries may be accepted the next time. */
export const canRepeat = ({ code }: AnswerError): boolean =>
  code !== 'entry_differs' &&
  code !== 'changed_meanwhile' &&
  code !== 'not_allowed' &&
  code !== 'newer_records' &&
  code !== 'invalid_request';
