import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import { BLOCKER_DESTINATIONS, escalationDay } from '../../../../src/domain/blockers.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { BLOCKER_TYPES } from '../../../../src/domain/vocabulary.ts';
import type { BlockerType } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, contact, day, note, text } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';

interface BlockerFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Says what holds a milestone up, and shows who can clear it. */
export function BlockerForm({ summary: { milestone }, onDone }: BlockerFormProps) {
  const { t } = useWords();
  const form = useEntryForm({
    initial: { blockerType: null as BlockerType | null, title: '', raisedBy: null as string | null },
    fields: () => [
      choice('blockerType', 'blocker.type', BLOCKER_TYPES, (type) => `blocker.type.${type}`),
      text('title', 'blocker.what', { placeholder: 'blocker.whatPlaceholder', required: true }),
      contact('raisedBy', 'blocker.raisedBy'),
      day('on', 'blocker.on'),
      note(),
    ],
    lines: ({ blockerType, title, raisedBy }, line) =>
      blockerType === null
        ? []
        : [
            {
              ...line,
              kind: 'blocker_raised',
              milestoneKey: milestone.key,
              blockerType,
              title: title.trim(),
              ticketId: null,
              raisedByContactId: raisedBy,
            },
          ],
    saved: ({ title }) => t('blocker.saved', { title: title.trim() }),
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title="blocker.title"
      text="blocker.text"
      save="blocker.save"
      above={<DestinationTile blockerType={form.values.blockerType} on={form.values.on} />}
    />
  );
}

interface DestinationTileProps {
  readonly blockerType: BlockerType | null;
  readonly on: CalendarDate | null;
}

/** Who can clear a blocker of this type, and when it goes further up. */
function DestinationTile({ blockerType, on }: DestinationTileProps) {
  const { t, format } = useWords();
  const { today, view } = useCompany();
  const escalates =
    blockerType === null || on === null ? null : escalationDay(blockerType, on, view.rules.milestones);
  const isNow = escalates !== null && escalates <= today;
  return (
    <Tile compact>
      <Flex direction="column">
        <Text format={{ fontWeight: 'demibold' }}>
          {blockerType === null
            ? t('blocker.choose')
            : t(`panel.blocker.goesTo.${BLOCKER_DESTINATIONS[blockerType]}`)}
        </Text>
        {escalates === null ? null : (
          <Text variant="microcopy">
            {isNow
              ? t('blocker.escalatesAtOnce')
              : t('panel.blocker.escalates', { date: format.dateNear(escalates, today) })}
          </Text>
        )}
      </Flex>
    </Tile>
  );
}
