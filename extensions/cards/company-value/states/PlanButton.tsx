import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import type { OfferedTemplate } from '../../../../src/functions/contract.ts';
import { PlanPreview } from './PlanPreview.tsx';

interface PlanButtonProps {
  readonly template: OfferedTemplate;
  /** Of its own for every button on the card. */
  readonly panelId: string;
  readonly variant?: 'primary' | 'secondary';
}

/** Opens the plan that the offered template would make; nothing where that cannot be read. */
export function PlanButton({ template, panelId, variant = 'primary' }: PlanButtonProps) {
  const { t } = useWords();
  const { milestones } = template;
  if (milestones === null) return null;
  return (
    <PanelButton
      panelId={panelId}
      title={t('firstPlan.title')}
      label={t(template.isBegun ? 'firstPlan.complete' : 'firstPlan.preview')}
      variant={variant}
      size="sm"
    >
      {() => <PlanPreview template={{ ...template, milestones }} panelId={panelId} />}
    </PanelButton>
  );
}
