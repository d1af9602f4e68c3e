import type { MetricSummary } from '../../../../src/domain/summary.ts';
import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MetricEditor } from './MetricEditor.tsx';

interface MetricEditorButtonProps {
  /** Null for a new benefit. */
  readonly summary: MetricSummary | null;
  readonly size?: 'xs' | 'sm';
}

/** Opens the form of a new benefit, or of one that exists; not for those who may only look. */
export function MetricEditorButton({ summary, size = 'xs' }: MetricEditorButtonProps) {
  const { t } = useWords();
  const company = useCompany();
  if (!company.view.mayWrite) return null;
  const panelId = summary === null ? 'add-benefit' : `change-${summary.metric.key}`;
  return (
    <PanelButton
      panelId={panelId}
      size={size}
      title={summary === null ? t('metricEditor.addTitle') : summary.metric.name}
      label={t(summary === null ? 'metricEditor.add' : 'metricEditor.change')}
    >
      {() => <MetricEditor summary={summary} onDone={() => company.closePanel(panelId)} />}
    </PanelButton>
  );
}
