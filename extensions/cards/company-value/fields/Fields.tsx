import {
  Box,
  Checkbox,
  CurrencyInput,
  DateInput,
  Flex,
  Input,
  NumberInput,
  Select,
  TextArea,
} from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { toCalendarDate, toDateValue } from '../forms/date-value.ts';
import { sayField } from './field.ts';
import type { ChoiceOption, FieldFor, FieldRow, Said } from './field.ts';
import { complaint } from './field-problems.ts';
import type { Problems } from './field-problems.ts';

interface FieldsProps<Values extends object> {
  readonly rows: readonly FieldRow<Values>[];
  readonly values: Values;
  /** Null until the first try to save. */
  readonly problems: Problems<Values> | null;
  readonly onChange: (change: Partial<Values>) => void;
}

/** The inputs of a form, as its fields describe them. Inputs that stand in one row share its width. */
export function Fields<Values extends object>({ rows, values, problems, onChange }: FieldsProps<Values>) {
  const draw = (part: FieldFor<Values> | ReactElement) => {
    if (!('name' in part)) return part;
    const { name } = part;
    return (
      <FieldInput
        key={name}
        field={part as FieldFor<Record<string, unknown>>}
        value={values[name] ?? part.usual ?? null}
        problem={problems?.[name] ?? null}
        onChange={(value) => onChange({ [name]: value } as Partial<Values>)}
      />
    );
  };
  return (
    <>
      {rows.map((row) => {
        const parts = [row].flat().filter((part) => part !== false) as (FieldFor<Values> | ReactElement)[];
        const [first] = parts;
        if (first === undefined || parts.length === 1) return first && draw(first);
        const isWithButton = parts.some((part) => !('name' in part));
        return (
          <Flex
            key={'name' in first ? first.name : first.key}
            gap="sm"
            align={isWithButton ? 'end' : 'start'}
          >
            {parts.map((part) =>
              'name' in part ? (
                <Box key={part.name} flex={part.flex ?? 1}>
                  {draw(part)}
                </Box>
              ) : (
                part
              ),
            )}
          </Flex>
        );
      })}
    </>
  );
}

interface FieldInputProps {
  readonly field: FieldFor<Record<string, unknown>>;
  readonly value: unknown;
  readonly problem: string | null;
  readonly onChange: (value: unknown) => void;
}

const DECIMALS = 4;

/** One input. What it gives is what the form keeps: null and not an empty text where there is no day, person or number. */
function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const { t } = useWords();
  const { today, view } = useCompany();
  const say = (said: Said) => sayField(said, t);
  const { required = false, text, placeholder } = field;
  const common = {
    name: field.as ?? field.name,
    label: say(field.label),
    required,
    ...(text && { description: say(text) }),
    ...(placeholder && { placeholder: say(placeholder) }),
    ...complaint(problem),
  };
  const typed = { ...common, value: value as string, onChange, onInput: onChange };
  const onNumber = (given: number | null | undefined) => onChange(Number.isFinite(given) ? given : null);
  const amount = { ...common, ...(typeof value === 'number' && { value }), onChange: onNumber };
  switch (field.kind) {
    case 'text':
      return <Input {...typed} />;
    case 'longText':
      return <TextArea {...typed} rows={field.rows ?? 2} />;
    case 'day':
      return (
        <DateInput
          {...common}
          {...(value !== null && { value: toDateValue(value as CalendarDate) })}
          timezone="portalTz"
          {...(!field.any && { max: toDateValue(today), maxValidationMessage: t('form.check.future') })}
          {...(field.from && {
            min: toDateValue(field.from),
            minValidationMessage: t('moveDate.check.past'),
          })}
          onChange={(chosen) => onChange(toCalendarDate(chosen))}
        />
      );
    case 'number': {
      const { decimals = DECIMALS, min, max } = field;
      const range = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
      return <NumberInput {...amount} {...range} onInput={onNumber} precision={decimals} />;
    }
    case 'money':
      return <CurrencyInput {...amount} currency={field.currency ?? view.summary.currency} />;
    case 'choice':
    case 'contact':
      return <ChoiceInput common={common} field={field} value={value} onChange={onChange} />;
    case 'check':
      return (
        <Checkbox
          name={common.name}
          checked={value === true}
          {...(text && { description: say(text) })}
          onChange={onChange}
        >
          {common.label}
        </Checkbox>
      );
    case 'drawn':
      return <>{field.draw(problem)}</>;
  }
}

interface ChoiceInputProps extends Pick<FieldInputProps, 'value' | 'onChange'> {
  readonly common: { readonly name: string; readonly label: string; readonly required: boolean };
  readonly field: Extract<FieldInputProps['field'], { readonly kind: 'choice' | 'contact' }>;
}

function ChoiceInput({ common, field, value, onChange }: ChoiceInputProps) {
  const { t } = useWords();
  const { contacts } = useCompany().people;
  const isContact = field.kind === 'contact';
  const none = field.none ?? (isContact && !common.required ? 'form.measure.whoNobody' : null);
  const some: readonly ChoiceOption<unknown>[] = isContact
    ? contacts.map(({ id, name, jobTitle }) => ({
        value: id,
        label: { said: jobTitle === null ? name : `${name}, ${jobTitle}` },
      }))
    : field.options;
  const options = none === null ? some : [{ value: null, label: none }, ...some];
  return (
    <Select
      {...common}
      {...(isContact && some.length === 0 && none === null && { description: t('form.confirm.whoMissing') })}
      {...(field.readOnly && { readOnly: true })}
      {...((value !== null || options.some((option) => option.value === null)) && { value: wordOf(value) })}
      options={options.map((option) => ({ value: wordOf(option.value), label: sayField(option.label, t) }))}
      onChange={(chosen) => {
        const found = options.find((option) => wordOf(option.value) === String(chosen));
        if (found) onChange(found.value);
      }}
    />
  );
}

/** What HubSpot's input holds for a value. */
const wordOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
