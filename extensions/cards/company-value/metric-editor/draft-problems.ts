import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { calculatorDefinition } from '../../../../src/domain/calculators/catalogue.ts';
import { inputProblems } from '../../../../src/domain/calculators/check-inputs.ts';
import type { InputDefinition } from '../../../../src/domain/calculators/definition.ts';
import type { Metric } from '../../../../src/domain/facts.ts';
import { addedProblems, metricProblems } from '../../../../src/domain/metric-measurable.ts';
import type { MetricDraftProblem } from '../../../../src/domain/metric-measurable.ts';
import type { Translate } from '../../../ui/messages/translate.ts';
import { dayProblem } from '../forms/day-problem.ts';
import { askedInputs, isComplete, isEmpty, toStoredInput } from './draft-inputs.ts';
import type { MetricDraft } from './metric-draft.ts';
import { metricFieldsOf } from './metric-save.ts';

/** What is wrong with each field, by its name; a field without a word is right. */
export type DraftProblems = Readonly<Record<string, string>>;

export interface ProblemContext {
  readonly others: readonly Metric[];
  readonly general: (input: string) => number | null;
  readonly today: CalendarDate;
  /** Whether something changes that moves an amount. */
  readonly needsReason: boolean;
  readonly t: Translate;
}

/** Everything that keeps a benefit from being saved, at the field where it is put right. */
export function draftProblems(draft: MetricDraft, context: ProblemContext): DraftProblems {
  const { t, today, needsReason } = context;
  const fields = metricFieldsOf(draft, context.others);
  if (fields === null) {
    return {
      ...(draft.category === null ? { category: t('form.check.required') } : {}),
      ...(draft.calculator === null ? { calculator: t('form.check.required') } : {}),
    };
  }
  const assumed = new Map(askedInputs(draft).assumed.map((input) => [input.name, input]));
  const general = (name: string): number | null => {
    const typed = draft.numbers[name] ?? null;
    const input = assumed.get(name);
    return typed !== null && input !== undefined ? toStoredInput(input, typed) : context.general(name);
  };
  const found: Record<string, string> = {};
  const say = (field: string, problem: string | null) => {
    if (problem !== null && found[field] === undefined) found[field] = problem;
  };
  const wrong =
    draft.stored === null ? metricProblems(fields, general) : addedProblems(fields, draft.stored, general);
  for (const problem of wrong) say(problem.field, problemWords(problem, t));
  for (const input of assumed.values()) say(`inputs.${input.name}`, wrongAssumption(draft, input, t));
  for (const input of askedInputs(draft).measured) {
    if (draft.stored === null) say(`now.${input.name}`, wrongMeasurement(draft, input, t));
  }
  if (Object.values(draft.now).some((value) => value !== null))
    say('nowOn', dayProblem(draft.nowOn, today, t));
  say('assumedOn', dayProblem(draft.assumedOn, today, t));
  if (draft.tools.some((row) => !isEmpty(row) && !isComplete(row))) {
    say('inputs.toolCosts', t('metricEditor.check.tool'));
  }
  if (draft.source === 'property' && !PROPERTY.test(draft.property.trim())) {
    say('property', t('metricEditor.check.property'));
  }
  say('poolShare', sharesProblem(draft, t));
  if (needsReason && draft.reason.trim() === '') say('reason', t('metricEditor.check.reason'));
  return found;
}

const PROPERTY = /^[a-z][a-z0-9_]{0,99}$/;

function problemWords({ code, field }: MetricDraftProblem, t: Translate): string {
  return code === 'missing_input' && field === 'inputs.toolCosts'
    ? t('metricEditor.check.tool')
    : t(`metricEditor.problem.${code}`);
}

/** The domain judges what is on the record; what is agreed beside it is judged by the same rule. */
function wrongAssumption(draft: MetricDraft, input: InputDefinition, t: Translate): string | null {
  return wrongValue(draft, input, draft.numbers[input.name] ?? null, t);
}

const wrongMeasurement = (draft: MetricDraft, input: InputDefinition, t: Translate): string | null =>
  wrongValue(draft, input, draft.now[input.name] ?? null, t);

function wrongValue(
  { calculator }: MetricDraft,
  input: InputDefinition,
  typed: number | null,
  t: Translate,
): string | null {
  const definition = calculator === null ? null : calculatorDefinition(calculator);
  if (definition === null || typed === null) return null;
  const value = toStoredInput(input, typed);
  const only = { ...definition, inputs: [input], alsoMissing: () => [] };
  const [problem] = inputProblems(only, () => value);
  return problem === undefined ? null : t(`metricEditor.problem.${problem.code}`);
}

function sharesProblem({ overlapsWith, ownShare, otherShare }: MetricDraft, t: Translate): string | null {
  if (overlapsWith === null || (ownShare === null && otherShare === null)) return null;
  const isWhole = ownShare !== null && otherShare !== null && Math.abs(ownShare + otherShare - 100) < 1e-9;
  return isWhole ? null : t('metricEditor.check.shares');
}
