import { ProgressBar, Text } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { useGlanceWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { progressWords } from './progress-words.ts';

/** The bar of a milestone in a table row, or words alone where there is nothing to draw. */
export function MilestoneProgress({ summary }: { readonly summary: MilestoneSummary }) {
  return <ProgressOn today={useCompany().today} summary={summary} />;
}

interface ProgressOnProps {
  readonly summary: MilestoneSummary;
  readonly today: CalendarDate;
  /** Further words under the bar. */
  readonly more?: string | null;
}

/** The same on a given day, for a place that shows one milestone alone. */
export function ProgressOn({ summary, today, more = null }: ProgressOnProps) {
  const words = useGlanceWords();
  const progress = progressWords(summary, today, words);
  const said = [progress.words, more].filter((part) => part !== null).join(' · ');
  if (progress.bar === null) return <Text variant="microcopy">{said}</Text>;
  const label = words.t('milestone.progress.label', {
    milestone: summary.milestone.name,
    words: progress.words,
  });
  const bar = { value: progress.bar, valueDescription: said, 'aria-label': label };
  return progress.variant === null ? (
    <ProgressBar {...bar} />
  ) : (
    <ProgressBar {...bar} variant={progress.variant} />
  );
}
