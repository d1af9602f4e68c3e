import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Phase } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';
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
  const [wholePhases, setWholePhases] = useState<readonly Phase[]>([]);
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
          const isWhole = wholePhases.includes(phase.phase);
          const keys = isWhole ? phase.milestoneKeys : shortened(phase.milestoneKeys, company);
          return [
            row,
            ...keys.map((key) => <MilestoneRow key={key} milestoneKey={key} />),
            keys.length === phase.milestoneKeys.length ? null : (
              <MoreRow
                key={`${phase.phase}-more`}
                hidden={phase.milestoneKeys.filter((key) => !keys.includes(key))}
                onShow={() => setWholePhases([...wholePhases, phase.phase])}
              />
            ),
          ];
        })}
      </TableBody>
    </Table>
  );
}

/** More rows of one phase are more than anybody looks through. */
const MOST_ROWS = 10;

const isOpen = (company: CompanyScope, key: string): boolean =>
  !['achieved', 'cancelled', 'missed'].includes(company.milestone(key)?.status ?? '');

/** What is not decided yet before what is, in the order of the plan. */
function shortened(keys: readonly string[], company: CompanyScope): readonly string[] {
  if (keys.length <= MOST_ROWS) return keys;
  const open = keys.filter((key) => isOpen(company, key));
  const decided = keys.filter((key) => !open.includes(key));
  // Of a phase that is done, some stand for all; of any other, what is left to do is all that matters.
  const shown = open.length > 0 ? open.slice(0, MOST_ROWS) : decided.slice(0, MOST_ROWS);
  return keys.filter((key) => shown.includes(key));
}

interface MoreRowProps {
  readonly hidden: readonly string[];
  readonly onShow: () => void;
}

/** Stands for the milestones of a phase that are left out at first. */
function MoreRow({ hidden, onShow }: MoreRowProps) {
  const { t } = useWords();
  const company = useCompany();
  const areDecided = !hidden.some((key) => isOpen(company, key));
  return (
    <TableRow>
      <TableCell colSpan={4}>
        <Button variant="transparent" size="xs" onClick={onShow}>
          {t(areDecided ? 'timeline.moreClosed' : 'timeline.moreRows', { count: hidden.length })}
        </Button>
      </TableCell>
    </TableRow>
  );
}
