import type { ToggleGroupProps } from '@hubspot/ui-extensions';
import { MultiSelect, Select } from '../selects.tsx';
import { Checkbox, RadioButton, Toggle, ToggleGroup } from '../toggles.tsx';
import { define } from './define.ts';
import type { Registered } from './define.ts';
import { XS, SM, MD, FIELD } from './prop-values.ts';

const CHOICE = {
  value: 'string',
  checked: 'boolean',
  readonly: 'boolean',
  readOnly: 'boolean',
  description: 'string',
  name: 'string',
  variant: ['default', 'small'],
  size: [...SM, ...MD, 'default'],
  onChange: 'function',
  inline: 'boolean',
  initialIsChecked: 'boolean',
} as const;

/** What is picked or switched in forms. */
export const CHOICES: Registered = {
  Select: define(Select, {
    ...FIELD,
    value: 'any',
    variant: ['transparent', 'input'],
    onInput: 'function',
    options: 'object',
  }),
  MultiSelect: define(MultiSelect, {
    ...FIELD,
    value: 'object',
    variant: ['transparent', 'input'],
    options: 'object',
  }),
  Checkbox: define(Checkbox, { ...CHOICE, 'aria-label': 'string' }),
  RadioButton: define(RadioButton, CHOICE),
  ToggleGroup: define<ToggleGroupProps>(ToggleGroup, {
    toggleType: ['checkboxList', 'radioButtonList'],
    name: 'string',
    label: 'string',
    validationMessage: 'string',
    required: 'boolean',
    tooltip: 'string',
    error: 'boolean',
    options: 'object',
    inline: 'boolean',
    variant: ['default', 'small'],
    size: [...SM, ...MD, 'default'],
    value: 'any',
    onChange: 'function',
  }),
  Toggle: define(Toggle, {
    checked: 'boolean',
    readonly: 'boolean',
    readOnly: 'boolean',
    name: 'string',
    size: [...XS, ...SM, ...MD, 'default'],
    onChange: 'function',
    initialIsChecked: 'boolean',
    label: 'string',
    labelDisplay: ['inline', 'top', 'hidden'],
    textChecked: 'string',
    textUnchecked: 'string',
  }),
};
