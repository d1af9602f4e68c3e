import { Alert, Button, ErrorState, Flex, Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../../src/domain/calendar.ts';
import { RepeatButton } from '../../../ui/RepeatButton.tsx';
import { useFirstTabWords } from '../../../ui/words.ts';
import type { FirstTabWords } from '../../../ui/words.ts';
import type { CompanyValueState } from '../use-company-value.ts';

type Failure = Extract<CompanyValueState, { status: 'error' }>;

interface FailedStateProps {
  readonly failure: Failure;
  /** Day of the saved figures above; null when there are none. */
  readonly savedOn: CalendarDate | null;
  readonly hasSavedFigures: boolean;
  readonly timeZone: string;
  readonly onRetry: () => void;
}

/** Why nothing more than the saved figures is shown, and what to do about it. */
export function FailedState(props: FailedStateProps) {
  const words = useFirstTabWords();
  const { t } = words;
  switch (props.failure.error.code) {
    case 'not_allowed':
      return (
        <ErrorState type="lock" title={t('error.notAllowed.title')}>
          <Text>{t('error.notAllowed.text')}</Text>
        </ErrorState>
      );
    case 'not_provisioned':
      return (
        <Refusal {...props} title={t('error.notProvisioned.title')} text={t('error.notProvisioned.text')} />
      );
    case 'not_found':
      return <Refusal {...props} title={t('error.notFound.title')} text={t('error.notFound.text')} />;
    case 'newer_records':
      return <Refusal {...props} title={t('error.unexpected.title')} text={t('error.newer')} />;
    case 'rate_limited':
      return props.failure.error.retryable ? (
        <Outage {...props} title={t('error.rate.title')} text={t('error.rate.text')} />
      ) : (
        <Outage {...props} title={t('error.rate.dayTitle')} text={t('error.rate.dayText')} />
      );
    case 'crm_unavailable':
      return props.failure.error.unread === undefined ? (
        <Outage {...props} title={t('error.crm.title')} text={null} />
      ) : (
        <Outage
          {...props}
          title={t('error.part.title')}
          text={t('error.part.text', { parts: partNames(props.failure.error.unread, words) })}
        />
      );
    case 'invalid_request':
    case 'entry_differs':
    case 'changed_meanwhile':
    case 'unexpected':
      return <Refusal {...props} title={t('error.unexpected.title')} text={t('error.unexpected.text')} />;
  }
}

/** Parts of a company by the names that people know. */
function partNames(unread: readonly string[], { t, format }: FirstTabWords): string {
  return format.join(
    PARTS.filter((part) => unread.includes(part)).map((part) => t(`error.part.${part}`)),
    'list',
  );
}

const PARTS = ['value_milestone', 'value_metric', 'value_entry', 'deals', 'contacts'] as const;

interface OutageProps extends FailedStateProps {
  readonly title: string;
  readonly text: string | null;
}

function Outage({ title, text, failure, savedOn, hasSavedFigures, timeZone, onRetry }: OutageProps) {
  const { t, format } = useFirstTabWords();
  const missing =
    hasSavedFigures && savedOn !== null
      ? t('error.crm.saved', { date: format.date(savedOn) })
      : t('error.crm.noSaved');
  const tried = t('error.crm.tried', {
    count: failure.attempts,
    time: format.time(failure.lastAttemptAt, timeZone),
  });
  return (
    <Alert title={title} variant="warning">
      <Flex direction="column" gap="sm" align="start">
        <Text>{format.join([text, missing, tried], 'sentences')}</Text>
        <RepeatButton
          error={failure.error}
          isRepeating={failure.isRetrying}
          label={t('common.tryAgain')}
          labelIn={(seconds) => t('error.rate.tryAgainIn', { seconds })}
          onRepeat={onRetry}
        />
      </Flex>
    </Alert>
  );
}

interface RefusalProps extends FailedStateProps {
  readonly title: string;
  readonly text: string;
}

function Refusal({ title, text, failure, onRetry }: RefusalProps) {
  const { t } = useFirstTabWords();
  const { correlationId } = failure.error;
  return (
    <ErrorState type="error" title={title}>
      <Flex direction="column" gap="sm" align="center">
        <Text>{text}</Text>
        {correlationId === null ? null : (
          <Text variant="microcopy">{t('error.reference', { id: correlationId })}</Text>
        )}
        <Button onClick={onRetry}>{t('common.tryAgain')}</Button>
      </Flex>
    </ErrorState>
  );
}
