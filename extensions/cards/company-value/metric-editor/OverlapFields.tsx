import { Box, Flex, Select } from '@hubspot/ui-extensions';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { DraftFieldProps } from './field-set.ts';
import type { MetricDraft } from './metric-draft.ts';
import { NumberField } from './NumberField.tsx';

const NONE = '';

/** Whether another benefit counts the same money, and how the two share it. */
export function OverlapFields({
  draft,
  problems,
  currency,
  others,
  onChange,
}: DraftFieldProps & { readonly others: readonly MetricSummary[] }) {
  const { t } = useWords();
  const partner = others.find(({ metric }) => metric.key === draft.overlapsWith)?.metric ?? null;
  const alike = alikeTo(draft, others);
  return (
    <>
      <Select
        name="overlapsWith"
        label={t('metricEditor.overlap')}
        description={
          partner === null && alike !== null
            ? t('metricEditor.overlapAsk', { other: alike.metric.name })
            : t('metricEditor.overlapText')
        }
        options={[
          { value: NONE, label: t('metricEditor.overlapNone') },
          ...others.map(({ metric }) => ({ value: metric.key, label: metric.name })),
        ]}
        value={draft.overlapsWith ?? NONE}
        onChange={(chosen) =>
          onChange({
            overlapsWith: chosen === NONE ? null : String(chosen),
            ownShare: null,
            otherShare: null,
          })
        }
      />
      {partner === null ? null : (
        <Flex gap="sm" align="start">
          <Box flex={1}>
            <NumberField
              name="ownShare"
              label={t('metricEditor.ownShare')}
              description={t('metricEditor.shareText')}
              unit="number"
              currency={currency}
              value={draft.ownShare}
              problem={problems['poolShare'] ?? null}
              onChange={(ownShare) => onChange({ ownShare })}
            />
          </Box>
          <Box flex={1}>
            <NumberField
              name="otherShare"
              label={t('metricEditor.otherShare', { other: partner.name })}
              description={t('metricEditor.shareText')}
              unit="number"
              currency={currency}
              value={draft.otherShare}
              onChange={(otherShare) => onChange({ otherShare })}
            />
          </Box>
        </Flex>
      )}
    </>
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
