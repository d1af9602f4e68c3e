import { Flex, Heading, List, Text, Tile } from '@hubspot/ui-extensions';
import type { Lever, ReadinessLimits, ReadinessPath } from '../../../../src/domain/summary.ts';
import type { ReadinessBand } from '../../../../src/domain/vocabulary.ts';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { gainWords, identityOf, leverPhrase } from './lever-words.ts';
import { LeverRow } from './LeverRow.tsx';
import { NextActionButton } from './NextActionButton.tsx';

interface ReadinessPathTileProps {
  /** Each lever with the button that starts it; not inside of a panel, where no other one may open. */
  readonly startsLevers?: boolean;
}

/** The fewest things to do that reach the next band. Gains do not add up, so the heading has the joint result. */
export function ReadinessPathTile({ startsLevers = false }: ReadinessPathTileProps) {
  const words = useWords();
  const { t, format } = words;
  const { path, levers, limits } = useCompany().view.summary.renewal.readiness;
  if (path === null) return null;
  const startsAt = startOf(path.band, limits);
  const isOnPath = (lever: Lever) => path.levers.some((other) => identityOf(other) === identityOf(lever));
  const others = levers.filter((lever) => !isOnPath(lever) && (lever.gain ?? 0) > 0);
  return (
    <Tile compact>
      <Flex direction="column" gap="sm">
        <Flex justify="between" align="baseline" gap="sm" wrap>
          <Heading>{headingOf(path, words)}</Heading>
          {startsAt === null ? null : (
            <Text variant="microcopy">
              {t('readiness.path.startsAt', {
                band: t(`readiness.band.${path.band}`),
                score: format.number(startsAt),
              })}
            </Text>
          )}
        </Flex>
        <List variant="ordered-styled">
          {path.levers.map((lever, index) => (
            <LeverRow
              key={identityOf(lever)}
              lever={lever}
              panelId={startsLevers ? `lever-${String(index)}` : null}
            />
          ))}
        </List>
        {others.length === 0 ? null : <AlsoHelps levers={others} startsLevers={startsLevers} />}
      </Flex>
    </Tile>
  );
}

function headingOf(path: ReadinessPath, { t, format }: Words): string {
  const band = t(`readiness.band.${path.band}`);
  const to = format.number(path.to);
  return path.reachesBand
    ? t('readiness.path.title', { band, from: format.number(path.from), to })
    : t('readiness.path.best', { band, to });
}

/** The lowest score of a band; null for one that nothing leads up to. */
function startOf(band: ReadinessBand, { commitFrom, likelyFrom }: ReadinessLimits): number | null {
  if (band === 'commit') return commitFrom;
  return band === 'likely' ? likelyFrom : null;
}

interface AlsoHelpsProps {
  readonly levers: readonly Lever[];
  readonly startsLevers: boolean;
}

function AlsoHelps({ levers, startsLevers }: AlsoHelpsProps) {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  const said = (lever: Lever) =>
    `${leverPhrase(lever, words, company)} ${gainWords(lever.gain, words) ?? ''}`.trim();
  if (!startsLevers) {
    return (
      <Text variant="microcopy">
        {t('readiness.path.alsoHelps', { levers: levers.map(said).join(' · ') })}
      </Text>
    );
  }
  return (
    <Flex gap="xs" align="center" wrap>
      <Text variant="microcopy">{t('renewal.helps.also')}</Text>
      {levers.map((lever, index) => (
        <NextActionButton
          key={identityOf(lever)}
          action={lever}
          panelId={`also-${String(index)}`}
          variant="transparent"
          size="xs"
          label={said(lever)}
          fallback={<Text variant="microcopy">{said(lever)}</Text>}
        />
      ))}
    </Flex>
  );
}
