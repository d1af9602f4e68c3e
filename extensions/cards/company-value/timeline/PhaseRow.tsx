import { Button, Flex, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { PhaseSummary } from '../../../../src/domain/summary.ts';
import type { Phase } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { isAboveTarget } from '../milestone/milestone-state.ts';

interface PhaseRowProps {
  readonly phase: PhaseSummary;
  readonly isOpen: boolean;
  readonly onToggle: (phase: Phase) => void;
}

/** A phase with its count. A finished one, and any that is folded, can be shown and hidden. */
export function PhaseRow({ phase, isOpen, onToggle }: PhaseRowProps) {
  const { t, format } = useWords();
  const company = useCompany();
  const aboveTarget = phase.milestoneKeys.filter((key) => {
    const summary = company.milestone(key);
    return summary?.status === 'achieved' && isAboveTarget(summary);
  }).length;
  const counts = {
    achieved: format.number(phase.achieved),
    total: format.number(phase.total),
    above: format.number(aboveTarget),
  };
  const canFold = !isOpen || phase.achieved === phase.total;
  return (
    <TableRow>
      <TableCell colSpan={4}>
        <Flex justify="between" align="center" gap="sm">
          <Flex gap="sm" align="baseline">
            <Text format={{ fontWeight: 'demibold' }}>{t(`phase.${phase.phase}`)}</Text>
            <Text variant="microcopy">{t(`phase.window.${phase.phase}`)}</Text>
          </Flex>
          <Flex gap="sm" align="center">
            <Text variant="microcopy">{countWords()}</Text>
            {canFold ? (
              <Button variant="transparent" size="xs" onClick={() => onToggle(phase.phase)}>
                {t(isOpen ? 'common.hide' : 'common.show')}
              </Button>
            ) : null}
          </Flex>
        </Flex>
      </TableCell>
    </TableRow>
  );

  function countWords(): string {
    if (phase.total === 0) return t('timeline.phaseCancelled');
    return t(aboveTarget > 0 ? 'timeline.phaseCountAbove' : 'timeline.phaseCount', counts);
  }
}
