import { Button, Flex } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { canBeTakenBack } from './can-be-taken-back.ts';
import { LedgerLine } from './LedgerLine.tsx';

const SHOWN = 8;

interface LedgerLinesProps {
  readonly entryKeys: readonly string[];
  /** Opens the form that takes a line back; without it, lines are only read. */
  readonly onCorrect?: (entryKey: string) => void;
}

/** Lines of the ledger, newest first: what was recorded, on which day, by whom, and whether it counts. */
export function LedgerLines({ entryKeys, onCorrect }: LedgerLinesProps) {
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
        <Flex key={entry.key} justify="between" align="start" gap="sm">
          <LedgerLine entry={entry} />
          {onCorrect !== undefined && canBeTakenBack(entry, company.view) ? (
            <Button variant="transparent" size="xs" onClick={() => onCorrect(entry.key)}>
              {t('correct.action')}
            </Button>
          ) : null}
        </Flex>
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
