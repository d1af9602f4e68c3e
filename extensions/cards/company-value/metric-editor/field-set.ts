import type { MetricSummary } from '../../../../src/domain/summary.ts';
import type { DraftProblems } from './draft-problems.ts';
import type { MetricDraft } from './metric-draft.ts';

/** What every part of the form gets. */
export interface DraftFieldProps {
  readonly draft: MetricDraft;
  /** Empty until the first try to save. */
  readonly problems: DraftProblems;
  readonly currency: string;
  readonly onChange: (change: Partial<MetricDraft>) => void;
}

/** What is wrong with the inputs of one kind, by the names that they have in the calculation. */
export const problemsIn = (problems: DraftProblems, prefix: 'inputs.' | 'now.'): DraftProblems =>
  Object.fromEntries(
    Object.entries(problems).flatMap(([name, problem]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), problem]] : [],
    ),
  );

/** The other benefits, for those parts that look beside the one in the form. */
export interface OtherMetrics {
  readonly others: readonly MetricSummary[];
}
