import { Flex, Icon, Text, Tile } from '@hubspot/ui-extensions';
import { departureProblems, missingFacts } from '../../../../src/domain/journey/leaving.ts';
import type { StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { departureOf, entersStage, NOWHERE } from './move-entries.ts';
import type { MoveFields } from './move-entries.ts';
import { factsWords, timeWords } from './journey-words.ts';

interface MovePreviewTileProps {
  readonly position: StagePosition;
  readonly fields: MoveFields;
}

/** What the move comes to, and what it lacks by the engine's own rule; nothing of it forbids the move. */
export function MovePreviewTile({ position, fields }: MovePreviewTileProps) {
  const words = useWords();
  const { t } = words;
  const lacks = lackWords(position, fields, words);
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{headline(position, fields, words)}</Text>
        <Text variant="microcopy">{timeWords(position, words)}</Text>
        {lacks.map((text) => (
          <Flex key={text} gap="xs" align="start">
            <Icon name="warning" color="warning" size="sm" />
            <Text>{text}</Text>
          </Flex>
        ))}
        {fields.to !== null && lacks.length === 0 ? (
          <Flex gap="xs" align="start">
            <Icon name="checkCircle" color="success" size="sm" />
            <Text>
              {fields.stays && entersStage(fields.to)
                ? t('journey.move.preview.nothingLeft')
                : t('journey.move.preview.ready', { who: fields.handoff.trim() })}
            </Text>
          </Flex>
        ) : null}
      </Flex>
    </Tile>
  );
}

function headline({ stage, since }: StagePosition, { to, stays }: MoveFields, { t, format }: Words): string {
  const from = t(`journey.stage.${stage}`);
  if (to === null) return t('journey.move.preview.choose', { from, date: format.date(since) });
  if (to === NOWHERE) return t('journey.move.preview.end', { from });
  const next = t(`journey.stage.${to}`);
  return t(stays ? 'journey.move.preview.beside' : 'journey.move.preview.move', { from, to: next });
}

function lackWords(position: StagePosition, fields: MoveFields, words: Words): readonly string[] {
  const departure = departureOf(fields, position);
  if (departure === null) return [];
  const missing = missingFacts(departure.stage, departure.knownFacts);
  return departureProblems(departure).map((problem) =>
    problem === 'exit_facts_missing'
      ? words.t('journey.move.preview.exit_facts_missing', {
          count: missing.length,
          facts: factsWords(missing, words),
        })
      : words.t(`journey.move.preview.${problem}`),
  );
}
