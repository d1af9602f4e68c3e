import type { CalculatorInput } from '../../../../src/domain/facts.ts';

/** The inputs in the text that a record keeps them in; none where somebody typed something else into it by hand. */
export function inputsIn(text: string | null): Readonly<Record<string, CalculatorInput>> {
  try {
    const inputs: unknown = JSON.parse(text ?? '{}');
    return typeof inputs === 'object' && inputs !== null && !Array.isArray(inputs)
      ? (inputs as Readonly<Record<string, CalculatorInput>>)
      : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
