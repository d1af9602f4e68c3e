import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import { improvementOf, progressOf } from '../../../../src/domain/progress.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { distance, figure, measure } from '../milestone/measure-words.ts';

interface BaselinePreviewTileProps {
  readonly summary: MilestoneSummary;
  /** As it would be stored; null while nothing usable is typed. */
  readonly value: number | null;
}

/** How long the way to the target is from the baseline that is being typed, so that a slip is seen before it is saved. */
export function BaselinePreviewTile({ summary, value }: BaselinePreviewTileProps) {
  const words = useWords();
  const { t } = words;
  if (summary.milestone.target === null) return null;
  const lastMeasured = value === null ? null : lastWords(summary, value, words);
  return (
    <Tile compact>
      <Flex direction="column">
        <Text format={{ fontWeight: 'demibold' }}>{t('form.baseline.preview')}</Text>
        <Text variant="microcopy">
          {value === null ? t('form.baseline.previewType') : wayWords(summary, value, words)}
        </Text>
        {lastMeasured === null ? null : <Text variant="microcopy">{lastMeasured}</Text>}
      </Flex>
    </Tile>
  );
}

/** "From 40 to 12 h: 28 h to go, 70% better than before." */
function wayWords({ milestone }: MilestoneSummary, baseline: number, words: Words): string {
  const { t, format } = words;
  const { unit, target } = milestone;
  if (target === null) return '';
  const better = improvementOf({ ...milestone, baseline }, target);
  const way = {
    baseline: figure(unit, baseline, words),
    target: measure(unit, target, words),
    gap: distance(unit, target - baseline, words),
  };
  return better === null || better <= 0
    ? t('form.baseline.way', way)
    : t('form.baseline.wayBetter', { ...way, better: format.percent(better) });
}

/** What the last measurement then comes to; null without one. */
function lastWords({ milestone, current }: MilestoneSummary, baseline: number, words: Words): string | null {
  const progress = current === null ? null : progressOf({ ...milestone, baseline }, current.value);
  if (current === null || progress === null || !Number.isFinite(progress)) return null;
  return words.t('form.baseline.last', {
    value: measure(milestone.unit, current.value, words),
    progress: words.format.percent(progress),
  });
}
