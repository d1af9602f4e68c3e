import type { NextAction } from '../../../../src/domain/summary.ts';
import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MetricFormPanel } from '../forms/MetricFormPanel.tsx';
import { hasBaseline, isTypedIn } from '../forms/subject.ts';
import { MilestonePanel } from '../milestone/MilestonePanel.tsx';
import type { MilestoneForm } from '../milestone/MilestonePanel.tsx';

const PANEL_ID = 'next-action';

/** Only where the card can do it; for everything else the sentence stands alone. */
export function NextActionButton({ action }: { readonly action: NextAction }) {
  const { mayWrite } = useCompany().view;
  switch (action.kind) {
    case 'get_confirmation':
      return mayWrite ? <MilestoneButton action={action} form="confirmation" /> : null;
    case 'measure_milestone':
      return mayWrite ? <MilestoneButton action={action} form="measurement" /> : null;
    case 'confirm_value':
    case 'renew_confirmation':
      return mayWrite ? <MetricButton action={action} form="confirmation" /> : null;
    case 'measure_metric':
      return mayWrite ? <MetricButton action={action} form="measurement" /> : null;
    case 'record_baseline':
      return <MilestoneButton action={action} form={mayWrite ? 'baseline' : null} />;
    case 'clear_blocker':
    case 'bring_on_pace':
    case 'reach_milestone':
      return <MilestoneButton action={action} form={null} />;
    default:
      return null;
  }
}

interface MilestoneButtonProps {
  readonly action: NextAction;
  readonly form: MilestoneForm | null;
}

function MilestoneButton({ action, form }: MilestoneButtonProps) {
  const { t } = useWords();
  const company = useCompany();
  const summary = company.milestone(action.milestoneKey);
  if (summary === null) return null;
  if (form === 'measurement' && !isTypedIn(summary.milestone, company)) return null;
  if (form === 'baseline' && !hasBaseline(summary.milestone)) return null;
  return (
    <PanelButton
      panelId={PANEL_ID}
      title={summary.milestone.name}
      variant="primary"
      size="sm"
      label={t(labelOf())}
    >
      {() => <MilestonePanel milestoneKey={summary.milestone.key} panelId={PANEL_ID} startWith={form} />}
    </PanelButton>
  );

  function labelOf() {
    if (form === 'confirmation') return 'next.button.logConfirmation';
    if (form === 'measurement') return 'next.button.recordMeasurement';
    if (form === 'baseline') return 'next.button.recordBaseline';
    return action.kind === 'clear_blocker' ? 'next.button.openBlocker' : 'next.button.openMilestone';
  }
}

interface MetricButtonProps {
  readonly action: NextAction;
  readonly form: 'confirmation' | 'measurement';
}

function MetricButton({ action, form }: MetricButtonProps) {
  const { t } = useWords();
  const summary = useCompany().metric(action.metricKey);
  if (summary === null) return null;
  return (
    <PanelButton
      panelId={PANEL_ID}
      title={summary.metric.name}
      variant="primary"
      size="sm"
      label={t(form === 'confirmation' ? 'next.button.logConfirmation' : 'next.button.recordMeasurement')}
    >
      {() => <MetricFormPanel metricKey={summary.metric.key} panelId={PANEL_ID} form={form} />}
    </PanelButton>
  );
}
