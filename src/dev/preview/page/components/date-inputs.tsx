import type { BaseDate, BaseTime, DateInputProps, TimeInputProps } from '@hubspot/ui-extensions';
import { useCard } from '../card-context.ts';
import { Field } from './Field.tsx';
import { useTypedValue } from './use-typed-value.ts';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The months of HubSpot's dates count from 0, those of the input from 1. */
const writeDate = (date: BaseDate | null | undefined): string =>
  date ? `${String(date.year).padStart(4, '0')}-${twoDigits(date.month + 1)}-${twoDigits(date.date)}` : '';

const parseDate = (text: string): (BaseDate & { formattedDate: string }) | null => {
  const [year, month, date] = text.split('-').map(Number);
  if (!year || !month || !date) return null;
  return { year, month: month - 1, date, formattedDate: text };
};

/** While a year is typed the input already holds dates: 0002, 0020, 0202. They are nobody's choice. */
const FIRST_YEAR = 1000;

const limitMessage = (date: BaseDate | null | undefined, props: DateInputProps): string | undefined => {
  const text = writeDate(date);
  if (text === '') return undefined;
  if (props.min && text < writeDate(props.min)) {
    return props.minValidationMessage ?? `Choose ${writeDate(props.min)} or later.`;
  }
  if (props.max && text > writeDate(props.max)) {
    return props.maxValidationMessage ?? `Choose ${writeDate(props.max)} or earlier.`;
  }
  return undefined;
};

export const DateInput = (props: DateInputProps) => {
  const { name, value, defaultValue, onChange, onBlur, onFocus } = props;
  const { inputProps, current, commit } = useTypedValue<BaseDate | null>(useCard(), {
    name,
    value,
    defaultValue,
    onChange,
    onBlur,
    onFocus,
    parse: parseDate,
    write: writeDate,
  });
  const onPick = (event: { target: { value: string } }) => {
    inputProps.onChange(event);
    // A day picked in the calendar is a choice at once; it is not typed letter by letter.
    if ((parseDate(event.target.value)?.year ?? 0) >= FIRST_YEAR) commit(event.target.value);
  };
  const outside = limitMessage(current(), props);
  return (
    <Field
      {...props}
      error={props.error === true || outside !== undefined}
      validationMessage={props.validationMessage ?? outside}
    >
      {(attributes) => (
        <input
          className="ui-input"
          type="date"
          readOnly={props.readOnly}
          min={writeDate(props.min)}
          max={writeDate(props.max)}
          {...attributes}
          {...inputProps}
          onChange={onPick}
        />
      )}
    </Field>
  );
};

const writeTime = (time: BaseTime | null | undefined): string =>
  time ? `${twoDigits(time.hours)}:${twoDigits(time.minutes)}` : '';

const parseTime = (text: string): BaseTime | null => {
  const [hours, minutes] = text.split(':').map(Number);
  return hours === undefined || minutes === undefined ? null : { hours, minutes };
};

const DEFAULT_INTERVAL_MINUTES = 30;
const SECONDS_PER_MINUTE = 60;

export const TimeInput = (props: TimeInputProps) => {
  const { name, value, defaultValue, onChange, onBlur, onFocus } = props;
  const { inputProps } = useTypedValue<BaseTime | null>(useCard(), {
    name,
    value,
    defaultValue,
    onChange,
    onBlur,
    onFocus,
    parse: parseTime,
    write: writeTime,
  });
  return (
    <Field {...props}>
      {(attributes) => (
        <input
          className="ui-input"
          type="time"
          readOnly={props.readOnly}
          min={writeTime(props.min)}
          max={writeTime(props.max)}
          step={(props.interval ?? DEFAULT_INTERVAL_MINUTES) * SECONDS_PER_MINUTE}
          {...attributes}
          {...inputProps}
        />
      )}
    </Field>
  );
};
