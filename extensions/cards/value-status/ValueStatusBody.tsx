import { Divider, Flex, Text, useExtensionActions } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { languageOfReader } from '../../ui/language.ts';
import { SIDEBAR_WORDS } from '../../ui/messages/sidebar-words.precomputed.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { createWordsFrom, useFirstSidebarWords, WordsContext } from '../../ui/words.ts';
import { storedOn } from '../company-value/head/stored-head.ts';
import { todayIn } from '../company-value/today.ts';
import type { CompanyReference } from '../company-value/use-company-value.ts';
import { useReloadOnChange } from '../company-value/use-reload-on-change.ts';
import { useStoredCompany } from '../company-value/use-stored-company.ts';
import { NextStep } from './NextStep.tsx';
import { factsOfGlance, factsOfStored } from './status-facts.ts';
import { StatusLines } from './StatusLines.tsx';
import { StatusProblem } from './StatusProblem.tsx';
import { useGlance } from './use-glance.ts';

interface ValueStatusBodyProps {
  readonly company: CompanyReference;
  readonly locale: string | null;
}

/** The saved figures at once; then today's, with progress and the next step, or why they are missing. */
export function ValueStatusBody({ company, locale }: ValueStatusBodyProps) {
  const { stored, isLoading, inputs, lines } = useStoredCompany();
  const isUntouched = !isLoading && inputs !== null && stored === null;
  const isWanted = !isLoading && !isUntouched;
  const {
    glance,
    failure,
    isRepeating,
    words: answered,
    reload,
  } = useGlance(company, languageOfReader(locale), isWanted);
  const actions = useExtensionActions<'crm.record.sidebar'>();
  useReloadOnChange(isWanted && inputs !== null ? `${inputs}\n${lines}` : null, reload);
  const currency = glance?.currency ?? stored?.['vrm_value_currency'] ?? null;
  const words = useMemo(
    () => createWordsFrom(SIDEBAR_WORDS, locale, currency || null, answered),
    [locale, currency, answered],
  );
  const today = glance?.asOf ?? todayIn(company.timeZone);
  const isRefused = failure?.error.code === 'not_allowed';
  const facts =
    glance !== null
      ? factsOfGlance(glance)
      : stored === null || isRefused
        ? null
        : factsOfStored(stored, today, words.format);
  const onSaved = () => {
    // The roll-up on the company has changed: HubSpot's own property cards should show it.
    actions.refreshObjectProperties();
    void reload();
  };

  return (
    <WordsContext.Provider value={words}>
      {isUntouched ? (
        <Untouched />
      ) : (
        <Flex direction="column" gap="sm">
          {facts === null ? null : (
            <>
              <StatusLines facts={facts} today={today} />
              <Divider />
            </>
          )}
          {failure !== null ? (
            <StatusProblem
              error={failure.error}
              isRepeating={isRepeating}
              savedOn={facts === null ? null : (glance?.asOf ?? storedOn(stored))}
              onRetry={() => void reload()}
            />
          ) : glance === null ? (
            <Waiting showLabel={!isLoading} />
          ) : (
            <NextStep glance={glance} company={company} locale={locale} onSaved={onSaved} />
          )}
        </Flex>
      )}
    </WordsContext.Provider>
  );
}

/** A company that the app was never used on: nothing is asked for, and nothing looks like a bad figure. */
function Untouched() {
  const { t } = useFirstSidebarWords();
  return (
    <Flex direction="column" gap="xs">
      <Text>{t('sidebar.first.untouched')}</Text>
      <Text variant="microcopy">{t('sidebar.first.untouchedWhere')}</Text>
    </Flex>
  );
}
