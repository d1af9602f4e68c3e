import { Table, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { Phase } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MilestoneRow } from './MilestoneRow.tsx';
import { PhaseRow } from './PhaseRow.tsx';

interface MilestoneTableProps {
  readonly openPhases: readonly Phase[];
  readonly onToggle: (phase: Phase) => void;
}

/** One table with a row per phase and, under an open one, its milestones. */
export function MilestoneTable({ openPhases, onToggle }: MilestoneTableProps) {
  const { t } = useWords();
  const company = useCompany();
  return (
    <Table bordered density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader width={228}>{t('timeline.header.milestone')}</TableHeader>
          <TableHeader width={158}>{t('timeline.header.progress')}</TableHeader>
          <TableHeader width={118}>{t('timeline.header.targetDate')}</TableHeader>
          <TableHeader>{t('timeline.header.status')}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {company.view.summary.plan.phases.flatMap((phase) => {
          const isOpen = openPhases.includes(phase.phase);
          const row = <PhaseRow key={phase.phase} phase={phase} isOpen={isOpen} onToggle={onToggle} />;
          if (!isOpen) return [row];
          return [row, ...phase.milestoneKeys.map((key) => <MilestoneRow key={key} milestoneKey={key} />)];
        })}
      </TableBody>
    </Table>
  );
}
