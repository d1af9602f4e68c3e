import {
  Button,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { StageChange } from '../../../../src/domain/journey/journey-summary.ts';
import { PanelLink } from '../../../ui/OpensPanel.tsx';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LedgerPanel } from '../ledger/LedgerPanel.tsx';
import { changeWords, lackWords, triggerWords } from './journey-words.ts';

const SHOWN = 5;

/** What moved the tracks, what set it off and who recorded it, the newest first. */
export function ChangesTable() {
  const { t } = useWords();
  const { changes } = useCompany().view.summary.journey;
  const [showsAll, setShowsAll] = useState(false);
  const hidden = showsAll ? 0 : Math.max(0, changes.length - SHOWN);
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{t('journey.changes.title')}</Text>
      {changes.length === 0 ? (
        <Text variant="microcopy">{t('journey.changes.none')}</Text>
      ) : (
        <Table bordered={false} density="compact" flush>
          <TableHead>
            <TableRow>
              <TableHeader width={100}>{t('journey.changes.header.on')}</TableHeader>
              <TableHeader>{t('journey.changes.header.what')}</TableHeader>
              <TableHeader width={150}>{t('journey.changes.header.trigger')}</TableHeader>
              <TableHeader width={110}>{t('journey.changes.header.who')}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {changes.slice(0, changes.length - hidden).map((change) => (
              <Row key={change.entryKeys.join()} change={change} />
            ))}
          </TableBody>
        </Table>
      )}
      {hidden > 0 ? (
        <Flex>
          <Button variant="transparent" size="xs" onClick={() => setShowsAll(true)}>
            {t('journey.changes.older', { count: hidden })}
          </Button>
        </Flex>
      ) : null}
      <LinesLink />
    </Flex>
  );
}

function Row({ change }: { readonly change: StageChange }) {
  const words = useWords();
  const company = useCompany();
  const { claimedBy } = change;
  const who = claimedBy === null ? null : (company.userName(claimedBy) ?? words.t('ledger.someUser'));
  return (
    <TableRow>
      <TableCell>
        <Text variant="microcopy">{words.format.date(change.on)}</Text>
      </TableCell>
      <TableCell>
        <Text>{changeWords(change, words)}</Text>
        {[...lackWords(change, words), ...(change.note === null ? [] : [change.note])].map((text) => (
          <Text key={text} variant="microcopy">
            {text}
          </Text>
        ))}
      </TableCell>
      <TableCell>
        {triggerWords(change, words).map((text) => (
          <Text key={text} variant="microcopy">
            {text}
          </Text>
        ))}
      </TableCell>
      <TableCell>{who === null ? null : <Text variant="microcopy">{who}</Text>}</TableCell>
    </TableRow>
  );
}

/** The lines that it all rests on, where a wrong one can be taken back. */
function LinesLink() {
  const { t } = useWords();
  const { entries } = useCompany().view.summary.ledger;
  const keys = entries.filter(({ kind }) => kind === 'stage').map(({ key }) => key);
  if (keys.length === 0) return null;
  return (
    <Text variant="microcopy">
      <PanelLink
        panelId="journey-lines"
        title={t('journey.changes.ledgerTitle')}
        label={t('journey.changes.ledger', { count: keys.length })}
      >
        {() => <LedgerPanel entryKeys={keys} />}
      </PanelLink>
    </Text>
  );
}
