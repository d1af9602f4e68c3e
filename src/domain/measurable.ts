import type { Milestone } from './facts.ts';
import { nearlyEqual } from './nearly.ts';
import { isComparatorAgainstDirection } from './progress.ts';

/** What has to be known of a milestone before it may be planned. */
export type MilestoneDraft = Pick<
  Milestone,
  | 'criterion'
  | 'comparator'
  | 'definition'
  | 'unit'
  | 'baseline'
  | 'target'
  | 'source'
  | 'metricKey'
  | 'measurementMethod'
  | 'validation'
>;

export type ProblemCode =
  | 'definition_missing'
  | 'unit_missing'
  | 'baseline_missing'
  | 'target_missing'
  | 'target_equals_baseline'
  | 'comparator_missing'
  | 'comparator_against_direction'
  | 'method_missing'
  | 'validation_missing';

/** Why a milestone is not measurable yet. */
export interface Problem {
  readonly code: ProblemCode;
  readonly field: keyof MilestoneDraft;
  /** What is missing, with a good example; screens may say it in their own language by the code. */
  readonly message: string;
}

const FIELDS: Readonly<Record<ProblemCode, keyof MilestoneDraft>> = {
  definition_missing: 'definition',
  unit_missing: 'unit',
  baseline_missing: 'baseline',
  target_missing: 'target',
  target_equals_baseline: 'target',
  comparator_missing: 'comparator',
  comparator_against_direction: 'comparator',
  method_missing: 'measurementMethod',
  validation_missing: 'validation',
};

const MESSAGES: Readonly<Record<ProblemCode, string>> = {
  definition_missing: 'Say what is counted, for example "hours a month spent on the sales report".',
  unit_missing: 'Say what the number is in, for example "h a month" or "percent".',
  baseline_missing: 'Give the value before the start, for example 40 hours a month tracked for two weeks.',
  target_missing: 'Give the value to reach, for example 10 hours a month.',
  target_equals_baseline:
    'The target is the same as the baseline. Give one that differs, for example from 40 down to 10 hours, or choose "hold a level".',
  comparator_missing:
    'To hold a level, say on which side of it is good, for example "at least" 99 % or "at most" 2 errors.',
  comparator_against_direction:
    'The comparison points away from the target: from 40 down to 10 hours, the goal is "at most" 10, not "at least" 10.',
  method_missing: 'Say where the number comes from, for example a report of the business system.',
  validation_missing:
    'Say who signs the number off, for example "Monthly close report, signed by the finance lead".',
};

/**
 * What keeps a milestone from being measurable; empty when nothing does. A milestone with a metric takes
 * definition, method and sign-off from it, and a figure of the engine brings its own.
 * @param baselineComesLater true in templates, where every company records its own baseline
 */
export function measurabilityProblems(
  draft: MilestoneDraft,
  { baselineComesLater = false }: { readonly baselineComesLater?: boolean } = {},
): readonly Problem[] {
  const isEngineFigure = draft.source.kind === 'engine';
  const isMeasuredElsewhere = isEngineFigure || draft.metricKey !== null;
  const codes: readonly (ProblemCode | false)[] = [
    !isMeasuredElsewhere && isBlank(draft.definition) && 'definition_missing',
    ...(isEngineFigure ? [] : numberProblems(draft, baselineComesLater)),
    isComparatorAgainstDirection(draft) && 'comparator_against_direction',
    !isMeasuredElsewhere && draft.measurementMethod === null && 'method_missing',
    !isMeasuredElsewhere && isBlank(draft.validation) && 'validation_missing',
  ];
  return codes
    .filter((code) => code !== false)
    .map((code) => ({ code, field: FIELDS[code], message: MESSAGES[code] }));
}

function numberProblems(
  draft: MilestoneDraft,
  baselineComesLater: boolean,
): readonly (ProblemCode | false)[] {
  const { criterion, baseline, target } = draft;
  if (criterion === 'yes_no') return [];
  const isReached = criterion === 'reach';
  const isSame = baseline !== null && target !== null && nearlyEqual(baseline, target);
  return [
    isBlank(draft.unit) && 'unit_missing',
    isReached && baseline === null && !baselineComesLater && 'baseline_missing',
    target === null && 'target_missing',
    isReached && isSame && 'target_equals_baseline',
    !isReached && draft.comparator === null && 'comparator_missing',
  ];
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
