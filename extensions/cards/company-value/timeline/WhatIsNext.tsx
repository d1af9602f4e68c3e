import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import { PanelButton } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { AddMilestonePanel } from '../milestone-editor/AddMilestonePanel.tsx';

const PANEL_ID = 'add-next-milestone';

/** Once everything is achieved the plan is at its end, and the renewal needs another goal. */
export function WhatIsNext() {
  const { t } = useWords();
  const { mayWrite, summary } = useCompany().view;
  const { total, achieved } = summary.plan.counts;
  const isLeaving = summary.cycle.outcome?.outcome === 'churned';
  if (total === 0 || achieved < total || isLeaving) return null;
  return (
    <Tile compact>
      <Flex justify="between" align="center" gap="sm">
        <Flex direction="column">
          <Text format={{ fontWeight: 'demibold' }}>{t('nothing.open.title', { count: total })}</Text>
          <Text variant="microcopy">{t('nothing.open.text')}</Text>
        </Flex>
        {mayWrite ? (
          <PanelButton panelId={PANEL_ID} title={t('editor.addTitle')} label={t('editor.add')}>
            {() => <AddMilestonePanel panelId={PANEL_ID} />}
          </PanelButton>
        ) : null}
      </Flex>
    </Tile>
  );
}
