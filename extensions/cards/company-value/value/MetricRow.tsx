import { Button, Flex, TableCell, TableRow, Text } from '@hubspot/ui-extensions';
import type { MetricSummary } from '../../../../src/domain/summary.ts';
import { setApart } from '../../../ui/set-apart.ts';
import { State } from '../../../ui/State.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { proofState, rowNote } from './proof-words.ts';

interface MetricRowProps {
  readonly summary: MetricSummary;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One benefit: what it is, how far it is proved, when it was measured and what it is worth a year. */
export function MetricRow({ summary, isOpen, onToggle }: MetricRowProps) {
  const words = useWords();
  const { t, format } = words;
  const { metric, latest, since, proof } = summary;
  const note = rowNote(summary, words, useCompany());
  const saysItTwice = metric.category === 'revenue' && metric.moneyKind === 'revenue';
  const kind = metric.moneyKind === null || saysItTwice ? null : t(`moneyKind.${metric.moneyKind}`);
  const measuredOn = latest?.on ?? proof.confirmation?.on ?? since;
  return (
    <TableRow>
      <TableCell>
        <Flex direction="column" align="start">
          <Text format={{ fontWeight: 'demibold' }}>{setApart(metric.name)}</Text>
          <Text variant="microcopy">
            {[t(`category.${metric.category}`), kind].filter((part) => part !== null).join(' · ')}
          </Text>
        </Flex>
      </TableCell>
      <TableCell>
        <Flex direction="column" align="start" gap="flush">
          <State state={proofState(summary, words)} />
          {note === null ? null : <Text variant="microcopy">{note}</Text>}
        </Flex>
      </TableCell>
      <TableCell>
        {measuredOn === null ? (
          <Text variant="microcopy">{t('value.table.notMeasured')}</Text>
        ) : (
          <Text>{format.date(measuredOn)}</Text>
        )}
      </TableCell>
      <TableCell align="right">
        <Text format={{ fontWeight: proof.tier === 'claimed' ? 'regular' : 'demibold' }}>
          {amountWords(summary, words)}
        </Text>
      </TableCell>
      <TableCell align="right">
        <Button variant="transparent" size="xs" onClick={onToggle}>
          {t(isOpen ? 'common.close' : 'common.open')}
        </Button>
      </TableCell>
    </TableRow>
  );
}

function amountWords(
  { annualMinor, oneOffMinor, hoursPerYear }: MetricSummary,
  { t, format }: Words,
): string {
  if (annualMinor !== null) return format.money(annualMinor);
  if (oneOffMinor !== null) return t('value.table.once', { amount: format.money(oneOffMinor) });
  return hoursPerYear === null
    ? t('common.none')
    : t('value.table.hours', { hours: format.number(hoursPerYear, { most: 0 }) });
}
