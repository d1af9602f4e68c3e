import {
  Flex,
  ProgressBar,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
} from '@hubspot/ui-extensions';
import type { StagePosition } from '../../../../src/domain/journey/journey-summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { JourneyButton, JourneyLink } from './JourneyButton.tsx';
import { timeWords } from './journey-words.ts';

/** Each track with the stages that it stands in, how long, and the way to move it. */
export function TrackTable() {
  const { t } = useWords();
  const { view } = useCompany();
  return (
    <Table bordered density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader width={230}>{t('journey.header.track')}</TableHeader>
          <TableHeader width={150}>{t('journey.header.stage')}</TableHeader>
          <TableHeader>{t('journey.header.time')}</TableHeader>
          {view.mayWrite ? <TableHeader width={80}>{t('journey.button.move')}</TableHeader> : null}
        </TableRow>
      </TableHead>
      <TableBody>
        {view.summary.journey.positions.map((position) => (
          <Row key={position.entryKey} position={position} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({ position }: { readonly position: StagePosition }) {
  const { t, format } = useWords();
  const { view } = useCompany();
  const { track, stage, since, exit, entryKey } = position;
  const facts = t('journey.facts', { known: format.number(exit.known), of: format.number(exit.of) });
  return (
    <TableRow>
      <TableCell>
        <Text format={{ fontWeight: 'demibold' }}>{track}</Text>
        {position.returned ? <Text variant="microcopy">{backWords()}</Text> : null}
      </TableCell>
      <TableCell>
        <Flex direction="column" gap="flush" align="start">
          <Tag>{t(`journey.stage.${stage}`)}</Tag>
          <Text variant="microcopy">{t('journey.since', { date: format.date(since) })}</Text>
        </Flex>
      </TableCell>
      <TableCell>
        <TimeInStage position={position} />
        <Text variant="microcopy">
          <JourneyLink
            form={{ name: 'facts', position, ticked: [] }}
            panelId={`journey-facts-${entryKey}`}
            label={facts}
          />
        </Text>
      </TableCell>
      {view.mayWrite ? (
        <TableCell>
          <JourneyButton
            form={{ name: 'move', position }}
            panelId={`journey-move-${entryKey}`}
            label={t('journey.button.move')}
            variant="transparent"
          />
        </TableCell>
      ) : null}
    </TableRow>
  );

  function backWords(): string {
    const trigger =
      position.trigger === null
        ? t('journey.problem.trigger_missing')
        : t(`journey.trigger.${position.trigger}`);
    return t('journey.back', { trigger });
  }
}

/** Days of the usual; over it the bar is full, amber, and says by how much. */
function TimeInStage({ position }: { readonly position: StagePosition }) {
  const words = useWords();
  const { track, stage, days, usual, overDays } = position;
  const said = timeWords(position, words);
  if (usual === null) return <Text variant="microcopy">{said}</Text>;
  const label = words.t('journey.time.label', {
    track,
    stage: words.t(`journey.stage.${stage}`),
    words: said,
  });
  const bar = {
    value: Math.min(days, usual.toDays),
    maxValue: usual.toDays,
    valueDescription: said,
    'aria-label': label,
  };
  return overDays > 0 ? <ProgressBar {...bar} variant="warning" /> : <ProgressBar {...bar} />;
}
