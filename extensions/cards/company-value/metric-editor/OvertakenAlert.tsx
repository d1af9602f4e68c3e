import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import type { MeanwhileChange } from '../../../../src/functions/contract.ts';
import type { PlanSave } from '../../../ui/gateway.ts';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';
import { overtakenWords } from './overtaken-words.ts';

interface OvertakenAlertProps {
  readonly changes: readonly MeanwhileChange[];
  /** What was asked for. */
  readonly save: Extract<PlanSave, { by: 'save-metric' }>;
  readonly onSaveMine: () => void;
  readonly onLeaveTheirs: () => void;
}

/** Both values of everything that somebody else changed while the form was open; the person decides. */
export function OvertakenAlert({ changes, save, onSaveMine, onLeaveTheirs }: OvertakenAlertProps) {
  const words = useWords();
  const company = useCompany();
  const { t } = words;
  return (
    <Alert title={t('editor.meanwhile.title')} variant="warning">
      <Flex direction="column" gap="sm" align="start">
        {changes
          .flatMap((change) => overtakenWords(change, save, words, company))
          .map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        <Text>{t('editor.meanwhile.text')}</Text>
        <Flex gap="sm">
          <Button size="xs" onClick={onSaveMine}>
            {t('editor.meanwhile.mine')}
          </Button>
          <Button size="xs" onClick={onLeaveTheirs}>
            {t('editor.meanwhile.theirs')}
          </Button>
        </Flex>
      </Flex>
    </Alert>
  );
}
