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
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { toCalendarDate, toDateValue } from '../forms/date-value.ts';
import { sayField } from './field.ts';
import type { FieldFor, FieldRow, Said } from './field.ts';
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
  const draw = (field: FieldFor<Values>) => {
    const { name } = field;
    return (
      <FieldInput
        key={name}
        field={field}
        value={values[name]}
        problem={problems?.[name] ?? null}
        onChange={(value) => onChange({ [name]: value } as Partial<Values>)}
      />
    );
  };
  return (
    <>
      {rows.map((row) => {
        if (!row) return null;
        const shown = [row].flat().filter((field) => field.shown !== false) as FieldFor<Values>[];
        const [first] = shown;
        if (first === undefined) return null;
        if (shown.length === 1) return draw(first);
        return (
          <Flex key={first.name} gap="sm" align="start">
            {shown.map((field) => (
              <Box key={field.name} flex={1}>
                {draw(field)}
              </Box>
            ))}
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

/** One input. What it gives is what the form keeps: null and not an empty text where there is no day, person or number. */
function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const { t } = useWords();
  const { today, view, people } = useCompany();
  const say = (said: Said) => sayField(said, t);
  const common = {
    name: field.name,
    label: say(field.label),
    required: field.required ?? false,
    ...(field.text === undefined ? {} : { description: say(field.text) }),
    ...(field.placeholder === undefined ? {} : { placeholder: say(field.placeholder) }),
    ...(problem === null ? {} : { error: true, validationMessage: problem }),
  };
  const typed = { ...common, value: value as string, onChange, onInput: onChange };
  const onNumber = (given: number | null | undefined) => onChange(Number.isFinite(given) ? given : null);
  const amount = { ...common, ...(typeof value === 'number' ? { value } : {}), onChange: onNumber };
  switch (field.kind) {
    case 'text':
      return <Input {...typed} />;
    case 'longText':
      return <TextArea {...typed} rows={field.rows ?? 2} />;
    case 'day':
      return (
        <DateInput
          {...common}
          {...(value === null ? {} : { value: toDateValue(value as string) })}
          timezone="portalTz"
          {...(field.any ? {} : { max: toDateValue(today), maxValidationMessage: t('form.check.future') })}
          onChange={(chosen) => onChange(toCalendarDate(chosen))}
        />
      );
    case 'number':
      return <NumberInput {...amount} onInput={onNumber} {...precision(field.decimals)} />;
    case 'money':
      return <CurrencyInput {...amount} currency={view.summary.currency} />;
    case 'choice':
      return (
        <Select
          {...common}
          {...(value === null ? {} : { value: value as string })}
          options={field.options.map((option) => ({ value: option.value, label: say(option.label) }))}
          onChange={onChange}
        />
      );
    case 'contact': {
      const contacts = people.contacts.map(({ id, name, jobTitle }) => ({
        value: id,
        label: jobTitle === null ? name : `${name}, ${jobTitle}`,
      }));
      const { required } = common;
      return (
        <Select
          {...common}
          {...(required && contacts.length === 0 ? { description: t('form.confirm.whoMissing') } : {})}
          {...(required && value === null ? {} : { value: (value as string | null) ?? '' })}
          options={[
            ...(required ? [] : [{ value: '', label: say(field.nobody ?? 'form.measure.whoNobody') }]),
            ...contacts,
          ]}
          onChange={(chosen) => onChange(chosen === '' ? null : String(chosen))}
        />
      );
    }
    case 'check':
      return (
        <Checkbox
          name={field.name}
          checked={value === true}
          {...(field.text === undefined ? {} : { description: common.description })}
          onChange={onChange}
        >
          {common.label}
        </Checkbox>
      );
  }
}

const precision = (decimals: number | undefined) => (decimals === undefined ? {} : { precision: decimals });
