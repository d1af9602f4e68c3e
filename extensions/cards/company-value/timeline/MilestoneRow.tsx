import { Flex, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { PanelLink } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { isBaselineMissing } from '../forms/subject.ts';
import { milestoneLine, targetAfterBaseline } from '../milestone/measure-words.ts';
import { MilestonePanel } from '../milestone/MilestonePanel.tsx';
import { MilestoneProgress } from '../milestone/MilestoneProgress.tsx';
import { MilestoneTags } from '../milestone/MilestoneTags.tsx';
import { ownerWords } from '../milestone/owner-words.ts';

/** One milestone in the table; its name opens the panel. */
export function MilestoneRow({ milestoneKey }: { readonly milestoneKey: string }) {
  const summary = useCompany().milestone(milestoneKey);
  if (summary === null) return null;
  const panelId = `milestone-${milestoneKey}`;
  return (
    <TableRow>
      <TableCell>
        <Flex direction="column" align="start">
          <Text format={{ fontWeight: 'demibold' }}>
            <PanelLink panelId={panelId} title={summary.milestone.name} label={summary.milestone.name}>
              {() => <MilestonePanel milestoneKey={milestoneKey} panelId={panelId} startWith={null} />}
            </PanelLink>
          </Text>
          <MilestoneLine summary={summary} />
        </Flex>
      </TableCell>
      <TableCell>
        <MilestoneProgress summary={summary} />
      </TableCell>
      <TableCell>
        <TargetDate summary={summary} />
      </TableCell>
      <TableCell>
        <Flex direction="column" align="start" gap="xs">
          <MilestoneTags summary={summary} />
        </Flex>
      </TableCell>
    </TableRow>
  );
}

/** From where to where; a missing baseline is a link to record it. */
function MilestoneLine({ summary }: { readonly summary: MilestoneSummary }) {
  const words = useWords();
  const { mayWrite } = useCompany().view;
  const { key, name } = summary.milestone;
  const panelId = `baseline-${key}`;
  if (!mayWrite || !isBaselineMissing(summary)) {
    return <Text variant="microcopy">{milestoneLine(summary, words)}</Text>;
  }
  return (
    <Text variant="microcopy">
      <PanelLink panelId={panelId} title={name} label={words.t('milestone.noBaseline')}>
        {() => <MilestonePanel milestoneKey={key} panelId={panelId} startWith="baseline" />}
      </PanelLink>
      {targetAfterBaseline(summary.milestone, words)}
    </Text>
  );
}

function TargetDate({ summary }: { readonly summary: MilestoneSummary }) {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const { targetDate, originalTargetDate, provisional } = summary;
  return (
    <Flex direction="column" align="start">
      <Text>{targetDate === null ? t('milestone.target.none') : format.date(targetDate)}</Text>
      <Text variant="microcopy">{ownerWords(summary, words, company)}</Text>
      {originalTargetDate === null || originalTargetDate === targetDate ? null : (
        <Text variant="microcopy">
          {t('milestone.target.was', { date: format.date(originalTargetDate) })}
        </Text>
      )}
      {provisional ? <Text variant="microcopy">{t('milestone.target.provisional')}</Text> : null}
    </Flex>
  );
}
