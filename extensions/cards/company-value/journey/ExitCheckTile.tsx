import { Flex, Icon, StepIndicator, Text, Tile } from '@hubspot/ui-extensions';
import type { ExitFactState, StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { JOURNEY_STAGES } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { JourneyButton } from './JourneyButton.tsx';
import { factOrigin, factWords } from './journey-words.ts';

/** Whether the track that is over its time or nearest to leaving may go on: which exit facts hold, which do not. */
export function ExitCheckTile({ position }: { readonly position: StagePosition }) {
  const { t, format } = useWords();
  const { track, stage, exit } = position;
  return (
    <Tile compact>
      <Flex direction="column" gap="sm">
        <Flex justify="between" align="center" gap="sm">
          <Text format={{ fontWeight: 'demibold' }}>
            {t('journey.exit.title', { track, stage: t(`journey.stage.inline.${stage}`) })}
          </Text>
          <Text variant="microcopy">
            {t('journey.exit.known', { known: format.number(exit.known), of: format.number(exit.of) })}
          </Text>
        </Flex>
        <StepIndicator
          circleSize="xs"
          currentStep={JOURNEY_STAGES.indexOf(stage)}
          stepNames={JOURNEY_STAGES.map((one) => t(`journey.stage.${one}`))}
        />
        {exit.facts.map((state) => (
          <FactLine key={state.fact} state={state} position={position} />
        ))}
        {exit.ready ? <ReadyLine position={position} /> : null}
      </Flex>
    </Tile>
  );
}

interface FactLineProps {
  readonly state: ExitFactState;
  readonly position: StagePosition;
}

function FactLine({ state, position }: FactLineProps) {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  const { fact, knownOn } = state;
  const isKnown = knownOn !== null;
  const origin = factOrigin(state, words, company);
  return (
    <Flex justify="between" align="center" gap="sm">
      <Flex gap="xs" align="start">
        {isKnown ? (
          <Icon name="checkCircle" color="success" size="sm" screenReaderText={t('journey.exit.yes')} />
        ) : (
          <Icon name="circleHollow" size="sm" screenReaderText={t('journey.exit.no')} />
        )}
        <Flex direction="column" gap="flush">
          <Text>{factWords(state, words, company.today)}</Text>
          {origin === null ? null : <Text variant="microcopy">{origin}</Text>}
        </Flex>
      </Flex>
      {isKnown ? null : (
        <JourneyButton
          form={{ name: 'facts', position, ticked: [fact] }}
          panelId={`journey-fact-${fact}`}
          label={t(fact === 'go_live_confirmed' ? 'journey.button.confirm' : 'journey.button.facts')}
          variant="transparent"
        />
      )}
    </Flex>
  );
}

function ReadyLine({ position }: { readonly position: StagePosition }) {
  const { t } = useWords();
  return (
    <Flex justify="between" align="center" gap="sm">
      <Text>{t('journey.exit.ready')}</Text>
      <JourneyButton
        form={{ name: 'move', position }}
        panelId="journey-move-ready"
        label={t('journey.button.moveLabel', { track: position.track })}
      />
    </Flex>
  );
}
