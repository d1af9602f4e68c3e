import { Alert, AutoGrid, Flex, Text, Tile } from '@hubspot/ui-extensions';
import type { RenewalCall } from '../../../../src/domain/summary.ts';
import type { ReadinessBand } from '../../../../src/domain/vocabulary.ts';
import { PanelLink } from '../../../ui/OpensPanel.tsx';
import { State } from '../../../ui/State.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Words } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { Uncalibrated } from '../head/Uncalibrated.tsx';
import { bandState } from '../head/verdict-words.ts';
import { LedgerPanel } from '../ledger/LedgerPanel.tsx';
import { RelationshipButton } from '../relationship/RelationshipButton.tsx';

/** What the system forecasts beside what a person thinks, with the difference and the reason. */
export function CallTiles() {
  const { renewal, cycle } = useCompany().view.summary;
  const { renewalDate, call } = renewal;
  // A call is about a date, and nobody calls what is decided.
  if (renewalDate === null || (call === null && cycle.outcome !== null)) return null;
  return (
    <AutoGrid columnWidth={280} flexible gap="sm">
      <SystemTile />
      {call === null ? <NoCallTile /> : <CallTile call={call} />}
    </AutoGrid>
  );
}

function SystemTile() {
  const words = useWords();
  const { t, format } = words;
  const { score, band, calibrated } = useCompany().view.summary.renewal.readiness;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Text variant="microcopy">{t('renewal.call.system')}</Text>
        <BandLine
          band={band}
          text={
            score === null
              ? t('renewal.call.noScore')
              : t('renewal.call.points', { score: format.number(score) })
          }
        />
        {calibrated ? null : <Uncalibrated />}
      </Flex>
    </Tile>
  );
}

function CallTile({ call }: { readonly call: RenewalCall }) {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const who = call.claimedBy === null ? null : company.userName(call.claimedBy);
  const date = format.dateNear(call.on, company.today);
  const reason = call.reason?.trim() ?? '';
  const bandsApart = Math.abs(call.difference ?? 0);
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Flex justify="between" align="center" gap="sm">
          <Text variant="microcopy">
            {who === null ? t('renewal.call.somebody', { date }) : t('renewal.call.person', { who, date })}
          </Text>
          <RelationshipButton
            form={{ name: 'call' }}
            panelId="call"
            label={t('relationship.button.callChange')}
            variant="transparent"
            size="xs"
          />
        </Flex>
        <BandLine band={call.band} text={differenceWords(call, words)} />
        {reason === '' ? null : <Text variant="microcopy">{t('renewal.call.quote', { reason })}</Text>}
        {reason === '' && bandsApart > 0 ? (
          <Alert title={t('renewal.call.sayWhy', { bands: bandsApart })} variant="warning" />
        ) : null}
        <CallsLink />
      </Flex>
    </Tile>
  );
}

/** Every call about this renewal, the ones before as well. */
function CallsLink() {
  const { t } = useWords();
  const { ledger, renewal } = useCompany().view.summary;
  const keys = ledger.entries
    .filter((entry) => entry.kind === 'renewal_call' && entry.renewalDate === renewal.renewalDate)
    .map(({ key }) => key);
  return (
    <Text variant="microcopy">
      <PanelLink panelId="calls" title={t('calls.title')} label={t('calls.earlier', { count: keys.length })}>
        {() => <LedgerPanel entryKeys={keys} />}
      </PanelLink>
    </Text>
  );
}

function NoCallTile() {
  const { t } = useWords();
  return (
    <Tile compact>
      <Flex direction="column" gap="xs" align="start">
        <Text variant="microcopy">{t('renewal.call.none')}</Text>
        <Text>{t('renewal.call.noneText')}</Text>
        <RelationshipButton form={{ name: 'call' }} panelId="call" label={t('relationship.button.call')} />
      </Flex>
    </Tile>
  );
}

interface BandLineProps {
  readonly band: ReadinessBand;
  readonly text: string | null;
}

function BandLine({ band, text }: BandLineProps) {
  const words = useWords();
  return (
    <Flex gap="sm" align="center">
      <State state={bandState(words, band)} />
      {text === null ? null : <Text>{text}</Text>}
    </Flex>
  );
}

/** Null where the system has no band to compare with. */
function differenceWords({ difference }: RenewalCall, { t }: Words): string | null {
  if (difference === null) return null;
  if (difference === 0) return t('renewal.call.same');
  return difference > 0
    ? t('renewal.call.higher', { bands: difference })
    : t('renewal.call.lower', { bands: -difference });
}
