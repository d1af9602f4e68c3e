import { DateInput, Input, Select, TextArea } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { CONFIRMATION_CHANNELS } from '../../../../src/domain/vocabulary.ts';
import type { ConfirmationChannel } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { toCalendarDate, toDateValue } from './date-value.ts';

/** What is wrong with a field, shown below it; null when nothing is. */
export const complaint = (text: string | null) =>
  text === null ? {} : { error: true, validationMessage: text };

interface FieldProps<Value> {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly value: Value;
  readonly problem?: string | null;
  readonly onChange: (value: Value) => void;
}

/** A day up to today. */
export function DayField({
  name,
  label,
  description,
  value,
  problem = null,
  onChange,
}: FieldProps<CalendarDate | null>) {
  const { t } = useWords();
  const { today } = useCompany();
  return (
    <DateInput
      name={name}
      label={label}
      required
      {...(description === undefined ? {} : { description })}
      {...(value === null ? {} : { value: toDateValue(value) })}
      timezone="portalTz"
      max={toDateValue(today)}
      maxValidationMessage={t('form.check.future')}
      onChange={(chosen) => onChange(toCalendarDate(chosen))}
      {...complaint(problem)}
    />
  );
}

interface ContactFieldProps extends FieldProps<string | null> {
  readonly required?: boolean;
  /** What the choice of no person is called, where one is not needed. */
  readonly nobody?: string;
}

/** One of the customer's people. */
export function ContactField({
  name,
  label,
  description,
  value,
  problem = null,
  required = false,
  nobody,
  onChange,
}: ContactFieldProps) {
  const { t } = useWords();
  const { people } = useCompany();
  const contacts = people.contacts.map((contact) => ({
    value: contact.id,
    label: contact.jobTitle === null ? contact.name : `${contact.name}, ${contact.jobTitle}`,
  }));
  const noOne = { value: '', label: nobody ?? t('form.measure.whoNobody') };
  const options = required ? contacts : [noOne, ...contacts];
  const hint = required && contacts.length === 0 ? t('form.confirm.whoMissing') : description;
  return (
    <Select
      name={name}
      label={label}
      required={required}
      {...(hint === undefined ? {} : { description: hint })}
      options={options}
      {...(value === null && required ? {} : { value: value ?? '' })}
      onChange={(chosen) => onChange(chosen === '' ? null : String(chosen))}
      {...complaint(problem)}
    />
  );
}

export function ChannelField({
  value,
  problem = null,
  onChange,
}: Pick<FieldProps<ConfirmationChannel>, 'value' | 'problem' | 'onChange'>) {
  const { t } = useWords();
  return (
    <Select
      name="channel"
      label={t('form.confirm.channel')}
      required
      options={CONFIRMATION_CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
      value={value}
      onChange={(chosen) => onChange(CONFIRMATION_CHANNELS.find((channel) => channel === chosen) ?? value)}
      {...complaint(problem)}
    />
  );
}

interface TextFieldProps extends FieldProps<string> {
  readonly required?: boolean;
  readonly placeholder?: string;
}

/** One line of text. */
export function TextField({
  name,
  label,
  description,
  placeholder,
  value,
  problem = null,
  required = false,
  onChange,
}: TextFieldProps) {
  return (
    <Input
      name={name}
      label={label}
      required={required}
      {...(description === undefined ? {} : { description })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value}
      onChange={onChange}
      onInput={onChange}
      {...complaint(problem)}
    />
  );
}

interface NoteFieldProps extends Pick<FieldProps<string>, 'value' | 'onChange'> {
  /** What the note is about, where it is more than a remark. */
  readonly label?: string;
  readonly placeholder?: string;
}

export function NoteField({ label, placeholder, value, onChange }: NoteFieldProps) {
  const { t } = useWords();
  return (
    <TextArea
      name="note"
      label={label ?? t('form.note')}
      placeholder={placeholder ?? t('form.notePlaceholder')}
      rows={3}
      value={value}
      onChange={onChange}
      onInput={onChange}
    />
  );
}
