import { Flex, useExtensionActions } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import { languageOfReader } from '../../ui/language.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { createWords, WordsContext } from '../../ui/words.ts';
import { CompanyValueView } from './CompanyValueView.tsx';
import { HeadTiles } from './head/HeadTiles.tsx';
import { entryWords } from './ledger/entry-words.ts';
import { headOfStored, storedOn } from './head/stored-head.ts';
import { FailedState } from './states/FailedState.tsx';
import { todayIn } from './today.ts';
import { useCompanyValue } from './use-company-value.ts';
import type { CompanyReference, RecordOutcome } from './use-company-value.ts';
import { usePeople } from './use-people.ts';
import { useReloadOnChange } from './use-reload-on-change.ts';
import { useReloadOnNewDay } from './use-reload-on-new-day.ts';
import { useReloadOnNewLines } from './use-reload-on-new-lines.ts';
import { useStoredCompany } from './use-stored-company.ts';

interface CompanyValueBodyProps {
  readonly company: CompanyReference;
  readonly locale: string | null;
}

/** The saved head at once, then everything from the function, or why it is missing. */
export function CompanyValueBody({ company, locale }: CompanyValueBodyProps) {
  const {
    state,
    words: answered,
    reload,
    record,
    savePlan,
  } = useCompanyValue(company, languageOfReader(locale));
  const { stored, isLoading, inputs, lines } = useStoredCompany();
  const people = usePeople();
  const actions = useExtensionActions<'crm.record.tab'>();
  useReloadOnChange(inputs, reload);
  const view = state.status === 'ready' || state.status === 'empty' ? state.view : null;
  useReloadOnNewDay(view, company.timeZone, reload);
  useReloadOnNewLines(lines, view, reload);
  const currency = view?.summary.currency ?? stored?.['vrm_value_currency'] ?? null;
  const words = useMemo(() => createWords(locale, currency || null, answered), [locale, currency, answered]);

  const today = todayIn(company.timeZone);

  const refreshAfter = async (saved: Promise<RecordOutcome>): Promise<RecordOutcome> => {
    const outcome = await saved;
    // The roll-up on the company has changed: HubSpot's own property cards should show it.
    if (outcome.ok) actions.refreshObjectProperties();
    return outcome;
  };

  return (
    <WordsContext.Provider value={words}>
      {view === null ? (
        <Flex direction="column" gap="sm">
          {stored === null || isRefused(state) ? null : (
            <HeadTiles
              head={headOfStored(
                stored,
                today,
                words,
                state.status === 'loading' && storedOn(stored) === today,
              )}
            />
          )}
          {state.status === 'error' ? (
            <FailedState
              failure={state}
              savedOn={storedOn(stored)}
              hasSavedFigures={stored !== null}
              timeZone={company.timeZone}
              onRetry={() => void reload()}
            />
          ) : (
            <Waiting showLabel={!isLoading} />
          )}
        </Flex>
      ) : (
        <CompanyValueView
          view={view}
          staleBecause={'staleBecause' in state ? state.staleBecause : null}
          people={people}
          timeZone={company.timeZone}
          onReload={() => void reload()}
          record={(entries) => refreshAfter(record(entries))}
          savePlan={(save) => refreshAfter(savePlan(save))}
          lineWords={entryWords}
          announce={(message, type = 'success') => actions.addAlert({ type, message })}
          closePanel={(panelId) => actions.closeOverlay(panelId)}
          copy={(text) => actions.copyTextToClipboard(text)}
        />
      )}
    </WordsContext.Provider>
  );
}

/** Whoever may not see the milestones does not see their sum either. */
const isRefused = (state: ReturnType<typeof useCompanyValue>['state']): boolean =>
  state.status === 'error' && state.error.code === 'not_allowed';
