import { validationError } from '../errors.ts';
import type { PropertyDefinition } from './types.ts';

/** A rule for the values of one property, as the property-validations API tells it. */
export interface ValidationRule {
  ruleType: string;
  ruleArguments: string[];
  shouldApplyNormalization?: boolean;
}

type Test = (value: string, argument: string) => boolean;

/** The rules that are enforced; each takes one argument. HubSpot has more. */
const TESTS: Record<string, Test> = {
  MIN_LENGTH: (value, minimum) => value.length >= Number(minimum),
  MAX_LENGTH: (value, maximum) => value.length <= Number(maximum),
  MIN_NUMBER: (value, minimum) => Number(value) >= Number(minimum),
  MAX_NUMBER: (value, maximum) => Number(value) <= Number(maximum),
  REGEX: (value, pattern) => new RegExp(pattern, 'u').test(value),
  ALPHANUMERIC: (value, kind) => (kind === 'NUMERIC_ONLY' ? /^\d*$/ : /^[\p{L}\p{N}]*$/u).test(value),
  START_DATE: (value, first) => value >= first,
  END_DATE: (value, last) => value <= last,
};

/** Refuses a rule that could not be enforced. */
export function checkRule({ ruleType, ruleArguments }: ValidationRule): void {
  const [argument, ...more] = ruleArguments;
  if (!(ruleType in TESTS)) {
    throw validationError(
      `Rules of type ${ruleType} are not enforced here; known: ${Object.keys(TESTS).join(', ')}.`,
    );
  }
  if (argument === undefined || more.length > 0)
    throw validationError(`A rule ${ruleType} has one argument.`);
  if (ruleType !== 'REGEX') return;
  try {
    new RegExp(argument, 'u');
  } catch (error) {
    if (error instanceof SyntaxError) throw validationError(`${argument} is no regular expression.`);
    throw error;
  }
}

/** The first rule of a property that a value breaks, or null. */
export function brokenRule(property: PropertyDefinition, value: string): ValidationRule | null {
  const broken = (property.validationRules ?? []).find(({ ruleType, ruleArguments }) => {
    const test = TESTS[ruleType];
    return test !== undefined && !test(value, ruleArguments[0] ?? '');
  });
  return broken ?? null;
}
