import { addDays, isCalendarDate } from '../domain/calendar.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import type { GeneralAssumption, MetricProblemCode } from '../domain/metric-measurable.ts';
import { addedProblems, metricProblems } from '../domain/metric-measurable.ts';
import { checkContact } from './check-entry.ts';
import type { LoadedCompany } from './load-company.ts';
import type { MetricFields } from './metric-fields.ts';
import type { Refuse } from './situation.ts';

const MOST_CHARACTERS = 250;
const FURTHEST_DAYS = 3660;
const MOST_INPUTS = 40;
const MOST_TOOLS = 50;
const PROPERTY_NAME = /^[a-z][a-z0-9_]{0,99}$/;

/** What fields are judged by. */
export interface MetricContext {
  readonly loaded: LoadedCompany;
  readonly today: CalendarDate;
  readonly general: GeneralAssumption;
  /** The benefit as it is; null for a new one, which has to be right as a whole. */
  readonly before: MetricFields | null;
  readonly refuse: Refuse;
}

/** Refuses a benefit that nobody could measure, or that could not be true. */
export function checkMetricFields(fields: MetricFields, context: MetricContext): void {
  const { refuse, general, loaded, before } = context;
  if (fields.name.length > MOST_CHARACTERS) {
    refuse('metric.name', `A name has at most ${MOST_CHARACTERS} characters.`);
  }
  checkSizes(fields, refuse);
  checkDays(fields, context);
  if (fields.source.kind === 'company_property' && !PROPERTY_NAME.test(fields.source.property)) {
    refuse('metric.source', 'Give the internal name of a company property, for example "open_tickets".');
  }
  checkContact('metric.customerOwnerContactId', fields.customerOwnerContactId, loaded, refuse);
  const [problem] =
    before === null ? metricProblems(fields, general) : addedProblems(fields, before, general);
  if (problem !== undefined) refuse(`metric.${problem.field}`, MESSAGES[problem.code]);
}

function checkSizes({ inputs }: MetricFields, refuse: Refuse): void {
  if (Object.keys(inputs).length > MOST_INPUTS) refuse('metric.inputs', `At most ${MOST_INPUTS} inputs.`);
  for (const [name, value] of Object.entries(inputs)) {
    if (Array.isArray(value) && value.length > MOST_TOOLS) {
      refuse(`metric.inputs.${name}`, `At most ${MOST_TOOLS} items.`);
    }
    if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) {
      refuse(`metric.inputs.${name}`, MESSAGES.number_too_large);
    }
  }
}

function checkDays(fields: MetricFields, { today, refuse }: MetricContext): void {
  for (const field of ['effectiveDate', 'baselineOn'] as const) {
    const day = fields[field];
    if (day === null) continue;
    if (!isCalendarDate(day)) {
      refuse(`metric.${field}`, 'Write the date as YYYY-MM-DD, for example 2026-10-12.');
    }
    if (day > addDays(today, FURTHEST_DAYS) || day < addDays(today, -FURTHEST_DAYS)) {
      refuse(`metric.${field}`, 'The date is more than ten years away.');
    }
  }
  if (fields.baselineOn !== null && fields.baselineOn > today) {
    refuse('metric.baselineOn', `The value from before is of a day up to today, ${today}.`);
  }
}

const MESSAGES: Readonly<Record<MetricProblemCode, string>> = {
  name_missing: 'Give the benefit a name, for example "Month-end close hours".',
  definition_missing:
    'Say what is counted, for example "hours a month that accounts payable spends on closing".',
  money_kind_missing: 'Say what kind of money it is: cash, capacity, revenue or avoided risk.',
  unit_missing: 'Say what the measured number is in, for example "h a month" or "percent".',
  start_missing: 'Say from which day it counts.',
  baseline_method_missing: 'Say how the value from before was found: tracked, estimated or from a benchmark.',
  method_missing: 'Say where the number comes from, for example a report of the business system.',
  validation_missing: 'Say who signs the number off, for example "Monthly close report, signed by finance".',
  target_equals_baseline: 'The target is the same as the value from before. Give one that differs.',
  days_out_of_range: 'Whole days from 1 to 1826.',
  share_out_of_range: 'A share is above 0 and up to 1: 60 % is 0.6.',
  missing_input: 'This number is missing; without it there is no amount.',
  negative_input: 'The value cannot be below zero.',
  rate_not_a_fraction: 'Rates are fractions from 0 to 1: 15 % is 0.15.',
  number_too_large: 'A number is so large that the amount cannot be right: check its digits.',
  calculator_unknown: 'Say how the amount is calculated.',
};
