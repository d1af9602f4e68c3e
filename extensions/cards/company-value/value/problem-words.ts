import type { ValueProblem } from '../../../../src/domain/summary.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { inputName } from './input-words.ts';

/** What is wrong with the inputs of a benefit, and what that does to its amount. */
export const problemWords = (problem: ValueProblem, words: Words, company: CompanyScope): string =>
  words.t(`value.problem.${problem.code}`, {
    input: inputName(problem.input ?? '', words),
    other: company.metric(problem.otherMetricKey)?.metric.name ?? '',
  });
