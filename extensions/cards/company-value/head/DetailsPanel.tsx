import {
  DescriptionList,
  DescriptionListItem,
  Flex,
  Heading,
  PanelBody,
  PanelSection,
  Text,
} from '@hubspot/ui-extensions';
import type { CostSummary, PaybackSummary, ValueSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { reasonWords } from './reason-words.ts';

/** The definitions of the figures in the head, each with the numbers it is made of today. */
export function DetailsPanel() {
  const words = useWords();
  const { t, format } = words;
  const { value, asOf } = useCompany().view.summary;
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
              <Text>
                {value.roi.gross === null
                  ? t('details.noRoi')
                  : t('details.gross.text', { result: format.percent(value.roi.gross) })}
              </Text>
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
      <PlanReasons />
      <PanelSection>
        <Text variant="microcopy">{t('details.asOf', { date: format.date(asOf) })}</Text>
      </PanelSection>
    </PanelBody>
  );
}

function netRoiText(value: ValueSummary, { t, format }: Words): string {
  const { net } = value.roi;
  if (net === null || value.cost.annualMinor === null) return t('details.noRoi');
  return t('details.netRoi.text', {
    value: format.money(value.provedRunRate),
    cost: format.money(value.cost.annualMinor),
    result: format.percentSigned(net),
  });
}

function toDateText({ provedToDate, cost, roi }: ValueSummary, { t, format }: Words): string {
  const value = format.money(provedToDate);
  if (cost.toDateMinor === null || roi.netToDate === null) return t('details.toDate.noCost', { value });
  return t('details.toDate.text', {
    value,
    cost: format.money(cost.toDateMinor),
    result: format.percentSigned(roi.netToDate),
  });
}

/** When it pays back, in words. */
export function paybackText(payback: PaybackSummary, { t, format }: Words): string {
  if (payback.on !== null) {
    const label = payback.state === 'reached' ? 'value.return.payback' : 'value.return.paybackProjected';
    return `${t(label)}: ${format.date(payback.on)}.`;
  }
  if (payback.reason === 'run_rate_below_cost') return `${t('value.return.paybackNoneText')}.`;
  return t(payback.reason === 'start_unknown' ? 'value.head.startUnknown' : 'value.head.costUnknown');
}

const SHOWN_DEALS = 5;

function CostText({ cost }: { readonly cost: CostSummary }) {
  const { t, format } = useWords();
  if (cost.annualMinor === null) return <Text>{t('details.cost.unknown')}</Text>;
  const amount = format.money(cost.annualMinor);
  if (cost.source !== 'deals') return <Text>{t('details.cost.company', { cost: amount })}</Text>;
  const more = cost.deals.length - SHOWN_DEALS;
  return (
    <Flex direction="column">
      <Text>{t('details.cost.deals', { cost: amount, count: cost.deals.length })}</Text>
      {cost.deals.slice(0, SHOWN_DEALS).map((deal) => (
        <Text key={deal.dealId} variant="microcopy">
          {t('details.cost.deal', { name: deal.name, amount: format.money(deal.annualMinor) })}
        </Text>
      ))}
      {more > 0 ? <Text variant="microcopy">{t('details.cost.dealsMore', { count: more })}</Text> : null}
    </Flex>
  );
}

function PlanReasons() {
  const words = useWords();
  const company = useCompany();
  const { plan } = company.view.summary;
  if (plan.reasons.length === 0) return null;
  return (
    <PanelSection>
      <Flex direction="column" gap="xs">
        <Heading>{words.t('details.plan')}</Heading>
        <Text format={{ fontWeight: 'demibold' }}>
          {words.t('details.plan.reasons', { tag: words.t(`plan.tag.${plan.health}`) })}
        </Text>
        {plan.reasons.map((reason, index) => (
          <Text key={index}>{reasonWords(reason, words, company)}</Text>
        ))}
      </Flex>
    </PanelSection>
  );
}
