import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import { daysBetween } from '../../../../src/domain/calendar.ts';
import type { RunwayStepSummary } from '../../../../src/domain/summary.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { standingOf } from '../ledger/entry-words.ts';
import { LedgerLine } from '../ledger/LedgerLine.tsx';
import { RelationshipButton } from '../relationship/RelationshipButton.tsx';

/** A step of the runway, opened: why it is due when it is, and the line that says it is done, or the way to say so. */
export function RunwayStepTile({ step: { step, dueOn, doneOn } }: { readonly step: RunwayStepSummary }) {
  const { t, format } = useWords();
  const { view } = useCompany();
  const { ledger, renewal, cycle } = view.summary;
  const { renewalDate } = renewal;
  if (renewalDate === null) return null;
  const line = ledger.entries.findLast(
    (entry) =>
      entry.kind === 'runway_step' &&
      entry.step === step &&
      entry.renewalDate === renewalDate &&
      (standingOf(entry, ledger) ?? 'backdated') === 'backdated',
  );
  return (
    <Tile compact>
      <Flex direction="column" gap="xs" align="start">
        <Text format={{ fontWeight: 'demibold' }}>{t(`renewal.step.${step}`)}</Text>
        <Text variant="microcopy">
          {t('runway.due', {
            date: format.date(dueOn),
            days: t('common.days', { count: daysBetween(dueOn, renewalDate) }),
          })}
          {doneOn === null ? ` ${t('runway.notDone')}` : null}
        </Text>
        {line === undefined ? null : <LedgerLine entry={line} />}
        {doneOn === null && cycle.outcome === null ? (
          <RelationshipButton
            form={{ name: 'step', step }}
            panelId={`runway-${step}`}
            label={t(`relationship.button.logStep.${step}`)}
            size="xs"
          />
        ) : null}
      </Flex>
    </Tile>
  );
}
