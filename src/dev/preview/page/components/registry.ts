import type { ComponentType } from 'react';
import { iconNames, type ToggleGroupProps } from '@hubspot/ui-extensions';
import { BarChart } from './charts/BarChart.tsx';
import { LineChart } from './charts/LineChart.tsx';
import { Button, ButtonRow, CrmActionButton, LoadingButton } from './buttons.tsx';
import * as data from './data.tsx';
import { DateInput, TimeInput } from './date-inputs.tsx';
import { Dropdown, DropdownButtonItem } from './Dropdown.tsx';
import { Form } from './Form.tsx';
import * as layout from './layout.tsx';
import { CurrencyInput, NumberInput, StepperInput } from './number-inputs.tsx';
import { DialogBody, DialogFooter, Modal, Panel, PanelSection, Tooltip } from './overlays.tsx';
import { ProgressBar, ScoreCircle, StepIndicator } from './progress.tsx';
import type { PropRule, PropRules } from './prop-rules.ts';
import { MultiSelect, Select } from './selects.tsx';
import * as states from './states.tsx';
import * as table from './Table.tsx';
import { Tab, Tabs } from './Tabs.tsx';
import { StatusTag, Tag } from './tags.tsx';
import { Heading, Image, Link, Text } from './text.tsx';
import { Input, SearchInput, TextArea } from './text-inputs.tsx';
import { Checkbox, RadioButton, Toggle, ToggleGroup } from './toggles.tsx';

export type RegisteredComponent = {
  readonly component: ComponentType<Record<string, unknown>>;
  readonly rules: PropRules;
};

type RulesFor<Props> = Readonly<Record<Exclude<keyof Props, 'children' | 'testId'>, PropRule>>;

/** The compiler asks for a rule for every prop that the SDK's types list. */
const define = <Props>(component: ComponentType<Props>, rules: RulesFor<Props>): RegisteredComponent => ({
  component: component as ComponentType<Record<string, unknown>>,
  rules,
});

const XS = ['xs', 'extra-small'] as const;
const SM = ['sm', 'small'] as const;
const MD = ['md', 'medium'] as const;
const LG = ['lg', 'large'] as const;
const XL = ['xl', 'extra-large'] as const;
const ALL_SIZES = [...XS, ...SM, ...MD, ...LG, ...XL] as const;
const DISTANCES = ['flush', ...ALL_SIZES] as const;
const SIDES = ['top', 'bottom', 'left', 'right'] as const;
const CROSS_AXIS = ['start', 'center', 'baseline', 'end', 'stretch'] as const;
const MAIN_AXIS = ['center', 'end', 'start', 'around', 'between'] as const;
const DIRECTIONS = ['row', 'column'] as const;
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

const FIELD = {
  label: 'string',
  name: 'string',
  required: 'boolean',
  readOnly: 'boolean',
  description: 'string',
  tooltip: 'string',
  placeholder: 'string',
  error: 'boolean',
  validationMessage: 'string',
  onChange: 'function',
} as const;

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

const OVERLAY = {
  'aria-label': 'string',
  id: 'string',
  onOpen: 'function',
  onClose: 'function',
  width: [...SM, ...MD, ...LG],
  title: 'string',
} as const;

const CHART = { data: 'object', axes: 'object', options: 'object' } as const;
const CELL = { align: ['left', 'center', 'right'], width: 'any' } as const;

const TEXT_AREA = define(TextArea, {
  ...TYPED,
  cols: 'number',
  maxLength: 'number',
  rows: 'number',
  resize: ['vertical', 'horizontal', 'both', 'none'],
});

/** Every standard component of the SDK, by the name that it has on the wire. */
export const REGISTRY: Readonly<Record<string, RegisteredComponent>> = {
  // Layout
  Flex: define(layout.Flex, {
    gap: DISTANCES,
    direction: DIRECTIONS,
    justify: MAIN_AXIS,
    align: CROSS_AXIS,
    alignSelf: CROSS_AXIS,
    wrap: [true, false, 'wrap', 'nowrap'],
  }),
  Box: define(layout.Box, {
    alignSelf: [...CROSS_AXIS, 'auto'],
    flex: ['initial', 'auto', 'none', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  }),
  Inline: define(layout.Inline, { justify: MAIN_AXIS, align: CROSS_AXIS, gap: DISTANCES }),
  Stack: define(layout.Stack, {
    distance: DISTANCES,
    direction: DIRECTIONS,
    justify: ['center', 'end', 'start'],
    align: CROSS_AXIS,
    width: ['auto', '100%'],
  }),
  AutoGrid: define(layout.AutoGrid, { columnWidth: 'number', gap: DISTANCES, flexible: 'boolean' }),
  Divider: define(layout.Divider, { size: DISTANCES, distance: DISTANCES }),
  Spacer: define(layout.Spacer, { size: ALL_SIZES }),
  Tile: define(layout.Tile, { compact: 'boolean', flush: 'boolean' }),
  Card: define(layout.Card, {}),
  // Text and marks
  Text: define(Text, {
    variant: ['bodytext', 'microcopy'],
    inline: 'boolean',
    format: 'object',
    truncate: 'any',
  }),
  Heading: define(Heading, { inline: 'boolean' }),
  Link: define(Link, {
    href: 'any',
    variant: ['primary', 'destructive', 'light', 'dark'],
    onClick: 'function',
    preventDefault: 'boolean',
    overlay: 'object',
  }),
  Image: define(Image, {
    alt: 'string',
    src: 'string',
    width: 'number',
    height: 'number',
    href: 'any',
    onClick: 'function',
    overlay: 'object',
  }),
  Tag: define(Tag, {
    variant: ['default', 'warning', 'success', 'error', 'info'],
    onClick: 'function',
    inline: 'boolean',
    overlay: 'object',
  }),
  StatusTag: define(StatusTag, {
    variant: ['danger', 'warning', 'info', 'success', 'default'],
    hollow: 'boolean',
    onClick: 'function',
    showRemoveIcon: 'boolean',
    onRemoveClick: 'function',
  }),
  Icon: define(states.Icon, {
    name: Object.keys(iconNames),
    color: ['alert', 'warning', 'success', 'inherit'],
    size: [...SM, ...MD, ...LG],
    screenReaderText: 'string',
  }),
  Illustration: define(states.Illustration, {
    name: 'string',
    alt: 'string',
    width: 'number',
    height: 'number',
  }),
  // States
  Alert: define(states.Alert, {
    title: 'string',
    variant: ['info', 'warning', 'success', 'error', 'danger', 'tip'],
  }),
  EmptyState: define(states.EmptyState, {
    flush: 'boolean',
    title: 'string',
    layout: ['horizontal', 'vertical'],
    reverseOrder: 'boolean',
    imageWidth: 'number',
    imageName: 'string',
  }),
  ErrorState: define(states.ErrorState, { title: 'string', type: ['error', 'support', 'lock'] }),
  LoadingSpinner: define(states.LoadingSpinner, {
    label: 'string',
    showLabel: 'boolean',
    size: [...XS, ...SM, ...MD],
    layout: ['inline', 'centered'],
  }),
  // Data
  Statistics: define(data.Statistics, {}),
  StatisticsItem: define(data.StatisticsItem, { id: 'string', label: 'string', number: 'text' }),
  StatisticsTrend: define(data.StatisticsTrend, {
    value: 'string',
    direction: ['increase', 'decrease'],
    color: ['red', 'green'],
  }),
  DescriptionList: define(data.DescriptionList, { direction: DIRECTIONS }),
  DescriptionListItem: define(data.DescriptionListItem, { label: 'string' }),
  List: define(data.List, {
    variant: ['unordered', 'unordered-styled', 'ordered', 'ordered-styled', 'inline', 'inline-divided'],
  }),
  Accordion: define(data.Accordion, {
    title: 'string',
    defaultOpen: 'boolean',
    disabled: 'boolean',
    open: 'boolean',
    size: [...XS, ...SM, ...MD],
    onClick: 'function',
  }),
  ProgressBar: define(ProgressBar, {
    title: 'string',
    'aria-label': 'string',
    showPercentage: 'boolean',
    value: 'number',
    maxValue: 'number',
    valueDescription: 'string',
    variant: ['success', 'danger', 'warning'],
    valueMax: 'number',
  }),
  ScoreCircle: define(ScoreCircle, { score: 'number' }),
  StepIndicator: define(StepIndicator, {
    stepNames: 'object',
    direction: ['horizontal', 'vertical'],
    circleSize: ALL_SIZES,
    currentStep: 'number',
    variant: ['default', 'compact', 'flush'],
    onClick: 'function',
  }),
  BarChart: define(BarChart, CHART),
  LineChart: define(LineChart, CHART),
  Tabs: define(Tabs, {
    onSelectedChange: 'function',
    defaultSelected: 'text',
    selected: 'text',
    variant: ['default', 'enclosed'],
    fill: 'boolean',
  }),
  Tab: define(Tab, {
    disabled: 'boolean',
    tabId: 'text',
    title: 'string',
    tooltip: 'string',
    tooltipPlacement: SIDES,
  }),
  // Tables
  Table: define(table.Table, {
    bordered: 'boolean',
    flush: 'boolean',
    density: ['default', 'condensed', 'compact'],
    paginated: 'boolean',
    pageCount: 'number',
    showButtonLabels: 'boolean',
    showFirstLastButtons: 'boolean',
    maxVisiblePageButtons: 'number',
    page: 'number',
    onPageChange: 'function',
  }),
  TableHead: define(table.TableHead, {}),
  TableBody: define(table.TableBody, {}),
  TableFooter: define(table.TableFooter, {}),
  TableRow: define(table.TableRow, {}),
  TableCell: define(table.TableCell, { ...CELL, colSpan: 'number' }),
  TableHeader: define(table.TableHeader, {
    ...CELL,
    sortDirection: ['ascending', 'descending', 'none', 'never'],
    onSortChange: 'function',
    disabled: 'boolean',
  }),
  // Overlays
  Modal: define(Modal, { ...OVERLAY, variant: ['danger', 'default'] }),
  ModalBody: define(DialogBody, {}),
  ModalFooter: define(DialogFooter, {}),
  Panel: define(Panel, { ...OVERLAY, variant: ['modal', 'default'] }),
  PanelBody: define(DialogBody, {}),
  PanelSection: define(PanelSection, { flush: 'boolean' }),
  PanelFooter: define(DialogFooter, {}),
  Tooltip: define(Tooltip, { placement: SIDES }),
  // Actions
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
  // Forms
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
