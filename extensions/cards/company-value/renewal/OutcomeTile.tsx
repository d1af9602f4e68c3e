import { Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import type { OutcomeSummary } from '../../../../src/domain/cycle/cycle-summary.ts';
import { State } from '../../../ui/State.tsx';
import type { StateWords } from '../../../ui/State.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';

/** How the renewal of this cycle ended, or the last one, and those before. */
export function OutcomeTile() {
  const words = useWords();
  const { t, format } = words;
  const { outcome, pastOutcomes } = useCompany().view.summary.cycle;
  const shown = outcome ?? pastOutcomes[0];
  if (shown === undefined) return null;
  const earlier = pastOutcomes.filter((past) => past !== shown);
  return (
    <Tile compact>
      <Flex direction="column" gap="xs" align="start">
        <State state={stateOf(shown, words)} />
        <Heading>
          {t(outcome === null ? 'renewal.outcome.last' : 'renewal.outcome.title', {
            date: format.date(shown.renewalDate),
            outcome: t(`renewal.outcome.${shown.outcome}`),
          })}
        </Heading>
        <Text>{factsOf(shown, words)}</Text>
        <Text variant="microcopy">{nextOf(shown, words)}</Text>
        {earlier.length === 0 ? null : (
          <Text variant="microcopy">
            {t('renewal.outcome.past', {
              list: earlier
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

function stateOf({ good, outcome }: OutcomeSummary, { t }: Words): StateWords {
  if (outcome === 'churned') return { words: t('renewal.tag.outcome.churned'), variant: 'danger' };
  if (good === null) return { words: t('renewal.outcome.open'), variant: 'default', hollow: true };
  return good
    ? { words: t('renewal.outcome.good'), variant: 'success' }
    : { words: t('renewal.outcome.notGood'), variant: 'danger' };
}

function nextOf({ outcome, nextRenewalDate }: OutcomeSummary, { t, format }: Words): string {
  if (outcome === 'churned') return t('renewal.outcome.leaves');
  return nextRenewalDate === null
    ? t('renewal.outcome.next')
    : t('renewal.outcome.nextOn', { date: format.date(nextRenewalDate) });
}

/** "Decided 2 Nov 2026 · 77 days before the end · 104% of the annual cost kept · $250,000 a year from then on" */
function factsOf(outcome: OutcomeSummary, { t, format }: Words): string {
  const { confirmedDaysBefore: days, retainedShare, annualAfterMinor } = outcome;
  const isLost = outcome.outcome === 'churned';
  const parts = [
    t('renewal.outcome.on', { date: format.date(outcome.confirmedOn) }),
    days === 0
      ? t('renewal.outcome.onTheDay')
      : t(days > 0 ? 'renewal.outcome.daysBefore' : 'renewal.outcome.daysAfter', { days: Math.abs(days) }),
    retainedShare === null || isLost
      ? null
      : t('renewal.outcome.kept', { share: format.percent(retainedShare) }),
    annualAfterMinor === null || isLost
      ? null
      : t('renewal.outcome.amount', { amount: format.money(annualAfterMinor) }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
