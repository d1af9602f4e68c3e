import { Button, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { canBeTakenBack } from './can-be-taken-back.ts';
import { LedgerLine } from './LedgerLine.tsx';

const SHOWN_FIRST = 8;
/** A ledger has thousands of lines after some years: each click shows as many as a panel draws at once. */
const SHOWN_MORE = 50;

interface LedgerLinesProps {
  readonly entryKeys: readonly string[];
  /** Opens the form that takes a line back; without it, lines are only read. */
  readonly onCorrect?: (entryKey: string) => void;
}

/** Lines of the ledger, newest first: what was recorded, on which day, by whom, and whether it counts. */
export function LedgerLines({ entryKeys, onCorrect }: LedgerLinesProps) {
  const { t } = useWords();
  const company = useCompany();
  const [shown, setShown] = useState(SHOWN_FIRST);
  const entries = entryKeys
    .map((key) => company.entry(key))
    .filter((entry) => entry !== null)
    .sort((first, second) => (first.on < second.on ? 1 : first.on > second.on ? -1 : 0));
  const next = Math.min(SHOWN_MORE, entries.length - shown);
  return (
    <Flex direction="column" gap="sm">
      {entries.slice(0, shown).map((entry) => (
        <Flex key={entry.key} justify="between" align="start" gap="sm">
          <LedgerLine entry={entry} />
          {onCorrect !== undefined && canBeTakenBack(entry, company.view) ? (
            <Button variant="transparent" size="xs" onClick={() => onCorrect(entry.key)}>
              {t('correct.action')}
            </Button>
          ) : null}
        </Flex>
      ))}
      {next > 0 ? (
        <Flex>
          <Button variant="transparent" size="xs" onClick={() => setShown(shown + SHOWN_MORE)}>
            {t('ledger.showAll', { count: next })}
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
}
