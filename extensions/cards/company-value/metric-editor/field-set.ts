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

/** The other benefits, for those parts that look beside the one in the form. */
export interface OtherMetrics {
  readonly others: readonly MetricSummary[];
}
