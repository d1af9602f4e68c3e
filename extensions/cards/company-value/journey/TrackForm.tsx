import { JOURNEY_STAGES } from '../../../../src/domain/vocabulary.ts';
import type { JourneyStage, StageTrigger } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { orNull } from '../forms/evidence-entry.ts';
import { TextField } from '../forms/fields.tsx';
import { missing } from '../forms/required.ts';
import { ChoiceField } from '../relationship/ChoiceField.tsx';
import { EntryFormFrame } from '../relationship/EntryFormFrame.tsx';
import { useEntryForm } from '../relationship/use-entry-form.ts';
import type { EntryFields } from '../relationship/use-entry-form.ts';
import { TriggerField } from './journey-fields.tsx';

interface Fields extends EntryFields {
  readonly track: string;
  readonly stage: JourneyStage | null;
  readonly trigger: StageTrigger | null;
  readonly handoff: string;
}

/** Starts a track: a second product, a region, a use case, with who takes it on and what was handed over. */
export function TrackForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const { view } = useCompany();
  const { positions } = view.summary.journey;
  const stands = ({ track, stage }: Fields) =>
    positions.some((one) => isSameTrack(one.track, track) && one.stage === stage);
  const form = useEntryForm<Fields, { track: string | null; stage: string | null }>({
    initial: () => ({ track: '', stage: 'onboarding', trigger: null, handoff: '' }),
    check: (typed) => ({
      track:
        missing(typed.track, t) ??
        (stands(typed)
          ? t('journey.track.check.there', { stage: t(`journey.stage.${typed.stage ?? 'onboarding'}`) })
          : null),
      stage: missing(typed.stage, t),
    }),
    lines: ({ track, stage, trigger, handoff }, base) =>
      stage === null
        ? []
        : [
            {
              ...base,
              ...{ kind: 'stage', stage, movement: 'entered', trigger, exitFacts: [], contactId: null },
              // Another spelling of a track that exists would be a track of its own.
              track: positions.find((one) => isSameTrack(one.track, track))?.track ?? track.trim(),
              handoff: orNull(handoff),
            },
          ],
    saved: ({ track, stage }) =>
      t('journey.track.saved', { track: track.trim(), stage: t(`journey.stage.${stage ?? 'onboarding'}`) }),
    onDone,
  });
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame
      title={t('journey.track.title')}
      text={t('journey.track.text')}
      form={form}
      dayText={t('journey.track.onText')}
      noteLabel={t('journey.track.noteLabel')}
      notePlaceholder={t('journey.track.note')}
      saveLabel={t('journey.track.save')}
    >
      <TextField
        name="track"
        label={t('journey.track.name')}
        placeholder={t('journey.track.namePlaceholder')}
        required
        value={fields.track}
        problem={problems?.track ?? null}
        onChange={(track) => set({ track })}
      />
      <ChoiceField
        name="stage"
        label={t('journey.track.stage')}
        options={JOURNEY_STAGES.map((value) => ({ value, label: t(`journey.stage.${value}`) }))}
        value={fields.stage}
        problem={problems?.stage ?? null}
        onChange={(stage) => set({ stage })}
      />
      <TriggerField value={fields.trigger} onChange={(trigger) => set({ trigger })} />
      <TextField
        name="handoff"
        label={t('journey.track.handoff')}
        description={t('journey.track.handoffText')}
        placeholder={t('journey.move.handoffPlaceholder')}
        value={fields.handoff}
        onChange={(handoff) => set({ handoff })}
      />
    </EntryFormFrame>
  );
}

const isSameTrack = (first: string, second: string): boolean =>
  first.trim().toLowerCase() === second.trim().toLowerCase();
