import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import type { Measured } from './subject.ts';
import { storedWords } from './typed-value.ts';

interface FarValueAlertProps {
  readonly measured: Measured;
  readonly typed: number | null;
  readonly value: number;
  readonly onAccept: () => void;
}

/** Asks about a value that is far from the last one before it can be saved. */
export function FarValueAlert({ measured, typed, value, onAccept }: FarValueAlertProps) {
  const words = useWords();
  const { t, format } = words;
  const last = measured.last === null ? t('common.none') : storedWords(measured, measured.last.value, words);
  const read = storedWords(measured, value, words);
  return (
    <Alert title={t('form.check.title')} variant="warning">
      <Flex direction="column" gap="sm" align="start">
        <Text>
          {measured.typedAs === 'percent' && typed !== null
            ? t('form.check.far', { typed: format.number(typed), likely: read, last })
            : t('form.check.farPlain', { typed: read, last })}
        </Text>
        <Button size="xs" onClick={onAccept}>
          {t('form.check.confirmFar')}
        </Button>
      </Flex>
    </Alert>
  );
}
