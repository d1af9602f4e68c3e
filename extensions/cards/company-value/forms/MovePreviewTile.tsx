import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { previewMove } from '../../../../src/domain/preview-move.ts';
import type { MovePreview } from '../../../../src/domain/preview-move.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { duration } from '../../../ui/durations.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import type { CompanyScope } from '../company-context.ts';
import { reasonWords } from '../head/reason-words.ts';

interface MovePreviewTileProps {
  readonly summary: MilestoneSummary;
  /** Null while none is chosen. */
  readonly newDate: CalendarDate | null;
}

/** What the plan will say of the milestone with the new date, so that nobody moves one to look better. */
export function MovePreviewTile({ summary, newDate }: MovePreviewTileProps) {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  const { targetDate } = summary;
  const preview = previewMove(summary, newDate ?? targetDate ?? company.today, company.view.rules);
  const lines = [
    ...faultWords(preview, words, company),
    ...(newDate === null
      ? [t('moveDate.preview.choose')]
      : dateWords(preview, summary, newDate, words, company)),
  ];
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{t('moveDate.preview.title')}</Text>
        {lines.map((line) => (
          <Text key={line} variant="microcopy">
            {line}
          </Text>
        ))}
      </Flex>
    </Tile>
  );
}

/** What a new date does not put right. */
function faultWords({ keptFaults }: MovePreview, words: Words, company: CompanyScope): readonly string[] {
  if (keptFaults.length === 0) return [words.t('moveDate.preview.noFault')];
  return [
    words.t('moveDate.preview.fault', {
      reasons: words.format.join(
        keptFaults.map((reason) => reasonWords(reason, words, company)),
        'clauses',
      ),
    }),
  ];
}

/** What follows from the date itself: pace, forecast, how far and how often it moved, the renewal. */
function dateWords(
  preview: MovePreview,
  { current }: MilestoneSummary,
  newDate: CalendarDate,
  { t, format }: Words,
  { today, view }: CompanyScope,
): readonly string[] {
  const { expected, paceBand, forecastLateDays, movedDays } = preview;
  const { renewalDate } = view.summary.renewal;
  const near = (date: CalendarDate) => format.dateNear(date, today);
  const lines = [
    current === null || expected === null || paceBand === null
      ? null
      : t('moveDate.preview.pace', {
          date: near(current.on),
          plan: format.percent(expected),
          band: t(`form.preview.band.${paceBand}`),
        }),
    forecastLateDays !== null && forecastLateDays > 0
      ? t('moveDate.preview.forecastLate', { days: t('common.days', { count: forecastLateDays }) })
      : null,
    preview.isMovedAgain ? t('moveDate.preview.again') : null,
    preview.isMovedFar ? t('moveDate.preview.far', { days: duration(t, movedDays) }) : null,
    renewalDate !== null && newDate > renewalDate
      ? t('moveDate.preview.afterRenewal', { date: near(renewalDate) })
      : null,
  ];
  return lines.filter((line) => line !== null);
}
