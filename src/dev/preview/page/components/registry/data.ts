import { BarChart } from '../charts/BarChart.tsx';
import { LineChart } from '../charts/LineChart.tsx';
import * as data from '../data.tsx';
import { ProgressBar, ScoreCircle, StepIndicator } from '../progress.tsx';
import { Tab, Tabs } from '../Tabs.tsx';
import { define } from './define.ts';
import type { Registered } from './define.ts';
import { XS, SM, MD, ALL_SIZES, SIDES, DIRECTIONS } from './prop-values.ts';

const CHART = { data: 'object', axes: 'object', options: 'object' } as const;

/** Figures, lists, progress and charts, and what folds them. */
export const DATA: Registered = {
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
};
