import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import type { AnswerError } from '../../../../src/functions/contract.ts';
import { RepeatButton } from '../../../ui/RepeatButton.tsx';
import { useWords } from '../../../ui/words.ts';
import { canRepeat, failureReason } from './failure-words.ts';
import { MeanwhileAlert } from './MeanwhileAlert.tsx';
import type { FailedSaving } from './use-saving.ts';

interface FailureAlertProps {
  readonly failure: FailedSaving;
  readonly onRepeat: () => void;
}

/** Why something is not saved: what went wrong, or what somebody else recorded; and the way to save it after all. */
export function FailureAlert({ failure, onRepeat }: FailureAlertProps) {
  const { error, refused = null } = failure;
  return refused !== null ? (
    <MeanwhileAlert failure={failure} refused={refused} onRepeat={onRepeat} />
  ) : (
    <PlainFailure error={error} onRepeat={onRepeat} />
  );
}

interface PlainFailureProps {
  readonly error: AnswerError;
  readonly onRepeat: () => void;
}

function PlainFailure({ error, onRepeat }: PlainFailureProps) {
  const words = useWords();
  const { t } = words;
  const reason = failureReason(error, words);
  const isRepeatable = canRepeat(error);
  return (
    <Alert title={t('form.failed.title')} variant="danger">
      <Flex direction="column" gap="sm" align="start">
        <Text>
          {isRepeatable ? t('form.failed.because', { text: t('form.failed.text'), reason }) : reason}
        </Text>
        {isRepeatable ? (
          <RepeatButton
            error={error}
            label={t('form.saveAgain')}
            labelIn={(seconds) => t('form.saveAgainIn', { seconds })}
            onRepeat={onRepeat}
          />
        ) : null}
      </Flex>
    </Alert>
  );
}
