import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ExitFact, StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ContactField } from '../forms/fields.tsx';
import { EntryFormFrame } from '../relationship/EntryFormFrame.tsx';
import { useEntryForm } from '../relationship/use-entry-form.ts';
import type { EntryFields } from '../relationship/use-entry-form.ts';
import { factOrigin, factsWords, factWords } from './journey-words.ts';
import { FactsField } from './journey-fields.tsx';

interface Fields extends EntryFields {
  readonly facts: readonly ExitFact[];
  readonly contactId: string | null;
}

interface ExitFactsFormProps {
  readonly position: StagePosition;
  readonly ticked: readonly ExitFact[];
  /** Called after saving and on Cancel. */
  readonly onDone: () => void;
}

/** States exit facts of the stage that a track is in: what holds, from which day, and who said so. */
export function ExitFactsForm({ position: newest, ticked, onDone }: ExitFactsFormProps) {
  const words = useWords();
  const { t, format } = words;
  const [position] = useState(newest);
  const { track, stage, since } = position;
  const isConfirmed = (facts: readonly ExitFact[]) => facts.includes('go_live_confirmed');
  const form = useEntryForm<Fields, { facts: string | null; contact: string | null }>({
    initial: () => ({ facts: ticked, contactId: null }),
    check: ({ facts, contactId }) => ({
      facts: facts.length === 0 ? t('journey.factForm.check.none') : null,
      contact: isConfirmed(facts) && contactId === null ? t('journey.factForm.check.who') : null,
    }),
    checkDay: ({ on }) =>
      on !== null && on < since ? t('journey.move.check.before', { date: format.date(since) }) : null,
    lines: ({ facts, contactId }, base) => [
      {
        ...base,
        ...{ kind: 'stage', track, stage, movement: 'entered', trigger: null, handoff: null },
        exitFacts: facts,
        contactId,
      },
    ],
    saved: ({ facts }) =>
      t('journey.factForm.saved', { count: facts.length, facts: factsWords(facts, words) }),
    onDone,
  });
  const { fields, set, problems } = form;
  return (
    <EntryFormFrame
      title={t('journey.factForm.title', { track, stage: t(`journey.stage.inline.${stage}`) })}
      text={position.exit.ready ? t('journey.factForm.allKnown') : t('journey.factForm.text')}
      form={form}
      dayText={t('journey.factForm.onText')}
      notePlaceholder={t('journey.factForm.note')}
      above={<KnownTile position={position} />}
    >
      <FactsField
        position={position}
        label={t('journey.factForm.which')}
        value={fields.facts}
        problem={problems?.facts ?? null}
        onChange={(facts) => set({ facts })}
      />
      <ContactField
        name="contact"
        label={t('journey.factForm.who')}
        description={t('journey.factForm.whoText')}
        nobody={t('journey.factForm.nobody')}
        value={fields.contactId}
        problem={problems?.contact ?? null}
        onChange={(contactId) => set({ contactId })}
      />
    </EntryFormFrame>
  );
}

/** What is known already, since when and from whom. */
function KnownTile({ position }: { readonly position: StagePosition }) {
  const words = useWords();
  const company = useCompany();
  const known = position.exit.facts.filter(({ knownOn }) => knownOn !== null);
  if (known.length === 0) return null;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{words.t('journey.factForm.known')}</Text>
        {known.map((state) => (
          <Flex key={state.fact} direction="column" gap="flush">
            <Text>{factWords(state, words, company.today)}</Text>
            <Text variant="microcopy">{factOrigin(state, words, company) ?? ''}</Text>
          </Flex>
        ))}
      </Flex>
    </Tile>
  );
}
