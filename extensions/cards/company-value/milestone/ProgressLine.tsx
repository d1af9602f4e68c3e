import { ProgressBar, Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { early, late } from '../../../ui/durations.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { isAboveTarget } from './milestone-state.ts';
import { progressWords } from './progress-words.ts';

/** The progress bar of the panel with plan, pace and forecast in words. */
export function ProgressLine({ summary }: { readonly summary: MilestoneSummary }) {
  const words = useWords();
  const { today } = useCompany();
  const progress = progressWords(summary, today, words);
  if (progress.bar === null) return <Text>{progress.words}</Text>;
  const bar = {
    title: words.t('panel.progress'),
    showPercentage: true,
    value: progress.bar,
    valueDescription: lineWords(summary, progress.words, today, words),
    'aria-label': words.t('milestone.progress.label', {
      milestone: summary.milestone.name,
      words: progress.words,
    }),
  };
  return progress.variant === null ? (
    <ProgressBar {...bar} />
  ) : (
    <ProgressBar {...bar} variant={progress.variant} />
  );
}

/** "Plan 71% on 29 Sep · pace 0.66 · forecast 23 Jun 2027, 205 days late" */
export function lineWords(
  summary: MilestoneSummary,
  short: string,
  today: CalendarDate,
  words: Words,
): string {
  const { t, format } = words;
  const { status, expected, current, pace, progress } = summary;
  const isSpecial = status === 'achieved' || (progress ?? 0) < 0 || isAboveTarget(summary);
  const parts = [
    isSpecial ? short : null,
    expected === null || current === null || status === 'achieved'
      ? null
      : t('panel.progress.plan', {
          plan: format.percent(expected),
          date: format.dateNear(current.on, today),
        }),
    pace === null || status === 'achieved'
      ? null
      : t('panel.progress.pace', { pace: format.number(pace, { least: 2, most: 2 }) }),
    forecastWords(summary, today, words),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function forecastWords(summary: MilestoneSummary, today: CalendarDate, { t, format }: Words): string | null {
  const { forecast, targetMetOn, status } = summary;
  if (status === 'achieved' || status === 'cancelled') return null;
  if (forecast.on !== null) {
    const date = format.date(forecast.on);
    const lateDays = forecast.lateDays ?? 0;
    if (lateDays > 0) return t('panel.progress.forecastLate', { date, late: late(t, lateDays) });
    if (lateDays < 0) return t('panel.progress.forecastEarly', { date, early: early(t, -lateDays) });
    return t('panel.progress.forecast', { date });
  }
  switch (forecast.reason) {
    case null:
    case 'not_applicable':
      return null;
    case 'target_met':
      return targetMetOn === null
        ? null
        : t('panel.progress.noForecast.target_met', { date: format.dateNear(targetMetOn, today) });
    default:
      return t(`panel.progress.noForecast.${forecast.reason}`);
  }
}
