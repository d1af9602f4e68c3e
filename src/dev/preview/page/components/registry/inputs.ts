import { DateInput, TimeInput } from '../date-inputs.tsx';
import { Form } from '../Form.tsx';
import { CurrencyInput, NumberInput, StepperInput } from '../number-inputs.tsx';
import { Input, SearchInput, TextArea } from '../text-inputs.tsx';
import { define } from './define.ts';
import type { Registered, RulesFor } from './define.ts';
import { FIELD } from './prop-values.ts';

const TYPED = {
  ...FIELD,
  value: 'text',
  defaultValue: 'text',
  onInput: 'function',
  onBlur: 'function',
  onFocus: 'function',
} as const;

const NUMBER = {
  ...TYPED,
  value: 'number',
  defaultValue: 'number',
  min: 'number',
  max: 'number',
  precision: 'number',
} as const;

const DATE = {
  ...FIELD,
  value: 'object',
  defaultValue: 'object',
  onBlur: 'function',
  onFocus: 'function',
  min: 'object',
  max: 'object',
  timezone: ['userTz', 'portalTz'],
} as const;

const TEXT_AREA = define(TextArea, {
  ...TYPED,
  cols: 'number',
  maxLength: 'number',
  rows: 'number',
  resize: ['vertical', 'horizontal', 'both', 'none'],
});

/** Forms, and what is typed into them. */
export const INPUTS: Registered = {
  Form: define(Form, { onSubmit: 'function', preventDefault: 'boolean', autoComplete: ['off', 'on'] }),
  Input: define(Input, { ...TYPED, type: ['text', 'password'] }),
  SearchInput: define(SearchInput, { ...TYPED, clearable: 'boolean' }),
  TextArea: TEXT_AREA,
  Textarea: TEXT_AREA,
  NumberInput: define(NumberInput, {
    ...NUMBER,
    formatStyle: ['decimal', 'percentage'],
    textAlign: ['left', 'right'],
  }),
  CurrencyInput: define(CurrencyInput, { ...NUMBER, currency: 'string' } as RulesFor<
    Parameters<typeof CurrencyInput>[0]
  >),
  StepperInput: define(StepperInput, {
    ...NUMBER,
    formatStyle: ['decimal', 'percentage'],
    stepSize: 'number',
    minValueReachedTooltip: 'string',
    maxValueReachedTooltip: 'string',
  }),
  DateInput: define(DateInput, {
    ...DATE,
    minValidationMessage: 'string',
    maxValidationMessage: 'string',
    format: ['YYYY-MM-DD', 'L', 'LL', 'll', 'short', 'long', 'medium', 'standard'],
    clearButtonLabel: 'string',
    todayButtonLabel: 'string',
  }),
  TimeInput: define(TimeInput, { ...DATE, interval: 'number' }),
};
