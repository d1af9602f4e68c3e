import { Flex, Text } from '@hubspot/ui-extensions';
import type { CalendarDate } from '../../../src/domain/calendar.ts';
import type { AnswerError } from '../../../src/functions/contract.ts';
import { RepeatButton } from '../../ui/RepeatButton.tsx';
import { useFirstSidebarWords } from '../../ui/words.ts';
import type { FirstSidebarWords } from '../../ui/words.ts';

interface StatusProblemProps {
  readonly error: AnswerError;
  readonly isRepeating: boolean;
  /** Day of the figures above; null when there are none or nobody knows. */
  readonly savedOn: CalendarDate | null;
  readonly onRetry: () => void;
}

/** Why no more is shown, in the few lines that fit beside a record, and the way to ask again. */
export function StatusProblem({ error, isRepeating, savedOn, onRetry }: StatusProblemProps) {
  const words = useFirstSidebarWords();
  const { t, format } = words;
  const { correlationId } = error;
  return (
    <Flex direction="column" gap="sm" align="start">
      <Flex direction="column">
        <Text format={{ fontWeight: 'demibold' }}>{titleOf(error, words)}</Text>
        {error.code === 'not_allowed' ? <Text>{t('error.notAllowed.text')}</Text> : null}
        {error.code === 'rate_limited' && !error.retryable ? <Text>{t('error.rate.dayText')}</Text> : null}
        {savedOn === null ? null : (
          <Text variant="microcopy">{t('sidebar.first.saved', { date: format.date(savedOn) })}</Text>
        )}
        {correlationId === null ? null : (
          <Text variant="microcopy">{t('error.reference', { id: correlationId })}</Text>
        )}
      </Flex>
      {error.code === 'not_allowed' ? null : (
        <RepeatButton
          error={error}
          isRepeating={isRepeating}
          label={t('common.tryAgain')}
          labelIn={(seconds) => t('error.rate.tryAgainIn', { seconds })}
          onRepeat={onRetry}
        />
      )}
    </Flex>
  );
}

function titleOf({ code, retryable, unread }: AnswerError, { t }: FirstSidebarWords): string {
  switch (code) {
    case 'crm_unavailable':
      return t(unread === undefined ? 'error.crm.title' : 'error.part.title');
    case 'rate_limited':
      return t(retryable ? 'error.rate.title' : 'error.rate.dayTitle');
    case 'not_allowed':
      return t('error.notAllowed.title');
    case 'not_found':
      return t('error.notFound.title');
    case 'not_provisioned':
      return t('error.notProvisioned.title');
    case 'newer_records':
      return t('error.newer');
    default:
      return t('error.unexpected.title');
  }
}
