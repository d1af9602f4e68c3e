import {
  DescriptionList,
  DescriptionListItem,
  Flex,
  Heading,
  PanelBody,
  PanelSection,
  Text,
} from '@hubspot/ui-extensions';
import type { CostSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { openingOf } from '../value/opening.ts';
import { OpeningTable } from '../value/OpeningTable.tsx';
import { PlanReasons } from './PlanPanel.tsx';
import { costText, grossText, netRoiText, paybackText, toDateText } from './value-texts.ts';

/** The definitions of the figures in the head, each with the numbers it is made of today. */
export function DetailsPanel() {
  const words = useWords();
  const { t, format } = words;
  const company = useCompany();
  const { value, asOf } = company.view.summary;
  return (
    <PanelBody>
      <PanelSection>
        <Flex direction="column" gap="sm">
          <Heading>{t('details.value')}</Heading>
          <DescriptionList direction="column">
            <DescriptionListItem label={t('details.netRoi')}>
              <Text>{netRoiText(value, words)}</Text>
            </DescriptionListItem>
            <DescriptionListItem label={t('details.gross')}>
              <Text>{grossText(value, words)}</Text>
            </DescriptionListItem>
            <DescriptionListItem label={t('details.toDate')}>
              <Text>{toDateText(value, words)}</Text>
            </DescriptionListItem>
            <DescriptionListItem label={t('details.payback')}>
              <Text>{t('details.payback.text', { result: paybackText(value.payback, words) })}</Text>
            </DescriptionListItem>
            <DescriptionListItem label={t('details.cost')}>
              <CostText cost={value.cost} />
            </DescriptionListItem>
            <DescriptionListItem label={t('details.proved')}>
              <Text>{t('details.proved.text')}</Text>
            </DescriptionListItem>
          </DescriptionList>
        </Flex>
      </PanelSection>
      <PanelSection>
        <Flex direction="column" gap="sm">
          <Heading>{t('opening.title.proved')}</Heading>
          <OpeningTable opening={openingOf('proved', words, company)} />
          <Heading>{t('opening.title.toDate')}</Heading>
          <OpeningTable opening={openingOf('toDate', words, company)} />
        </Flex>
      </PanelSection>
      <PanelSection>
        <PlanReasons />
      </PanelSection>
      <PanelSection>
        <Text variant="microcopy">{t('details.asOf', { date: format.date(asOf) })}</Text>
      </PanelSection>
    </PanelBody>
  );
}

const SHOWN_DEALS = 5;

function CostText({ cost }: { readonly cost: CostSummary }) {
  const words = useWords();
  const { t, format } = words;
  const text = costText(cost, words);
  if (cost.source !== 'deals') return <Text>{text}</Text>;
  const more = cost.deals.length - SHOWN_DEALS;
  return (
    <Flex direction="column">
      <Text>{text}</Text>
      {cost.deals.slice(0, SHOWN_DEALS).map((deal) => (
        <Text key={deal.dealId} variant="microcopy">
          {t('details.cost.deal', { name: deal.name, amount: format.money(deal.annualMinor) })}
        </Text>
      ))}
      {more > 0 ? <Text variant="microcopy">{t('details.cost.dealsMore', { count: more })}</Text> : null}
    </Flex>
  );
}
