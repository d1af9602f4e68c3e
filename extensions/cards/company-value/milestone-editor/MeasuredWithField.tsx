import { Select } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { fromStored } from './editor-fields.ts';
import { blankMilestone, sharedWith } from './starting-fields.ts';
import type { MilestoneEditing } from './use-milestone-editor.ts';

interface EditingProps {
  readonly editing: MilestoneEditing;
}

/** Measurements of its own, or those of a benefit. */
export function MeasuredWithField({ editing: { fields, set } }: EditingProps) {
  const { t, format } = useWords();
  const company = useCompany();
  const metrics = company.view.summary.value.metrics.filter(({ metric }) => metric.measuredInputs.length > 0);
  if (metrics.length === 0) return null;
  const choose = (key: string) => {
    const metric = company.metric(key);
    if (metric === null) return set({ metricKey: null });
    const shared = fromStored({ ...blankMilestone(company), ...sharedWith(metric, format) }, format);
    const { unitKind, unitWords, baseline, target, goal, comparator } = shared;
    const { metricKey, baselineMethod, baselineOn, measuringIntervalDays } = shared;
    set({
      metricKey,
      unitKind,
      unitWords,
      baseline,
      goal,
      comparator,
      baselineMethod,
      baselineOn,
      measuringIntervalDays,
    });
    if (target !== null) set({ target });
  };
  return (
    <Select
      name="metricKey"
      label={t('editor.shares')}
      description={t('editor.sharesText')}
      options={[
        { value: '', label: t('editor.shares.own') },
        ...metrics.map(({ metric }) => ({
          value: metric.key,
          label: t('editor.shares.benefit', { name: metric.name }),
        })),
      ]}
      value={fields.metricKey ?? ''}
      onChange={(chosen) => choose(String(chosen))}
    />
  );
}
