import { ProgressBar, Text } from '@hubspot/ui-extensions';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { progressWords } from './progress-words.ts';

/** The bar of a milestone in a table row, or words alone where there is nothing to draw. */
export function MilestoneProgress({ summary }: { readonly summary: MilestoneSummary }) {
  const words = useWords();
  const { today } = useCompany();
  const progress = progressWords(summary, today, words);
  if (progress.bar === null) return <Text variant="microcopy">{progress.words}</Text>;
  const label = words.t('milestone.progress.label', {
    milestone: summary.milestone.name,
    words: progress.words,
  });
  const bar = { value: progress.bar, valueDescription: progress.words, 'aria-label': label };
  return progress.variant === null ? (
    <ProgressBar {...bar} />
  ) : (
    <ProgressBar {...bar} variant={progress.variant} />
  );
}
