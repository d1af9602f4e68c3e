import { EmptyState, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { JourneySummary } from '../../../../src/domain/journey/journey-summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { ExitCheckTile } from './ExitCheckTile.tsx';
import { JourneyButton } from './JourneyButton.tsx';
import { TrackTable } from './TrackTable.tsx';

/** Where each track stands, what the nearest one still needs to go on, and what moved them. */
export function JourneyTab() {
  const { journey } = useCompany().view.summary;
  if (journey.positions.length === 0 && journey.changes.length === 0) return <NothingYet />;
  const focus = focusOf(journey);
  return (
    <Flex direction="column" gap="md">
      <Header />
      {journey.positions.length === 0 ? null : <TrackTable />}
      {focus === undefined ? null : <ExitCheckTile position={focus} />}
      <ChangesTable />
    </Flex>
  );
}

function focusOf({ focus, positions }: JourneySummary) {
  return positions.find(({ track, stage }) => track === focus?.track && stage === focus.stage);
}

function Header() {
  const { t } = useWords();
  const { view } = useCompany();
  const { trackCount, stages } = view.summary.journey;
  return (
    <Flex justify="between" align="center" gap="sm">
      <Flex direction="column" gap="flush">
        <Heading>
          {trackCount === 0
            ? t('journey.headingNone')
            : t('journey.heading', { tracks: trackCount, stages: stages.length })}
        </Heading>
        <Text variant="microcopy">{t('journey.note')}</Text>
      </Flex>
      <JourneyButton form={{ name: 'track' }} panelId="journey-track" label={t('journey.button.add')} />
    </Flex>
  );
}

function NothingYet() {
  const { t } = useWords();
  return (
    <EmptyState title={t('journey.empty.title')} imageName="target" layout="horizontal" imageWidth={190}>
      <Flex direction="column" gap="sm" align="start">
        <Text>{t('journey.empty.text')}</Text>
        <JourneyButton
          form={{ name: 'track' }}
          panelId="journey-track"
          label={t('journey.button.add')}
          size="sm"
        />
      </Flex>
    </EmptyState>
  );
}
