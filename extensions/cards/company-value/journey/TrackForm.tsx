import { JOURNEY_STAGES } from '../../../../src/domain/vocabulary.ts';
import type { JourneyStage, StageTrigger } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { choice, text, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { orNull } from '../forms/evidence-entry.ts';
import { trigger } from './journey-fields.tsx';

interface Typed {
  readonly track: string;
  readonly stage: JourneyStage;
  readonly trigger: StageTrigger | null;
  readonly handoff: string;
}

/** Starts a track: a second product, a region, a use case, with who takes it on and what was handed over. */
export function TrackForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const { view } = useCompany();
  const { positions } = view.summary.journey;
  const stands = ({ track, stage }: Typed) =>
    positions.some((one) => isSameTrack(one.track, track) && one.stage === stage);
  const form = useEntryForm<Typed>({
    initial: { track: '', stage: 'onboarding', trigger: null, handoff: '' },
    fields: () => [
      text('track', 'journey.track.name', { placeholder: 'journey.track.namePlaceholder', required: true }),
      choice('stage', 'journey.track.stage', JOURNEY_STAGES, (one) => `journey.stage.${one}`),
      trigger(),
      text('handoff', 'journey.track.handoff', {
        text: 'journey.track.handoffText',
        placeholder: 'journey.move.handoffPlaceholder',
      }),
      ...when({
        onText: 'journey.track.onText',
        note: 'journey.track.noteLabel',
        notePlaceholder: 'journey.track.note',
      }),
    ],
    check: (typed) => ({
      track: stands(typed)
        ? t('journey.track.check.there', { stage: t(`journey.stage.${typed.stage}`) })
        : null,
    }),
    lines: ({ track, handoff, ...typed }, line) => [
      {
        ...line,
        ...{ kind: 'stage', movement: 'entered', exitFacts: [], contactId: null },
        stage: typed.stage,
        trigger: typed.trigger,
        // Another spelling of a track that exists would be a track of its own.
        track: positions.find((one) => isSameTrack(one.track, track))?.track ?? track.trim(),
        handoff: orNull(handoff),
      },
    ],
    saved: ({ track, stage }) =>
      t('journey.track.saved', { track: track.trim(), stage: t(`journey.stage.${stage}`) }),
    onDone,
  });
  return (
    <EntryForm form={form} title="journey.track.title" text="journey.track.text" save="journey.track.save" />
  );
}

const isSameTrack = (first: string, second: string): boolean =>
  first.trim().toLowerCase() === second.trim().toLowerCase();
