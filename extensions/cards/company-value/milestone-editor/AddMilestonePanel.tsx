import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { AddMilestone } from './AddMilestone.tsx';
import { blankMilestone } from './starting-fields.ts';

/** The inside of a panel that adds a milestone and closes when it is done. */
export function AddMilestonePanel({ panelId }: { readonly panelId: string }) {
  const { t } = useWords();
  const company = useCompany();
  return (
    <AddMilestone
      start={() => blankMilestone(company)}
      title={t('editor.addHeading')}
      text={t('editor.addText')}
      saveLabel={t('editor.addSave')}
      replaces={null}
      onDone={() => company.closePanel(panelId)}
    />
  );
}
