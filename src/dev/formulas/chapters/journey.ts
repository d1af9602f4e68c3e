import { summarise } from '../../../domain/index.ts';
import { daysBetween } from '../../../domain/calendar.ts';
import { lineWriter } from '../../../domain/face/question-lines.ts';
import { journeyAnalytics } from '../../../domain/journey/journey-analytics.ts';
import type { JourneyRecord } from '../../../domain/journey/journey-record.ts';
import { EXIT_FACTS } from '../../../domain/journey/journey-summary.ts';
import type { Settings } from '../../../domain/settings.ts';
import { JOURNEY_STAGES } from '../../../domain/vocabulary.ts';
import type { Chapter, FormulaEntry } from '../entry.ts';
import { EXAMPLE_TODAY, exampleCompany } from '../example-company.ts';
import { days, listed, orUnknown, percent, plain, spoken } from '../figures.ts';
import { bullets } from '../markdown.ts';
import { minus, number, over, plus } from '../quantity.ts';
import { worksheet } from '../worksheet.ts';
import { bySegment } from './by-segment.ts';

/** Where a customer stands on its way, and how long it takes. */
export const journeyChapter: Chapter = {
  title: 'Journey',
  introduction: `The stages are ${listed(JOURNEY_STAGES)}. A company may stand in several at once, one or more for each track (product line, department, use case). Only a person moves it; nothing moves by date.`,
  entries: (defaults) => [position(defaults), timeToValue(defaults), overMany(defaults)],
};

const OWN = 'This product’s own definition.';

function position(defaults: Settings): FormulaEntry {
  const company = exampleCompany();
  const entered = '2026-01-18';
  const line = lineWriter({ key: 'stage' })('stage', entered, {
    track: 'Finance',
    stage: 'onboarding',
    movement: 'entered',
    trigger: null,
    exitFacts: ['implementation_done', 'use_case_live'],
    handoff: null,
    contactId: null,
  });
  const { journey } = summarise({ ...company, entries: [...company.entries, line] }, defaults, EXAMPLE_TODAY);
  const [first] = journey.positions;
  const sheet = worksheet('The example customer has been in onboarding since its first day.');
  sheet.told('entered', entered);
  sheet.told('today', EXAMPLE_TODAY);
  const stay = sheet.step('days in the stage', number(daysBetween(entered, EXAMPLE_TODAY), days), days);
  const usual = sheet.given('usual length at most', first?.usual?.toDays ?? NaN, days);
  sheet.result(
    'days over the usual length',
    sheet.step('over', minus(stay, usual), days),
    first?.overDays ?? null,
    days,
  );
  sheet.answer(
    'exit facts known',
    first === undefined ? 'none' : `${plain(first.exit.known)} of ${plain(first.exit.of)}`,
  );
  const { usualDays } = defaults.journey;
  const range = ({ fromDays, toDays }: { readonly fromDays: number; readonly toDays: number }) =>
    toDays === 0 ? 'goes on' : `${plain(fromDays)}–${plain(toDays)}`;
  return {
    title: 'Time in a stage',
    words: [
      'Usual lengths only colour the journey.',
      bySegment(
        'Usual days',
        JOURNEY_STAGES.map((stage) => [stage, (segment) => range(usualDays[segment][stage])]),
      ),
      'Leaving a stage needs its exit facts and somebody to hand over to; going back needs what set it off instead. A move that lacks them counts all the same and is marked.',
      bullets(JOURNEY_STAGES.map((stage) => `**${stage}:** ${listed(EXIT_FACTS[stage].map(spoken))}`)),
    ],
    formula: [
      'days in stage = today − day entered',
      'over          = max(0, days in stage − longest usual length)',
    ],
    units: 'Days.',
    unknownWhen: 'a stage that goes on has no usual length and is never over it.',
    source: OWN,
    example: sheet.done(),
  };
}

function timeToValue(defaults: Settings): FormulaEntry {
  const { journey, company } = summarise(exampleCompany(), defaults, EXAMPLE_TODAY);
  const start = company.startDate ?? EXAMPLE_TODAY;
  const { firstProvedResultOn, daysToFirstProvedResult, costCoveredOn, daysToCostCovered } =
    journey.timeToValue;
  const sheet = worksheet('The example customer.');
  sheet.told('start', start);
  sheet.told('first result achieved with proof', orUnknown(firstProvedResultOn, String));
  sheet.told('proved run rate first at the annual cost', orUnknown(costCoveredOn, String));
  const since = (name: string, on: string | null, answer: number | null) => {
    const worked = number(on === null ? NaN : daysBetween(start, on), days);
    sheet.result(name, sheet.step(name, worked, days), answer, days);
  };
  since('days to the first proved result', firstProvedResultOn, daysToFirstProvedResult);
  since('days until value covers the cost', costCoveredOn, daysToCostCovered);
  return {
    title: 'Time to value',
    words: [
      'How long the customer waited: until the first result was achieved and its evidence or confirmation was there (the later of the two days), and until the proved run rate first reached today’s annual cost.',
    ],
    formula: ['time to value = first such day − company’s start'],
    units: 'Days, never negative.',
    unknownWhen:
      'it has not been reached, the start is unknown, or (for the second) no cost above zero is known.',
    source: 'Time to value, as used in customer success.',
    example: sheet.done(),
  };
}

function overMany({ journey: { companiesNeeded } }: Settings): FormulaEntry {
  const stays = [40, 60, 75, 90, 120];
  const toResult = [30, 45, 50, 80, 200];
  const records = stays.map((daysInStage, index): JourneyRecord => ({
    companyId: `company ${index + 1}`,
    segment: 'enterprise',
    industry: 'any',
    size: null,
    startDate: '2026-01-01',
    stays: [{ stage: 'onboarding', days: daysInStage, returned: index === 0 }],
    timeToValue: {
      firstProvedResultOn: null,
      daysToFirstProvedResult: toResult[index] ?? null,
      costCoveredOn: null,
      daysToCostCovered: null,
    },
  }));
  const answer = journeyAnalytics(records, companiesNeeded);
  const onboarding = answer.stages.find(({ stage }) => stage === 'onboarding');
  const sheet = worksheet(
    'As many companies as are needed for figures to be shown; all have left onboarding, one had come back to it.',
  );
  sheet.told('days in onboarding', listed(stays.map(plain)));
  sheet.told('days to the first proved result', listed(toResult.map(plain)));
  const average = over(plus(...stays.map((one) => number(one))), number(stays.length));
  sheet.result('mean days', sheet.step('mean days', average, plain), onboarding?.meanDays ?? null, days);
  const middle = number(stays[Math.floor(stays.length / 2)] ?? NaN);
  sheet.result(
    'median days',
    sheet.step('median: the one in the middle', middle, plain),
    onboarding?.medianDays ?? null,
    days,
  );
  const place = Math.ceil(0.9 * toResult.length);
  const ninth = sheet.step(
    `${percent(0.9)} of ${plain(toResult.length)}, rounded up: number ${plain(place)}`,
    number(toResult[place - 1] ?? NaN),
    plain,
  );
  sheet.result('nine in ten had a result within', ninth, answer.toFirstProvedResult.p90Days, days);
  sheet.answer('completion rate', orUnknown(onboarding?.completionRate ?? null, percent));
  sheet.answer('regression rate', orUnknown(answer.regressionRate, percent));
  const fewer = journeyAnalytics(records.slice(1), companiesNeeded);
  sheet.answer('mean days with one company fewer', orUnknown(fewer.stages[0]?.meanDays ?? null, days));
  return {
    title: 'Figures over many companies',
    words: [
      `By stage: how many stays ended, mean and median days of those that ended (one that lasts is still too short to count), and how many were a return from a later stage. By time to value: median, the day within which nine in ten got there, and how many got there. All of it by segment, industry or size; hidden below ${counted(companiesNeeded)}, so that no single customer shows through.`,
    ],
    formula: [
      'completion rate = stays that ended / stays',
      'regression rate = companies that ever went back / companies with any stage',
      'median          = the middle one, or the mean of the middle two',
      'p90             = the smallest number that at least 90 % of all do not exceed',
    ],
    units: 'Days; rates from 0 to 1. Times are over those who got there, with “n of all”.',
    unknownWhen: `fewer than ${counted(companiesNeeded)} stand behind a figure.`,
    source:
      'Descriptive statistics; percentile by nearest rank; suppression of small groups as in statistical disclosure control.',
    example: sheet.done(),
  };
}

function counted(companies: number): string {
  return `${plain(companies)} companies`;
}
