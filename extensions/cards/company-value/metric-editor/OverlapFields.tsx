import type { MetricSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { number, select } from '../fields/field.ts';
import type { Said } from '../fields/field.ts';
import { DraftInputs } from './DraftInputs.tsx';
import type { DraftFieldProps } from './field-set.ts';
import type { MetricDraft } from './metric-draft.ts';

/** Whether another benefit counts the same money, and how the two share it. */
export function OverlapFields({
  draft,
  problems,
  others,
  onChange,
}: DraftFieldProps & { readonly others: readonly MetricSummary[] }) {
  const { t } = useWords();
  const partner = others.find(({ metric }) => metric.key === draft.overlapsWith)?.metric ?? null;
  const alike = alikeTo(draft, others);
  const text: Said =
    partner === null && alike !== null
      ? { said: t('metricEditor.overlapAsk', { other: alike.metric.name }) }
      : 'metricEditor.overlapText';
  return (
    <DraftInputs
      draft={draft}
      problems={problems}
      onChange={(change) =>
        onChange('overlapsWith' in change ? { ...change, ownShare: null, otherShare: null } : change)
      }
      rows={[
        select(
          'overlapsWith',
          'metricEditor.overlap',
          others.map(({ metric }) => ({ value: metric.key, label: { said: metric.name } })),
          { text, none: 'metricEditor.overlapNone' },
        ),
        partner !== null && [
          number('ownShare', 'metricEditor.ownShare', { text: 'metricEditor.shareText' }),
          number(
            'otherShare',
            { said: t('metricEditor.otherShare', { other: partner.name }) },
            { text: 'metricEditor.shareText' },
          ),
        ],
      ]}
    />
  );
}

/** The benefit that the overlap guard would ask about: same calculator, same category, no pool yet. */
export function alikeTo(
  { calculator, category }: MetricDraft,
  others: readonly MetricSummary[],
): MetricSummary | null {
  return (
    others.find(({ metric }) => metric.calculator === calculator && metric.category === category) ?? null
  );
}
