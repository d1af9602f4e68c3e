import { addDays, isCalendarDate } from '../domain/calendar.ts';
import type { CalendarDate } from '../domain/calendar.ts';
import type { MilestoneSource } from '../domain/facts.ts';
import { measurabilityProblems } from '../domain/measurable.ts';
import { currencyOf } from '../domain/money.ts';
import { UNIT_MONEY, UNIT_PERCENT } from '../domain/vocabulary.ts';
import type { LoadedCompany } from './load-company.ts';
import type { MilestoneFields } from '../domain/milestone-fields.ts';
import type { Refuse } from './situation.ts';

const MOST_CHARACTERS = 250;
const MOST_LINES = 20;
const FURTHEST_DAYS = 3660;
/** A percentage this far above 1 was typed as 15 for 15 %. */
const LARGEST_SHARE = 10;
const LONGEST_INTERVAL_DAYS = 366;

/** What fields are judged by. */
export interface FieldsContext {
  readonly loaded: LoadedCompany;
  readonly today: CalendarDate;
  readonly source: MilestoneSource;
  /** Key of the milestone itself. */
  readonly key: string;
  readonly refuse: Refuse;
}

/** Refuses a milestone that nobody could measure, or that could not be true. */
export function checkMilestoneFields(fields: MilestoneFields, context: FieldsContext): void {
  const { refuse, source } = context;
  if (fields.name === '')
    refuse('milestone.name', 'Give the milestone a name, for example "Invoice matching".');
  if (fields.name.length > MOST_CHARACTERS) {
    refuse('milestone.name', `A name has at most ${MOST_CHARACTERS} characters.`);
  }
  checkNumbers(fields, refuse);
  checkDays(fields, context);
  checkReferences(fields, context);
  const [problem] = measurabilityProblems({ ...fields, source });
  if (problem !== undefined) refuse(`milestone.${problem.field}`, problem.message);
  if (fields.criterion === 'reach' && fields.metricKey === null && fields.baselineMethod === null) {
    refuse('milestone.baselineMethod', 'Say how the value from before was found: tracked, or estimated.');
  }
}

function checkNumbers(fields: MilestoneFields, refuse: Refuse): void {
  for (const field of ['baseline', 'target'] as const) {
    const value = fields[field];
    if (value === null) continue;
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      refuse(`milestone.${field}`, 'The value has to be a number.');
    }
    if (fields.unit === UNIT_PERCENT && Math.abs(value) > LARGEST_SHARE) {
      refuse(`milestone.${field}`, 'Percentages are fractions: 15 % is 0.15.');
    }
  }
  checkWhole('measuringIntervalDays', fields.measuringIntervalDays, 1, refuse);
  checkWhole('holdDays', fields.holdDays, 0, refuse);
  if (fields.nextSteps.length > MOST_LINES)
    refuse('milestone.nextSteps', `At most ${MOST_LINES} next steps.`);
}

function checkWhole(
  field: 'measuringIntervalDays' | 'holdDays',
  days: number | null,
  least: number,
  refuse: Refuse,
): void {
  if (days === null) return;
  if (!Number.isInteger(days) || days < least || days > LONGEST_INTERVAL_DAYS) {
    refuse(`milestone.${field}`, `Whole days from ${least} to ${LONGEST_INTERVAL_DAYS}.`);
  }
}

function checkDays(fields: MilestoneFields, { today, refuse }: FieldsContext): void {
  for (const field of ['baselineOn', 'plannedStart', 'targetDate'] as const) {
    const day = fields[field];
    if (day === null) continue;
    if (!isCalendarDate(day)) {
      refuse(`milestone.${field}`, 'Write the date as YYYY-MM-DD, for example 2026-10-12.');
    }
    if (day > addDays(today, FURTHEST_DAYS) || day < addDays(today, -FURTHEST_DAYS)) {
      refuse(`milestone.${field}`, 'The date is more than ten years away.');
    }
  }
  const { baselineOn } = fields;
  if (baselineOn !== null && baselineOn > today) {
    refuse('milestone.baselineOn', `The value from before is of a day up to today, ${today}.`);
  }
}

function checkReferences(fields: MilestoneFields, { loaded, key, refuse }: FieldsContext): void {
  const { milestones, metrics } = loaded.facts;
  const isOther = (other: string) => other !== key && milestones.some((milestone) => milestone.key === other);
  if (fields.metricKey !== null && !metrics.some((metric) => metric.key === fields.metricKey)) {
    refuse('milestone.metricKey', 'This company has no such value metric; it may have been removed.');
  }
  const metric = metrics.find(({ key: metricKey }) => metricKey === fields.metricKey);
  const currency = currencyOf(loaded.facts.company, loaded.settings);
  if (fields.unit === UNIT_MONEY && (metric?.currency ?? currency) !== currency) {
    refuse(
      'milestone.metricKey',
      `The value metric is in ${metric?.currency}, and a milestone counts ${currency}.`,
    );
  }
  const anchor = fields.schedule?.anchor ?? 'start';
  if (anchor !== 'start' && !isOther(anchor.milestoneKey)) {
    refuse('milestone.schedule', 'This company has no such milestone to follow; it may have been removed.');
  }
  if (!fields.dependsOn.every(isOther)) {
    refuse(
      'milestone.dependsOn',
      'This company has no such milestone to wait for; it may have been removed.',
    );
  }
  const contactId = fields.customerOwnerContactId;
  if (contactId !== null && !loaded.records.contactIds.includes(contactId)) {
    refuse('milestone.customerOwnerContactId', 'The person has to be a contact of this company.');
  }
}
