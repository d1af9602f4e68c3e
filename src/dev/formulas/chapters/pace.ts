import { forecast, pace, progress, schedule } from '../../../domain/index.ts';
import { addDays, daysBetween } from '../../../domain/calendar.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { FormulaEntry } from '../entry.ts';
import { counted, days, orUnknown, percent, plain, spoken } from '../figures.ts';
import { type Quantity, larger, minus, number, over, plus, times } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';

const OWN = 'This product’s own definition.';

/** When a goal is due, whether it keeps up with its plan, and when it will be reached. */
export function paceEntries(defaults: Settings): readonly FormulaEntry[] {
  return [dueDate(), againstPlan(defaults), asThingsGo(defaults)];
}

function dueDate(): FormulaEntry {
  const [anchor, months, weeks] = ['2026-01-31', 1, 2];
  const offset = { months, weeks };
  const sheet = worksheet(
    'A milestone is due a month and two weeks after the start; another hangs on a milestone that is not achieved yet.',
  );
  sheet.told('start', anchor);
  sheet.told('offset', `${counted(months, 'month')} and ${counted(weeks, 'week')}`);
  const inMonth = schedule({ anchor, offset: { months } }).target;
  const { target } = schedule({ anchor, offset });
  sheet.note('a month later (February has no 31st)', inMonth);
  sheet.note('two weeks after that', addDays(inMonth, 7 * weeks));
  sheet.answer('target date', target);
  const achievedOn = '2026-03-02';
  const hanging = { milestone: 'first', target, achievedOn: null };
  const open = schedule({ anchor: hanging, offset });
  const achieved = schedule({ anchor: { ...hanging, achievedOn }, offset });
  sheet.answer(
    'target date of what hangs on it',
    `${open.target}, ${open.provisional ? 'provisional' : 'fixed'}`,
  );
  sheet.answer(
    `the same once it is achieved on ${achievedOn}`,
    `${achieved.target}, ${achieved.provisional ? 'provisional' : 'fixed'}`,
  );
  return {
    title: 'Target date',
    answers: ['schedule'],
    words: [
      'A date a number of months, weeks and days after an anchor: the company’s start, or the day on which another milestone was achieved. Until that one is achieved its own target date counts and the result is marked provisional, so a chain of milestones cannot hide that it is late. A date that a person has moved stands above the schedule.',
    ],
    formula: ['target date = anchor + months (cut to the last day of the month) + 7 × weeks + days'],
    units: 'Calendar dates; whole months, weeks and days, negative ones lie before the anchor.',
    unknownWhen: 'the anchor has no date: the date stored with the milestone counts then, if there is one.',
    source: 'Calendar arithmetic with clamping to the end of the month.',
    example: sheet.done(),
  };
}

function againstPlan({ milestones: limits }: Settings): FormulaEntry {
  const question = {
    start: '2026-05-01',
    target: '2026-11-30',
    today: '2026-10-12',
    measuredOn: '2026-09-29',
    progress: progress({ baseline: 0.35, target: 0.8, current: 0.56 }),
  };
  const answer = pace(question);
  const sheet = worksheet(
    'The share of invoices that are matched without a hand, as planned from May to November.',
  );
  sheet.told('planned start', question.start);
  sheet.told('target date', question.target);
  sheet.told('latest measurement', question.measuredOn);
  const reached = sheet.given('progress on that day', question.progress ?? NaN, percent);
  const passed = sheet.step(
    'days passed',
    number(daysBetween(question.start, question.measuredOn), days),
    days,
  );
  const whole = sheet.step('days planned', number(daysBetween(question.start, question.target), days), days);
  const planned = sheet.step('planned progress', over(passed, whole), percent);
  const ratio = sheet.step('pace', over(reached, planned), plain);
  sheet.result('planned progress', planned, answer.expected, percent);
  sheet.result('pace', ratio, answer.pace, plain);
  sheet.answer('in words', spoken(answer.band ?? 'unknown'));
  return {
    title: 'Pace',
    answers: ['pace'],
    words: [
      'Progress against the progress planned, both on the day of the latest measurement, so that a goal measured once a month does not fall behind between two measurements. The plan is a straight line from planned start to target date, or the steps of a template (a step counts from its own day, nothing between two steps).',
      `On pace from ${plain(limits.onPaceFrom)}, behind from ${plain(limits.behindFrom)}, off pace below. Behind is shown and held against nobody.`,
    ],
    formula: [
      'planned = (day of measurement − planned start) / (target date − planned start), within 0 and 1',
      'pace    = progress / planned',
    ],
    units: 'Fractions; a pace of 1 is exactly as planned.',
    unknownWhen: `less than ${percent(limits.paceNeedsExpectedFrom)} of the way is planned by then (the ratio would mean nothing), before the planned start, without a measurement or a target date, and for yes-or-no goals.`,
    source: `Earned-schedule thinking: achieved against planned at one date. ${OWN}`,
    example: sheet.done(),
  };
}

function asThingsGo({ milestones: limits }: Settings): FormulaEntry {
  const today = '2026-10-12';
  const target = 0.8;
  const targetDate = '2026-11-30';
  const measurements = [
    { on: '2026-08-04', value: 0.51 },
    { on: '2026-09-02', value: 0.54 },
    { on: '2026-09-29', value: 0.57 },
  ];
  const answer = forecast({ target, direction: 'up', measurements, today, targetDate });
  const first = measurements[0]?.on ?? today;
  const sheet = worksheet(
    `The same share, measured three times; the goal is ${percent(target)} by ${targetDate}.`,
  );
  for (const { on, value } of measurements) sheet.given(`measured on ${on}`, value, percent);
  sheet.told('today', today);
  const dayOf = measurements.map(({ on }) => number(daysBetween(first, on)));
  const valueOf = measurements.map(({ value }) => number(value, percent));
  const meanDay = sheet.step(`mean day, from ${first}`, mean(dayOf), plain);
  const meanValue = sheet.step('mean value', mean(valueOf), percent);
  const rise = sheet.step(
    'sum of day gap × value gap',
    sumOfProducts([dayOf, meanDay], [valueOf, meanValue]),
    plain,
  );
  const spread = sheet.step(
    'sum of day gap squared',
    sumOfProducts([dayOf, meanDay], [dayOf, meanDay]),
    plain,
  );
  const slope = sheet.step(
    'rise a day',
    over(rise, spread),
    (value) => `${plain(value * 100)} percentage points`,
  );
  const day = sheet.step(
    `day on which the line meets ${percent(target)}`,
    plus(meanDay, over(minus(number(target, percent), meanValue), slope)),
    plain,
  );
  const tomorrow = number(daysBetween(first, today) + 1);
  const reached = sheet.step(
    'rounded up, not before tomorrow',
    larger(number(Math.ceil(day.value)), tomorrow),
    plain,
  );
  sheet.result(
    'days from the first measurement',
    reached,
    answer.forecast === null ? null : daysBetween(first, answer.forecast),
    plain,
  );
  sheet.answer(
    'forecast',
    orUnknown(answer.forecast, (on) => on),
  );
  sheet.answer('after the target date', orUnknown(answer.lateDays, days));
  return {
    title: 'Forecast',
    answers: ['forecast'],
    words: [
      `The day on which the target will be reached if things go on as in the last ${days(limits.forecastWindowDays)}: the straight line that fits the measurements of that time best, followed until it meets the target, rounded up to a whole day and never before tomorrow.`,
    ],
    formula: [
      'slope    = sum((day − mean day) × (value − mean value)) / sum((day − mean day)^2)',
      'forecast = mean day + (target − mean value) / slope, rounded up',
    ],
    units: 'A calendar date. Values in the goal’s unit.',
    unknownWhen: `measurements lie on fewer than two days or less than ${days(limits.forecastMinimumSpanDays)} apart; the line is flat or points away from the target; it meets it more than ${days(limits.forecastLimitDays)} (about five years) from now; or the target is met. The reason is given.`,
    source: 'Linear regression by ordinary least squares.',
    example: sheet.done(),
  };
}

function mean(values: readonly Quantity[]): Quantity {
  return over(plus(...values), number(values.length));
}

/** Sum of the products of how far two things lie from their means. */
function sumOfProducts(
  [first, firstMean]: readonly [readonly Quantity[], Quantity],
  [second, secondMean]: readonly [readonly Quantity[], Quantity],
): Quantity {
  const products = first.map((one, index) =>
    times(minus(one, firstMean), minus(second[index] ?? number(NaN), secondMean)),
  );
  return plus(...products);
}
