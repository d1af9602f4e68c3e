import type { Milestone } from '../../../../src/domain/facts.ts';
import { comparatorOf } from '../../../../src/domain/progress.ts';
import { duration } from '../../../ui/durations.ts';
import type { Words } from '../../../ui/words.ts';
import type { CompanyScope } from '../company-context.ts';
import { comparison, measure } from './measure-words.ts';

/** "Business system, SAP report ZFI_MATCH, every 30 days": how and how often it is measured. */
export function measuredBy(milestone: Milestone, { t, format }: Words, company: CompanyScope): string {
  const { source, measurementMethod, measurementDetail, measuringIntervalDays, metricKey } = milestone;
  if (source.kind === 'engine') return t('panel.measuredBy.engine');
  if (source.kind === 'company_property') {
    return t('panel.measuredBy.company_property', { property: source.property });
  }
  if (source.kind === 'deal_aggregate') {
    return t('panel.measuredBy.deal_aggregate', { aggregate: source.aggregate });
  }
  const metric = company.metric(metricKey)?.metric.name ?? null;
  const parts = [
    measurementMethod === null ? null : t(`method.${measurementMethod}`),
    measurementDetail,
    measuringIntervalDays === null
      ? null
      : t('panel.every', { interval: duration(t, measuringIntervalDays) }),
    metric === null ? null : t('panel.measuredBy.metric', { metric }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('panel.measuredBy.none') : format.join(parts, 'list');
}

/** "At least 80% and confirmed by the customer": what makes it count as achieved. */
export function countsWhen(milestone: Milestone, words: Words): string {
  const { t } = words;
  const rule = ruleWords(milestone, words);
  return milestone.holdDays > 0
    ? t('panel.countsWhen.hold', { rule, days: duration(t, milestone.holdDays) })
    : rule;
}

function ruleWords(milestone: Milestone, words: Words): string {
  const { t } = words;
  const target =
    milestone.criterion === 'yes_no'
      ? t('panel.countsWhen.yes')
      : milestone.target === null
        ? t('milestone.noTarget')
        : comparison(
            comparatorOf(milestone),
            measure(milestone.unit, milestone.target, words),
            words,
            'start',
          );
  switch (milestone.evidencePolicy) {
    case 'none':
      return t('panel.countsWhen.target', { target });
    case 'evidence':
      return t('panel.countsWhen.targetEvidence', { target });
    case 'customer_confirmed':
      return t('panel.countsWhen.targetConfirmed', { target });
  }
}
