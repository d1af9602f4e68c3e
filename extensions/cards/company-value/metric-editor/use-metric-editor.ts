import { useState } from 'react';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import type { PlanSave } from '../../../ui/gateway.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { useFields } from '../forms/use-fields.ts';
import { draftProblems } from './draft-problems.ts';
import type { DraftProblems } from './draft-problems.ts';
import { draftResult } from './draft-result.ts';
import type { DraftResult } from './draft-result.ts';
import { askedInputs } from './draft-inputs.ts';
import type { MetricDraft } from './metric-draft.ts';
import { metricSave } from './metric-save.ts';
import { movesAmount } from './moves-amount.ts';

type SaveMetric = Extract<PlanSave, { by: 'save-metric' }>;

export interface MetricEditing {
  readonly draft: MetricDraft;
  readonly set: (change: Partial<MetricDraft>) => void;
  /** The benefits beside the one in the form that count money. */
  readonly others: readonly MetricSummary[];
  readonly currency: string;
  readonly general: (input: string) => number | null;
  readonly result: DraftResult;
  /** Empty until the first try to save. */
  readonly problems: DraftProblems;
  /** Whether something changes that needs a reason. */
  readonly needsReason: boolean;
  /** The request that saves what is typed, or null while something is wrong; marks what is. */
  readonly check: (formKey: string) => SaveMetric | null;
}

/**
 * A benefit while it is typed.
 * @param start what the form opens with
 * @param original the benefit as it was when the form was opened; null for a new one
 */
export function useMetricEditor(start: () => MetricDraft, original: MetricSummary | null): MetricEditing {
  const { t, format } = useWords();
  const { view, today } = useCompany();
  const { value } = view.summary;
  const { fields: draft, set, read } = useFields(start);
  const [isChecked, setChecked] = useState(false);
  const key = original?.metric.key ?? null;
  // What somebody changes meanwhile is told by the function: the form compares with what it showed.
  const metrics = value.metrics.map((summary) =>
    summary.metric.key === key && original ? original : summary,
  );
  const others = metrics.filter(({ metric }) => metric.key !== key && metric.calculator !== 'qualitative');
  const currency = original?.metric.currency ?? format.currency ?? view.summary.currency;
  const general = (input: string) => value.assumptions.find((one) => one.input === input)?.value ?? null;
  const surroundings = { metrics, today };
  const judge = (typed: MetricDraft): DraftProblems =>
    draftProblems(typed, {
      others: others.map(({ metric }) => metric),
      general,
      today,
      needsReason: original !== null && movesAmount(metricSave(typed, surroundings, '')),
      t,
    });
  const latest = latestOf(draft, original);
  return {
    draft,
    set,
    others,
    currency,
    general,
    result: draftResult(draft, currency, general, latest),
    problems: isChecked ? judge(draft) : {},
    needsReason: original !== null && movesAmount(metricSave(draft, surroundings, '')),
    check: (formKey) => {
      setChecked(true);
      const typed = read();
      return Object.keys(judge(typed)).length > 0 ? null : metricSave(typed, surroundings, formKey);
    },
  };
}

/** What was measured last of each measured input. */
function latestOf(draft: MetricDraft, original: MetricSummary | null): Readonly<Record<string, number>> {
  const names = new Set(askedInputs(draft).measured.map(({ name }) => name));
  return Object.fromEntries(
    (original?.inputs ?? []).flatMap(({ name, value, origin }) =>
      names.has(name) && origin === 'measured' && typeof value === 'number' ? [[name, value]] : [],
    ),
  );
}
