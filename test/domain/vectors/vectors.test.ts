import {
  calculate,
  countOnce,
  expansion,
  forecast,
  goalProblem,
  improvement,
  milestoneHealth,
  milestoneStatus,
  overAchieved,
  pace,
  payback,
  percentagePoints,
  presentValueRoi,
  progress,
  projected,
  proofFreshness,
  proofTiers,
  readiness,
  readinessBand,
  realizedToDate,
  retention,
  roi,
  runway,
  schedule,
  surveyReduction,
  targetMet,
  weightedScore,
} from '../../../src/domain/index.ts';
import { CALCULATOR_CASES } from './calculator-cases.ts';
import { type Case, expectAnswer } from './case.ts';
import { PROGRESS_CASES, SCHEDULE_CASES, SURVEY_CASES } from './milestone-cases.ts';
import { FORECAST_CASES, HEALTH_CASES, PACE_CASES, STATUS_CASES } from './plan-cases.ts';
import {
  BAND_CASES,
  EXPANSION_CASES,
  FRESHNESS_CASES,
  READINESS_CASES,
  RETENTION_CASES,
  RUNWAY_CASES,
  WEIGHTING_CASES,
} from './renewal-cases.ts';
import {
  OVERLAP_CASES,
  PAYBACK_CASES,
  PRESENT_VALUE_CASES,
  PROJECTED_CASES,
  REALIZED_CASES,
  REALIZED_TIER_CASES,
  ROI_CASES,
  TIER_CASES,
} from './value-cases.ts';

/** One test per case: the answer holds everything that the case expects. */
function answers<Question, Answer extends object>(
  cases: readonly Case<Question, Answer>[],
  answer: (question: Question) => object,
): void {
  it.each(cases)('$name', ({ given, expected, tolerance }) => {
    expectAnswer(answer(given), expected, tolerance);
  });
}

describe('progress', () => {
  answers(PROGRESS_CASES, (question) => ({
    progress: progress(question),
    improvement: improvement(question),
    targetMet: targetMet(question),
    overAchieved: overAchieved(question),
    percentagePoints: percentagePoints(question),
    error: goalProblem(question),
  }));
});

describe('survey', () => answers(SURVEY_CASES, surveyReduction));
describe('schedule', () => answers(SCHEDULE_CASES, schedule));
describe('pace', () => answers(PACE_CASES, pace));
describe('forecast', () => answers(FORECAST_CASES, forecast));
describe('health', () => answers(HEALTH_CASES, milestoneHealth));

describe('status', () => {
  it.each(STATUS_CASES)('$name', ({ given, expected: { flags = [], ...expected } }) => {
    const answer = milestoneStatus(given);
    expect(answer).toMatchObject(expected);
    expect(answer.flags).toEqual(expect.arrayContaining([...flags]));
  });
});

describe('calculators', () => {
  answers(CALCULATOR_CASES, ({ calculator, inputs }) => calculate(calculator, inputs));
});

describe('realized value', () => {
  answers(REALIZED_CASES, realizedToDate);
  answers(REALIZED_TIER_CASES, realizedToDate);
});

describe('tiers', () => answers(TIER_CASES, proofTiers));
describe('overlap', () => answers(OVERLAP_CASES, ({ metrics }) => countOnce(metrics)));
describe('return', () => answers(ROI_CASES, roi));
describe('present value', () => answers(PRESENT_VALUE_CASES, presentValueRoi));
describe('payback', () => answers(PAYBACK_CASES, payback));
describe('projected value', () =>
  answers(PROJECTED_CASES, (question) => ({ projected: projected(question) })));

describe('readiness', () => {
  answers(READINESS_CASES, (question) => {
    const answer = readiness(question);
    return { ...answer, caps: [...new Set(answer.caps.map(({ band }) => band))] };
  });
});

describe('readiness bands', () => answers(BAND_CASES, readinessBand));
describe('weighting', () => answers(WEIGHTING_CASES, ({ items }) => weightedScore(items)));
describe('freshness of proof', () => {
  answers(FRESHNESS_CASES, (question) => ({ factor: proofFreshness(question) }));
});
describe('runway', () => answers(RUNWAY_CASES, runway));
describe('expansion', () => answers(EXPANSION_CASES, expansion));
describe('retention', () => answers(RETENTION_CASES, retention));
