import type { ReactNode } from 'react';
import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MetricFormPanel } from '../forms/MetricFormPanel.tsx';
import { hasBaseline, isTypedIn } from '../forms/subject.ts';
import { MilestonePanel } from '../milestone/MilestonePanel.tsx';
import type { MilestoneForm } from '../milestone/MilestonePanel.tsx';
import { AddMilestonePanel } from '../milestone-editor/AddMilestonePanel.tsx';
import { formFor } from '../relationship/relationship-form.ts';
import type { Startable } from '../relationship/relationship-form.ts';
import { RelationshipButton } from '../relationship/RelationshipButton.tsx';
import { PlanButton } from '../states/PlanButton.tsx';

interface Look {
  /** Of its own for every button on the card. */
  readonly panelId?: string;
  readonly variant?: 'primary' | 'secondary' | 'transparent';
  readonly size?: 'xs' | 'sm';
  /** Instead of what the button does. */
  readonly label?: string;
  /** Stands in its place where the card cannot do it. */
  readonly fallback?: ReactNode;
}

interface NextActionButtonProps extends Look {
  readonly action: Startable;
}

/** Starts what is to be done, only where the card can do it; for everything else the sentence stands alone. */
export function NextActionButton({ action, ...look }: NextActionButtonProps) {
  const words = useWords();
  const { mayWrite } = useCompany().view;
  const { panelId = 'next-action', variant = 'primary', size = 'sm', label, fallback = null } = look;
  const start = formFor(action, words);
  if (start !== null) {
    const { form } = start;
    return (
      <RelationshipButton {...{ form, panelId, variant, size, fallback }} label={label ?? start.label} />
    );
  }
  const button = { action, panelId, variant, size, label, fallback };
  switch (action.kind) {
    case 'get_confirmation':
      return mayWrite ? <MilestoneButton {...button} form="confirmation" /> : fallback;
    case 'measure_milestone':
      return mayWrite ? <MilestoneButton {...button} form="measurement" /> : fallback;
    case 'confirm_value':
    case 'renew_confirmation':
      return mayWrite ? <MetricButton {...button} form="confirmation" /> : fallback;
    case 'measure_metric':
      return mayWrite ? <MetricButton {...button} form="measurement" /> : fallback;
    case 'record_baseline':
      return <MilestoneButton {...button} form={mayWrite ? 'baseline' : null} />;
    case 'clear_blocker':
      return <MilestoneButton {...button} form={mayWrite ? 'clearBlocker' : null} />;
    case 'make_plan':
      return <MakePlanButton {...button} />;
    case 'celebrate':
      return mayWrite ? <MilestoneButton {...button} form="celebrate" /> : fallback;
    case 'bring_on_pace':
    case 'reach_milestone':
      return <MilestoneButton {...button} form={null} />;
    case 'set_start_date':
    case 'set_renewal_date':
    case 'set_annual_cost':
      return (
        <RelationshipButton
          {...{ panelId, variant, size, fallback }}
          form={{ name: 'facts' }}
          label={label ?? words.t('companyFacts.button')}
        />
      );
    default:
      return fallback;
  }
}

interface ButtonProps {
  readonly action: Startable;
  readonly panelId: string;
  readonly variant: 'primary' | 'secondary' | 'transparent';
  readonly size: 'xs' | 'sm';
  readonly label: string | undefined;
  readonly fallback: ReactNode;
}

/** The plan of the template that fits, else an empty one. */
function MakePlanButton({ panelId, variant, size, fallback }: ButtonProps) {
  const { t } = useWords();
  const { offeredTemplate, mayWrite } = useCompany().view;
  if (offeredTemplate?.milestones) return <PlanButton template={offeredTemplate} panelId={panelId} />;
  if (!mayWrite) return fallback;
  return (
    <PanelButton
      panelId={panelId}
      title={t('editor.addTitle')}
      label={t('firstPlan.empty')}
      {...{ variant, size }}
    >
      {() => <AddMilestonePanel panelId={panelId} />}
    </PanelButton>
  );
}

interface MilestoneButtonProps extends ButtonProps {
  readonly form: MilestoneForm | null;
}

function MilestoneButton({ action, form, panelId, label, fallback, ...look }: MilestoneButtonProps) {
  const { t } = useWords();
  const company = useCompany();
  const summary = company.milestone(action.milestoneKey);
  if (summary === null) return fallback;
  if (form === 'measurement' && !isTypedIn(summary.milestone, company)) return fallback;
  if (form === 'baseline' && !hasBaseline(summary.milestone)) return fallback;
  return (
    <PanelButton panelId={panelId} title={summary.milestone.name} {...look} label={label ?? t(labelOf())}>
      {() => <MilestonePanel milestoneKey={summary.milestone.key} panelId={panelId} startWith={form} />}
    </PanelButton>
  );

  function labelOf() {
    if (form === 'confirmation') return 'next.button.logConfirmation';
    if (form === 'measurement') return 'next.button.recordMeasurement';
    if (form === 'baseline') return 'next.button.recordBaseline';
    if (form === 'celebrate') return 'celebrate.button';
    return action.kind === 'clear_blocker' ? 'next.button.openBlocker' : 'next.button.openMilestone';
  }
}

interface MetricButtonProps extends ButtonProps {
  readonly form: 'confirmation' | 'measurement';
}

function MetricButton({ action, form, panelId, label, fallback, ...look }: MetricButtonProps) {
  const { t } = useWords();
  const summary = useCompany().metric(action.metricKey);
  if (summary === null) return fallback;
  const ownLabel = form === 'confirmation' ? 'next.button.logConfirmation' : 'next.button.recordMeasurement';
  return (
    <PanelButton panelId={panelId} title={summary.metric.name} {...look} label={label ?? t(ownLabel)}>
      {() => <MetricFormPanel metricKey={summary.metric.key} panelId={panelId} form={form} />}
    </PanelButton>
  );
}
