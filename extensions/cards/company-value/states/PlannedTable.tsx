import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
} from '@hubspot/ui-extensions';
import { Fragment } from 'react';
import { PHASES } from '../../../../src/domain/vocabulary.ts';
import type { PlannedMilestone } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';

/** Milestones that are not there yet, by phase, with the days on which they would be due. */
export function PlannedTable({ milestones }: { readonly milestones: readonly PlannedMilestone[] }) {
  const { t } = useWords();
  const phases = PHASES.filter((phase) => milestones.some((one) => one.phase === phase));
  return (
    <Table bordered density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader>{t('firstPlan.header.milestone')}</TableHeader>
          <TableHeader width={120}>{t('firstPlan.header.due')}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {phases.map((phase) => (
          <Fragment key={phase}>
            <TableRow>
              <TableCell colSpan={2}>
                <Text format={{ fontWeight: 'demibold' }}>{t(`phase.${phase}`)}</Text>
              </TableCell>
            </TableRow>
            {milestones
              .filter((one) => one.phase === phase)
              .map((one) => (
                <PlannedRow key={one.key} milestone={one} />
              ))}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}

function PlannedRow({ milestone }: { readonly milestone: PlannedMilestone }) {
  const { t, format } = useWords();
  const { today } = useCompany();
  const { name, definition, required, targetDate } = milestone;
  const hasPassed = targetDate !== null && targetDate < today;
  return (
    <TableRow>
      <TableCell>
        <Text>{name}</Text>
        <Text variant="microcopy">{definition}</Text>
      </TableCell>
      <TableCell>
        <Flex direction="column" align="start" gap="xs">
          <Text>{targetDate === null ? '—' : format.date(targetDate)}</Text>
          {hasPassed ? <Tag variant="warning">{t('firstPlan.passed')}</Tag> : null}
          {required ? null : <Tag>{t('firstPlan.optional')}</Tag>}
        </Flex>
      </TableCell>
    </TableRow>
  );
}
