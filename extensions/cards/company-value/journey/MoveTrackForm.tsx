import { Checkbox } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { JOURNEY_STAGES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { TextField } from '../forms/fields.tsx';
import { ChoiceField } from '../relationship/ChoiceField.tsx';
import { EntryFormFrame } from '../relationship/EntryFormFrame.tsx';
import { useEntryForm } from '../relationship/use-entry-form.ts';
import { FactsField, TriggerField } from './journey-fields.tsx';
import { EMPTY_MOVE, entersStage, goesBack, leaves, moveEntries, NOWHERE } from './move-entries.ts';
import type { Destination, MoveFields } from './move-entries.ts';
import { MovePreviewTile } from './MovePreviewTile.tsx';

interface MoveTrackFormProps {
  readonly position: StagePosition;
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** Moves a track on, back or to its end, with what set it off, the exit facts and the handoff. */
export function MoveTrackForm({ position: newest, onDone }: MoveTrackFormProps) {
  const { t, format } = useWords();
  const { view } = useCompany();
  // It moves from where it stood when the form was opened, also while it is being saved.
  const [position] = useState(newest);
  const { track, stage, since } = position;
  const taken = view.summary.journey.positions.filter((one) => one.track === track).map((one) => one.stage);
  const free = JOURNEY_STAGES.filter((one) => !taken.includes(one));
  const form = useEntryForm<MoveFields, { to: string | null; trigger: string | null }>({
    initial: () => EMPTY_MOVE,
    check: (typed) => ({
      to: typed.to === null ? t('journey.move.check.to') : null,
      trigger: goesBack(typed, position) && typed.trigger === null ? t('journey.move.check.trigger') : null,
    }),
    checkDay: ({ on }) =>
      on !== null && on < since ? t('journey.move.check.before', { date: format.date(since) }) : null,
    lines: (typed, base) => moveEntries(typed, position, base),
    saved: ({ to }) =>
      entersStage(to)
        ? t('journey.move.saved', { track, stage: t(`journey.stage.${to}`) })
        : t('journey.move.ended', { track, stage: t(`journey.stage.${stage}`) }),
    onDone,
  });
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame
      title={t('journey.move.title', { track })}
      text={t('journey.move.text')}
      form={form}
      dayLabel={t('journey.move.on')}
      dayText={t('journey.move.onText')}
      noteLabel={t('journey.move.noteLabel')}
      notePlaceholder={t('journey.move.note')}
      saveLabel={t('journey.move.save')}
      above={<MovePreviewTile position={position} fields={fields} />}
    >
      <ChoiceField<Destination>
        name="to"
        label={t('journey.move.to')}
        options={[
          ...free.map((one) => ({ value: one, label: t(`journey.stage.${one}`) })),
          { value: NOWHERE, label: t('journey.move.toNowhere') },
        ]}
        value={fields.to}
        problem={problems?.to ?? null}
        onChange={(to) => set({ to })}
      />
      {entersStage(fields.to) ? (
        <Checkbox
          name="stays"
          checked={fields.stays}
          description={t('journey.move.staysText')}
          onChange={(stays) => set({ stays })}
        >
          {t('journey.move.stays', { stage: t(`journey.stage.${stage}`) })}
        </Checkbox>
      ) : null}
      <TriggerField
        value={fields.trigger}
        problem={problems?.trigger ?? null}
        onChange={(trigger) => set({ trigger })}
      />
      {leaves(fields) && !goesBack(fields, position) ? (
        <FactsField position={position} value={fields.facts} onChange={(facts) => set({ facts })} />
      ) : null}
      {fields.to === null ? null : (
        <TextField
          name="handoff"
          label={t('journey.move.handoff')}
          description={t('journey.move.handoffText')}
          placeholder={t('journey.move.handoffPlaceholder')}
          value={fields.handoff}
          onChange={(handoff) => set({ handoff })}
        />
      )}
    </EntryFormFrame>
  );
}
