import { Dropdown } from '@hubspot/ui-extensions';
import { PanelItem } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { AddMilestonePanel } from '../milestone-editor/AddMilestonePanel.tsx';

const PANEL_ID = 'add-milestone';

/** What else can be done with the plan. */
export function TimelineMore() {
  const { t } = useWords();
  return (
    <Dropdown buttonSize="xs" variant="secondary" buttonText={t('editor.more')}>
      <PanelItem panelId={PANEL_ID} title={t('editor.addTitle')} label={t('editor.add')}>
        {() => <AddMilestonePanel panelId={PANEL_ID} />}
      </PanelItem>
    </Dropdown>
  );
}
