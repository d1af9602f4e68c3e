import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import type { OfferedTemplate } from '../../../../src/functions/contract.ts';
import { PlanPreview } from './PlanPreview.tsx';

const PANEL_ID = 'first-plan';

/** Opens the plan that the offered template would make; nothing where that cannot be read. */
export function PlanButton({ template }: { readonly template: OfferedTemplate }) {
  const { t } = useWords();
  const { milestones } = template;
  if (milestones === null) return null;
  return (
    <PanelButton
      panelId={PANEL_ID}
      title={t('firstPlan.title')}
      label={t(template.isBegun ? 'firstPlan.complete' : 'firstPlan.preview')}
      variant="primary"
      size="sm"
    >
      {() => <PlanPreview template={{ ...template, milestones }} panelId={PANEL_ID} />}
    </PanelButton>
  );
}
