import { calculatorDefinition } from '../domain/calculators/catalogue.ts';
import { inputProblems } from '../domain/calculators/check-inputs.ts';
import type { InputProblem } from '../domain/calculators/check-inputs.ts';
import type { CompanyFacts, Metric, Milestone } from '../domain/facts.ts';
import { measuredInputsOf } from '../domain/metric-inputs.ts';
import { surveyedInput } from '../domain/metric-input-roles.ts';
import { nearlyEqual } from '../domain/nearly.ts';
import { surveyedValue } from '../domain/survey-reduction.ts';
import { UNIT_PERCENT } from '../domain/vocabulary.ts';
import type { NewMeasurement } from './new-proof-lines.ts';
import type { Refuse } from './situation.ts';

/** A percentage this far above 1 was typed as 15 for 15 %; no real share of anything is ten times the whole. */
const LARGEST_SHARE = 10;

/** Refuses a measured value that its milestone or metric cannot have. */
export function checkMeasurement(
  entry: NewMeasurement,
  { milestones, metrics }: Pick<CompanyFacts, 'milestones' | 'metrics'>,
  refuse: Refuse,
): void {
  const milestone = milestones.find(({ key }) => key === entry.milestoneKey);
  if (milestone !== undefined && entry.metricKey !== null && entry.metricKey !== milestone.metricKey) {
    refuse('metricKey', 'This milestone is not measured by that value metric. Record each by itself.');
  }
  const metric = metrics.find(({ key }) => key === (entry.metricKey ?? milestone?.metricKey));
  checkKindOfValue(entry, milestone, metric, refuse);
  if (metric !== undefined) checkInput(entry, metric, milestone !== undefined, refuse);
  checkSurvey(entry, milestone, metric, refuse);
}

function checkKindOfValue(
  { value }: NewMeasurement,
  milestone: Milestone | undefined,
  metric: Metric | undefined,
  refuse: Refuse,
): void {
  const isYesNo = milestone?.criterion === 'yes_no' && metric === undefined;
  if (isYesNo !== (typeof value === 'boolean')) {
    refuse('value', isYesNo ? 'The answer has to be yes or no.' : 'The value has to be a number.');
  }
  if (typeof value === 'boolean') return;
  if (!Number.isFinite(value)) refuse('value', 'The value has to be a number.');
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) refuse('value', 'The value is too large to be true.');
  if ((metric?.unit ?? milestone?.unit) === UNIT_PERCENT && Math.abs(value) > LARGEST_SHARE) {
    refuse('value', 'Percentages are fractions: 15 % is 0.15.');
  }
}

/** The value has to follow from the answers, or nobody could say later why they were kept. */
function checkSurvey(
  { survey, value, input }: NewMeasurement,
  milestone: Milestone | undefined,
  metric: Metric | undefined,
  refuse: Refuse,
): void {
  if (survey === undefined || survey === null) return;
  const surveyed =
    metric === undefined
      ? { baseline: milestone?.baseline ?? null, unit: milestone?.unit ?? null }
      : surveyedInput(metric, input);
  const found = surveyedValue(survey, surveyed);
  if (found === null) {
    refuse('survey', 'Without a baseline, and somebody who had something before, the answers give no value.');
  }
  if (typeof value !== 'number' || !nearlyEqual(found, value)) {
    refuse('value', `The answers give ${found}: the value has to be the one that follows from them.`);
  }
}

function checkInput(entry: NewMeasurement, metric: Metric, isOfMilestone: boolean, refuse: Refuse): void {
  const definition = calculatorDefinition(metric.calculator);
  if (definition === null) return;
  const names = measuredInputsOf(metric, definition);
  // Nothing of the metric is measured, but a milestone may still follow the number.
  if (names.length === 0 && isOfMilestone && entry.input === null) return;
  if (names.length === 0) refuse('metricKey', 'Nothing of this value metric is measured; change its inputs.');
  if (entry.input !== null && !names.includes(entry.input)) {
    refuse('input', `This metric measures ${names.join(' and ')}.`);
  }
  if (entry.input === null && names.length > 1) {
    refuse('input', `Say which input was measured: ${names.join(' or ')}.`);
  }
  const name = entry.input ?? names[0];
  const inputs = definition.inputs.filter((input) => input.name === name);
  const [problem] = inputProblems({ ...definition, inputs, alsoMissing: () => [] }, () => entry.value);
  if (problem !== undefined) refuse('value', WORDS[problem.code]);
}

/** What a calculator would refuse later, when nobody remembers who typed it. */
const WORDS: Readonly<Record<InputProblem['code'], string>> = {
  number_too_large: 'A number is so large that the amount cannot be right: check its digits.',
  rate_not_a_fraction: 'Rates are fractions from 0 to 1: 15 % is 0.15.',
  negative_input: 'The value cannot be below zero.',
  missing_input: 'The value is outside its scale.',
  calculator_unknown: 'The value metric has no calculator.',
};
