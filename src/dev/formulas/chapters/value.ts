import { projected, realizedToDate } from '../../../domain/index.ts';
import { addDays, daysBetween } from '../../../domain/calendar.ts';
import type { Settings } from '../../../domain/settings.ts';
import { DAYS_PER_YEAR } from '../../../domain/spans.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { days, dollars, hours, orUnknown, percent, plain } from '../figures.ts';
import { larger, minus, number, over, plus, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';
import { overlapEntry } from './overlap.ts';
import { tiersEntry } from './tiers.ts';

/** Annual amounts over time, what is still to come, and how far all of it is proved. */
export const valueChapter: Chapter = {
  title: 'Value over time and its proof',
  introduction:
    'A calculator gives an amount a year. This chapter says what that makes of the days that have passed, what is still to come, and how far it is proved. Totals always come in three tiers and are never shown as one number.',
  entries: (defaults) => [
    realized(),
    carriedTooLong(defaults),
    runRate(),
    toCome(defaults),
    tiersEntry(defaults),
    overlapEntry(),
  ],
};

const DAY_COUNT = `Day count Actual/${DAYS_PER_YEAR} (fixed), as in sterling money markets; days are half-open.`;
const monthEnd = {
  calculator: 'time_saving',
  inputs: { hoursBefore: 320, hourlyRate: 75, periodsPerYear: 12 },
  effectDate: '2026-03-01',
} as const;

function realized(): FormulaEntry {
  const [first, second] = [
    { on: '2026-03-01', value: 305 },
    { on: '2026-06-01', value: 290 },
  ];
  const today = '2026-07-01';
  const answer = realizedToDate({ ...monthEnd, measurements: [first, second], today });
  const sheet = worksheet(
    'Hours of a month-end close, measured twice. Every hour below the baseline saves the hourly rate every month.',
  );
  const before = sheet.given('hours before', monthEnd.inputs.hoursBefore, hours);
  const rate = sheet.given('hourly rate', monthEnd.inputs.hourlyRate, dollars);
  const periods = sheet.given('periods per year', monthEnd.inputs.periodsPerYear, plain);
  const measured = [first, second].map(({ on, value }) => sheet.given(`measured on ${on}`, value, hours));
  sheet.told('today', today);
  const year = number(DAYS_PER_YEAR);
  const spans = [
    { from: first.on, to: second.on },
    { from: second.on, to: today },
  ].map(({ from, to }, index) => {
    const annual = sheet.step(
      `a year from ${from}`,
      times(minus(before, measured[index] ?? before), rate, periods),
      dollars,
    );
    const length = number(daysBetween(from, to), days);
    return sheet.step(`${from} to the day before ${to}`, over(times(annual, length), year), dollars);
  });
  const total = sheet.step('together', plus(...spans), dollars);
  sheet.result('realized value to date', total, answer.realized, dollars);
  return {
    title: 'Realized value',
    answers: ['realizedToDate'],
    words: [
      'Value that has already come about. A measurement sets the annual amount from its day until the next one; each day counts a part of it. The day on which the benefit takes effect counts, today does not. Nothing is filled in before the first measurement; one made before the effect date carries into it. Value and cost are counted alike, in leap years too.',
      'Of several measurements of one day the last one counts. A one-off amount counts whole from the day after. What the customer confirms or disputes today speaks for all days of the benefit since its effect date. Any period can be asked for, and the parts of a period add up to it.',
    ],
    formula: [
      `realized(from, to) = sum over days from <= day < to of annual amount on that day / ${DAYS_PER_YEAR}`,
    ],
    units: 'Money in the company’s currency, shown rounded once for each benefit; dates are calendar dates.',
    unknownWhen:
      'it is zero, not unknown, before the first measurement. Refused inputs count nothing for their days and are listed.',
    source: DAY_COUNT,
    example: sheet.done(),
  };
}

function carriedTooLong({ value: { carryForwardDays } }: Settings): FormulaEntry {
  const measuredOn = '2026-01-01';
  const extraDays = 20;
  const today = addDays(measuredOn, carryForwardDays + extraDays);
  const question = {
    ...monthEnd,
    effectDate: measuredOn,
    measurements: [{ on: measuredOn, value: 305 }],
    today,
  };
  const answer = realizedToDate({ ...question, carryDays: carryForwardDays });
  const { runRate: annualAmount } = realizedToDate(question);
  const sheet = worksheet('One measurement with a piece of evidence, and none since.');
  sheet.told('measured on', measuredOn);
  sheet.told('today', today);
  const annual = sheet.given('annual amount', annualAmount ?? NaN, dollars);
  const year = number(DAYS_PER_YEAR);
  const carried = sheet.step(
    'days proved',
    over(times(annual, number(carryForwardDays, days)), year),
    dollars,
  );
  const later = sheet.step('days only claimed', over(times(annual, number(extraDays, days)), year), dollars);
  sheet.result('realized and proved', carried, answer.realizedProved, dollars);
  sheet.result('realized, claimed only', later, answer.realizedClaimed, dollars);
  return {
    title: 'How long a measurement carries',
    words: [
      `A measurement carries ${days(carryForwardDays)} at most. Later days still count with its amount, but only as claimed, and the amount leaves the proved run rate. A new measurement ends that on its day. Where two inputs are measured, one that is too old is enough.`,
    ],
    formula: [`claimed only from the day of the measurement + ${days(carryForwardDays)} on`],
    units: 'Days.',
    unknownWhen: 'never.',
    source: 'This product’s own rule, for prudence: an old measurement proves nothing about today.',
    example: sheet.done(),
  };
}

function runRate(): FormulaEntry {
  const today = '2026-10-12';
  const latest = { on: '2026-09-30', value: 132 };
  const question = { ...monthEnd, measurements: [latest], today };
  const answer = realizedToDate(question);
  const none = realizedToDate({ ...question, measurements: [] });
  const sheet = worksheet('The latest measurement of the month-end close.');
  const before = sheet.given('hours before', monthEnd.inputs.hoursBefore, hours);
  const measured = sheet.given(`measured on ${latest.on}`, latest.value, hours);
  const rate = sheet.given('hourly rate', monthEnd.inputs.hourlyRate, dollars);
  const periods = sheet.given('periods per year', monthEnd.inputs.periodsPerYear, plain);
  const saved = sheet.step('hours saved a year', times(minus(before, measured), periods), hours);
  const annual = sheet.step('run rate', times(saved, rate), dollars);
  const passed = number(daysBetween(latest.on, today), days);
  const soFar = sheet.step('hours saved so far', over(times(saved, passed), number(DAYS_PER_YEAR)), hours);
  sheet.result('run rate', annual, answer.runRate, dollars);
  sheet.result('hours a year', saved, answer.hoursPerYear, hours);
  sheet.result('hours saved to date', soFar, answer.hoursSaved, hours);
  sheet.answer('run rate before the first measurement', orUnknown(none.runRate, dollars));
  return {
    title: 'Run rate and hours',
    words: [
      'The run rate is today’s annual amount: what a year brings if nothing changes. One-off amounts are never in it. The headline figures use the proved run rate, which is its confirmed and evidenced part. Hours saved are counted in the same way as money and stand beside it.',
    ],
    formula: [
      'run rate        = annual amount in force today',
      'proved run rate = confirmed + evidenced part of it',
    ],
    units: 'Money a year, hours a year; hours to date.',
    unknownWhen:
      'the benefit has not been measured, its inputs are refused, or it has no money. Hours are unknown for calculators that save no time.',
    source: 'Annual run rate, as in recurring-revenue reporting.',
    example: sheet.done(),
  };
}

function toCome({ value: { projectionHaircut } }: Settings): FormulaEntry {
  const question = { annualAtTarget: 171_000, runRate: 158_400 };
  const sheet = worksheet('A benefit that has not reached its target yet.');
  const atTarget = sheet.given('annual amount at target', question.annualAtTarget, dollars);
  const now = sheet.given('run rate', question.runRate, dollars);
  const haircut = sheet.given('haircut', projectionHaircut, percent);
  const open = sheet.step('still open', larger(number(0, dollars), minus(atTarget, now)), dollars);
  const left = sheet.step('less the haircut', times(open, minus(number(1), haircut)), dollars);
  sheet.result('projected', left, projected(question), dollars);
  sheet.answer('projected beyond the target', dollars(projected({ ...question, runRate: 180_000 })));
  return {
    title: 'Projected value',
    answers: ['projected'],
    words: [
      `What a year would bring on top of the run rate if every target were reached, less ${percent(projectionHaircut)} for prudence. The overlap guard is applied before the haircut. It always stands apart from realized value and is never added to it.`,
    ],
    formula: ['projected = max(0, annual amount at target − run rate) × (1 − haircut)'],
    units: 'Money a year, never below zero; the haircut is a fraction from 0 to 1.',
    unknownWhen: 'never: a benefit without a target adds nothing.',
    source: 'Haircut on an estimate, as in prudent forecasting.',
    example: sheet.done(),
  };
}
