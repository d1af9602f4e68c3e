import { Flex, Heading, Tag, Text, Tile } from '@hubspot/ui-extensions';
import type { Lever, ReadinessLimits } from '../../../../src/domain/summary.ts';
import type { ReadinessBand } from '../../../../src/domain/vocabulary.ts';
import { inTime, late } from '../../../ui/durations.ts';
import { daysBetween } from '../../../../src/domain/calendar.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { gainWords, leverPhrase } from './lever-words.ts';

/** The fewest things to do that reach the next band. Gains do not add up, so the heading has the joint result. */
export function ReadinessPathTile() {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const { path, levers, limits } = company.view.summary.renewal.readiness;
  if (path === null) return null;
  const band = t(`readiness.band.${path.band}`);
  const startsAt = startOf(path.band, limits);
  const isOnPath = (lever: Lever) => path.levers.some((other) => identityOf(other) === identityOf(lever));
  const others = levers.filter((lever) => !isOnPath(lever) && (lever.gain ?? 0) > 0);
  return (
    <Tile compact>
      <Flex direction="column" gap="sm">
        <Heading>
          {path.reachesBand
            ? t('readiness.path.title', {
                band,
                from: format.number(path.from),
                to: format.number(path.to),
              })
            : t('readiness.path.best', { band, to: format.number(path.to) })}
        </Heading>
        {startsAt === null ? null : (
          <Text variant="microcopy">
            {t('readiness.path.startsAt', { band, score: format.number(startsAt) })}
          </Text>
        )}
        {path.levers.map((lever) => (
          <LeverRow key={identityOf(lever)} lever={lever} />
        ))}
        {others.length === 0 ? null : (
          <Text variant="microcopy">
            {t('readiness.path.alsoHelps', {
              levers: others
                .map((lever) =>
                  `${leverPhrase(lever, words, company)} ${gainWords(lever.gain, words) ?? ''}`.trim(),
                )
                .join(' · '),
            })}
          </Text>
        )}
      </Flex>
    </Tile>
  );
}

/** The lowest score of a band; null for one that nothing leads up to. */
function startOf(band: ReadinessBand, { commitFrom, likelyFrom }: ReadinessLimits): number | null {
  if (band === 'commit') return commitFrom;
  return band === 'likely' ? likelyFrom : null;
}

/** What a lever is about: the same one stands in the path and among all levers. */
const identityOf = ({ kind, milestoneKey, metricKey, entryKey, step }: Lever) =>
  [kind, milestoneKey, metricKey, entryKey, step].join(' ');

function LeverRow({ lever }: { readonly lever: Lever }) {
  const words = useWords();
  const company = useCompany();
  const gain = gainWords(lever.gain, words);
  return (
    <Flex justify="between" align="center" gap="sm">
      <Flex direction="column">
        <Text format={{ fontWeight: 'demibold' }}>{leverPhrase(lever, words, company)}</Text>
        {lever.dueOn === null ? null : (
          <Text variant="microcopy">
            {words.format.dateNear(lever.dueOn, company.today)} ·{' '}
            {lever.lateDays > 0
              ? late(words.t, lever.lateDays)
              : inTime(words.t, daysBetween(company.today, lever.dueOn))}
          </Text>
        )}
      </Flex>
      {gain === null ? null : <Tag variant="success">{gain}</Tag>}
    </Flex>
  );
}
