import { Flex, Tag, Text } from '@hubspot/ui-extensions';
import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { addedWords, originWords, standingOf } from './entry-words.ts';
import { Reference } from './Reference.tsx';

/** One line of the ledger: its day, what it says, whether it counts, and who recorded it. */
export function LedgerLine({ entry }: { readonly entry: LedgerEntry }) {
  const words = useWords();
  const company = useCompany();
  const { t, format } = words;
  const what = company.lineWords(entry, words, company);
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
      {addedWords(entry, words).map((text) => (
        <Text key={text} variant="microcopy">
          {text}
        </Text>
      ))}
      <Reference entry={entry} />
      {origin === null ? null : <Text variant="microcopy">{origin}</Text>}
    </Flex>
  );
}
