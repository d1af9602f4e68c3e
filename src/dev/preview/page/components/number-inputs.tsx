import type { CurrencyInputProps, NumberInputProps, StepperInputProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useCard } from '../card-context.ts';
import { Field } from './Field.tsx';
import { parseNumber, writeNumber } from './number-format.ts';
import { useTypedValue } from './use-typed-value.ts';

const useNumber = (props: NumberInputProps) => {
  const card = useCard();
  const { name, value, defaultValue, precision, onChange, onInput, onBlur, onFocus } = props;
  return useTypedValue<number | undefined>(card, {
    name,
    value,
    defaultValue,
    onChange,
    onInput,
    onBlur,
    onFocus,
    parse: (text) => parseNumber(text, card.locale, precision),
    write: (number, isFocused) => writeNumber(number, card.locale, { precision, grouped: !isFocused }),
  });
};

type NumberFieldProps = {
  readonly props: NumberInputProps;
  readonly before?: string;
  readonly after?: string;
};

const NumberField = ({ props, before, after }: NumberFieldProps) => {
  const { inputProps } = useNumber(props);
  return (
    <Field {...props}>
      {(attributes) => (
        <div className="ui-affixed">
          {before !== undefined && <span aria-hidden="true">{before}</span>}
          <input
            className="ui-input"
            type="text"
            inputMode="decimal"
            placeholder={props.placeholder}
            readOnly={props.readOnly}
            style={{ textAlign: props.textAlign }}
            {...attributes}
            {...inputProps}
          />
          {after !== undefined && <span aria-hidden="true">{after}</span>}
        </div>
      )}
    </Field>
  );
};

/** HubSpot documents no more of `percentage` than its name; here the value stays and gets a sign. */
export const NumberInput = (props: NumberInputProps) => (
  <NumberField props={props} {...(props.formatStyle === 'percentage' ? { after: '%' } : {})} />
);

const currencySymbol = (currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency;

const MONEY_DIGITS = 2;

export const CurrencyInput = ({ currency = 'USD', ...props }: CurrencyInputProps) => {
  const { locale } = useCard();
  return (
    <NumberField
      props={{ ...props, precision: props.precision ?? MONEY_DIGITS }}
      before={currencySymbol(currency, locale)}
    />
  );
};

export const StepperInput = (props: StepperInputProps) => {
  const { inputProps, current, type, commit } = useNumber(props);
  const { min = -Infinity, max = Infinity, stepSize = 1, label, readOnly = false } = props;
  const value = current() ?? 0;
  const step = (name: string, sign: ReactNode, next: number, limitTooltip: string | undefined) => {
    const atLimit = next < min || next > max;
    const act = () => {
      type(String(next));
      commit(String(next));
    };
    return (
      <button
        type="button"
        aria-label={`${name} ${label}`}
        title={atLimit ? limitTooltip : undefined}
        disabled={atLimit || readOnly}
        onClick={act}
      >
        {sign}
      </button>
    );
  };
  return (
    <Field {...props}>
      {(attributes) => (
        <div className="ui-stepper">
          {step('Less', '−', value - stepSize, props.minValueReachedTooltip)}
          <input
            className="ui-input"
            type="text"
            inputMode="decimal"
            placeholder={props.placeholder}
            readOnly={readOnly}
            {...attributes}
            {...inputProps}
          />
          {step('More', '+', value + stepSize, props.maxValueReachedTooltip)}
        </div>
      )}
    </Field>
  );
};
