import { iconNames } from '@hubspot/ui-extensions';
import { Button, ButtonRow, CrmActionButton, LoadingButton } from '../buttons.tsx';
import { Dropdown, DropdownButtonItem } from '../Dropdown.tsx';
import { define } from './define.ts';
import type { Registered } from './define.ts';
import { XS, SM, MD } from './prop-values.ts';

const BUTTON_VARIANTS = ['primary', 'secondary', 'destructive', 'transparent'] as const;

const CRM_ACTIONS = [
  'PREVIEW_OBJECT',
  'ADD_NOTE',
  'ADD_TASK',
  'SEND_EMAIL',
  'SCHEDULE_MEETING',
  'OPEN_RECORD_CREATOR_FORM',
  'OPEN_RECORD_ASSOCIATION_FORM',
  'ENGAGEMENT_APP_LINK',
  'RECORD_APP_LINK',
  'PAGE_APP_LINK',
  'EXTERNAL_URL',
  'OPEN_WORKFLOW_ENROLLMENT_MODAL',
] as const;

const BUTTON = {
  onClick: 'function',
  href: 'any',
  disabled: 'boolean',
  variant: BUTTON_VARIANTS,
  type: ['button', 'reset', 'submit'],
  size: [...XS, ...SM, ...MD],
  truncate: 'boolean',
  overlay: 'object',
} as const;

/** What is clicked. */
export const ACTIONS: Registered = {
  Button: define(Button, BUTTON),
  LoadingButton: define(LoadingButton, {
    ...BUTTON,
    variant: ['primary', 'secondary', 'destructive'],
    loading: 'boolean',
    overlayOptions: 'object',
    resultIconName: Object.keys(iconNames),
  }),
  CrmActionButton: define(CrmActionButton, {
    actionType: CRM_ACTIONS,
    actionContext: 'object',
    onClick: 'function',
    onError: 'function',
    variant: ['primary', 'secondary', 'destructive'],
    type: ['button', 'reset', 'submit'],
    size: [...XS, ...SM, ...MD],
    disabled: 'boolean',
  }),
  ButtonRow: define(ButtonRow, { disableDropdown: 'boolean', dropDownButtonOptions: 'object' }),
  Dropdown: define(Dropdown, {
    options: 'object',
    variant: ['primary', 'secondary', 'transparent'],
    buttonText: 'string',
    buttonSize: [...XS, ...SM, ...MD],
    disabled: 'boolean',
  }),
  DropdownButtonItem: define(DropdownButtonItem, { onClick: 'function', overlay: 'object' }),
};
