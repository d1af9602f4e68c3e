import { Flex, ProgressBar, Text, Tile } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { previewMeasurement } from '../../../../src/domain/preview-measurement.ts';
import type { MeasurementPreview } from '../../../../src/domain/preview-measurement.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { difference, distance, figure } from '../milestone/measure-words.ts';
import { useCompany } from '../company-context.ts';

interface MeasurementPreviewTileProps {
  readonly summary: MilestoneSummary;
  /** As it would be stored; null while nothing usable is typed. */
  readonly value: number | boolean | null;
  readonly on: CalendarDate | null;
}

/** Where the milestone would stand with the value that is being typed. */
export function MeasurementPreviewTile({ summary, value, on }: MeasurementPreviewTileProps) {
  const words = useWords();
  const { today, view } = useCompany();
  const { t } = words;
  if (value === null || on === null) {
    return (
      <Tile compact>
        <Flex direction="column">
          <Text format={{ fontWeight: 'demibold' }}>{t('form.preview.title')}</Text>
          <Text variant="microcopy">{t('form.preview.type')}</Text>
        </Flex>
      </Tile>
    );
  }
  const preview = previewMeasurement(summary, value, on, view.rules.milestones);
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <PreviewBar preview={preview} words={planWords(summary, preview, on, today, words)} />
        <Text variant="microcopy">{targetWords(summary, preview, words)}</Text>
      </Flex>
    </Tile>
  );
}

function PreviewBar({ preview, words }: { readonly preview: MeasurementPreview; readonly words: string }) {
  const { t, format } = useWords();
  if (preview.progress === null) {
    return (
      <>
        <Text format={{ fontWeight: 'demibold' }}>{t('form.preview.title')}</Text>
        {words === '' ? null : <Text>{words}</Text>}
      </>
    );
  }
  const bar = {
    title: t('form.preview.title'),
    showPercentage: true,
    value: Math.round(Math.min(1, Math.max(0, preview.progress)) * 100),
    valueDescription: words,
    'aria-label': t('input.other', {
      name: t('form.preview.title'),
      value: format.percent(preview.progress),
    }),
  };
  if (preview.targetMet) return <ProgressBar {...bar} variant="success" />;
  return preview.paceBand === 'off_pace' || preview.progress < 0 ? (
    <ProgressBar {...bar} variant="warning" />
  ) : (
    <ProgressBar {...bar} />
  );
}

/** "+6 pp since 29 Sep · plan on 12 Oct: 77% · pace 0.78, behind" */
function planWords(
  { milestone }: MilestoneSummary,
  preview: MeasurementPreview,
  on: CalendarDate,
  today: CalendarDate,
  words: Words,
): string {
  const { t, format } = words;
  const { change, changeSince, expected, pace, paceBand } = preview;
  const near = (date: CalendarDate) => format.dateNear(date, today);
  const parts = [
    change === null || changeSince === null
      ? null
      : t('form.preview.since', {
          change: signed(milestone.unit, change, words),
          date: near(changeSince),
        }),
    expected === null ? null : t('form.preview.plan', { date: near(on), plan: format.percent(expected) }),
    pace === null || paceBand === null
      ? null
      : t('form.preview.paceBand', {
          pace: format.number(pace, { least: 2, most: 2 }),
          band: t(`form.preview.band.${paceBand}`),
        }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function signed(unit: string | null, change: number, words: Words): string {
  const text = difference(unit, change, words);
  return change > 0 && !text.startsWith('+') ? `+${text}` : text;
}

function targetWords({ milestone }: MilestoneSummary, preview: MeasurementPreview, words: Words): string {
  const { t } = words;
  if (preview.targetMet) {
    switch (milestone.evidencePolicy) {
      case 'none':
        return t('form.preview.met');
      case 'evidence':
        return t('form.preview.metNeedsProof');
      case 'customer_confirmed':
        return t('form.preview.metNeedsYes');
    }
  }
  const target =
    milestone.target === null ? t('common.yes') : figure(milestone.unit, milestone.target, words);
  return preview.remaining === null
    ? t('form.preview.notMetPlain', { target })
    : t('form.preview.notMet', { target, gap: distance(milestone.unit, preview.remaining, words) });
}
