import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { LedgerEntry } from '../../../../src/domain/ledger.ts';
import type { NewEntry } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { LedgerLine } from '../ledger/LedgerLine.tsx';
import { changeLine, draftLine } from './draft-line.ts';
import type { FailedSaving } from './use-saving.ts';

interface MeanwhileAlertProps {
  readonly failure: FailedSaving;
  /** The entry that was refused. */
  readonly refused: NewEntry;
  readonly onRepeat: () => void;
}

/** What somebody else recorded while the form was open, beside what was typed in it; the person decides. */
export function MeanwhileAlert({
  failure: { error, isSomethingLeft = false },
  refused,
  onRepeat,
}: MeanwhileAlertProps) {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  const { recorded, change } = error;
  const theirs = recorded?.line ?? (change === undefined ? null : changeLine(change, refused));
  const isSettled = recorded?.settled ?? false;
  return (
    <Alert title={t('meanwhile.title')} variant="warning">
      <Flex direction="column" gap="sm" align="start">
        {theirs === null ? null : (
          <Said
            title={t(recorded === undefined ? 'meanwhile.theirsChange' : 'meanwhile.theirs')}
            line={theirs}
          />
        )}
        <Said title={t('meanwhile.mine')} line={draftLine(refused, change?.after ?? null, words, company)} />
        <Text>{t(isSettled ? 'meanwhile.settledText' : 'meanwhile.text')}</Text>
        {isSomethingLeft ? (
          <Button size="xs" onClick={onRepeat}>
            {t(
              isSettled
                ? 'meanwhile.saveRest'
                : replaces(refused)
                  ? 'meanwhile.saveInstead'
                  : 'meanwhile.saveMine',
            )}
          </Button>
        ) : null}
      </Flex>
    </Alert>
  );
}

/** Where the later line takes the place of the earlier one; elsewhere both stand. */
const REPLACING: readonly NewEntry['kind'][] = [
  'baseline',
  'company_facts',
  'reset',
  'sponsor',
  'champion',
  'renewal_call',
  'renewal_outcome',
];
const replaces = ({ kind }: NewEntry): boolean => REPLACING.includes(kind);

function Said({ title, line }: { readonly title: string; readonly line: LedgerEntry }) {
  return (
    <Flex direction="column">
      <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
      <LedgerLine entry={line} />
    </Flex>
  );
}
