import type { CostSummary, PaybackSummary, ValueSummary } from '../../../../src/domain/summary.ts';
import type { Words } from '../../../ui/words.ts';

/** What net return means, with today's numbers. */
export function netRoiText(value: ValueSummary, { t, format }: Words): string {
  const { net } = value.roi;
  if (net === null || value.cost.annualMinor === null) return t('details.noRoi');
  return t('details.netRoi.text', {
    value: format.money(value.provedRunRate),
    cost: format.money(value.cost.annualMinor),
    result: format.percentSigned(net),
  });
}

/** What the return to date means, with today's numbers. */
export function toDateText({ provedToDate, cost, roi }: ValueSummary, { t, format }: Words): string {
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
    return t('details.payback.on', { label: t(label), date: format.date(payback.on) });
  }
  if (payback.reason === 'run_rate_below_cost') return t('details.payback.never');
  return t(payback.reason === 'start_unknown' ? 'value.head.startUnknown' : 'value.head.costUnknown');
}

/** What gross return means, with today's number. */
export const grossText = ({ roi }: ValueSummary, { t, format }: Words): string =>
  roi.gross === null ? t('details.noRoi') : t('details.gross.text', { result: format.percent(roi.gross) });

/** What the customer pays a year and where that is known from. */
export function costText({ annualMinor, source, deals }: CostSummary, { t, format }: Words): string {
  if (annualMinor === null) return t('details.cost.unknown');
  const cost = format.money(annualMinor);
  return source === 'deals'
    ? t('details.cost.deals', { cost, count: deals.length })
    : t('details.cost.company', { cost });
}
