import { AutoGrid, Flex, Heading, ScoreCircle, Text, Tile } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { State } from '../../../ui/State.tsx';
import type { Head, Tile as TileWords } from './tile.ts';

interface HeadTilesProps {
  readonly head: Head;
  /** Opens the definitions behind the value figures. */
  readonly valueDetails?: ReactNode;
  /** Opens why the plan stands as it does. */
  readonly planDetails?: ReactNode;
  /** What the footnote of the renewal opens: readiness item by item. */
  readonly readinessDetails?: ReactNode;
}

/** Three equal tiles that answer at one look: is value there, is the plan on track, will they renew. */
export function HeadTiles({ head, valueDetails, planDetails, readinessDetails }: HeadTilesProps) {
  return (
    <AutoGrid columnWidth={190} flexible gap="sm">
      <VerdictTile tile={head.value}>
        <Footnote note={head.value.note} details={valueDetails} />
      </VerdictTile>
      <VerdictTile tile={head.plan}>
        <Footnote note={head.plan.note} details={planDetails} />
      </VerdictTile>
      <RenewalTile tile={head.renewal}>
        {readinessDetails ?? <Footnote note={head.renewal.note} />}
      </RenewalTile>
    </AutoGrid>
  );
}

function VerdictTile({ tile, children }: { readonly tile: TileWords; readonly children: ReactNode }) {
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Flex direction="column" align="start" gap="xs">
          <State state={tile.tag} />
          <Heading>{tile.heading}</Heading>
        </Flex>
        {tile.text === null ? null : <Text>{tile.text}</Text>}
        {children}
      </Flex>
    </Tile>
  );
}

function RenewalTile({ tile, children }: { readonly tile: Head['renewal']; readonly children: ReactNode }) {
  if (tile.score === null) return <VerdictTile tile={tile}>{children}</VerdictTile>;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Flex direction="column" align="start" gap="xs">
          <State state={tile.tag} />
        </Flex>
        <Flex gap="sm" align="center">
          <ScoreCircle score={tile.score} />
          <Flex direction="column">
            <Heading>{tile.heading}</Heading>
            {tile.text === null ? null : <Text>{tile.text}</Text>}
          </Flex>
        </Flex>
        {children}
      </Flex>
    </Tile>
  );
}

function Footnote({ note, details }: { readonly note: string | null; readonly details?: ReactNode }) {
  if (note === null && !details) return null;
  return (
    <Text variant="microcopy">
      {note}
      {note !== null && details ? separatorAfter(note) : null}
      {details}
    </Text>
  );
}

/** A sentence ends by itself; after anything else a dot keeps the link apart. */
const separatorAfter = (note: string): string => (/[.。]$/.test(note) ? ' ' : ' · ');
