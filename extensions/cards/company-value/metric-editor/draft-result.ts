import { calculate, typedInputs } from '../../../../src/domain/calculators/calculate.ts';
import type { Calculation } from '../../../../src/domain/summary.ts';
import { askedInputs, inputsOf, toStoredInput } from './draft-inputs.ts';
import type { MetricDraft } from './metric-draft.ts';

/** What a benefit is worth with the numbers that are typed, as it is measured and at its target. */
export interface DraftResult {
  readonly now: Calculation | null;
  readonly atTarget: Calculation | null;
}

/**
 * @param general what is assumed where the form is left empty
 * @param latest what was measured last of a benefit that exists, by input
 */
export function draftResult(
  draft: MetricDraft,
  currency: string,
  general: (input: string) => number | null,
  latest: Readonly<Record<string, number>> = {},
): DraftResult {
  const { calculator, target } = draft;
  if (calculator === null) return { now: null, atTarget: null };
  const { measured, assumed } = askedInputs(draft);
  const inputs = { ...assumedInputs(assumed, general), ...inputsOf(draft) };
  const valueNow = Object.fromEntries(
    measured.flatMap((input) => {
      const typed = draft.now[input.name] ?? null;
      const value = typed === null ? latest[input.name] : toStoredInput(input, typed);
      return value === undefined ? [] : [[input.name, value]];
    }),
  );
  const [first] = measured;
  const valueThen =
    first === undefined || target === null
      ? null
      : { ...valueNow, [first.name]: toStoredInput(first, target) };
  const result = (values: Readonly<Record<string, number>>): Calculation | null => {
    const found = calculate(calculator, typedInputs({ ...inputs, ...values }), currency);
    return found.ok ? found.calculation : null;
  };
  return {
    now: measured.length > 0 && Object.keys(valueNow).length === 0 ? null : result(valueNow),
    atTarget: valueThen === null ? null : result(valueThen),
  };
}

function assumedInputs(
  assumed: readonly { readonly name: string }[],
  general: (input: string) => number | null,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    assumed.flatMap(({ name }) => {
      const value = general(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
