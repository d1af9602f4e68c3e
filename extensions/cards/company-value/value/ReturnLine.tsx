import { DescriptionList, DescriptionListItem, Flex, Text } from '@hubspot/ui-extensions';
import type { Summary, ValueSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { OpeningName } from './opening.ts';
import { OpeningLink } from './OpeningLink.tsx';

/** Net and gross return, return to date, payback and hours; without a cost it says so instead. */
export function ReturnLine() {
  const words = useWords();
  const { t } = words;
  const { summary } = useCompany().view;
  const { value } = summary;
  if (value.cost.annualMinor === null || value.roi.gross === null) {
    const isZero = value.cost.reason === 'cost_zero';
    return (
      <Flex direction="column">
        <Text format={{ fontWeight: 'demibold' }}>
          {t(isZero ? 'value.return.zeroCost' : 'value.return.noCost')}
        </Text>
        {isZero ? null : <Text variant="microcopy">{t('value.return.noCostHint')}</Text>}
      </Flex>
    );
  }
  if (isNothingProved(value)) {
    return (
      <Flex direction="column">
        <Text format={{ fontWeight: 'demibold' }}>
          {t(value.verdict === 'too_early' ? 'nothing.return.tooEarly' : 'nothing.return.unproved')}
        </Text>
        <Text variant="microcopy">{whenItCounts(summary, words)}</Text>
      </Flex>
    );
  }
  return (
    <Flex direction="column">
      <DescriptionList direction="row">
        {returnItems(value, words).map(({ label, text, opening }) => (
          <DescriptionListItem key={label} label={label}>
            <Text format={{ fontWeight: 'demibold' }}>
              <OpeningLink name={opening} label={text} />
            </Text>
          </DescriptionListItem>
        ))}
      </DescriptionList>
      {value.payback.reason === 'start_unknown' ? (
        <Text variant="microcopy">{t('value.head.startUnknown')}</Text>
      ) : null}
    </Flex>
  );
}

/** Then every return would be −100% and every payback far away, which says nothing of the customer. */
export const isNothingProved = ({ provedRunRate, provedToDate }: ValueSummary): boolean =>
  provedRunRate === 0 && provedToDate === 0;

function whenItCounts({ value, asOf }: Summary, { t, format }: Words): string {
  const on = value.reasons.find(({ code }) => code === 'value_too_early')?.on;
  return on === undefined
    ? t('nothing.return.hint')
    : t('value.head.countsFromDate', { date: format.dateNear(on, asOf) });
}

interface Item {
  readonly label: string;
  readonly text: string;
  /** What it opens to. */
  readonly opening: OpeningName;
}

function returnItems(value: ValueSummary, words: Words): readonly Item[] {
  const { t, format } = words;
  const { roi, hoursPerYear } = value;
  const percent = (share: number | null) => (share === null ? t('common.none') : format.percentSigned(share));
  return [
    { label: t('value.return.net'), text: percent(roi.net), opening: 'return' },
    {
      label: t('value.return.gross'),
      text: roi.gross === null ? t('common.none') : format.percent(roi.gross),
      opening: 'gross',
    },
    { label: t('value.return.netToDate'), text: percent(roi.netToDate), opening: 'toDate' },
    paybackItem(value, words),
    ...(hoursPerYear === null || hoursPerYear === 0
      ? []
      : [
          {
            label: t('value.return.hours'),
            text: format.number(hoursPerYear, { most: 0 }),
            opening: 'hours' as const,
          },
        ]),
  ];
}

function paybackItem({ payback }: ValueSummary, { t, format }: Words): Item {
  if (payback.on === null) {
    const text =
      payback.reason === 'run_rate_below_cost' ? t('value.return.paybackNoneText') : t('common.notKnown');
    return { label: t('value.return.paybackNone'), text, opening: 'payback' };
  }
  const label = payback.state === 'reached' ? 'value.return.payback' : 'value.return.paybackProjected';
  return { label: t(label), text: format.date(payback.on), opening: 'payback' };
}
