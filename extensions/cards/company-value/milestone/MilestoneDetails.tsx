import { Flex, PanelBody, PanelSection, Tag } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { BlockerTile } from './BlockerTile.tsx';
import { DetailsFooter } from './DetailsFooter.tsx';
import { HistoryChart } from './HistoryChart.tsx';
import { MilestoneFacts } from './MilestoneFacts.tsx';
import { MilestoneFigures } from './MilestoneFigures.tsx';
import type { MilestoneForm } from './MilestonePanel.tsx';
import { MilestoneTags } from './MilestoneTags.tsx';
import { ProgressLine } from './ProgressLine.tsx';

interface MilestoneDetailsProps {
  readonly summary: MilestoneSummary;
  readonly onOpenForm: (form: MilestoneForm) => void;
  /** Takes a line of its ledger back. */
  readonly onCorrect: (entryKey: string) => void;
}

/** Everything about one milestone: state, figures, history against plan, proof, ledger, and what to record. */
export function MilestoneDetails({ summary, onOpenForm, onCorrect }: MilestoneDetailsProps) {
  const { t } = useWords();
  const { milestone, blocker } = summary;
  return (
    <>
      <PanelBody>
        <PanelSection>
          <Flex direction="column" gap="md">
            <Flex gap="xs" wrap align="center">
              <MilestoneTags summary={summary} all />
              <Tag>{t(`panel.class.${milestone.milestoneClass}`)}</Tag>
              <Tag>{t(`category.${milestone.category}`)}</Tag>
              <Tag>{t(`panel.definer.${milestone.definer}`)}</Tag>
              {milestone.required ? null : <Tag>{t('milestone.optional')}</Tag>}
            </Flex>
            <MilestoneFigures summary={summary} />
            <ProgressLine summary={summary} />
            <HistoryChart summary={summary} />
            {blocker === null ? null : (
              <BlockerTile blocker={blocker} onClear={() => onOpenForm('clearBlocker')} />
            )}
            <MilestoneFacts summary={summary} onCorrect={onCorrect} />
          </Flex>
        </PanelSection>
      </PanelBody>
      <DetailsFooter summary={summary} onOpenForm={onOpenForm} />
    </>
  );
}
