import { useState } from 'react';
import type { StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { JOURNEY_STAGES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { check, choice, drawn, text, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { FactsField, trigger } from './journey-fields.tsx';
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
  const form = useEntryForm<MoveFields>({
    initial: EMPTY_MOVE,
    fields: (typed, set) => [
      choice<'to', Destination>('to', 'journey.move.to', [...free, NOWHERE], (one) =>
        one === NOWHERE ? 'journey.move.toNowhere' : `journey.stage.${one}`,
      ),
      entersStage(typed.to) &&
        check(
          'stays',
          { said: t('journey.move.stays', { stage: t(`journey.stage.${stage}`) }) },
          {
            text: 'journey.move.staysText',
          },
        ),
      trigger(),
      leaves(typed) &&
        !goesBack(typed, position) &&
        drawn('facts', (problem) => (
          <FactsField
            position={position}
            value={typed.facts}
            problem={problem}
            onChange={(facts) => set({ facts })}
          />
        )),
      typed.to !== null &&
        text('handoff', 'journey.move.handoff', {
          text: 'journey.move.handoffText',
          placeholder: 'journey.move.handoffPlaceholder',
        }),
      ...when({
        on: 'journey.move.on',
        onText: 'journey.move.onText',
        note: 'journey.move.noteLabel',
        notePlaceholder: 'journey.move.note',
      }),
    ],
    check: (typed) => ({
      to: typed.to === null ? t('journey.move.check.to') : null,
      trigger: goesBack(typed, position) && typed.trigger === null ? t('journey.move.check.trigger') : null,
      on:
        typed.on !== null && typed.on < since
          ? t('journey.move.check.before', { date: format.date(since) })
          : null,
    }),
    lines: (typed, line) => moveEntries(typed, position, line),
    saved: ({ to }) =>
      entersStage(to)
        ? t('journey.move.saved', { track, stage: t(`journey.stage.${to}`) })
        : t('journey.move.ended', { track, stage: t(`journey.stage.${stage}`) }),
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title={{ said: t('journey.move.title', { track }) }}
      text="journey.move.text"
      save="journey.move.save"
      above={<MovePreviewTile position={position} fields={form.values} />}
    />
  );
}
