import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import { BLOCKER_DESTINATIONS, escalationDay } from '../../../../src/domain/blockers.ts';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import type { MilestoneSummary } from '../../../../src/domain/summary.ts';
import { BLOCKER_TYPES } from '../../../../src/domain/vocabulary.ts';
import type { BlockerType } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { choice, contact, day, longText, text } from '../fields/field.ts';
import { Fields } from '../fields/Fields.tsx';
import { dayProblem } from './day-problem.ts';
import { orNull } from './evidence-entry.ts';
import { FormFrame, MarkedFields } from './FormFrame.tsx';
import { missing } from './required.ts';
import { useEntryForm } from './use-entry-form.ts';

interface BlockerFormProps {
  readonly summary: MilestoneSummary;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

interface Typed {
  readonly blockerType: BlockerType | null;
  readonly title: string;
  readonly raisedBy: string | null;
  readonly on: CalendarDate | null;
  readonly note: string;
}

/** Says what holds a milestone up, and shows who can clear it. */
export function BlockerForm({ summary: { milestone }, onDone }: BlockerFormProps) {
  const { t } = useWords();
  const { today } = useCompany();
  const { fields, set, problems, saving, onSave } = useEntryForm({
    initial: (): Typed => ({ blockerType: null, title: '', raisedBy: null, on: today, note: '' }),
    check: ({ blockerType, title, on }) => ({
      blockerType: missing(blockerType, t),
      title: missing(title, t),
      on: dayProblem(on, today, t),
    }),
    entries: ({ blockerType, title, raisedBy, on, note }, formKey) =>
      blockerType === null || on === null
        ? []
        : [
            {
              kind: 'blocker_raised',
              entryKey: formKey,
              on,
              milestoneKey: milestone.key,
              metricKey: null,
              note: orNull(note),
              blockerType,
              title: title.trim(),
              ticketId: null,
              raisedByContactId: raisedBy,
            },
          ],
    message: ({ title }) => t('blocker.saved', { title: title.trim() }),
    onDone,
  });
  return (
    <FormFrame
      title={t('blocker.title')}
      text={t('blocker.text')}
      saving={saving}
      saveLabel={t('blocker.save')}
      onSave={onSave}
      onCancel={onDone}
      above={<DestinationTile blockerType={fields.blockerType} on={fields.on} />}
      notice={<MarkedFields problems={problems} />}
    >
      <Fields
        rows={[
          choice('blockerType', 'blocker.type', BLOCKER_TYPES, (type) => `blocker.type.${type}`),
          text('title', 'blocker.what', { placeholder: 'blocker.whatPlaceholder', required: true }),
          contact('raisedBy', 'blocker.raisedBy'),
          day('on', 'blocker.on'),
          longText('note', 'form.note', { placeholder: 'form.notePlaceholder', rows: 3 }),
        ]}
        values={fields}
        problems={problems}
        onChange={set}
      />
    </FormFrame>
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
