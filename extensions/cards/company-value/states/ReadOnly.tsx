import { Alert, Text } from '@hubspot/ui-extensions';
import { useWords } from '../../../ui/words.ts';
import { useCompany } from '../company-context.ts';

/** Why nothing can be recorded here, and whom to ask: without it one would look for the buttons. */
export function ReadOnly() {
  const { t } = useWords();
  const { view, userName } = useCompany();
  const { readOnlyBecause: because, admins } = view;
  if (because === null) return null;
  // One person to ask is enough, and whoever comes first in the settings is as good as any.
  const who = admins.map(userName).find((name) => name !== null) ?? null;
  const ask = who === null ? t('readOnly.askAdmin') : t('readOnly.ask', { who });
  return (
    <Alert title={t(`readOnly.${because}.title`)} variant={because === 'newer_records' ? 'warning' : 'info'}>
      <Text>{t(`readOnly.${because}.text`, { ask })}</Text>
    </Alert>
  );
}
