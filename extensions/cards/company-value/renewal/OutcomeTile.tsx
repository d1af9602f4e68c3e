import { Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import type { OutcomeSummary } from '../../../../src/domain/cycle/cycle-summary.ts';
import { State } from '../../../ui/State.tsx';
import type { StateWords } from '../../../ui/State.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';

/** How the renewal of this cycle ended, and the ones before. */
export function OutcomeTile() {
  const words = useWords();
  const { t, format } = words;
  const { outcome, pastOutcomes } = useCompany().view.summary.cycle;
  if (outcome === null && pastOutcomes.length === 0) return null;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs" align="start">
        {outcome === null ? null : (
          <>
            <State state={stateOf(outcome, words)} />
            <Heading>
              {t('renewal.outcome.title', {
                date: format.date(outcome.renewalDate),
                outcome: t(`renewal.outcome.${outcome.outcome}`),
              })}
            </Heading>
            <Text>{factsOf(outcome, words)}</Text>
            {outcome.outcome === 'churned' ? null : (
              <Text variant="microcopy">{t('renewal.outcome.next')}</Text>
            )}
          </>
        )}
        {pastOutcomes.length === 0 ? null : (
          <Text variant="microcopy">
            {t('renewal.outcome.past', {
              list: pastOutcomes
                .map((past) =>
                  t('renewal.outcome.pastOne', {
                    date: format.date(past.renewalDate),
                    outcome: t(`renewal.outcome.${past.outcome}`),
                  }),
                )
                .join(' · '),
            })}
          </Text>
        )}
      </Flex>
    </Tile>
  );
}

function stateOf({ good }: OutcomeSummary, { t }: Words): StateWords {
  if (good === null) return { words: t('renewal.outcome.open'), variant: 'default', hollow: true };
  return good
    ? { words: t('renewal.outcome.good'), variant: 'success' }
    : { words: t('renewal.outcome.notGood'), variant: 'danger' };
}

/** "Decided 2 Nov 2026 · 77 days before the end · 104% of the annual cost kept · $250,000 a year from now on" */
function factsOf(outcome: OutcomeSummary, { t, format }: Words): string {
  const { confirmedDaysBefore: days, retainedShare, annualAfterMinor } = outcome;
  const parts = [
    t('renewal.outcome.on', { date: format.date(outcome.confirmedOn) }),
    days === 0
      ? t('renewal.outcome.onTheDay')
      : t(days > 0 ? 'renewal.outcome.daysBefore' : 'renewal.outcome.daysAfter', { days: Math.abs(days) }),
    retainedShare === null ? null : t('renewal.outcome.kept', { share: format.percent(retainedShare) }),
    annualAfterMinor === null || outcome.outcome === 'churned'
      ? null
      : t('renewal.outcome.amount', { amount: format.money(annualAfterMinor) }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
