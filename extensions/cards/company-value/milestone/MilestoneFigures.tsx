import { Statistics, StatisticsItem, StatisticsTrend, Text } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { distance, figure, targetFigure } from './measure-words.ts';

/** Baseline, now and target side by side, each with its day. */
export function MilestoneFigures({ summary }: { readonly summary: MilestoneSummary }) {
  const words = useWords();
  const { milestone, current } = summary;
  if (milestone.criterion === 'yes_no') return null;
  const say = (value: number | boolean | null) =>
    value === null ? words.t('common.none') : figure(milestone.unit, value, words);
  return (
    <Statistics>
      <StatisticsItem label={words.t('panel.baseline')} number={say(milestone.baseline)}>
        <BaselineNote summary={summary} />
      </StatisticsItem>
      <StatisticsItem label={words.t('panel.now')} number={say(current?.value ?? null)}>
        <Trend summary={summary} />
      </StatisticsItem>
      <StatisticsItem
        label={words.t('panel.target')}
        number={targetFigure(milestone, words) ?? words.t('common.none')}
      >
        <TargetNote summary={summary} />
      </StatisticsItem>
    </Statistics>
  );
}

function BaselineNote({ summary }: { readonly summary: MilestoneSummary }) {
  const { t, format } = useWords();
  const { baseline, baselineMethod, baselineOn } = summary.milestone;
  const method = baselineMethod === null ? null : t(`panel.baseline.${baselineMethod}`);
  const date = baselineOn === null ? null : format.date(baselineOn);
  const say = (): string => {
    if (baseline === null) return t('panel.baseline.missing');
    if (date !== null && method !== null) return t('panel.baseline.onMethod', { date, method });
    return date ?? method ?? '';
  };
  const text = say();
  return text === '' ? null : <Text variant="microcopy">{text}</Text>;
}

function Trend({ summary }: { readonly summary: MilestoneSummary }) {
  const words = useWords();
  const { today } = useCompany();
  const { t, format } = words;
  const { change, improvement, current, progress, milestone } = summary;
  if (current === null) return <Text variant="microcopy">{t('panel.now.never')}</Text>;
  if (change === null || change === 0) {
    return <Text variant="microcopy">{t('panel.now.on', { date: format.dateNear(current.on, today) })}</Text>;
  }
  const moved = distance(milestone.unit, change, words);
  return (
    <StatisticsTrend
      value={
        improvement === null
          ? moved
          : t('panel.trend.both', { change: moved, improvement: format.percentSigned(improvement) })
      }
      direction={change > 0 ? 'increase' : 'decrease'}
      color={(improvement ?? progress ?? 0) < 0 ? 'red' : 'green'}
    />
  );
}

function TargetNote({ summary }: { readonly summary: MilestoneSummary }) {
  const { t, format } = useWords();
  const { targetDate, originalTargetDate } = summary;
  if (targetDate === null) return <Text variant="microcopy">{t('milestone.target.none')}</Text>;
  const date = format.date(targetDate);
  return (
    <Text variant="microcopy">
      {originalTargetDate === null || originalTargetDate === targetDate
        ? date
        : t('panel.target.was', { date, original: format.dateNear(originalTargetDate, targetDate) })}
    </Text>
  );
}
