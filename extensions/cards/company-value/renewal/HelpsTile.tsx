import { Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LeverRow } from '../head/LeverRow.tsx';
import { identityOf } from '../head/lever-words.ts';

const SHOWN = 5;

/** Where no way to a next band can be told, in the first weeks or in the best band: what would help all the same. */
export function HelpsTile() {
  const { t, format } = useWords();
  const { score, confidence, limits, levers } = useCompany().view.summary.renewal.readiness;
  if (levers.length === 0) return null;
  return (
    <Tile compact>
      <Flex direction="column" gap="sm">
        <Heading>{t('renewal.helps.title')}</Heading>
        {score === null ? (
          <Text variant="microcopy">
            {t('renewal.helps.unknown', {
              known: format.percent(confidence),
              needed: format.percent(limits.confidenceForScore),
            })}
          </Text>
        ) : null}
        {levers.slice(0, SHOWN).map((lever, index) => (
          <LeverRow key={identityOf(lever)} lever={lever} panelId={`helps-${String(index)}`} />
        ))}
      </Flex>
    </Tile>
  );
}
