import { Button, Flex, Tag, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { Reference } from './Reference.tsx';
import { entryWords, originWords, standingOf } from './entry-words.ts';

const SHOWN = 8;

/** Lines of the ledger, newest first: what was recorded, on which day, by whom, and whether it counts. */
export function LedgerLines({ entryKeys }: { readonly entryKeys: readonly string[] }) {
  const { t } = useWords();
  const company = useCompany();
  const [showsAll, setShowsAll] = useState(false);
  const entries = entryKeys
    .map((key) => company.entry(key))
    .filter((entry) => entry !== null)
    .sort((first, second) => (first.on < second.on ? 1 : first.on > second.on ? -1 : 0));
  const hidden = showsAll ? 0 : Math.max(0, entries.length - SHOWN);
  return (
    <Flex direction="column" gap="sm">
      {entries.slice(0, entries.length - hidden).map((entry) => (
        <LedgerLine key={entry.key} entry={entry} />
      ))}
      {hidden > 0 ? (
        <Flex>
          <Button variant="transparent" size="xs" onClick={() => setShowsAll(true)}>
            {t('ledger.showAll', { count: hidden })}
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
}

function LedgerLine({ entry }: { readonly entry: LedgerEntry }) {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const what = entryWords(entry, words, company);
  const kind = t(`ledger.kind.${entry.kind}`);
  const standing = standingOf(entry, company.view.summary.ledger);
  const origin = originWords(entry, words, company);
  return (
    <Flex direction="column" gap="flush">
      <Flex gap="xs" align="center" wrap>
        <Text format={{ fontWeight: 'demibold' }}>{format.date(entry.on)}</Text>
        <Text>{what === null ? kind : t('ledger.line', { kind, what })}</Text>
        {standing === null ? null : <Tag variant="warning">{t(`ledger.${standing}`)}</Tag>}
      </Flex>
      {entry.kind === 'evidence' && entry.quote !== null ? (
        <Text variant="microcopy">{t('ledger.quote', { quote: entry.quote })}</Text>
      ) : null}
      {entry.note === null ? null : <Text variant="microcopy">{entry.note}</Text>}
      <Reference entry={entry} />
      {origin === null ? null : <Text variant="microcopy">{origin}</Text>}
    </Flex>
  );
}
