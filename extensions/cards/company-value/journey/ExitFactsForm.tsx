import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ExitFact, StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { EntryForm } from '../fields/EntryForm.tsx';
import { contact, drawn, when } from '../fields/field.ts';
import { useEntryForm } from '../fields/use-entry-form.ts';
import { factOrigin, factsWords, factWords } from './journey-words.ts';
import { FactsField } from './journey-fields.tsx';

interface Typed {
  readonly facts: readonly ExitFact[];
  readonly contact: string | null;
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
  const form = useEntryForm<Typed>({
    initial: { facts: ticked, contact: null },
    fields: ({ facts }, set) => [
      drawn('facts', (problem) => (
        <FactsField
          position={position}
          label={t('journey.factForm.which')}
          value={facts}
          problem={problem}
          onChange={(chosen) => set({ facts: chosen })}
        />
      )),
      contact('contact', 'journey.factForm.who', {
        text: 'journey.factForm.whoText',
        none: 'journey.factForm.nobody',
      }),
      ...when({ onText: 'journey.factForm.onText', notePlaceholder: 'journey.factForm.note' }),
    ],
    check: ({ facts, contact: who, on }) => ({
      facts: facts.length === 0 ? t('journey.factForm.check.none') : null,
      contact: isConfirmed(facts) && who === null ? t('journey.factForm.check.who') : null,
      on: on !== null && on < since ? t('journey.move.check.before', { date: format.date(since) }) : null,
    }),
    lines: ({ facts, contact: contactId }, line) => [
      {
        ...line,
        ...{ kind: 'stage', track, stage, movement: 'entered', trigger: null, handoff: null },
        exitFacts: facts,
        contactId,
      },
    ],
    saved: ({ facts }) =>
      t('journey.factForm.saved', { count: facts.length, facts: factsWords(facts, words) }),
    onDone,
  });
  return (
    <EntryForm
      form={form}
      title={{ said: t('journey.factForm.title', { track, stage: t(`journey.stage.inline.${stage}`) }) }}
      text={position.exit.ready ? 'journey.factForm.allKnown' : 'journey.factForm.text'}
      above={<KnownTile position={position} />}
    />
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
