import { Flex, Statistics, StatisticsItem, Text, Tile } from '@hubspot/ui-extensions';
import type { Calculation } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { stepWords } from '../value/step-words.ts';
import type { DraftResult } from './draft-result.ts';

interface ResultTileProps {
  readonly result: DraftResult;
  readonly currency: string;
}

/** What the benefit comes to with the numbers that are being typed, and the steps on the way. */
export function ResultTile({ result: { now, atTarget }, currency }: ResultTileProps) {
  const words = useWords();
  const { t } = words;
  const shown = now ?? atTarget;
  if (shown === null) {
    return (
      <Tile compact>
        <Text format={{ fontWeight: 'demibold' }}>{t('metricEditor.result')}</Text>
        <Text variant="microcopy">{t('metricEditor.resultType')}</Text>
      </Tile>
    );
  }
  const steps = stepWords(shown, currency, words);
  const isLoss = (shown.annualMinor ?? shown.oneOffMinor ?? 0) < 0;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Statistics>
          {now === null ? null : (
            <StatisticsItem label={t('metricEditor.resultNow')} number={amountWords(now, words)}>
              <Text variant="microcopy">{hoursWords(now, words)}</Text>
            </StatisticsItem>
          )}
          {atTarget === null ? null : (
            <StatisticsItem label={t('metricEditor.resultTarget')} number={amountWords(atTarget, words)}>
              <Text variant="microcopy">{hoursWords(atTarget, words)}</Text>
            </StatisticsItem>
          )}
        </Statistics>
        {steps === '' ? null : <Text variant="microcopy">{steps}</Text>}
        {isLoss ? <Text variant="microcopy">{t('metricEditor.resultLoss')}</Text> : null}
      </Flex>
    </Tile>
  );
}

function amountWords({ annualMinor, oneOffMinor }: Calculation, { t, format }: Words): string {
  if (annualMinor !== null) return t('milestone.unitAYear', { amount: format.money(annualMinor) });
  if (oneOffMinor !== null) return t('value.table.once', { amount: format.money(oneOffMinor) });
  return t('common.none');
}

function hoursWords({ hoursPerYear, annualMinor, oneOffMinor }: Calculation, { t, format }: Words): string {
  if (hoursPerYear !== null) {
    return t('metricEditor.resultHours', { hours: format.number(hoursPerYear, { most: 0 }) });
  }
  return annualMinor === null && oneOffMinor === null ? t('metricEditor.resultNoMoney') : '';
}
