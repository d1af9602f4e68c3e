import { Flex, Heading, Statistics, StatisticsItem, Text, Tile } from '@hubspot/ui-extensions';
import { TIERS } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { MeasurementsButton } from '../measurements/MeasurementsButton.tsx';
import { MetricEditorButton } from '../metric-editor/MetricEditorButton.tsx';
import { CategoryChart } from './CategoryChart.tsx';
import { MetricTable } from './MetricTable.tsx';
import { OpeningLink } from './OpeningLink.tsx';
import { OverTimeChart } from './OverTimeChart.tsx';
import { isNothingProved, ReturnLine } from './ReturnLine.tsx';
import { isWithoutMoney } from './without-money.ts';

/** What the customer gets a year in three tiers, against its cost, over time, by category and benefit by benefit. */
export function ValueTab() {
  const { t, format } = useWords();
  const { value } = useCompany().view.summary;
  if (value.metrics.length === 0) {
    return (
      <Flex direction="column" gap="sm">
        <Text format={{ fontWeight: 'demibold' }}>{t('value.empty.title')}</Text>
        <Text>{t('value.empty')}</Text>
        <Flex>
          <MetricEditorButton summary={null} />
        </Flex>
        <ReturnLine />
      </Flex>
    );
  }
  const hasAmounts = !isNothingProved(value) || TIERS.some((tier) => value.runRate[tier] !== 0);
  return (
    <Flex direction="column" gap="md">
      <Flex justify="between" align="center" gap="sm">
        {hasAmounts ? <AmountHeading /> : <NothingHeading />}
        <MetricEditorButton summary={null} />
      </Flex>
      {hasAmounts ? (
        <Tile compact>
          <Statistics>
            {TIERS.map((tier) => (
              <StatisticsItem key={tier} label={t(`tier.${tier}`)} number={format.money(value.runRate[tier])}>
                <Text variant="microcopy">
                  <OpeningLink name={tier} label={t(`value.tier.${tier}`)} />
                </Text>
              </StatisticsItem>
            ))}
          </Statistics>
        </Tile>
      ) : null}
      {isWithoutMoney(value) ? null : <ReturnLine />}
      {isNothingProved(value) ? null : <OverTimeChart />}
      <CategoryChart />
      <Flex justify="end">
        <MeasurementsButton panelId="record-benefits" />
      </Flex>
      <MetricTable />
    </Flex>
  );
}

function AmountHeading() {
  const { t, format } = useWords();
  const { value } = useCompany().view.summary;
  return (
    <Flex gap="sm" align="baseline">
      <Heading>{t('value.heading', { amount: format.money(value.provedRunRate) })}</Heading>
      <Text variant="microcopy">
        <OpeningLink name="proved" label={t('value.headingNote')} />
      </Text>
    </Flex>
  );
}

/** Why there is no amount: nothing is measured yet, or nothing of it is money. */
function NothingHeading() {
  const { t } = useWords();
  const about = isWithoutMoney(useCompany().view.summary.value) ? 'money' : 'value';
  return (
    <Flex direction="column">
      <Heading>{t(`nothing.${about}.title`)}</Heading>
      <Text variant="microcopy">{t(`nothing.${about}.text`)}</Text>
    </Flex>
  );
}
