import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { MeanwhileChange, MilestoneFields } from '../../../../src/functions/contract.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { overtakenWords } from './overtaken-words.ts';

interface OvertakenAlertProps {
  readonly changes: readonly MeanwhileChange[];
  /** What was typed. */
  readonly mine: MilestoneFields;
  readonly onSaveMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Both values of everything that somebody else changed while the form was open; the person decides. */
export function OvertakenAlert({ changes, mine, onSaveMine, onTakeTheirs }: OvertakenAlertProps) {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  return (
    <Alert title={t('editor.meanwhile.title')} variant="warning">
      <Flex direction="column" gap="sm" align="start">
        {changes.map((change) => (
          <Text key={change.property}>{overtakenWords(change, mine, words, company)}</Text>
        ))}
        <Text>{t('editor.meanwhile.text')}</Text>
        <Flex gap="sm">
          <Button size="xs" onClick={onSaveMine}>
            {t('editor.meanwhile.mine')}
          </Button>
          <Button size="xs" onClick={onTakeTheirs}>
            {t('editor.meanwhile.theirs')}
          </Button>
        </Flex>
      </Flex>
    </Alert>
  );
}
