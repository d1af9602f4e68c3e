import { useCompany } from '../company-context.ts';
import { ConfirmationForm } from './ConfirmationForm.tsx';
import { DisputeForm } from './DisputeForm.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { MeasurementForm } from './MeasurementForm.tsx';
import { SettleDisputeForm } from './SettleDisputeForm.tsx';
import { subjectOfMetric } from './subject.ts';

export type MetricForm = 'measurement' | 'evidence' | 'confirmation' | 'dispute' | 'settleDispute';

interface MetricFormPanelProps {
  readonly metricKey: string;
  readonly panelId: string;
  readonly form: MetricForm;
}

/** A panel with one form about a benefit; it closes when the form is done. */
export function MetricFormPanel({ metricKey, panelId, form }: MetricFormPanelProps) {
  const company = useCompany();
  const summary = company.metric(metricKey);
  if (summary === null) return null;
  const subject = subjectOfMetric(summary, company);
  const onDone = () => company.closePanel(panelId);
  switch (form) {
    case 'measurement':
      return <MeasurementForm subject={subject} onDone={onDone} />;
    case 'evidence':
      return <EvidenceForm subject={subject} onDone={onDone} />;
    case 'confirmation':
      return <ConfirmationForm subject={subject} onDone={onDone} />;
    case 'dispute':
      return <DisputeForm subject={subject} onDone={onDone} />;
    case 'settleDispute':
      return <SettleDisputeForm subject={subject} onDone={onDone} />;
  }
}
